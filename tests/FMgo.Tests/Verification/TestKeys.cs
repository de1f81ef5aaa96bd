using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>Keys and certificates in memory, made once per run.</summary>
internal static class TestKeys
{
    /// <summary>The number of an invented key of SII.</summary>
    public const int Idk = 999;

    public static RSA Sii { get; } = RSA.Create(512);

    public static RSA Caf { get; } = RSA.Create(512);

    public static RSA Signer { get; } = RSA.Create(2048);

    public static X509Certificate2 Certificate { get; } = MakeCertificate(Signer, "07880442-4");

    public static DocumentVerifier Verifier { get; } = new(new VerificationOptions
    {
        ExtraCafKeys = new Dictionary<int, RSAParameters> { [Idk] = Sii.ExportParameters(false) },
    });

    /// <summary>A self-signed certificate with a RUT in its alternative name or, as serial number, in its subject.</summary>
    public static X509Certificate2 MakeCertificate(RSA key, string? rut = null, string subject = "CN=Prueba", int fromYear = 2020, int toYear = 2040)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (rut is not null)
        {
            request.CertificateExtensions.Add(new X509Extension("2.5.29.17", AlternativeName(rut), critical: false));
        }

        return request.CreateSelfSigned(new DateTimeOffset(fromYear, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(toYear, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static byte[] AlternativeName(string rut)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        var tag = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        using (writer.PushSequence())
        {
            writer.WriteCharacterString(UniversalTagNumber.IA5String, "a@b.cl", new Asn1Tag(TagClass.ContextSpecific, 1));
            using (writer.PushSequence(tag))
            {
                writer.WriteObjectIdentifier("1.3.6.1.4.1.8321.1");
                using (writer.PushSequence(tag))
                {
                    writer.WriteCharacterString(UniversalTagNumber.IA5String, rut);
                }
            }
        }

        return writer.Encode();
    }
}
