using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace FMgo.Signing;

/// <summary>Who a certificate says its holder is.</summary>
internal static class CertificateNames
{
    private const string CommonName = "2.5.4.3";
    private const string SerialNumber = "2.5.4.5";
    private const string SubjectAlternativeName = "2.5.29.17";

    // The arc of Chile's Ministry of Economy (Decreto 181 of 2002): 1 is the RUT of the holder; 2, of the authority, is in the issuer's alternative name.
    private const string HolderRut = "1.3.6.1.4.1.8321.1";

    private static readonly Asn1Tag OtherName = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>The RUT of the holder: from the alternative name, else from the serial number of the subject; null when neither has one.</summary>
    public static Rut? FindRut(X509Certificate2 certificate) =>
        certificate.Extensions.Where(extension => extension.Oid?.Value == SubjectAlternativeName).Select(extension => FindRut(extension.RawData)).FirstOrDefault(rut => rut is not null)
        ?? ParseRut(Find(certificate.SubjectName, SerialNumber));

    /// <summary>The common name; the whole name where it has none.</summary>
    public static string NameOf(X500DistinguishedName name) => Find(name, CommonName) ?? name.Name;

    private static string? Find(X500DistinguishedName name, string type) =>
        name.EnumerateRelativeDistinguishedNames(reversed: false)
            .FirstOrDefault(part => !part.HasMultipleElements && part.GetSingleElementType().Value == type)?
            .GetSingleElementValue();

    private static Rut? FindRut(byte[] alternativeName)
    {
        try
        {
            var names = new AsnReader(alternativeName, AsnEncodingRules.BER).ReadSequence();
            while (names.HasData)
            {
                if (names.PeekTag() != OtherName)
                {
                    names.ReadEncodedValue();
                }
                else if (ReadRut(names.ReadSequence(OtherName)) is { } rut)
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

    private static Rut? ReadRut(AsnReader otherName)
    {
        if (otherName.ReadObjectIdentifier() != HolderRut)
        {
            return null;
        }

        // IA5String, UTF8String or PrintableString: authorities differ, and a RUT is ASCII in each.
        return ParseRut(Encoding.ASCII.GetString(otherName.ReadSequence(OtherName).PeekContentBytes().Span));
    }

    private static Rut? ParseRut(string? text) => Rut.TryParse(text, out var rut) ? rut : null;
}
