using System.Security.Cryptography;
using System.Security.Cryptography.Xml;
using System.Text;
using FMgo.Documents;
using FMgo.Text;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>What honest programs do to files after or beside signing: each is taken under its own name, and nothing that was altered is, in any of them.</summary>
public class LenientFormTests
{
    public static TheoryData<int> Forms => [.. Enumerable.Range(0, LenientForm.All.Count)];

    public static TheoryData<int> Tamperings => [.. Enumerable.Range(0, Tampering.All.Count)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_is_trusted_and_named(int index)
    {
        var form = LenientForm.All[index];
        var report = form.Verify(form.Make(new TestDocument()));
        Assert.True(report.IsTrusted, $"{form}: {string.Join(' ', report.Codes())}");
        Assert.Equal(form.Code is null ? [] : [form.Code], report.Codes().Except(["FMGO-VER-017", "FMGO-VER-019"]));
        Assert.All(report.Documents, document => Assert.Equal((true, "Documento"), (document.IsTrusted, document.Signature!.Element!.Name)));
        var expected = TestEnvelope.Verify(new TestDocument().Signed()).Documents[0].Document;
        Assert.Equal(expected, report.Documents[0].Document);
    }

    [Theory]
    [InlineData("SignedInfo indented", CanonicalForm.Unindented, CanonicalForm.InPlace)]
    [InlineData("SignedInfo indented in an envelope", CanonicalForm.Unindented, CanonicalForm.OwnNamespaces)]
    [InlineData("prefix put on", CanonicalForm.Unprefixed, CanonicalForm.OwnNamespaces)]
    [InlineData("prefix put on, in an envelope", CanonicalForm.Unprefixed, CanonicalForm.OwnNamespaces)]
    public void SignedInfo_that_was_rewritten_is_lenient_by_a_form_of_its_own(string name, CanonicalForm signedInfo, CanonicalForm digest)
    {
        var form = LenientForm.All.Single(each => each.Name == name);
        var signature = form.Verify(form.Make(new TestDocument())).Documents[0].Signature!;
        Assert.Equal((SignatureVerdict.Lenient, signedInfo, digest), (signature.Verdict, signature.SignedInfoForm, signature.DigestForm));
    }

    [Fact]
    public void SignedInfo_signed_in_the_namespaces_around_it_verifies_without_its_prefix()
    {
        string xml = Around("", SignedXml.XmlDsigNamespaceUrl);
        Assert.Equal(CanonicalForm.Unprefixed, TestEnvelope.Verify(xml).Signatures[0].SignedInfoForm);
        Assert.True(TestEnvelope.Verify(xml).IsTrusted);

        // A prefix of another namespace was no program's doing.
        Assert.False(TestEnvelope.Verify(Around(" xmlns:otro=\"urn:o\"", SignedXml.XmlDsigNamespaceUrl)).IsTrusted);
    }

    [SkippableTheory]
    [InlineData("plain", true)]
    [InlineData("neighbour after", true)]
    [InlineData("neighbour before", true)]
    [InlineData("neighbour of another namespace", true)]
    [InlineData("transform with comments", true)]
    [InlineData("comment in a value", true)]
    [InlineData("bare set with a cover", true)]
    [InlineData("SignedInfo indented", false)]
    [InlineData("prefix put on", false)]
    [InlineData("blanks first", false)]
    [InlineData("encoding not declared", false)]
    public void Xmlsec1_takes_those_that_are_strict(string name, bool isTaken)
    {
        Skip.IfNot(Tool.Exists("xmlsec1"), "xmlsec1 is not installed.");
        var form = LenientForm.All.Single(each => each.Name == name);
        using var folder = new TemporaryFolder();
        string file = folder.Write("dte.xml", form.ToFile(form.Make(new TestDocument())));
        var (exitCode, output) = Tool.Run(
            "xmlsec1", "--verify", "--insecure", "--id-attr:ID", "http://www.sii.cl/SiiDte:Documento", "--node-xpath", "//*[local-name()='DTE'][1]/*[local-name()='Signature']", file);
        Assert.True(isTaken == (exitCode == 0), output);
    }

    [Theory]
    [MemberData(nameof(Tamperings))]
    public void Nothing_altered_is_trusted_in_any_form(int index)
    {
        var tampering = Tampering.All[index];
        int tried = 0;
        foreach (var form in LenientForm.All)
        {
            string honest = form.Make(new TestDocument());
            if (tampering.Change(honest) is not { } altered || altered == honest)
            {
                continue;
            }

            tried++;
            var report = form.Verify(altered);
            Assert.False(report.IsTrusted, $"{tampering} of {form}: {string.Join(' ', report.Codes())}");

            // Of a file with several documents the others may hold, and say what they said.
            var said = form.Verify(honest).Documents.Select(document => document.Document).ToList();
            Assert.All(report.Documents.Where(document => document.IsTrusted), document => Assert.Contains(document.Document, said));
        }

        Assert.InRange(tried, LenientForm.All.Count / 2, LenientForm.All.Count);
    }

    [Fact]
    public void There_are_more_ways_of_tampering_than_were_found_in_the_field() => Assert.InRange(Tampering.All.Count, 67, 200);

    [Fact]
    public void Set_without_an_envelope_takes_documents_and_a_cover_and_nothing_else()
    {
        string document = new TestDocument().Signed();
        foreach (var (content, stranger) in ((string, string)[])
        [
            ($"{document}<Otro/>", "Otro"), ($"<Caratula/><Caratula/>{document}", "Caratula"), ($"<Caratula><Encabezado/></Caratula>{document}", "Caratula"),
            ($"{document}<x:Caratula xmlns:x=\"urn:x\"/>", "Caratula"), ($"{document} pagado", "text()"),
        ])
        {
            var report = TestEnvelope.Verify($"<SetDTE xmlns=\"http://www.sii.cl/SiiDte\">{content}</SetDTE>");
            Assert.Contains($" {stranger},", Assert.Single(report.Findings, finding => finding.Code == "FMGO-VER-060").Message, StringComparison.Ordinal);
            Assert.DoesNotContain("FMGO-VER-007", report.Errors());
            Assert.False(report.IsTrusted);
        }

        Assert.Contains("FMGO-VER-049", TestEnvelope.Verify("<SetDTE xmlns=\"http://www.sii.cl/SiiDte\"/>").Errors());
        Assert.Contains("FMGO-VER-007", TestEnvelope.Verify($"<EnvioDTE xmlns=\"http://www.sii.cl/SiiDte\"><SetDTE ID=\"S\">{document}</SetDTE></EnvioDTE>").Errors());
        Assert.False(TestEnvelope.Verify($"<SetDTE xmlns=\"http://www.sii.cl/SiiDte\">{document}{new TestDocument { Folio = 8 }.Unsigned()}</SetDTE>").IsTrusted);
    }

    [Fact]
    public void Neighbours_are_for_documents_alone()
    {
        string beside = TestEnvelope.Signed(new TestDocument().Signed()).With("</SetDTE>", "</SetDTE><Nota/>");
        Assert.Contains("FMGO-VER-015", TestEnvelope.Verify(beside).Errors());
    }

    [Fact]
    public void Text_beside_the_signed_document_is_told()
    {
        var report = TestEnvelope.Verify(new TestDocument().Signed().With("</Documento>", "</Documento>Pagado"));
        Assert.True(report.IsIntact);
        Assert.Equal(Severity.Warning, Assert.Single(report.Findings, finding => finding.Code == "FMGO-VER-051").Severity);
    }

    [Fact]
    public void Reading_alone_tells_the_neighbour_as_what_the_schema_refuses()
    {
        var form = LenientForm.All.Single(each => each.Name == "neighbour before");
        var read = DocumentXml.Read(form.ToFile(form.Make(new TestDocument())));
        Assert.Contains(read.Findings, finding => finding is { Code: "FMGO-FMT-011", Severity: Severity.Error });
        Assert.Equal(7, read.Partial!.Header.Identification.Folio);
    }

    [Theory]
    [InlineData("comment in a value", "Encabezado/Totales/MntTotal")]
    [InlineData("instruction in a value", "Encabezado/IdDoc/FmaPago")]
    [InlineData("comment in the time of signing", "TmstFirma")]
    public void Comment_in_a_value_is_told_with_its_place_by_both_readers(string name, string path)
    {
        var form = LenientForm.All.Single(each => each.Name == name);
        byte[] file = form.ToFile(form.Make(new TestDocument()));
        Assert.Equal($"DTE/Documento/{path}", Assert.Single(ForeignKeys.Verifier.Verify(file).Findings, finding => finding.Code == "FMGO-VER-057").Path);
        var finding = Assert.Single(DocumentXml.Read(file).Findings, finding => finding.Code == "FMGO-STR-031");
        Assert.Equal((path, Severity.Warning), (finding.Path, finding.Severity));
    }

    [Fact]
    public void Comments_between_elements_are_nothing()
    {
        byte[] file = TestEnvelope.ToFile(new TestDocument().Signed().With("<Encabezado>", "<!-- a --><Encabezado><!-- b -->").With("<Documento ", "<!-- c --><Documento "));
        Assert.Empty(ForeignKeys.Verifier.Verify(file).Found());
        Assert.DoesNotContain(DocumentXml.Read(file).Findings, finding => finding.Code == "FMGO-STR-031");
    }

    // In a DTE that declares xsi: the document was signed before that, SignedInfo in place, and the prefix came later.
    private static string Around(string added, string uri)
    {
        const string Xsi = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
        string plain = new TestDocument().Unsigned().With("<DTE ", $"<DTE{Xsi} ");
        string digest = new TestDocument().Signed().Between("<DigestValue>", "<");
        string info = $"""
            <SignedInfo xmlns="{uri}"{Xsi}><CanonicalizationMethod Algorithm="{SignedXml.XmlDsigC14NTransformUrl}"></CanonicalizationMethod><SignatureMethod Algorithm="{SignedXml.XmlDsigRSASHA1Url}"></SignatureMethod><Reference URI="#F7T33"><DigestMethod Algorithm="{SignedXml.XmlDsigSHA1Url}"></DigestMethod><DigestValue>{digest}</DigestValue></Reference></SignedInfo>
            """;
        string value = Convert.ToBase64String(ForeignKeys.Signer.SignData(Encoding.UTF8.GetBytes(info), HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1));
        string certificate = Convert.ToBase64String(ForeignKeys.Certificate.RawData);
        string signature = $"""
            <Signature xmlns="{XmlNames.Signature}">{info.Replace($" xmlns=\"{uri}\"{Xsi}", added, StringComparison.Ordinal)}<SignatureValue>{value}</SignatureValue><KeyInfo><X509Data><X509Certificate>{certificate}</X509Certificate></X509Data></KeyInfo></Signature>
            """;
        return LenientForm.Prefixed(plain.With("</DTE>", $"{signature}</DTE>"));
    }
}
