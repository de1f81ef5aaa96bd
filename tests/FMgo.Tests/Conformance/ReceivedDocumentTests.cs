using System.Globalization;
using System.Xml.Linq;
using FMgo.Documents;

namespace FMgo.Tests.Conformance;

/// <summary>Real documents, which others signed and SII accepted, are read without loss: written anew they say the same, leaf by leaf.</summary>
/// <remarks>One of them has two fields in the wrong order; the writer puts them right, so leaves are compared by path.</remarks>
public class ReceivedDocumentTests
{
    [SkippableFact]
    public void Received_documents_are_read_without_loss()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        var files = Directory.GetFiles(SharedFiles.Path("samples", "received"), "*.xml");
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            byte[] bytes = File.ReadAllBytes(file);
            var results = DocumentXml.ReadAll(bytes);
            var originals = Load(bytes).Descendants().Where(element => element.Name.LocalName == "Documento").ToList();
            Assert.Equal(originals.Count, results.Count);
            for (int i = 0; i < results.Count; i++)
            {
                // Of the changed ones one has a certificate that is no base64.
                Assert.DoesNotContain(results[i].Findings, finding => !finding.Path.StartsWith("Signature/", StringComparison.Ordinal) && finding.Code is "FMGO-STR-010" or "FMGO-STR-011" or "FMGO-STR-012" or "FMGO-STR-013" or "FMGO-STR-016");
                Assert.Equal(Leaves(originals[i]), Leaves(XElement.Parse($"<Documento>{EnvelopeText.Fields(results[i].Partial!)}</Documento>")));
            }
        }
    }

    [SkippableFact]
    public void Hostile_files_are_refused_at_once()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        foreach (string file in Directory.GetFiles(SharedFiles.Path("samples", "hostile"), "*.xml"))
        {
            var result = DocumentXml.Read(File.ReadAllBytes(file));
            Assert.Null(result.Value);
            Assert.Equal("FMGO-FMT-004", Assert.Single(result.Findings).Code);
        }
    }

    private static XDocument Load(byte[] bytes)
    {
        // Two of the files are windows-1252, which .NET knows only when asked.
        string declaration = System.Text.Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 100));
        var encoding = declaration.Contains("1252", StringComparison.Ordinal) ? System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)! : System.Text.Encoding.Latin1;
        return XDocument.Parse(encoding.GetString(bytes));
    }

    private static List<(string Path, string Value)> Leaves(XElement root) =>
        [.. root.Descendants()
            .Where(element => !element.HasElements && !element.AncestorsAndSelf().Any(step => step.Name.LocalName is "TED" or "TmstFirma"))
            .Select(element => (string.Join('/', element.AncestorsAndSelf().Reverse().SkipWhile(step => step != root).Skip(1).Select(step => step.Name.LocalName)), Normalized(element.Value)))
            .OrderBy(leaf => leaf.Item1, StringComparer.Ordinal)];

    private static string Normalized(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number) ? number.ToString("0.######", CultureInfo.InvariantCulture) : value;
}
