using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FMgo.Tests.Conformance;

namespace FMgo.Cli.Tests;

/// <summary>Thousands of documents of mixed types in one JSON-lines file.</summary>
public class IssueManyTests
{
    private const int Invoices = 1500;
    private const int Notes = 510;
    private const int Boletas = 510;

    [Fact]
    public void Each_is_once_in_an_envelope_that_holds()
    {
        using var folder = new TemporaryFolder();
        string output = folder.Path("out");
        var result = Fmgo.Run("issue", "--in", folder.Write("orders.jsonl", Orders.Lines(Mixed())), "--out", output, "--test-keys").AssertFine();
        AssertFiles(output);
        Assert.Equal(Invoices + Notes + Boletas, result.Json.GetProperty("documents").GetArrayLength());
        Assert.Equal(
            [("dte-1", 2000), ("dte-2", 10), ("boletas-1", 500), ("boletas-2", 10)],
            result.Json.GetProperty("envelopes").EnumerateArray().Select(envelope =>
                (envelope.GetProperty("file").GetString()!.Replace($"envelope-{Orders.Issuer}-", "", StringComparison.Ordinal).Replace(".xml", "", StringComparison.Ordinal), envelope.GetProperty("documents").GetInt32())));

        var inside = new List<string>();
        foreach (string file in Directory.GetFiles(output, "envelope-*.xml"))
        {
            byte[] envelope = File.ReadAllBytes(file);
            Assert.True(SignedXmlOracle.Verifies(envelope));
            byte[][] documents = [.. SignedXmlOracle.Extract(envelope)];
            Assert.All(documents.Where((_, index) => index % 199 == 0), document => Assert.True(SignedXmlOracle.Verifies(document)));
            Assert.All(documents, document => inside.Add(AssertSameAsFile(output, document)));
            if (SharedFiles.Exists)
            {
                Assert.Empty(SiiSchemas.For(file.Contains("boletas", StringComparison.Ordinal) ? DocumentType.Boleta : DocumentType.Invoice).Validate(envelope));
            }
        }

        Assert.Equal(inside.Count, inside.Distinct().Count());
        Assert.Equal(Invoices + Notes + Boletas, inside.Count);
    }

    // In turns, every third one with a folio of its own, the highest first.
    private static IEnumerable<JsonObject> Mixed()
    {
        var left = new Dictionary<int, int> { [33] = Invoices, [61] = Notes, [39] = Boletas };
        while (left.Values.Any(count => count > 0))
        {
            foreach (int type in left.Keys.Where(type => left[type] > 0).ToArray())
            {
                yield return Orders.Of(type, left[type] % 3 == 0 ? left[type] : null);
                left[type]--;
            }
        }
    }

    private static void AssertFiles(string output)
    {
        string[] names = Folders.Names(output);
        Assert.Equal(Invoices + Notes + Boletas + 5, names.Length);
        foreach (var (type, count) in ((int, int)[])[(33, Invoices), (61, Notes), (39, Boletas)])
        {
            var folios = names.Where(name => name.StartsWith($"{Orders.Issuer}-{type}-", StringComparison.Ordinal)).Select(name => DocumentKey.Parse(name[..^4]).Folio).Order();
            Assert.Equal(Enumerable.Range(1, count).Select(folio => (long)folio), folios);
        }
    }

    private static string AssertSameAsFile(string output, byte[] document)
    {
        string text = Encoding.Latin1.GetString(document);
        var id = Regex.Match(text, "<Documento ID=\"F([0-9]+)T([0-9]+)\">");
        string name = $"{Orders.Issuer}-{id.Groups[2].Value}-{id.Groups[1].Value}.xml";
        Assert.Equal(File.ReadAllText(Path.Combine(output, name), Encoding.Latin1), text);
        return name;
    }
}
