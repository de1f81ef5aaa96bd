namespace FMgo.Cli;

/// <summary>An envelope that was written.</summary>
internal sealed record WrittenEnvelope(string File, int Documents);
