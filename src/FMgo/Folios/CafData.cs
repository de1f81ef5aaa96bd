using FMgo.Format;

namespace FMgo.Folios;

/// <summary><c>DA</c>: what SII granted.</summary>
internal sealed record CafData
{
    /// <summary><c>RE</c>: the issuer.</summary>
    [Tag("RE", "RUT del emisor", Shape = "1 text(65536)")]
    public string? Issuer { get; init; }

    /// <summary><c>RS</c>: the issuer's name.</summary>
    [Tag("RS", "Razón social del emisor", Shape = "1 text(65536)", Personal = true)]
    public string? IssuerName { get; init; }

    /// <summary><c>TD</c>: the type of document.</summary>
    [Tag("TD", "Tipo de documento", Shape = "1 text(65536)")]
    public string? Type { get; init; }

    /// <summary><c>RNG</c>: the folios.</summary>
    [Tag("RNG", "Rango de folios", Shape = "1")]
    public CafRange Range { get; init; } = new();

    /// <summary><c>FA</c>: the day on which they were granted.</summary>
    [Tag("FA", "Fecha de autorización", Shape = "1 text(65536)")]
    public string? AuthorizedOn { get; init; }

    /// <summary><c>RSAPK</c>: the public key.</summary>
    [Tag("RSAPK", "Llave pública RSA", Shape = "1")]
    public CafRsaKey RsaKey { get; init; } = new();

    /// <summary><c>DSAPK</c>: a public key of another kind, which the format allows.</summary>
    [Tag("DSAPK", "Llave pública DSA", Shape = "0..1")]
    public CafDsaKey? DsaKey { get; init; }

    /// <summary><c>IDK</c>: the number of SII's key.</summary>
    [Tag("IDK", "Identificador de la llave del SII", Shape = "1 text(65536)")]
    public string? KeyId { get; init; }
}
