using FMgo.Format;

namespace FMgo.Folios;

/// <summary><c>RNG</c>: a range of folios.</summary>
internal sealed record CafRange
{
    /// <summary><c>D</c>: the first.</summary>
    [Tag("D", "Desde", Shape = "1 text(65536)")]
    public string? First { get; init; }

    /// <summary><c>H</c>: the last.</summary>
    [Tag("H", "Hasta", Shape = "1 text(65536)")]
    public string? Last { get; init; }
}
