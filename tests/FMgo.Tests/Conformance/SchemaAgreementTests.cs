using System.Xml.Schema;
using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Tests.Conformance;

/// <summary>Every element of SII's schemas is one field of the model, with the same order, counts, lengths, digits, bounds and codes.</summary>
public class SchemaAgreementTests
{
    // What the schema describes but the data of a document does not hold: the signer makes it.
    private static readonly Dictionary<string, string> NotData = new()
    {
        ["TED"] = "the stamp: made by the signer from the document and the CAF",
        ["TmstFirma"] = "the time of signing: written by the signer",
    };

    public static TheoryData<DocumentBranch> Branches => [.. Enum.GetValues<DocumentBranch>()];

    [SkippableTheory]
    [MemberData(nameof(Branches))]
    public void Paths_and_their_order_are_those_of_the_schema(DocumentBranch branch)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        var schema = SchemaField.All(branch).Select(field => field.Path).Where(path => !NotData.ContainsKey(path.Split('/')[0]));
        Assert.Equal(schema, Declared(branch).Select(entry => entry.Path));
    }

    [SkippableTheory]
    [MemberData(nameof(Branches))]
    public void Counts_are_those_of_the_schema(DocumentBranch branch)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        foreach (var (field, shape, schema) in Pairs(branch))
        {
            Assert.True((shape.MinCount, (int?)shape.MaxCount) == (schema.MinCount, schema.MaxCount), $"{branch} {field}: {shape.MinCount}..{shape.MaxCount}, schema {schema.MinCount}..{schema.MaxCount}");
            Assert.True(shape.Kind == ContentKind.Group == schema.IsGroup, $"{branch} {field}: group");
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Branches))]
    public void Codes_are_those_of_the_schema(DocumentBranch branch)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        foreach (var (field, shape, schema) in Pairs(branch))
        {
            Assert.True(shape.Codes.Order().SequenceEqual(schema.Enumeration.Order()), $"{branch} {field}: {string.Join('|', shape.Codes)}, schema {string.Join('|', schema.Enumeration)}");
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Branches))]
    public void Lengths_digits_and_bounds_are_those_of_the_schema(DocumentBranch branch)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        foreach (var (field, shape, schema) in Pairs(branch).Where(pair => !pair.Schema.IsGroup && pair.Schema.Enumeration.Count == 0))
        {
            string place = $"{branch} {field}";
            switch (shape.Kind)
            {
                case ContentKind.Text:
                    Assert.True(schema.Facets.GetValueOrDefault("MaxLength") == shape.MaxLength, place);
                    Assert.True(schema.Facets.GetValueOrDefault("MinLength") == shape.MinLength, place);
                    break;
                case ContentKind.Integer:
                    Assert.True(Bounds(schema) == (shape.Min, shape.Max), $"{place}: {Bounds(schema)}");
                    break;
                case ContentKind.Decimal:
                    Assert.True(schema.BaseType == XmlTypeCode.Decimal, place);
                    Assert.True(schema.Facets["TotalDigits"] == shape.TotalDigits && schema.Facets["FractionDigits"] == shape.FractionDigits, place);
                    Assert.True(Bounds(schema) == (shape.Min, shape.Max), $"{place}: {Bounds(schema)}");
                    break;
                case ContentKind.Rut:
                    Assert.True((schema.Facets["MinLength"], schema.Facets["MaxLength"]) == (3, 10), place);
                    break;
                case ContentKind.Date or ContentKind.DateTime:
                    Assert.True((schema.Earliest, schema.Latest) == (shape.Earliest, shape.Latest), place);
                    break;
                case ContentKind.Time:
                    Assert.True((schema.Earliest, schema.Latest) == ("00:00:00", "23:59:59"), place);
                    break;
                default:
                    Assert.Fail($"{place}: {shape.Kind} without codes");
                    break;
            }
        }
    }

    private static (decimal Min, decimal Max) Bounds(SchemaField field)
    {
        decimal max = field.Facets.TryGetValue("MaxInclusive", out decimal declared) ? declared : decimal.MaxValue;
        if (field.BaseType != XmlTypeCode.Decimal && field.Facets.TryGetValue("TotalDigits", out decimal digits))
        {
            max = Math.Min(max, (decimal)Math.Pow(10, (double)digits) - 1);
            max = digits == 18 ? 999_999_999_999_999_999m : max;
        }

        decimal min = field.Facets.TryGetValue("MinInclusive", out decimal least) ? least : field.BaseType switch
        {
            XmlTypeCode.PositiveInteger => 1,
            XmlTypeCode.NonNegativeInteger => 0,
            XmlTypeCode.Integer => -max,
            _ => decimal.MinValue,
        };
        return (min, max);
    }

    private static IEnumerable<(string Path, Field Field)> Declared(DocumentBranch branch) =>
        FieldCatalogue.All.Where(entry => entry.Field.ShapeIn(branch) is not null).Select(entry => (BranchPath(entry, branch), entry.Field));

    private static string BranchPath((string Path, Field Field) entry, DocumentBranch branch) =>
        entry.Path[..(entry.Path.LastIndexOf('/') + 1)] + entry.Field.TagIn(branch);

    private static IEnumerable<(string Path, Shape Shape, SchemaField Schema)> Pairs(DocumentBranch branch)
    {
        var schema = SchemaField.All(branch).ToDictionary(field => field.Path);
        return Declared(branch).Select(entry => (entry.Path, entry.Field.ShapeIn(branch)!, schema[entry.Path]));
    }
}
