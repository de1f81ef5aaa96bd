using System.Text;
using FMgo.Documents;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>What a received document says is read from the very bytes that were verified, in the same reading.</summary>
public class ReceivedDocumentTests
{
    [Fact]
    public async Task Each_document_of_an_envelope_has_its_content()
    {
        var signed = DocumentType.All.Where(type => !type.IsBoleta).Select(type => Some.Signed(type, 7)).ToList();
        byte[] file = await FMgo.Tests.Envelopes.EnvelopeTests.WriteAsync(signed);
        var report = new DocumentVerifier(new VerificationOptions { Trust = The.Caf(DocumentType.Invoice).Trust }).Verify(file);
        Assert.Equal(signed.Select(document => document.Document), report.Documents.Select(document => document.Document));
        Assert.Equal(signed.Select(document => document.Key), report.Documents.Select(document => document.Key));
        Assert.All(report.Documents, document => Assert.Empty(document.Content.Findings));
        AssertAsReadAlone(file, report);
    }

    [SkippableFact]
    public void Received_samples_say_what_a_reading_alone_says()
    {
        foreach (string file in Directory.GetFiles(SharedFiles.Path("samples", "received"), "*.xml"))
        {
            byte[] bytes = File.ReadAllBytes(file);
            AssertAsReadAlone(bytes, new DocumentVerifier().Verify(bytes));
        }
    }

    [Theory]
    [InlineData("<DscItem/>", "<DscItem>tab\tand <![CDATA[<section> & ]]>text</DscItem>")]
    [InlineData("<DscItem/>", " <!-- comment --> <DscItem>a</DscItem>\n")]
    [InlineData("<DscItem/>", "loose text<DscItem/>")]
    [InlineData("<DscItem/>", "<Raro/><DscItem x='1'/>")]
    [InlineData("<NroLinDet>1</NroLinDet>", "<NroLinDet>uno</NroLinDet>")]
    [InlineData("<FchEmis>2026-03-04</FchEmis>", "")]
    public void Whatever_stands_in_the_file_is_found_alike(string old, string replacement)
    {
        byte[] file = Encoding.UTF8.GetBytes(new XmlSigner().Sign(new TestDocument().Unsigned().With(old, replacement), "#F7T33"));
        AssertAsReadAlone(file, new DocumentVerifier().Verify(file));
    }

    [Fact]
    public void Faults_of_the_content_are_not_faults_of_the_signature()
    {
        string xml = new XmlSigner().Sign(new TestDocument().Unsigned().With("<NroLinDet>1</NroLinDet>", "<NroLinDet>0</NroLinDet>"), "#F7T33");
        var document = Assert.Single(TestEnvelope.Verify(xml).Documents);
        Assert.True(document.IsTrusted, string.Join("; ", document.Findings));
        Assert.Contains(document.Content.Findings, finding => finding is { Code: "FMGO-STR-006", Path: "Detalle[1]/NroLinDet" });
        Assert.Null(document.Content.Value);
        Assert.NotNull(document.Document);
    }

    private static void AssertAsReadAlone(byte[] file, VerificationReport report)
    {
        var alone = DocumentXml.ReadAll(file);
        Assert.Equal(alone.Select(read => read.Partial), report.Documents.Select(document => document.Document));
        Assert.Equal(
            alone.Select(read => string.Join('\n', read.Findings)),
            report.Documents.Select(document => string.Join('\n', document.Content.Findings)));
    }
}
