using System.Security.Cryptography;
using System.Text;
using FMgo.Documents;
using FMgo.Text;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

public class CanonicalFormTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lone_document_is_strict(bool withNamespace)
    {
        var report = TestEnvelope.Verify(new TestDocument { WithNamespace = withNamespace }.Signed());
        var signature = Assert.Single(report.Signatures);
        Assert.Equal((CanonicalForm.InPlace, CanonicalForm.InPlace, SignatureVerdict.Strict), (signature.DigestForm, signature.SignedInfoForm, signature.Verdict));
        Assert.Equal((KeyVerdict.ByCertificate, CertificateStatus.Usable), (signature.Key, signature.CertificateStatus));
        Assert.Equal("7880442-4", signature.Certificate!.HolderRut.ToString());
        Assert.Equal(new DateTime(2026, 3, 4, 10, 11, 12), signature.SigningTime);
        Assert.Equal("76086428-5-33-7", Assert.Single(report.Documents).Key!.ToString());
        Assert.Empty(report.Found());
        Assert.True(report.IsTrusted);
    }

    [Fact]
    public void Document_signed_and_then_embedded_is_lenient_within_a_strict_envelope()
    {
        var report = TestEnvelope.Verify(TestEnvelope.Signed(new TestDocument().Signed(), new TestDocument { Folio = 8 }.Signed()));
        Assert.Equal(["EnvioDTE/SetDTE/DTE[1]", "EnvioDTE/SetDTE/DTE[2]"], report.Documents.Select(document => document.Element.Path));
        Assert.All(report.Documents, document => Assert.Equal(CanonicalForm.OwnNamespaces, document.Signature!.DigestForm));
        Assert.All(report.Documents, document => Assert.Equal(CanonicalForm.OwnNamespaces, document.Signature!.SignedInfoForm));
        Assert.All(report.Documents, document => Assert.Equal(SignatureVerdict.Lenient, document.Verdict));
        Assert.Equal(SignatureVerdict.Strict, report.OuterSignature!.Verdict);
        Assert.Equal(new DateTime(2026, 3, 4, 11, 0, 0), report.OuterSignature.SigningTime);
        Assert.Equal(["FMGO-VER-017", "FMGO-VER-019", "FMGO-VER-017", "FMGO-VER-019"], report.Codes());
        Assert.True(report.IsTrusted);
    }

    [Fact]
    public void Document_signed_without_namespace_and_then_embedded_is_lenient()
    {
        var report = TestEnvelope.Verify(TestEnvelope.Signed(new TestDocument { WithNamespace = false }.Signed()));
        Assert.Equal(CanonicalForm.NoNamespaces, report.Documents[0].Signature!.DigestForm);
        Assert.True(report.IsTrusted);
    }

    [Fact]
    public void Document_whose_namespace_was_taken_away_after_signing_is_lenient()
    {
        var report = TestEnvelope.Verify(new TestDocument().Signed().With(TestDocument.SiiNamespace, " "));
        Assert.Equal(CanonicalForm.SiiNamespaceAdded, report.Documents[0].Signature!.DigestForm);
        Assert.Equal(SignatureVerdict.Lenient, report.Documents[0].Verdict);
        Assert.True(report.IsTrusted);
    }

    [Fact]
    public void Wrapper_signed_without_namespace_around_a_signed_document_is_lenient()
    {
        string inner = new TestDocument { WithNamespace = false }.Signed();
        string wrapper = new XmlSigner().Sign($"""<DTECedido version="1.0"><DocumentoDTECedido ID="C1">{inner}<TmstFirma>2026-03-05T10:00:00</TmstFirma></DocumentoDTECedido></DTECedido>""", "#C1");
        string aec = $"""<AEC{TestDocument.SiiNamespace}version="1.0"><DocumentoAEC ID="A1"><Caratula><TmstFirmaEnvio>2026-03-06T10:00:00</TmstFirmaEnvio></Caratula><Cesiones>{wrapper}</Cesiones></DocumentoAEC></AEC>""";
        var report = TestEnvelope.Verify(new XmlSigner().Sign(aec, "#A1"));
        Assert.Equal(["Documento", "DocumentoDTECedido", "DocumentoAEC"], report.Signatures.Select(signature => signature.Element!.Name));
        Assert.Equal(CanonicalForm.SiiNamespaceDropped, report.Signatures[1].DigestForm);
        Assert.True(report.IsTrusted);
    }

    [Fact]
    public void Special_characters_survive_every_form()
    {
        var document = new TestDocument { WithNamespace = false, ReceiverName = "A &lt;b> \"c\" 'd' &#233;" };
        string signed = new XmlSigner().Sign(document.Unsigned().With("<DscItem/>", "<DscItem x=\"a&#10;b&quot;\"><![CDATA[<&>]]></DscItem>"), "#F7T33");
        Assert.Equal(CanonicalForm.InPlace, TestEnvelope.Verify(signed).Signatures[0].DigestForm);
        Assert.Equal(CanonicalForm.NoNamespaces, TestEnvelope.Verify(TestEnvelope.Signed(signed)).Signatures[0].DigestForm);
    }

    [Fact]
    public void Element_in_the_namespace_of_xml_itself_has_every_form()
    {
        // But those that drop namespaces: they would not see that the element is none of SII's.
        Assert.All(Enum.GetValues<CanonicalForm>().Where(form => form is not (CanonicalForm.Unindented or CanonicalForm.Unprefixed)), form => Assert.Equal(
            form is CanonicalForm.NoNamespaces or CanonicalForm.SiiNamespaceDropped,
            Digest("<a xmlns:xml='http://www.w3.org/XML/1998/namespace'><xml:b ID='1'/></a>", form) is null));
    }

    // A form without namespaces cannot vouch for the attribute of x: there is no such form.
    // By the text of Canonical XML 1.0, not by SignedXml, which loses a carriage return that is written as a reference.
    [Theory]
    [InlineData(CanonicalForm.InPlace, """<b xmlns="http://www.sii.cl/SiiDte" xmlns:x="u" i="1">1&#xD;&#xD;<c xmlns="" x:z="&#xD;&#xA;">&lt;&amp;&gt;"'</c></b>""")]
    [InlineData(CanonicalForm.OwnNamespaces, null)]
    [InlineData(CanonicalForm.NoNamespaces, null)]
    [InlineData(CanonicalForm.SiiNamespaceAdded, null)]
    public void Digest_is_over_the_canonical_text(CanonicalForm form, string? canonical)
    {
        string xml = """<a xmlns="http://www.sii.cl/SiiDte" xmlns:x="u"><b i='1' >1&#13;&#xD;<!-- --><c xmlns="" x:z="&#13;&#10;"><![CDATA[<&>"]]>&apos;</c></b></a>""";
        byte[]? expected = canonical is null ? null : SHA1.HashData(Encoding.UTF8.GetBytes(canonical.With(" i=", " ID=\"1\" i=")));
        Assert.Equal(expected, Digest(xml.With("<b i", "<b ID='1' i"), form));
    }

    // Canonical XML 1.0, 2.4: an element takes the attributes xml: of its ancestors with it, the nearest of each name, unless it has its own.
    [Theory]
    [InlineData(CanonicalForm.InPlace, "<b xmlns:x=\"u\" ID=\"1\" xml:lang=\"es\" xml:space=\"default\"></b>")]
    [InlineData(CanonicalForm.OwnNamespaces, "<b ID=\"1\" xml:space=\"default\"></b>")]
    public void Attributes_of_xml_are_taken_over_in_place(CanonicalForm form, string canonical) => Assert.Equal(
        SHA1.HashData(Encoding.UTF8.GetBytes(canonical)),
        Digest("""<a xmlns:x="u" xml:lang="en" xml:space="preserve"><c xml:lang="es"><b xml:space="default" ID="1"/></c></a>""", form));

    [Fact]
    public void Document_in_a_language_is_not_strict_where_it_was_signed_without()
    {
        string embedded = TestEnvelope.Signed(new TestDocument().Signed()).With("<EnvioDTE ", "<EnvioDTE xml:lang=\"es\" ");
        var report = TestEnvelope.Verify(embedded);
        Assert.Equal(CanonicalForm.OwnNamespaces, report.Documents[0].Signature!.DigestForm);

        // SetDTE was signed in place, without it: xmlsec1 says the same.
        Assert.Equal(CheckVerdict.Invalid, report.OuterSignature!.Digest);
    }

    // Of the element with the ID 1.
    private static byte[]? Digest(string xml, CanonicalForm form)
    {
        using var canonicalizer = new Canonicalizer();
        var outline = FileOutlineReader.Read(FileBytes.Open(Encoding.UTF8.GetBytes(xml), FileEncoding.Utf8)!, null, CancellationToken.None);
        return new CanonicalDigests(outline, new XmlTokenizer(outline.File), canonicalizer, new WorkBudget(outline.File.Bytes.Length), CancellationToken.None).Of(outline.FindId("1")!, form);
    }
}
