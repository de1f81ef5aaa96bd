using FMgo.Documents;
using FMgo.Format;
using FMgo.Tables;
using FMgo.Tests.Conformance;

namespace FMgo.Tests.Tables;

/// <summary>The tables, the model and SII's schemas know the same fields and the same codes.</summary>
public class FieldAgreementTests
{
    private static readonly ContentKind[] KindsWithCodes = [ContentKind.Code, ContentKind.Type];

    public static TheoryData<DocumentBranch> Branches => [.. Enum.GetValues<DocumentBranch>()];

    [Fact]
    public void Every_field_of_a_table_is_in_the_catalogue_for_its_types()
    {
        foreach (var (table, field) in CodeTables.All.SelectMany(table => table.Fields.Select(field => (table, field))))
        {
            Assert.NotEmpty(field.DocumentTypes);
            Assert.All(field.DocumentTypes, type => Assert.True(ShapesOf(field.Path, type.Branch).Any(), $"{table.EnglishName}: {field.Path} in {type}"));
        }
    }

    [Fact]
    public void No_field_has_two_tables_for_one_type()
    {
        var uses = CodeTables.All.SelectMany(table => table.Fields.Where(field => field.Condition is null))
            .SelectMany(field => field.DocumentTypes.Select(type => $"{field.Path} in {type}"));
        Assert.Empty(uses.GroupBy(use => use).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [MemberData(nameof(Branches))]
    public void Every_enumeration_of_the_model_has_a_table_with_its_codes(DocumentBranch branch)
    {
        int checkedFields = 0;
        foreach (var (path, shape) in FieldCatalogue.All.Select(entry => (entry.Path, Shape: entry.Field.ShapeIn(branch))).Where(pair => pair.Shape is not null && KindsWithCodes.Contains(pair.Shape.Kind)))
        {
            AssertSameCodes(path, branch, shape!.Codes);
            checkedFields++;
        }

        Assert.True(checkedFields >= 5, $"{branch}: {checkedFields}");
    }

    [SkippableTheory]
    [MemberData(nameof(Branches))]
    public void A_table_of_an_enumeration_has_the_codes_of_the_schema(DocumentBranch branch)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        int checkedFields = 0;
        foreach (var field in SchemaField.All(branch).Where(field => field.Enumeration.Count > 0 && CodeTables.Find(field.Path, TypesOf(branch)[0]) is not null))
        {
            AssertSameCodes(field.Path, branch, field.Enumeration);
            checkedFields++;
        }

        Assert.True(checkedFields >= 5, $"{branch}: {checkedFields}");
    }

    /// <summary>An enumeration of one code is a mark, not a choice: only <c>TipoFactEsp</c> has a table.</summary>
    [SkippableTheory]
    [MemberData(nameof(Branches))]
    public void Every_enumeration_of_the_schema_that_is_a_choice_has_a_complete_table(DocumentBranch branch)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        foreach (var field in SchemaField.All(branch).Where(field => field.Enumeration.Count > 1 && !field.Path.StartsWith("TED/", StringComparison.Ordinal)))
        {
            var table = CodeTables.Find(field.Path, TypesOf(branch)[0]);
            Assert.True(table is { IsComplete: true }, $"{branch} {field.Path}: {string.Join(' ', field.Enumeration)}");
        }
    }

    private static void AssertSameCodes(string path, DocumentBranch branch, IEnumerable<string> codes)
    {
        var table = CodeTables.Find(path, TypesOf(branch)[0]);
        Assert.True(table is { IsComplete: true }, $"{branch} {path} has no table that is complete");
        Assert.All(TypesOf(branch), type => Assert.Same(table, CodeTables.Find(path, type)));
        var known = table == CodeTables.DocumentTypes ? TypesOf(branch).Select(type => type.ToString()) : table.Entries.Select(entry => entry.Code);
        Assert.Equal(codes.Select(Normal).Order(), known.Select(Normal).Order());
    }

    /// <summary>The schema writes 01 where the number is 1.</summary>
    private static string Normal(string code) => code.TrimStart('0');

    private static DocumentType[] TypesOf(DocumentBranch branch) => [.. DocumentType.All.Where(type => type.Branch == branch)];

    private static IEnumerable<Shape> ShapesOf(string path, DocumentBranch branch) =>
        FieldCatalogue.All.Where(entry => entry.Path == path).Select(entry => entry.Field.ShapeIn(branch)).OfType<Shape>();
}
