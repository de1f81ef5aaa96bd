using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace FMgo.Simulator;

/// <summary>A certificate of a signature, read once.</summary>
internal sealed class SignerCertificate
{
    /// <summary>Bits. Larger numbers are no key of anybody, only a way to make the simulator work.</summary>
    public const int MaxKeySize = 4096;

    private const string RutOid = "1.3.6.1.4.1.8321.1";
    private static readonly Asn1Tag OtherName = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <exception cref="CryptographicException">A part of the certificate cannot be read, such as a date or the key.</exception>
    public SignerCertificate(X509Certificate2 certificate)
    {
        Certificate = certificate;
        (From, Until) = (certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
        Key = certificate.GetRSAPublicKey() is { KeySize: <= MaxKeySize } key ? key : null;
        Parameters = Key?.ExportParameters(includePrivateParameters: false) ?? default;
        Holder = FindHolder(certificate);
    }

    public X509Certificate2 Certificate { get; }

    public DateTime From { get; }

    public DateTime Until { get; }

    public RSA? Key { get; }

    public RSAParameters Parameters { get; }

    public Rut? Holder { get; }

    private static Rut? FindHolder(X509Certificate2 certificate)
    {
        foreach (var extension in certificate.Extensions.Where(extension => extension.Oid?.Value == "2.5.29.17"))
        {
            if (FromAlternativeName(extension.RawData) is { } rut)
            {
                return rut;
            }
        }

        foreach (var part in certificate.SubjectName.EnumerateRelativeDistinguishedNames())
        {
            if (!part.HasMultipleElements && part.GetSingleElementType().Value == "2.5.4.5" && Rut.TryParse(part.GetSingleElementValue(), out var rut))
            {
                return rut;
            }
        }

        return null;
    }

    private static Rut? FromAlternativeName(byte[] extension)
    {
        try
        {
            var names = new AsnReader(extension, AsnEncodingRules.BER).ReadSequence();
            while (names.HasData)
            {
                if (names.PeekTag() != OtherName)
                {
                    names.ReadEncodedValue();
                    continue;
                }

                var name = names.ReadSequence(OtherName);
                if (name.ReadObjectIdentifier() == RutOid && Rut.TryParse(Encoding.ASCII.GetString(name.ReadSequence(OtherName).PeekContentBytes().Span), out var rut))
                {
                    return rut;
                }
            }
        }
        catch (AsnContentException)
        {
            // Some authorities write this extension badly; the subject may still name the RUT.
        }

        return null;
    }
}
