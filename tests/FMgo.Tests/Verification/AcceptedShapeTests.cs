using System.Security.Cryptography;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Text.RegularExpressions;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>What real producers write, and the verifier therefore reads (verification.md, policy 4).</summary>
public class AcceptedShapeTests
{
    public static TheoryData<string> TransformSets => ["", "c", "e", "ec", "ce"];

    [Theory]
    [MemberData(nameof(TransformSets))]
    public void Reads_any_of_the_two_transforms_or_none(string set)
    {
        var signer = new XmlSigner
        {
            Transforms = () => [.. set.Select(kind => kind == 'c' ? (Transform)new XmlDsigC14NTransform() : new XmlDsigEnvelopedSignatureTransform())],
        };
        Assert.True(TestEnvelope.Verify(new TestDocument().Signed(signer)).IsTrusted);
    }

    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    public void Reads_the_three_encodings_with_either_end_of_line(string encoding)
    {
        string xml = TestEnvelope.Signed(new TestDocument { StampIndent = "\n  " }.Signed());
        var lf = TestEnvelope.Verify(xml, encoding);
        var crlf = TestEnvelope.Verify(xml.With("\n", "\r\n"), encoding);
        Assert.True(lf.IsTrusted && crlf.IsTrusted);
        Assert.Equal(StampVerdict.Valid, crlf.Documents[0].Stamp.Verdict);
    }

    [Fact]
    public void Reads_a_character_that_only_windows_1252_has()
    {
        var report = TestEnvelope.Verify(new TestDocument().Signed(), "windows-1252");
        Assert.Equal(SignatureVerdict.Strict, report.Documents[0].Verdict);
        string signed = new XmlSigner().Sign(new TestDocument().Unsigned().With("<DscItem/>", "<DscItem>€ “x”</DscItem>"), "#F7T33");
        Assert.True(TestEnvelope.Verify(signed, "windows-1252").IsTrusted);
    }

    [Fact]
    public void Reads_a_file_with_a_byte_order_mark_or_without_a_declaration()
    {
        string xml = new TestDocument().Signed();
        Assert.True(ForeignKeys.Verifier.Verify(Encoding.UTF8.GetBytes(xml)).IsTrusted);
        byte[] marked = [.. Encoding.UTF8.Preamble, .. TestEnvelope.ToFile(xml, "utf-8")];
        var document = Assert.Single(ForeignKeys.Verifier.Verify(marked).Documents);
        Assert.True(document.IsTrusted);
        Assert.Equal(document.Element.Bytes.ToArray(), marked[document.Element.Offset..]);
    }

    [Fact]
    public void Reads_wrapped_base64()
    {
        string xml = Regex.Replace(new TestDocument().Signed(), "<(SignatureValue|Modulus|X509Certificate|Exponent)>([^<]+)<", match =>
            $"<{match.Groups[1]}>\n{string.Join('\n', match.Groups[2].Value.Chunk(64).Select(line => new string(line)))}\n<");
        Assert.True(TestEnvelope.Verify(xml).IsTrusted);
    }

    [Fact]
    public void Reads_a_prefixed_signature()
    {
        string digest = new TestDocument().Signed().Between("<DigestValue>", "<");
        string info = $"""
            <ds:SignedInfo xmlns="http://www.sii.cl/SiiDte" xmlns:ds="{SignedXml.XmlDsigNamespaceUrl}"><ds:CanonicalizationMethod Algorithm="{SignedXml.XmlDsigC14NTransformUrl}"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm="{SignedXml.XmlDsigRSASHA1Url}"></ds:SignatureMethod><ds:Reference URI="#F7T33"><ds:DigestMethod Algorithm="{SignedXml.XmlDsigSHA1Url}"></ds:DigestMethod><ds:DigestValue>{digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>
            """;
        string value = Convert.ToBase64String(ForeignKeys.Signer.SignData(Encoding.UTF8.GetBytes(info), HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1));
        string certificate = Convert.ToBase64String(ForeignKeys.Certificate.RawData);
        string signature = $"""
            <ds:Signature xmlns:ds="{SignedXml.XmlDsigNamespaceUrl}">{info}<ds:SignatureValue>{value}</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>
            """;
        var report = TestEnvelope.Verify(new TestDocument().Unsigned().With("</DTE>", $"{signature}</DTE>"));
        Assert.Equal((SignatureVerdict.Strict, CertificateStatus.Usable), (report.Signatures[0].Verdict, report.Signatures[0].CertificateStatus));
        Assert.True(report.IsTrusted);
    }

    [Fact]
    public void Reads_keys_of_1024_bits()
    {
        using var key = RSA.Create(1024);
        var signer = new XmlSigner { Key = key, Certificate = ForeignKeys.MakeCertificate(key, "7880442-4") };
        var report = TestEnvelope.Verify(new TestDocument().Signed(signer));
        Assert.True(report.IsTrusted);
        Assert.Equal(1024, report.Signatures[0].Certificate!.KeySize);
    }

    [Fact]
    public void Certificate_out_of_force_at_signing_is_an_error()
    {
        var signer = new XmlSigner { Certificate = ForeignKeys.MakeCertificate(ForeignKeys.Signer, "7880442-4", fromYear: 2020, toYear: 2021) };
        var report = TestEnvelope.Verify(new TestDocument().Signed(signer));
        Assert.False(report.Signatures[0].CertificateValidAtSigning);
        Assert.Equal(["FMGO-VER-024"], report.Errors());
        Assert.Equal((true, false, false), (report.IsIntact, report.IsIdentified, report.IsTrusted));
    }

    [Fact]
    public void Certificate_that_expired_since_is_nothing()
    {
        var signer = new XmlSigner { Certificate = ForeignKeys.MakeCertificate(ForeignKeys.Signer, "7880442-4", fromYear: 2010, toYear: 2013) };
        var report = TestEnvelope.Verify(new TestDocument { TmstFirma = "2012-02-03T04:05:06" }.Signed(signer));
        Assert.True(report.Signatures[0].CertificateValidAtSigning);
        Assert.Empty(report.Found());
    }

    [Fact]
    public void Rut_may_be_the_serial_number_of_the_subject()
    {
        var signer = new XmlSigner { Certificate = ForeignKeys.MakeCertificate(ForeignKeys.Signer, subject: "CN=Prueba, OID.2.5.4.5=07880442-4") };
        Assert.Equal("7880442-4", TestEnvelope.Verify(new TestDocument().Signed(signer)).Signatures[0].Certificate!.HolderRut.ToString());
    }

    [Fact]
    public void Certificate_without_rut_is_an_error()
    {
        var signer = new XmlSigner { Certificate = ForeignKeys.MakeCertificate(ForeignKeys.Signer) };
        var report = TestEnvelope.Verify(new TestDocument().Signed(signer));
        Assert.Equal(["FMGO-VER-025"], report.Errors());
        Assert.Equal((true, false, false), (report.IsIntact, report.IsIdentified, report.IsTrusted));
    }

    [Fact]
    public void Breakable_key_is_a_warning()
    {
        using var key = RSA.Create(512);
        var signer = new XmlSigner { Key = key, Certificate = ForeignKeys.MakeCertificate(key, "7880442-4") };
        Assert.Equal(["FMGO-VER-026"], TestEnvelope.Verify(new TestDocument().Signed(signer)).Codes());
    }
}
