using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FMgo.Folios;

namespace FMgo.Fuzz.Corpus;

/// <summary>The keys of the corpus: of its signer, of a stranger whose signatures say nothing of the documents, of the CAFs and of who grants them.</summary>
internal static class SeededKeys
{
    /// <summary>The number of the key that signs the CAFs.</summary>
    public const int CafKeyId = 999;

    private const string SerialNumberOid = "2.5.4.5";
    private const string AlternativeNameOid = "2.5.29.17";
    private const string RutOid = "1.3.6.1.4.1.8321.1";

    public static RSA Signer { get; } = SeededRsa.Create(seed: 11, bits: 2048);

    public static RSA Stranger { get; } = SeededRsa.Create(seed: 12, bits: 1024);

    public static RSA Authority { get; } = SeededRsa.Create(seed: 13, bits: 512);

    public static RSA Stamp { get; } = SeededRsa.Create(seed: 14, bits: 512, exponent: 3);

    public static X509Certificate2 SignerCertificate { get; } = Certify(Signer, Rut.FromBody(11_111_111), 1);

    public static X509Certificate2 StrangerCertificate { get; } = Certify(Stranger, Rut.FromBody(12_345_678), 2);

    public static SigningCertificate Certificate { get; } = SigningCertificate.FromPem(SignerCertificate.ExportCertificatePem(), Signer.ExportPkcs8PrivateKeyPem());

    public static CafTrust Trust { get; } = CafTrust.Sii.With(CafKeyId, Authority);

    // Issued by somebody else, as every certificate that SII accepts.
    private static X509Certificate2 Certify(RSA key, Rut holder, byte number)
    {
        var request = new CertificateRequest(Name("Rosa Prueba Ficticia", holder), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509Extension(AlternativeNameOid, AlternativeName(holder), critical: false));
        return request.Create(
            Name("FMgo Fuzz CA (ficticia)", holder: null),
            X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1),
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero),
            [1, number]);
    }

    private static X500DistinguishedName Name(string common, Rut? holder)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCountryOrRegion("CL");
        name.AddCommonName(common);
        if (holder is { } rut)
        {
            name.Add(SerialNumberOid, rut.ToString(), UniversalTagNumber.PrintableString);
        }

        return name.Build();
    }

    private static byte[] AlternativeName(Rut holder)
    {
        var other = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(other))
        {
            writer.WriteObjectIdentifier(RutOid);
            using (writer.PushSequence(other))
            {
                writer.WriteCharacterString(UniversalTagNumber.IA5String, holder.ToString());
            }
        }

        return writer.Encode();
    }
}
