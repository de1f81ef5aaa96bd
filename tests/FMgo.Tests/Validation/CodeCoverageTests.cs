using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FMgo.Documents;
using FMgo.Format;
using FMgo.Tables;
using FMgo.Validation;

namespace FMgo.Tests.Validation;

/// <summary>Every field that has a code table is held against it, in every type of document that takes the field.</summary>
public partial class CodeCoverageTests
{
    // Any name may be used there; the table has those that the manuals mention.
    private const string Free = "Detalle/CdgItem/TpoCodigo";

    private static readonly string[] Finders = ["FMGO-STR-009", "FMGO-COD-001", "FMGO-COD-006", "FMGO-REF-005", "FMGO-LIQ-004", "FMGO-TOT-024"];

    [Fact]
    public void Unknown_code_is_found_in_every_field_that_has_a_table()
    {
        int tried = 0;
        foreach (var table in CodeTables.All)
        {
            foreach (var field in table.Fields.Where(field => field.Condition is null && field.Path != Free))
            {
                foreach (var type in field.DocumentTypes.Where(type => Takes(type, field.Path)))
                {
                    tried++;
                    AssertFound(table, field.Path, type);
                }
            }
        }

        Assert.True(tried > 200, $"{tried}");
    }

    [Fact]
    public void Known_codes_are_not_objected_to()
    {
        foreach (var table in CodeTables.All.Where(table => !table.IsComplete))
        {
            foreach (var field in table.Fields.Where(field => field.Condition is null))
            {
                var type = field.DocumentTypes.First(type => Takes(type, field.Path));
                foreach (var entry in table.Entries)
                {
                    Assert.DoesNotContain(Found(type, field.Path, entry.Code), finding => Finders.Contains(finding.Code) && Plain(finding) == field.Path);
                }
            }
        }
    }

    [Fact]
    public void Fields_with_a_table_on_a_condition_have_a_rule() => Assert.Equal(
        ["Detalle/CdgItem/VlrCodigo", "Detalle/UnmdItem", "Detalle/UnmdRef"],
        CodeTables.All.SelectMany(table => table.Fields).Where(field => field.Condition is not null).Select(field => field.Path).Distinct().Order(StringComparer.Ordinal));

    private static bool Takes(DocumentType type, string path) =>
        FieldCatalogue.All.Any(entry => entry.Path == path && entry.Field.ShapeTextIn(type.Branch).Length > 0 && PresenceCodes.Of(entry.Field, type) != '0');

    private static void AssertFound(CodeTable table, string path, DocumentType type)
    {
        var shape = FieldCatalogue.All.First(entry => entry.Path == path && entry.Field.ShapeTextIn(type.Branch).Length > 0).Field.ShapeIn(type.Branch)!;
        string code = shape.Kind == ContentKind.Code || !table.IsNumeric ? UnknownText(path) : UnknownNumber(table, shape);
        var found = Found(type, path, code).Where(finding => Plain(finding) == path && Finders.Contains(finding.Code)).ToList();
        Assert.True(found.Count > 0, $"{path} {code} in {type} is not found");
        Assert.True(table.IsComplete || found.All(finding => finding.Severity == Severity.Warning), $"{path} {code} in {type}: {found[0]}");
    }

    // Letters are free in references.
    private static string UnknownText(string path) => path == "Referencia/TpoDocRef" ? "99" : "ZZ";

    private static string UnknownNumber(CodeTable table, Shape shape) =>
        $"{Enumerable.Range(1, (int)Math.Min(shape.Max, 9999)).Last(number => table.Find(number) is null)}";

    private static List<Finding> Found(DocumentType type, string path, string code)
    {
        var root = new JsonObject();
        Put(root, "Encabezado/IdDoc/TipoDTE", type.CodeText);
        Put(root, path, code);
        var read = DocumentJson.Read(root.ToJsonString());
        return [.. read.Validate(Cases.Options).Findings];
    }

    private static void Put(JsonObject root, string path, string value)
    {
        string[] tags = path.Split('/');
        foreach (string tag in tags[..^1])
        {
            if (root[tag] is not JsonObject child)
            {
                root[tag] = child = [];
            }

            root = child;
        }

        root[tags[^1]] = value;
    }

    private static string Plain(Finding finding) => Index().Replace(finding.Path, "");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
