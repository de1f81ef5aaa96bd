using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using FMgo.Signing;

namespace FMgo.Tests.Signing;

public sealed class CertificateNamesTests : IDisposable
{
    private static readonly Asn1Tag Other = new(TagClass.ContextSpecific, 0, isConstructed: true);

    private readonly RSA _key = RSA.Create(1024);

    public void Dispose() => _key.Dispose();

    [Theory]
    [InlineData("11111111-1", UniversalTagNumber.IA5String)]
    [InlineData("011111111-1", UniversalTagNumber.IA5String)]
    [InlineData("11.111.111-1", UniversalTagNumber.UTF8String)]
    [InlineData("11111111-1", UniversalTagNumber.PrintableString)]
    public void Rut_of_the_alternative_name_is_read(string text, UniversalTagNumber kind) =>
        Assert.Equal("11111111-1", FindRut("CN=x", AlternativeName("1.3.6.1.4.1.8321.1", text, kind)));

    [Fact]
    public void Lower_case_k_is_read() => Assert.Equal("60803000-K", FindRut("CN=x", AlternativeName("1.3.6.1.4.1.8321.1", "60803000-k")));

    [Fact]
    public void Alternative_name_goes_before_the_serial_number_of_the_subject() =>
        Assert.Equal("11111111-1", FindRut("CN=x, SERIALNUMBER=60803000-K", AlternativeName("1.3.6.1.4.1.8321.1", "11111111-1")));

    [Theory]
    [InlineData("1.3.6.1.4.1.8321.2", "11111111-1")]
    [InlineData("1.3.6.1.4.1.8321.1", "11111111-2")]
    [InlineData("1.3.6.1.4.1.8321.1", "nobody")]
    public void Serial_number_of_the_subject_serves_where_the_alternative_name_has_no_rut(string oid, string text) =>
        Assert.Equal("60803000-K", FindRut("C=CL, SERIALNUMBER=60803000-K, CN=x", AlternativeName(oid, text)));

    [Fact]
    public void Serial_number_of_the_subject_serves_where_the_alternative_name_is_broken()
    {
        Assert.Equal("60803000-K", FindRut("SERIALNUMBER=60803000-K", [0x30, 0x05, 0xA0]));
        Assert.Equal("60803000-K", FindRut("SERIALNUMBER=60803000-K", [0x04, 0x00]));
    }

    [Fact]
    public void Certificate_may_name_no_rut()
    {
        Assert.Null(FindRut("CN=x, SERIALNUMBER=12345", null));
        using var certificate = Make("CN=x", null);
        using var signer = SigningCertificate.From(certificate);
        Assert.Null(signer.HolderRut);
        Assert.Equal(SigningCertificateProblem.NoHolderRut, Assert.Throws<SigningCertificateException>(() => signer.RequireHolderRut()).Problem);
    }

    [Fact]
    public void Name_is_the_common_name_or_all_of_it()
    {
        Assert.Equal("Rosa, Ñ", CertificateNames.NameOf(new X500DistinguishedName("C=CL, CN=\"Rosa, Ñ\", O=y")));
        Assert.Equal("O=y, C=CL", CertificateNames.NameOf(new X500DistinguishedName("O=y, C=CL")));
    }

    [SkippableFact]
    public void Rut_of_a_real_certificate_is_read()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        string text = File.ReadAllText(SharedFiles.Path("samples/received/DTE--60910000-1--33--2336600.xml"), System.Text.Encoding.Latin1);
        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(Regex.Match(text, "<X509Certificate>([^<]*)<").Groups[1].Value));
        Assert.NotNull(CertificateNames.FindRut(certificate));
    }

    private string? FindRut(string subject, byte[]? alternativeName)
    {
        using var certificate = Make(subject, alternativeName);
        return CertificateNames.FindRut(certificate)?.ToString();
    }

    private X509Certificate2 Make(string subject, byte[]? alternativeName)
    {
        var request = new CertificateRequest(subject, _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (alternativeName is not null)
        {
            request.CertificateExtensions.Add(new X509Extension("2.5.29.17", alternativeName, critical: false));
        }

        return request.CreateSelfSigned(SigningCertificateTests.Made.First, SigningCertificateTests.Made.First.AddYears(1));
    }

    /// <summary>An e-mail, an otherName of another kind, and the one asked for.</summary>
    private static byte[] AlternativeName(string oid, string text, UniversalTagNumber kind = UniversalTagNumber.IA5String)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteCharacterString(UniversalTagNumber.IA5String, "nobody@example.invalid", new Asn1Tag(TagClass.ContextSpecific, 1));
            WriteOther(writer, "1.3.6.1.4.1.311.20.2.3", "60805000-0", UniversalTagNumber.UTF8String);
            WriteOther(writer, oid, text, kind);
        }

        return writer.Encode();
    }

    private static void WriteOther(AsnWriter writer, string oid, string text, UniversalTagNumber kind)
    {
        using (writer.PushSequence(Other))
        {
            writer.WriteObjectIdentifier(oid);
            using (writer.PushSequence(Other))
            {
                writer.WriteCharacterString(kind, text);
            }
        }
    }
}
