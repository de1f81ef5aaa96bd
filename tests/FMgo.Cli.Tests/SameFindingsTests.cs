using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FMgo.Documents;
using FMgo.Validation;
using FMgo.Verification;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Cli.Tests;

/// <summary>The same file gives the same findings, whether it comes through <c>fmgo</c>, the API or a stage of it.</summary>
public sealed class SameFindingsTests : IDisposable
{
    private const string Now = "2026-11-24T10:00:05-03:00";
    private const int Mutated = 400;

    private static readonly int[] Types = [33, 34, 39, 41, 43, 46, 52, 56, 61, 110, 111, 112];

    private static readonly string[] Junk =
        ["-1", "0", "1e28", "null", "true", "false", "\"\"", "\" \"", "\"tres\"", "\"2051-01-01\"", "\"77777777-1\"", "\"99\"", "\"€\"", "[]", "{}", "[[[]]]", "999999999999999999"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Orders_through_totals_and_through_a_preview() => AssertTotals(Corpus());

    [Fact]
    public void Orders_through_issue_and_through_completing()
    {
        // One that nobody could sign keeps the run from writing anything: all others are told as they are.
        string[] lines = [.. Corpus().Where(IsOfKnownIssuer), Orders.TextOf(Orders.Of(33, name: " "))];
        string input = _folder.Write("orders.jsonl", string.Concat(lines.Select(line => line + "\n")));
        var result = Fmgo.Run("issue", "--in", input, "--out", _folder.Path("out"), "--test-keys", "--now", Now);
        Assert.True(result.ExitCode == 1, result.Error);
        var told = result.Json.GetProperty("findings").EnumerateArray().ToLookup(finding => finding.GetProperty("line").GetInt32(), Told);
        var options = new DocumentOptions { Clock = new FakeTimeProvider(DateTimeOffset.Parse(Now, System.Globalization.CultureInfo.InvariantCulture)) };
        for (int i = 0; i < lines.Length; i++)
        {
            var completed = DocumentDraft.FromJson(Encoding.UTF8.GetBytes(lines[i])).Complete(options);
            Assert.Equal([.. completed.Findings.Select(Told)], told[i + 1].Where(IsOfTheDocument).ToArray());
        }
    }

    [Fact]
    public void Files_through_check_and_through_the_stages()
    {
        var written = new List<string>();
        foreach (int code in Types.Where(code => code is not (43 or 46)))
        {
            string folder = _folder.Path($"issued-{code}");
            Fmgo.Run("issue", "--in", _folder.Write($"{code}.json", Orders.Of(code)), "--out", folder, "--test-keys", "--envelope");
            written.AddRange(Directory.Exists(folder) ? Directory.GetFiles(folder, "*.xml") : []);
        }

        Assert.NotEmpty(written);
        string text = File.ReadAllText(written[0], Encoding.Latin1);
        written.Add(_folder.Write("changed.xml", Encoding.Latin1.GetBytes(text.Replace("<MntTotal>", "<MntTotal>1", StringComparison.Ordinal))));
        written.Add(_folder.Write("unknown.xml", Encoding.Latin1.GetBytes(text.Replace("<Encabezado>", "<Encabezado><Raro>1</Raro>", StringComparison.Ordinal))));
        written.Add(_folder.Write("bad-date.xml", Encoding.Latin1.GetBytes(text.Replace("<FchEmis>", "<FchEmis>x", StringComparison.Ordinal))));
        AssertChecked(written);
    }

    [SkippableFact]
    public void Cases_from_the_field_in_JSON()
    {
        string folder = Path.GetDirectoryName(SharedFiles.Path("cases", "README.md"))!;
        string[] lines = [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => OnOneLine(File.ReadAllText(file))),
            .. Directory.GetFiles(folder, "*.jsonl").SelectMany(file => File.ReadAllLines(file)).Where(line => line.Length > 0)];
        Assert.NotEmpty(lines);
        AssertTotals(lines);
    }

    [SkippableFact]
    public void Cases_from_the_field_and_received_samples_in_XML()
    {
        string folder = Path.GetDirectoryName(SharedFiles.Path("cases", "README.md"))!;
        string samples = Path.GetDirectoryName(SharedFiles.Path("samples", "x"))!;
        AssertChecked([.. Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]);
        AssertChecked([.. Directory.GetFiles(samples, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]);
    }

    private static void AssertTotals(string[] lines)
    {
        var result = Fmgo.RunWithInput(string.Concat(lines.Select(line => line + "\n")), "totals", "--lines");
        Assert.Equal(lines.Length, result.Lines.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            var preview = DocumentDraft.FromJson(Encoding.UTF8.GetBytes(lines[i])).Preview();
            Assert.Equal([.. preview.Findings.Select(Told)], result.Lines[i].GetProperty("findings").EnumerateArray().Select(Told).ToArray());
        }
    }

    private static void AssertChecked(IReadOnlyList<string> files)
    {
        var options = new DocumentOptions { IsIssued = true };
        foreach (var chunk in files.Chunk(50))
        {
            // One JSON value after the other, indented.
            var result = Fmgo.Run(["check", .. chunk]);
            var reports = ReadAll(result.Output);
            Assert.Equal(chunk.Length, reports.Count);
            for (int i = 0; i < chunk.Length; i++)
            {
                byte[] bytes = File.ReadAllBytes(chunk[i]);
                string[][] told = [.. reports[i].GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("findings").EnumerateArray().Select(Told).ToArray())];
                var reads = DocumentXml.ReadAll(bytes).Select(read => read.Validate(options)).ToList();
                Assert.Equal(told, [.. reads.Select(Told)]);

                // Of a file that holds documents for it, the verifier reads each as the others do; of the file as a whole it speaks in its own codes.
                var verified = new DocumentVerifier().Verify(bytes).Documents.Select(document => document.Content.Validate(options)).Where(content => content.Partial is not null).ToList();
                if (verified.Count > 0)
                {
                    Assert.Equal(
                        string.Join('\n', reads.Where(read => read.Partial is not null).Select(OfDocument).Prepend(chunk[i])),
                        string.Join('\n', verified.Select(OfDocument).Prepend(chunk[i])));
                }
            }
        }
    }

    private static List<JsonElement> ReadAll(string output)
    {
        var values = new List<JsonElement>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(output), new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
            values.Add(JsonElement.ParseValue(ref reader));
        }

        return values;
    }

    /// <summary>Sound orders of every type, and many with faults anywhere.</summary>
    private static string[] Corpus()
    {
        var random = new Random(20261128);
        string[] sound = [.. Types.Select(code => Orders.TextOf(Orders.Of(code, date: "2026-11-20")))];
        return [.. sound, .. Enumerable.Range(0, Mutated).Select(i => Mutate(sound[i % sound.Length], random))];
    }

    private static string Mutate(string sound, Random random)
    {
        var root = JsonNode.Parse(sound)!;
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            var members = new List<(JsonObject Parent, string Name)>();
            Collect(root, members);
            var (parent, name) = members[random.Next(members.Count)];
            switch (random.Next(4))
            {
                case 0:
                    parent.Remove(name);
                    break;
                case 1:
                    parent.Add(name + "X", parent[name]?.DeepClone());
                    break;
                default:
                    parent[name] = JsonNode.Parse(Junk[random.Next(Junk.Length)]);
                    break;
            }

            if (root is JsonObject { Count: 0 })
            {
                break;
            }
        }

        return root.ToJsonString();
    }

    private static void Collect(JsonNode? node, List<(JsonObject Parent, string Name)> members)
    {
        foreach (var child in node is JsonObject group ? group.Select(pair => pair.Value) : node as JsonArray ?? [])
        {
            Collect(child, members);
        }

        if (node is JsonObject parent)
        {
            members.AddRange(parent.Select(pair => (parent, pair.Key)));
        }
    }

    // A run has test CAFs for issuers and types that it can read.
    private static bool IsOfKnownIssuer(string line) => DocumentDraft.FromJson(Encoding.UTF8.GetBytes(line)).Partial is not { Document.Header: { Issuer.Rut: not null, Identification.Folio: not null } };

    // The CAF and the other documents of the run have their say as well.
    private static bool IsOfTheDocument(string told) => !told.StartsWith("FMGO-CAF", StringComparison.Ordinal) && !told.StartsWith("FMGO-ENV", StringComparison.Ordinal);

    private static string OnOneLine(string json)
    {
        try
        {
            return JsonNode.Parse(json)!.ToJsonString();
        }
        catch (JsonException)
        {
            return json.ReplaceLineEndings(" ");
        }
    }

    private static string[] Told<T>(Result<T> result)
        where T : class => [.. result.Findings.Select(Told)];

    // Not what is said of the envelope around it, or of the characters of the whole file.
    private static string OfDocument(Result<Document> result) =>
        string.Join("; ", result.Findings.Where(finding => finding.Code is not ("FMGO-FMT-021" or "FMGO-FMT-022" or "FMGO-FMT-023") && !finding.Code.StartsWith("FMGO-ENV", StringComparison.Ordinal)).Select(Told));

    private static string Told(Finding finding) => $"{finding.Code} {finding.Path} {finding.Severity.ToString().ToLowerInvariant()} {finding.GetMessage(CultureInfo.GetCultureInfo("en"))}";

    private static string Told(JsonElement finding) => $"{finding.GetProperty("code").GetString()} {finding.GetProperty("path").GetString()} {finding.GetProperty("severity").GetString()} {finding.GetProperty("message").GetString()}";
}
