using FMgo.Format;

namespace FMgo.Folios;

/// <summary><c>AUTORIZACION</c>: the CAF and its private key.</summary>
internal sealed record CafAuthorization
{
    /// <summary><c>CAF</c>: what SII signed, and the signature.</summary>
    [Tag("CAF", "Código de autorización de folios", Shape = "0..1")]
    public CafElement? Caf { get; init; }

    /// <summary><c>RSASK</c>: the private key, in PEM.</summary>
    [Tag("RSASK", "Llave privada", Shape = "0..1 text(65536)")]
    public string? PrivateKey { get; init; }

    /// <summary><c>RSAPUBK</c>: the public key, in PEM.</summary>
    [Tag("RSAPUBK", "Llave pública", Shape = "0..1 text(65536)")]
    public string? PublicKey { get; init; }

    // A record shows all that it holds.
    public override string ToString() => nameof(CafAuthorization);
}
