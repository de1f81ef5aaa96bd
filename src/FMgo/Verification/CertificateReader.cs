using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FMgo.Keys;
using FMgo.Signing;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Reads the certificates in signatures. An envelope repeats the same one: each is read once.</summary>
internal sealed class CertificateReader
{
    private readonly Dictionary<string, CertificateContent?> _read = new(StringComparer.Ordinal);

    /// <summary>The certificate, or null where it is unusable.</summary>
    public CertificateContent? Read(string base64)
    {
        if (!_read.TryGetValue(base64, out var content))
        {
            content = Base64Text.Read(base64) is { } der ? ReadDer(der) : null;
            _read.Add(base64, content);
        }

        return content;
    }

    private static CertificateContent? ReadDer(byte[] der)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(der);
            using var rsa = certificate.GetRSAPublicKey();
            return rsa is not null && RsaPublicKey.From(rsa.ExportParameters(includePrivateParameters: false)) is { } key
                ? new CertificateContent(Describe(certificate, key), key)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CertificateFacts Describe(X509Certificate2 certificate, RsaPublicKey key) => new()
    {
        HolderRut = CertificateNames.FindRut(certificate),
        Subject = certificate.Subject,
        Issuer = certificate.Issuer,
        NotBefore = certificate.NotBefore.ToUniversalTime(),
        NotAfter = certificate.NotAfter.ToUniversalTime(),
        KeySize = key.KeySize,
        RawData = certificate.RawData,
    };
}
