using FMgo.Format;

namespace FMgo.Sii;

/// <summary><c>item</c> of the request for a token.</summary>
internal sealed record SeedItem
{
    /// <summary><c>Semilla</c>: the seed that SII gave.</summary>
    [Tag("Semilla", "Semilla", Shape = "1 text(1..64)")]
    public string? Seed { get; init; }
}
