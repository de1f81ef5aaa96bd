using System.Reflection;
using FMgo.Tables;

namespace FMgo.Tests.Tables;

public class CodeTablesTests
{
    public static TheoryData<string> Names => [.. Properties().Select(property => property.Name)];

    [Fact]
    public void All_has_every_table_once() =>
        Assert.Equal(Properties().Select(property => property.Name).Order(), CodeTables.All.Select(table => Properties().Single(property => ReferenceEquals(property.GetValue(null), table)).Name).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void No_code_is_there_twice(string name)
    {
        var codes = Table(name).Entries.Select(entry => Table(name).IsNumeric ? entry.Code.TrimStart('0') : entry.Code);
        Assert.Equal(codes.Distinct(StringComparer.Ordinal), codes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_code_is_found_and_named_in_both_languages(string name)
    {
        var table = Table(name);
        Assert.NotEmpty(table.Entries);
        Assert.All(table.Entries, entry =>
        {
            Assert.Same(entry, table.Find(entry.Code));
            Assert.True(IsText(entry.Code) && IsText(entry.SpanishName) && IsText(entry.EnglishName), entry.Code);
            Assert.True(!table.IsNumeric || entry.Code.All(char.IsAsciiDigit), entry.Code);
            Assert.All(new[] { entry.Abbreviation, entry.IsoCode, entry.CustomsCode, entry.ReferenceUnit, entry.Remark }, text => Assert.True(text is null || IsText(text), entry.Code));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_table_says_what_it_is_and_where_it_comes_from(string name)
    {
        var table = Table(name);
        Assert.True(IsText(table.SpanishName) && IsText(table.EnglishName) && IsText(table.Source));
    }

    [Fact]
    public void A_field_may_mean_other_things_in_boletas_and_exports()
    {
        Assert.Same(CodeTables.ServiceKinds, CodeTables.Find("Encabezado/IdDoc/IndServicio", DocumentType.Invoice));
        Assert.Same(CodeTables.ServiceKinds, CodeTables.Find("Encabezado/IdDoc/IndServicio", DocumentType.SettlementInvoice));
        Assert.Same(CodeTables.ExportServiceKinds, CodeTables.Find("Encabezado/IdDoc/IndServicio", DocumentType.ExportCreditNote));
        Assert.Same(CodeTables.BoletaServiceKinds, CodeTables.Find("Encabezado/IdDoc/IndServicio", DocumentType.ExemptBoleta));
        Assert.Same(CodeTables.PaymentMeans, CodeTables.Find("Encabezado/IdDoc/MedioPago", DocumentType.CreditNote));
        Assert.Same(CodeTables.BoletaPaymentMeans, CodeTables.Find("Encabezado/IdDoc/MedioPago", DocumentType.Boleta));
    }

    [Theory]
    [InlineData("Detalle/SubDscto/TipoDscto")]
    [InlineData("Detalle[1]/SubDscto[2]/TipoDscto")]
    [InlineData("Detalle[60]/SubDscto/TipoDscto")]
    public void Indexes_in_a_path_do_not_count(string path) => Assert.Same(CodeTables.ValueKinds, CodeTables.Find(path, DocumentType.Invoice));

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("IndExe")]
    [InlineData("Detalle/MontoItem")]
    [InlineData("Detalle[1/IndExe")]
    public void Paths_without_codes_have_no_table(string path) => Assert.Null(CodeTables.Find(path, DocumentType.Invoice));

    [Fact]
    public void Very_long_paths_have_no_table() => Assert.Null(CodeTables.Find($"Detalle[{new string('1', 10_000)}]/{new string('x', 10_000)}", DocumentType.Invoice));

    [Fact]
    public void A_field_that_the_type_lacks_has_no_table() => Assert.Null(CodeTables.Find("Encabezado/IdDoc/IndTraslado", DocumentType.ExportInvoice));

    private static CodeTable Table(string name) => (CodeTable)typeof(CodeTables).GetProperty(name)!.GetValue(null)!;

    private static IEnumerable<PropertyInfo> Properties() => typeof(CodeTables).GetProperties().Where(property => property.PropertyType == typeof(CodeTable));

    private static bool IsText(string text) => text.Length > 0 && text.Trim() == text && !text.Contains("  ", StringComparison.Ordinal);
}
