using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography.Pkcs;
using System.Text;
using FMgo.Documents;
using FMgo.Text;
using FMgo.Validation;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>The characters of a file that came in: one decoder, so that the verifier and a reading alone say the same of them.</summary>
public class DecodingTests
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n";

    [Theory]
    [InlineData("", "FMGO-VER-055", "FMGO-FMT-021")]
    [InlineData("<?xml version='1.0'?>\n", "FMGO-VER-055", "FMGO-FMT-021")]
    [InlineData("<?xml version='1.0' standalone='yes'?>", "FMGO-VER-055", "FMGO-FMT-021")]
    [InlineData("\n" + Declaration, "FMGO-VER-058", "FMGO-FMT-023")]
    [InlineData("\r\n \t" + Declaration, "FMGO-VER-058", "FMGO-FMT-023")]
    public void What_is_odd_is_told_by_both_readers_and_read_by_both(string start, string verified, string read)
    {
        byte[] file = Encoding.Latin1.GetBytes(start + new TestDocument { Item = "Ñandú á la olla" }.Signed());
        var report = ForeignKeys.Verifier.Verify(file);
        Assert.True(report.IsTrusted);
        Assert.Equal([(verified, Severity.Warning)], report.Found().Select(finding => (finding.Code, finding.Severity)));
        var alone = DocumentXml.Read(file);
        Assert.Equal((read, Severity.Warning), alone.Findings.Where(finding => finding.Code.StartsWith("FMGO-FMT", StringComparison.Ordinal)).Select(finding => (finding.Code, finding.Severity)).Single());
        Assert.Equal(alone.Partial, report.Documents[0].Document);
        Assert.Equal("Ñandú á la olla", alone.Partial!.Lines[0].Name);
    }

    [Fact]
    public void Nothing_is_said_of_a_file_that_needs_no_declaration_or_has_a_right_one()
    {
        string xml = new TestDocument().Signed();
        foreach (byte[] file in (byte[][])[Encoding.UTF8.GetBytes(xml), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(xml)], TestEnvelope.ToFile(xml), TestEnvelope.ToFile(xml, "utf-8"), TestEnvelope.ToFile(xml, "windows-1252")])
        {
            Assert.Empty(ForeignKeys.Verifier.Verify(file).Found());
            Assert.DoesNotContain(DocumentXml.Read(file).Findings, finding => finding.Code.StartsWith("FMGO-FMT", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Remarks_on_the_file_are_told_once()
    {
        byte[] file = Encoding.Latin1.GetBytes(TestEnvelope.Signed(new TestDocument().Signed(), new TestDocument { Folio = 8 }.Signed()));
        Assert.Single(ForeignKeys.Verifier.Verify(file).Findings, finding => finding.Code == "FMGO-VER-055");
        Assert.Single(DocumentXml.ReadAll(file).SelectMany(read => read.Findings), finding => finding.Code == "FMGO-FMT-021");
    }

    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("windows-1252")]
    public void Utf8_under_another_name_is_one_error_that_says_so(string declared)
    {
        byte[] file = Misdeclared(new TestDocument().Signed(), declared);
        var report = ForeignKeys.Verifier.Verify(file);
        Assert.Equal(["FMGO-VER-056"], report.Codes());
        Assert.Contains(declared, report.Found().Single().Message, StringComparison.Ordinal);
        Assert.Equal((false, false), (report.IsTrusted, report.Documents[0].IsTrusted));
        Assert.False(report.Documents[0].IsIntact);
        Assert.Contains(DocumentXml.Read(file).Findings, finding => finding is { Code: "FMGO-FMT-022", Severity: Severity.Warning });
    }

    // A byte order mark wins for some readers, the declaration for others: XML 1.0, 4.3.3, calls it an error.
    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("iso8859-1")]
    [InlineData("windows-1252")]
    [InlineData("UTF-16")]
    [InlineData("no-such-encoding")]
    [InlineData("US-ASCII")]
    public void Byte_order_mark_of_UTF8_with_another_declaration_is_an_error_to_both_readers(string declared)
    {
        byte[] file = [.. Encoding.UTF8.Preamble, .. Misdeclared(new TestDocument().Signed(), declared)];
        AssertMisread(file, declared);
        string blanks = $"<?xml version=\"1.0\"{new string(' ', 300)}encoding='{declared}'?>";
        AssertMisread([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(blanks + new TestDocument().Signed())], declared);
    }

    [Theory]
    [InlineData("us-ascii")]
    [InlineData("ISO646-US")]
    public void Utf8_that_is_declared_as_ASCII_is_an_error_where_it_has_more(string declared)
    {
        AssertMisread(Misdeclared(new TestDocument().Signed(), declared), declared);
        string plain = new TestDocument { Item = "Cajon", ReceiverName = "NANDU" }.Unsigned().With("EMPRESA ÑUÑOA", "EMPRESA");
        Assert.DoesNotContain("FMGO-VER-056", ForeignKeys.Verifier.Verify(Misdeclared(plain, declared)).Codes());
    }

    private static void AssertMisread(byte[] file, string declared)
    {
        var report = ForeignKeys.Verifier.Verify(file);
        Assert.Equal(["FMGO-VER-056"], report.Codes());
        Assert.Contains(declared, report.Found().Single().Message, StringComparison.Ordinal);
        Assert.Equal((false, false, false), (report.IsTrusted, report.Documents[0].IsTrusted, report.Documents[0].IsIntact));
        var alone = DocumentXml.Read(file);
        Assert.Contains(alone.Findings, finding => finding is { Code: "FMGO-FMT-022", Severity: Severity.Warning });
        Assert.Equal("Cajón", alone.Partial!.Lines[0].Name);
    }

    // "Ó" in UTF-8 is "Ã" and a quotation mark of windows-1252, or a control character of ISO-8859-1: there is neither in the document.
    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("windows-1252")]
    public void Characters_that_only_misreading_makes_are_not_told(string declared)
    {
        string xml = new TestDocument { Item = "CAJÓN Á ‘x’" }.Signed();
        foreach (string text in (string[])[xml, TestEnvelope.Signed(xml, new TestDocument { Folio = 8, Item = "Óxido" }.Signed())])
        {
            var all = DocumentXml.ReadAll(Misdeclared(text, declared)).Where(read => read.Partial is not null).ToList();
            Assert.NotEmpty(all);
            Assert.DoesNotContain(all.SelectMany(read => read.Findings), IsOfCharacters);
            Assert.DoesNotContain(all.SelectMany(read => read.Validate(new DocumentOptions { IsIssued = true }).Findings), IsOfCharacters);
        }

        Assert.Contains(DocumentXml.Read(TestEnvelope.ToFile(new TestDocument { Item = "€ &#8364;" }.Signed(), "windows-1252")).Findings, IsOfCharacters);
    }

    private static bool IsOfCharacters(Finding finding) => finding.Code is "FMGO-TXT-001" or "FMGO-TXT-002";

    [Fact]
    public void Utf8_under_another_name_is_told_of_an_envelope_and_by_VerifyEach()
    {
        byte[] file = Misdeclared(TestEnvelope.Signed(new TestDocument().Signed(), new TestDocument { Folio = 8 }.Signed()), "ISO-8859-1");
        var received = new List<ReceivedDocument>();
        var report = ForeignKeys.Verifier.VerifyEach(file, received.Add);
        Assert.Equal(["FMGO-VER-056"], report.Errors());
        Assert.Equal([7, 8], received.Select(document => document.Key!.Folio));
        Assert.DoesNotContain(received, document => document.IsTrusted || document.IsIntact);
    }

    [Fact]
    public void Altered_file_is_not_excused_by_its_encoding()
    {
        string signed = new TestDocument().Signed();
        foreach (string altered in (string[])[signed.With("<MntNeto>1000<", "<MntNeto>2000<"), signed.With("<RSR>ÑANDÚ", "<RSR>ÑANDU"), signed.With("<SignatureValue>", "<SignatureValue>AA")])
        {
            var report = ForeignKeys.Verifier.Verify(Misdeclared(altered, "ISO-8859-1"));
            Assert.DoesNotContain("FMGO-VER-056", report.Codes());
            Assert.False(report.IsTrusted);
        }
    }

    // Garbled before it was signed: SII took it, and it is what was signed.
    [Fact]
    public void Text_that_was_signed_garbled_holds_as_it_is()
    {
        var garbled = new TestDocument { Item = "CajÃ³n", ReceiverName = "NandÃº" };
        byte[] file = TestEnvelope.ToFile(garbled.Signed().With("EMPRESA ÑUÑOA", "EMPRESA"));
        Assert.False(ForeignKeys.Verifier.Verify(file).IsTrusted);
        string xml = new XmlSigner().Sign(new TestDocument { Item = "CajÃ³n", ReceiverName = "NandÃº" }.Unsigned().With("ÑUÑOA", "NUNOA"), "#F7T33");
        byte[] held = TestEnvelope.ToFile(xml);
        Assert.Equal(CheckVerdict.Valid, ForeignKeys.Verifier.Verify(held).Signatures[0].Digest);
        Assert.DoesNotContain("FMGO-VER-056", ForeignKeys.Verifier.Verify(held).Codes());
    }

    public static TheoryData<string, byte[]> OtherFiles => new()
    {
        { "PKCS#7", Cms() },
        { "PKCS#7", Encoding.ASCII.GetBytes(Convert.ToBase64String(Cms())) },
        { "PKCS#7", Encoding.ASCII.GetBytes($"-----BEGIN PKCS7-----\n{Convert.ToBase64String(Cms())}\n-----END PKCS7-----") },
        { "PKCS#7", Encoding.ASCII.GetBytes($"MIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=signed-data; name=\"envio.xml.p7m\"\r\n\r\n{Convert.ToBase64String(Cms())}") },
        { "PKCS#7", Encoding.ASCII.GetBytes($"Received: from mx.example.cl\r\nSubject: DTE\r\ncontent-type: application/x-pkcs7-mime\r\n\r\n{Convert.ToBase64String(Cms())}") },
        { "MIME", Encoding.ASCII.GetBytes("From: dte@example.cl\nSubject: Envio\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/xml\n\n<DTE/>") },
        { "ZIP", Zip() },
        { "gzip", Gzip() },
        { "RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x01, 0x00, 0x33] },
        { "RAR", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00, 0xCF] },
        { "7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0x00, 0x04] },
        { "base64 (ZIP)", Encoding.ASCII.GetBytes(Convert.ToBase64String(Zip(), Base64FormattingOptions.InsertLineBreaks)) },
        { "base64 (gzip)", Encoding.ASCII.GetBytes(" " + Convert.ToBase64String(Gzip())) },
        { "base64 (XML)", Encoding.ASCII.GetBytes(Convert.ToBase64String(TestEnvelope.ToFile(new TestDocument().Signed()))) },
        { "vacío", [] },
        { "vacío", Encoding.UTF8.GetBytes("\uFEFF \r\n") },
        { "PDF", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj") },
        { "HTML", Encoding.ASCII.GetBytes("\r\n<!doctype html><html><body>Sesión</body></html>") },
        { "HTML", Encoding.ASCII.GetBytes("<HTML><BODY>x</BODY></HTML>") },
    };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void File_that_is_no_XML_is_told_as_what_it_is(string kind, byte[] file)
    {
        Assert.Equal(["FMGO-VER-059"], ForeignKeys.Verifier.Verify(file).Codes());
        var finding = Assert.Single(DocumentXml.Read(file).Findings);
        Assert.Equal("FMGO-FMT-024", finding.Code);
        Assert.Contains(kind, finding.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_are_in_both_languages()
    {
        byte[] file = Zip();
        var culture = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es-CL");
            Assert.Contains("no es XML: es ZIP", ForeignKeys.Verifier.Verify(file).Findings[0].Message, StringComparison.Ordinal);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
            Assert.Contains("is no XML: it is ZIP", ForeignKeys.Verifier.Verify(file).Findings[0].Message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    [Fact]
    public void Places_are_those_of_the_file_with_its_blanks()
    {
        var file = FileBytes.Open(Encoding.ASCII.GetBytes("\n\n<?xml version='1.0'?><a>"), FileEncoding.Utf8)!;
        Assert.Equal((3, 1), file.PlaceOf(2));
    }

    private static byte[] Misdeclared(string xml, string declared) => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?>\n{xml}");

    private static byte[] Cms()
    {
        using var certificate = ForeignKeys.Certificate.HasPrivateKey ? null : System.Security.Cryptography.X509Certificates.RSACertificateExtensions.CopyWithPrivateKey(ForeignKeys.Certificate, ForeignKeys.Signer);
        var cms = new SignedCms(new ContentInfo(TestEnvelope.ToFile(new TestDocument().Signed())));
        cms.ComputeSignature(new CmsSigner(certificate ?? ForeignKeys.Certificate) { IncludeOption = System.Security.Cryptography.X509Certificates.X509IncludeOption.EndCertOnly });
        return cms.Encode();
    }

    private static byte[] Zip()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("dte.xml").Open();
            entry.Write("<DTE/>"u8);
        }

        return file.ToArray();
    }

    private static byte[] Gzip()
    {
        using var file = new MemoryStream();
        using (var zip = new GZipStream(file, CompressionMode.Compress, leaveOpen: true))
        {
            zip.Write("<DTE/>"u8);
        }

        return file.ToArray();
    }
}
