using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace FMgo.Verification;

/// <summary>Reads the certificates in signatures. An envelope repeats the same one: each is read once.</summary>
internal sealed class CertificateReader
{
    private const string SubjectAlternativeName = "2.5.29.17";
    private const string SerialNumber = "2.5.4.5";

    // The RUT of the holder in the certificates of Chile's accredited authorities.
    private const string RutOtherName = "1.3.6.1.4.1.8321.1";

    private readonly Dictionary<string, CertificateContent?> _read = new(StringComparer.Ordinal);

    /// <summary>The certificate, or null where it is unusable.</summary>
    public CertificateContent? Read(string base64)
    {
        if (!_read.TryGetValue(base64, out var content))
        {
            content = Base64.Read(base64) is { } der ? ReadDer(der) : null;
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
            return rsa is not null && RsaKey.From(rsa.ExportParameters(includePrivateParameters: false)) is { } key
                ? new CertificateContent(Describe(certificate, key), key)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CertificateFacts Describe(X509Certificate2 certificate, RsaKey key) => new()
    {
        HolderRut = RutInAlternativeName(certificate) ?? RutInSubject(certificate),
        Subject = certificate.Subject,
        Issuer = certificate.Issuer,
        NotBefore = new DateTimeOffset(certificate.NotBefore.ToUniversalTime()),
        NotAfter = new DateTimeOffset(certificate.NotAfter.ToUniversalTime()),
        KeySize = key.Bits,
        RawData = certificate.RawData,
    };

    private static Rut? RutInAlternativeName(X509Certificate2 certificate)
    {
        try
        {
            return certificate.Extensions[SubjectAlternativeName] is { } extension ? RutInNames(extension.RawData) : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    // GeneralNames; otherName is [0] IMPLICIT SEQUENCE { type-id OID, value [0] EXPLICIT ANY } (RFC 5280, 4.2.1.6).
    private static Rut? RutInNames(byte[] extension)
    {
        var names = new AsnReader(extension, AsnEncodingRules.BER).ReadSequence();
        var otherName = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        while (names.HasData)
        {
            if (names.PeekTag() != otherName)
            {
                names.ReadEncodedValue();
                continue;
            }

            var name = names.ReadSequence(otherName);
            if (name.ReadObjectIdentifier() == RutOtherName)
            {
                return ParseText(name.ReadSequence(otherName).PeekContentBytes());
            }
        }

        return null;
    }

    // IA5String, UTF8String or PrintableString: authorities differ, and a RUT is ASCII in each.
    private static Rut? ParseText(ReadOnlyMemory<byte> content) =>
        Rut.TryParse(Encoding.ASCII.GetString(content.Span), out var rut) ? rut : null;

    private static Rut? RutInSubject(X509Certificate2 certificate)
    {
        foreach (var name in certificate.SubjectName.EnumerateRelativeDistinguishedNames())
        {
            if (!name.HasMultipleElements
                && name.GetSingleElementType().Value == SerialNumber
                && Rut.TryParse(name.GetSingleElementValue(), out var rut))
            {
                return rut;
            }
        }

        return null;
    }
}
