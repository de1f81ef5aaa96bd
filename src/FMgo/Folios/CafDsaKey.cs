using FMgo.Format;

namespace FMgo.Folios;

/// <summary><c>DSAPK</c>: a key with which nobody can stamp; that it is there is all that counts.</summary>
internal sealed record CafDsaKey
{
    /// <summary><c>P</c>.</summary>
    [Tag("P", "P", Shape = "0..1 text(65536)")]
    public string? P { get; init; }

    /// <summary><c>Q</c>.</summary>
    [Tag("Q", "Q", Shape = "0..1 text(65536)")]
    public string? Q { get; init; }

    /// <summary><c>G</c>.</summary>
    [Tag("G", "G", Shape = "0..1 text(65536)")]
    public string? G { get; init; }

    /// <summary><c>Y</c>.</summary>
    [Tag("Y", "Y", Shape = "0..1 text(65536)")]
    public string? Y { get; init; }
}
