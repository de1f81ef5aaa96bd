using System.Text.Json;

namespace FMgo.Stores;

/// <summary>A certificate with its private key, as the host gave it. It is kept encrypted only.</summary>
internal sealed class CertificateSecret
{
    public byte[]? Pfx { get; init; }

    public string? Password { get; init; }

    public string? CertificatePem { get; init; }

    public string? KeyPem { get; init; }

    public static CertificateSecret Read(byte[] json) => JsonSerializer.Deserialize<CertificateSecret>(json)!;

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public SigningCertificate Open() => Pfx is { } pfx ? SigningCertificate.FromPfx(pfx, Password) : SigningCertificate.FromPem(CertificatePem, KeyPem, Password);
}
