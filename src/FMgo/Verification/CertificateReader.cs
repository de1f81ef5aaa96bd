using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FMgo.Keys;
using FMgo.Signing;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Reads the certificates in signatures. An envelope repeats the same one: each is read once.</summary>
internal sealed class CertificateReader
{
    // In base64. A certificate of a person has some 2,500 characters.
    private const int MaxLength = 16 * 1024;

    private readonly Remembered<CertificateContent?> _read = new();

    /// <summary>The certificate, or null where it is unusable.</summary>
    /// <param name="element">The element whose text it is, in base64.</param>
    public CertificateContent? Read(XmlPiece element)
    {
        var raw = element.Raw;
        return raw.IsEmpty ? Read(element.Text) : _read.TryGet(raw, out var content) ? content : _read.Add(raw, Read(element.Text));
    }

    /// <summary>The certificate, or null where it is unusable.</summary>
    public static CertificateContent? Read(string base64) =>
        base64.Length <= MaxLength && Base64Text.Read(base64) is { } der ? ReadDer(der) : null;

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
        IsSelfIssued = certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData),
        NotBefore = certificate.NotBefore.ToUniversalTime(),
        NotAfter = certificate.NotAfter.ToUniversalTime(),
        KeySize = key.KeySize,
        RawData = certificate.RawData,
    };
}
