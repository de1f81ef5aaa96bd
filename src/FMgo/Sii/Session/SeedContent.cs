using FMgo.Format;

namespace FMgo.Sii;

/// <summary><c>getToken</c>: what is signed to get a token.</summary>
internal sealed record SeedContent
{
    /// <summary><c>item</c>: what holds the seed.</summary>
    [Tag("item", "Ítem", Shape = "1")]
    public SeedItem Item { get; init; } = new();
}
