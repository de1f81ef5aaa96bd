using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FMgo.Testing;

/// <summary>Builds certificates with the fields of Chilean ones.</summary>
internal static class TestCertificateBuilder
{
    private const string SerialNumberOid = "2.5.4.5";
    private const string AlternativeNameOid = "2.5.29.17";
    private const string RutOid = "1.3.6.1.4.1.8321.1";

    public static X509Certificate2 Build(RSA key, Rut holder, string holderName, DateTimeOffset notBefore, DateTimeOffset notAfter)
    {
        var request = new CertificateRequest(SubjectOf(holder, holderName), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509Extension(AlternativeNameOid, AlternativeNameOf(holder), critical: false));
        byte[] serialNumber = [1, .. RandomNumberGenerator.GetBytes(8)];
        return request.Create(Authority(), X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1), notBefore, notAfter, serialNumber);
    }

    private static X500DistinguishedName SubjectOf(Rut holder, string holderName)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCountryOrRegion("CL");
        name.AddCommonName(holderName);
        name.Add(SerialNumberOid, holder.ToString(), UniversalTagNumber.PrintableString);
        return name.Build();
    }

    private static X500DistinguishedName Authority()
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCountryOrRegion("CL");
        name.AddOrganizationName("FMgo (fictitious, for tests)");
        name.AddCommonName("FMgo Test CA");
        return name.Build();
    }

    private static byte[] AlternativeNameOf(Rut holder)
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
