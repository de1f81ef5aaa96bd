using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FMgo.Folios;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>Keys and certificates of others, whose documents FMgo did not write; made once per run.</summary>
internal static class ForeignKeys
{
    /// <summary>The number of an invented key of SII.</summary>
    public const int Idk = 999;

    public static RSA Sii { get; } = RSA.Create(512);

    public static RSA Caf { get; } = RSA.Create(512);

    public static RSA Signer { get; } = RSA.Create(2048);

    /// <summary>The invented authority that issues the certificates.</summary>
    public static X509Certificate2 Authority { get; } = MakeAuthority("CN=Autoridad de prueba");

    public static X509Certificate2 Certificate { get; } = MakeCertificate(Signer, "07880442-4");

    public static DocumentVerifier Verifier { get; } = new(new VerificationOptions
    {
        Trust = CafTrust.Sii.With(Idk, Sii),
    });

    /// <summary>An authority that vouches for itself.</summary>
    public static X509Certificate2 MakeAuthority(string subject)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(new DateTimeOffset(1990, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    /// <summary>A certificate with a RUT in its alternative name or, as serial number, in its subject.</summary>
    public static X509Certificate2 MakeCertificate(
        RSA key, string? rut = null, string subject = "CN=Prueba", int fromYear = 2020, int toYear = 2040, X509Certificate2? issuer = null)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (rut is not null)
        {
            request.CertificateExtensions.Add(new X509Extension("2.5.29.17", AlternativeName(rut), critical: false));
        }

        var (from, to) = (new DateTimeOffset(fromYear, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(toYear, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return request.Create(issuer ?? Authority, from, to, [1, 2, 3]);
    }

    /// <summary>A certificate of which the holder is the issuer too.</summary>
    public static X509Certificate2 MakeSelfIssuedCertificate(RSA key, string rut)
    {
        var request = new CertificateRequest("CN=Prueba", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509Extension("2.5.29.17", AlternativeName(rut), critical: false));
        return request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
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
