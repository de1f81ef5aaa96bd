using FMgo.Format;

namespace FMgo.Folios;

/// <summary><c>CAF</c>.</summary>
internal sealed record CafElement
{
    /// <summary><c>@version</c>: the version of the format.</summary>
    [Tag("@version", "Versión", Shape = "1 text(65536)")]
    public string? Version { get; init; }

    /// <summary><c>DA</c>: what SII granted.</summary>
    [Tag("DA", "Datos autorizados", Shape = "1")]
    public CafData Data { get; init; } = new();

    /// <summary><c>FRMA/@algoritmo</c>: how SII signed.</summary>
    [Tag("FRMA/@algoritmo", "Algoritmo de la firma", Shape = "1 text(65536)")]
    public string? Algorithm { get; init; }

    /// <summary><c>FRMA</c>: SII's signature over <c>DA</c>, in base64.</summary>
    [Tag("FRMA", "Firma del SII", Shape = "1 text(65536)")]
    public string? Signature { get; init; }
}
