using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FMgo.Documents;

namespace FMgo.Tests.Docs;

/// <summary>The examples of <c>docs/json-from-other-services.md</c>: of each service what it wants, with what FMgo says of that, and what FMgo takes.</summary>
public partial class OtherServicesTests
{
    private const string Page = "docs/json-from-other-services.md";

    public static TheoryData<string, int> Services => new()
    {
        { "LibreDTE", 11_900 },
        { "OpenFactura", 11_900 },
        { "SimpleFactura", 11_900 },
        { "DTEmite", 10_710 },
        { "Clami", 2_000 },
        { "SimpleAPI", 2_380 },
        { "Bsale", 11_900 },
    };

    [Fact]
    public void Every_section_with_examples_is_tested() =>
        Assert.Equal(Services.Select(row => (string)row[0]), Section().Matches(File.ReadAllText(Repository.Path(Page))).Where(match => match.Value.Contains("```json", StringComparison.Ordinal)).Select(match => match.Groups[1].Value));

    [Theory]
    [MemberData(nameof(Services))]
    public void What_the_service_wants_gets_the_findings_that_the_page_names(string service, int total)
    {
        Assert.True(total > 0);
        string section = SectionOf(service);
        string[] named = [.. Code().Matches(section.Split('\n').Single(line => line.StartsWith("FMgo: ", StringComparison.Ordinal))).Select(match => match.Groups[1].Value)];
        var read = DocumentJson.Read(Blocks(section)[0]);
        Assert.Equal(named.Order(StringComparer.Ordinal), read.Findings.Select(finding => $"{finding.Code} {finding.Path}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void What_the_page_makes_of_it_completes(string service, int total)
    {
        var completed = DocumentDraft.FromJson(Encoding.UTF8.GetBytes(Blocks(SectionOf(service))[1])).Complete(The.Options);
        Assert.DoesNotContain(completed.Findings, finding => finding.Severity != Severity.Information);
        Assert.Equal(total, completed.GetValueOrThrow().Document.Header.Totals.TotalAmount);
    }

    // What the page calls taking out is nothing more than that.
    [Theory]
    [InlineData("OpenFactura", "dte")]
    [InlineData("SimpleFactura", "Documento")]
    public void What_is_taken_out_is_the_inner_document_unchanged(string service, string wrapper)
    {
        string[] blocks = Blocks(SectionOf(service));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(blocks[0])![wrapper], JsonNode.Parse(blocks[1])));
    }

    [Fact]
    public void MntBruto_of_DTEmite_is_what_the_page_says()
    {
        string json = Blocks(SectionOf("DTEmite"))[1];
        Assert.Equal("FMGO-STR-009 Encabezado/IdDoc/MntBruto", Told(json, "2").Last());
        Assert.Contains("FMGO-STR-021 Encabezado/IdDoc/MntBruto", Told(json, "0"));
        Assert.DoesNotContain(Told(json, "1"), told => told.EndsWith("MntBruto", StringComparison.Ordinal));
    }

    private static string[] Told(string json, string gross) =>
        [.. DocumentJson.Read(json.Replace("\"MntBruto\": \"1\"", $"\"MntBruto\": \"{gross}\"", StringComparison.Ordinal)).Findings.OrderBy(finding => finding.Path.EndsWith("MntBruto", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Path}")];

    private static string SectionOf(string service) => Section().Matches(File.ReadAllText(Repository.Path(Page))).Single(match => match.Groups[1].Value == service).Value;

    private static string[] Blocks(string section)
    {
        string[] blocks = [.. Json().Matches(section).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, blocks.Length);
        return blocks;
    }

    [GeneratedRegex("^## (.+?)\r?\n.*?(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("^```json\r?\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
