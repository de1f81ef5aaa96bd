using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FMgo.Documents;
using FMgo.Format;
using FMgo.Tests.Conformance;
using FMgo.Validation;

namespace FMgo.Tests.Validation;

public partial class PresenceTests
{
    private const string Zero = "=0";

    [Theory]
    [MemberData(nameof(RuleTests.Types), MemberType = typeof(RuleTests))]
    public void Masks_and_full_walk_agree(int code)
    {
        var type = DocumentType.FromCode(code);
        for (int seed = 0; seed < 200; seed++)
        {
            var document = new DocumentFiller(type, new Random(seed), everything: false).Fill();
            var inspection = new Inspection(document, type, DocumentOptions.Default);
            int inForce = PresenceDates.InForce(inspection);
            bool conforms = DocumentCodec.Conforms(document, PresenceTable.Of(type, inForce));
            PresenceReporter.Report(ref inspection, inForce);

            // The masks may doubt what the walk then excuses (a refused 0, text that the schema itself misses), never the reverse.
            Assert.False(conforms && inspection.Findings.Count > 0);
        }
    }

    [Theory]
    [MemberData(nameof(RuleTests.Types), MemberType = typeof(RuleTests))]
    public void Full_document_hears_of_every_field_with_code_0(int code)
    {
        var type = DocumentType.FromCode(code);
        var document = new DocumentFiller(type, new Random(code), everything: true).Fill();
        var found = RuleSet.Check(document, Cases.Options).Where(finding => finding.Code == "FMGO-PRE-002").Select(finding => Plain(finding.Path)).Distinct();
        var filled = FilledPaths(JsonNode.Parse(DocumentJson.Write(document))!, "").ToHashSet();

        // An amount of 0 is excused; all else that the document has is found.
        var refused = FieldCatalogue.All.Where(entry => PresenceDemand.IsRefused(entry.Field, type))
            .Where(entry => filled.Contains(PathIn(entry, type.Branch)) || (!IsAmount(entry.Field) && filled.Contains(PathIn(entry, type.Branch) + Zero)))
            .Select(entry => PathIn(entry, type.Branch));
        Assert.Equal(refused.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static string PathIn((string Path, Field Field) entry, DocumentBranch branch) =>
        entry.Path[..(entry.Path.LastIndexOf('/') + 1)] + entry.Field.TagIn(branch);

    private static IEnumerable<string> FilledPaths(JsonNode node, string path) => node switch
    {
        JsonObject group => group.SelectMany(child => FilledPaths(child.Value!, path.Length == 0 ? child.Key : $"{path}/{child.Key}")).Append(path),
        JsonArray list => list.SelectMany(item => FilledPaths(item!, path)),
        _ when node.ToJsonString() == "0" => [path + Zero],
        _ => [path],
    };

    private static bool IsAmount(Field field) =>
        Records.Get(field.Group).GetProperty(field.Property)!.PropertyType == typeof(decimal?);

    private static string Plain(string path) => Index().Replace(path, "");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();

    [Fact]
    public void Guide_needs_units_from_May_2026_on()
    {
        var guide = Some.Document(DocumentType.DispatchGuide).WithLine(line => line with { Unit = null });
        Assert.Contains(RuleSet.Check(guide, Cases.Options), finding => finding is { Code: "FMGO-PRE-001", Path: "Detalle[1]/UnmdItem" });
        var before = guide.WithId(id => id with { IssueDate = new(2026, 4, 30) });
        Assert.DoesNotContain(RuleSet.Check(before, Cases.Options), finding => finding.Code == "FMGO-PRE-001");
    }

    [Fact]
    public void Zero_in_a_field_the_type_does_not_use_is_excused()
    {
        var exempt = Some.Document(DocumentType.ExemptInvoice).WithTotals(totals => totals with { NetAmount = 0, Vat = 0 });
        Assert.Empty(RuleSet.Check(exempt, Cases.Options));
    }

    [Theory]
    [MemberData(nameof(RuleTests.Types), MemberType = typeof(RuleTests))]
    public void Commune_of_the_issuer_is_what_SII_rejects_three_types_without(int code)
    {
        foreach (string? commune in (string?[])[null, "", " "])
        {
            var document = Some.Document(DocumentType.FromCode(code)).WithIssuer(issuer => issuer with { Commune = commune });
            var found = RuleSet.Check(document, Cases.Options).Where(finding => finding.Path == "Encabezado/Emisor/CmnaOrigen").Select(finding => $"{finding.Severity} {finding.Code}");
            Assert.Equal(code is 33 or 34 or 52 ? ["Error FMGO-PRE-004"] : [], found);
        }

        var withoutAddress = Some.Document(DocumentType.FromCode(code)).WithIssuer(issuer => issuer with { Address = null });
        Assert.All(RuleSet.Check(withoutAddress, Cases.Options), finding => Assert.NotEqual(Severity.Error, finding.Severity));
    }

    [SkippableFact]
    public void Order_of_the_field_without_commune_is_refused()
    {
        byte[] order = System.IO.File.ReadAllBytes(SharedFiles.Path("cases", "F29-sin-comuna.json"));
        Assert.Contains(FMgo.DocumentDraft.FromJson(order).Complete(Cases.Options).Findings, finding => finding is { Code: "FMGO-PRE-004", Severity: Severity.Error, Path: "Encabezado/Emisor/CmnaOrigen" });
    }
}
