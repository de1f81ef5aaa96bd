using FMgo.Sii;

namespace FMgo.Cli;

/// <summary>The client of one run, and whom it speaks with.</summary>
internal sealed record SiiDesk(ISiiClient Client, SiiTarget Target);
