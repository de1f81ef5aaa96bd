using System.Globalization;
using System.Text;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>Whatever bytes come in, a report comes out.</summary>
public class UnreadableFileTests
{
    [Theory]
    [InlineData("", "FMGO-VER-059")]
    [InlineData("not xml", "FMGO-VER-002")]
    [InlineData("<a><b></a>", "FMGO-VER-002")]
    [InlineData("<a>&x;</a>", "FMGO-VER-002")]
    [InlineData("<a xmlns:b=''/>", "FMGO-VER-002")]
    [InlineData("<a>&#1;</a>", "FMGO-VER-002")]
    [InlineData("<!DOCTYPE a><a/>", "FMGO-VER-003")]
    [InlineData("<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x.dtd'><a/>", "FMGO-VER-003")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "FMGO-VER-003")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><a/>", "FMGO-VER-004")]
    [InlineData("<?xml version='1.0' encoding='IBM037'?><a/>", "FMGO-VER-004")]
    [InlineData("<!DOCTYPE DTE [<!ATTLIST DTE ID ID 'x'>]><DTE/>", "FMGO-VER-003")]
    public void Bad_file_is_a_finding(string text, string code)
    {
        var report = ForeignKeys.Verifier.Verify(Encoding.UTF8.GetBytes(text));
        Assert.Equal([code], report.Codes());
        Assert.False(report.IsTrusted);
    }

    [Fact]
    public void Utf16_and_bytes_of_another_encoding_are_findings()
    {
        Assert.Equal(["FMGO-VER-004"], ForeignKeys.Verifier.Verify(Encoding.Unicode.GetBytes("<?xml version='1.0'?><a/>")).Codes());
        Assert.Equal(["FMGO-VER-005"], ForeignKeys.Verifier.Verify(Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='UTF-8'?><a>ñ</a>")).Codes());
        Assert.Equal(["FMGO-VER-005"], ForeignKeys.Verifier.Verify((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.Latin1.GetBytes("<a>ñ</a>")]).Codes());
    }

    [Fact]
    public void File_over_the_limit_is_not_read()
    {
        var verifier = new DocumentVerifier(new VerificationOptions { MaxFileBytes = 100 });
        Assert.Equal(["FMGO-VER-001"], verifier.Verify(new byte[101]).Codes());
        Assert.NotEqual(["FMGO-VER-001"], verifier.Verify(new byte[100]).Codes());
    }

    [Fact]
    public void Deep_nesting_and_countless_namespaces_are_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 200_000));
        Assert.Equal(["FMGO-VER-006"], ForeignKeys.Verifier.Verify(Encoding.UTF8.GetBytes(deep)).Codes());
        string attributes = $"<a {string.Join(' ', Enumerable.Range(0, 65).Select(i => $"a{i}='{i}'"))}/>";
        Assert.Equal(["FMGO-VER-006"], ForeignKeys.Verifier.Verify(Encoding.UTF8.GetBytes(attributes)).Codes());
        string wide = $"<a {string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"xmlns:n{i}='u{i}'"))}/>";
        Assert.Equal(["FMGO-VER-006"], ForeignKeys.Verifier.Verify(Encoding.UTF8.GetBytes(wide)).Codes());
    }

    [Fact]
    public void Signed_elements_within_signed_elements_without_end_are_refused()
    {
        string nested = string.Concat(Enumerable.Range(0, 20).Select(i => $"<a ID='i{i}'>"));
        Assert.Equal(["FMGO-VER-006"], ForeignKeys.Verifier.Verify(Encoding.UTF8.GetBytes(nested)).Codes());
    }

    [Theory]
    [InlineData("<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/>")]
    [InlineData("<SetDTE><DTE/></SetDTE>")]
    [InlineData("<b ID='{0}'/>")]
    public void More_signatures_documents_or_names_than_any_envelope_has_are_refused(string element)
    {
        string many = $"<EnvioDTE>{string.Concat(Enumerable.Range(0, 10_002).Select(i => string.Format(CultureInfo.InvariantCulture, element, i)))}</EnvioDTE>";
        Assert.Equal(["FMGO-VER-006"], ForeignKeys.Verifier.Verify(Encoding.UTF8.GetBytes(many)).Codes());
    }

    [Fact]
    public void Truncated_file_never_throws()
    {
        byte[] file = TestEnvelope.ToFile(TestEnvelope.Signed(new TestDocument().Signed()));
        for (int length = 0; length < file.Length; length += 7)
        {
            Assert.False(ForeignKeys.Verifier.Verify(file.AsMemory(0, length)).IsTrusted);
        }
    }

    [Fact]
    public void Damaged_file_never_throws_and_is_never_trusted_with_other_content()
    {
        byte[] file = TestEnvelope.ToFile(TestEnvelope.Signed(new TestDocument().Signed()));
        var random = new Random(20261124);
        for (int round = 0; round < 1500; round++)
        {
            byte[] damaged = [.. file];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var report = ForeignKeys.Verifier.Verify(damaged);
            if (report.IsTrusted)
            {
                Assert.Equal("76086428-5-33-7", Assert.Single(report.Documents).Key!.ToString());
            }
        }
    }

    [Fact]
    public void Damaged_certificate_never_throws()
    {
        byte[] certificate = ForeignKeys.Certificate.RawData;
        var random = new Random(20261124);
        for (int round = 0; round < 4000; round++)
        {
            byte[] damaged = [.. certificate];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var content = CertificateReader.Read(Convert.ToBase64String(damaged));
            _ = content?.Facts.IsValidAt(new DateTime(2026, 3, 4));
        }
    }

    [Fact]
    public void Settings_are_validated()
    {
        Assert.Throws<ArgumentException>(() => new DocumentVerifier(new VerificationOptions { MaxFileBytes = 0 }));
        Assert.Throws<ArgumentException>(() => new DocumentVerifier(new VerificationOptions { MaxFileBytes = int.MaxValue }));
        Assert.Throws<ArgumentNullException>(() => new DocumentVerifier(new VerificationOptions { Trust = null! }));
    }
}
