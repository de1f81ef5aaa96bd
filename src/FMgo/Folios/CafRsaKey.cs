using FMgo.Format;

namespace FMgo.Folios;

/// <summary><c>RSAPK</c>: a public key, in base64.</summary>
internal sealed record CafRsaKey
{
    /// <summary><c>M</c>: the modulus.</summary>
    [Tag("M", "Módulo", Shape = "1 text(65536)")]
    public string? Modulus { get; init; }

    /// <summary><c>E</c>: the exponent.</summary>
    [Tag("E", "Exponente", Shape = "1 text(65536)")]
    public string? Exponent { get; init; }
}
