using FMgo.Documents;
using FMgo.Tables;
using FMgo.Validation;

namespace FMgo.Tests.Validation;

/// <summary>What <c>FMGO-TAX-005</c> and <c>FMGO-TAX-013</c> ask of a withholding agent, product by product of SII's table.</summary>
public class AgentQuantityTests
{
    private static readonly string[] Reference = ["QtyRef", "UnmdRef"];
    private static readonly string[] Item = ["QtyItem", "UnmdItem"];

    [Theory]
    [InlineData(33, "1701", "QtyRef UnmdRef QtyItem UnmdItem", "PrcRef")]
    [InlineData(56, "1706", "QtyRef UnmdRef QtyItem UnmdItem", "PrcRef")]
    [InlineData(61, "1703", "QtyRef UnmdRef QtyItem UnmdItem", "PrcRef")]
    [InlineData(46, "1702", "QtyItem UnmdItem", "QtyRef, UnmdRef, PrcRef")]
    [InlineData(33, "3202", "QtyRef UnmdRef QtyItem UnmdItem", "PrcRef")]
    [InlineData(46, "3206", "QtyRef UnmdRef QtyItem UnmdItem", "PrcRef")]
    [InlineData(61, "3201", "QtyRef UnmdRef QtyItem UnmdItem", "PrcRef")]
    [InlineData(33, "4100", "", "QtyRef, UnmdRef, PrcRef, QtyItem, UnmdItem")]
    [InlineData(33, "3808", "", "QtyRef, UnmdRef, PrcRef, QtyItem, UnmdItem")]
    [InlineData(61, "4812", "", "QtyRef, UnmdRef, PrcRef, QtyItem, UnmdItem")]
    [InlineData(46, "3900", "QtyItem", "QtyRef, UnmdRef, PrcRef, UnmdItem")]
    [InlineData(46, "3400", "QtyItem UnmdItem", "QtyRef, UnmdRef, PrcRef")]
    [InlineData(33, "1900", "QtyItem UnmdItem", "QtyRef, UnmdRef, PrcRef")]
    [InlineData(33, "5001", "QtyItem UnmdItem", "QtyRef, UnmdRef, PrcRef")]
    [InlineData(46, "9999", "QtyItem UnmdItem", null)]
    [InlineData(46, null, "QtyItem UnmdItem", null)]
    public void Line_without_any_quantity_hears_what_the_table_asks_for(int type, string? product, string asked, string? byFormat)
    {
        var found = Found(type, Agent(product));
        Assert.Equal(asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(tag => $"Detalle[1]/{tag}"), found.Where(finding => finding.Code == "FMGO-TAX-005").Select(finding => finding.Path));
        var information = found.Where(finding => finding.Code == "FMGO-TAX-013").ToList();
        Assert.Equal(byFormat is null ? 0 : 1, information.Count);
        Assert.All(information, finding =>
        {
            Assert.Equal(Severity.Information, finding.Severity);
            Assert.Equal($"Detalle[1]/{byFormat!.Split(',')[0]}", finding.Path);
            Assert.Contains(byFormat, finding.GetMessage(new("es-CL")), StringComparison.Ordinal);
            Assert.Contains(byFormat, finding.GetMessage(new("en")), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Second_quantity_is_asked_for_exactly_where_the_table_has_its_unit()
    {
        foreach (var product in CodeTables.RetentionProducts.Entries)
        {
            string[] asked = [.. Found(33, Agent(product.Code)).Where(finding => finding.Severity == Severity.Warning && finding.Code == "FMGO-TAX-005").Select(finding => finding.Path["Detalle[1]/".Length..])];
            Assert.Equal(product.ReferenceUnit is null ? [] : Reference, asked.Intersect(Reference));
            Assert.Equal(product.Units.Count > 0 ? Item : product.Code == "3900" ? Item[..1] : [], asked.Intersect(Item));
        }
    }

    [Fact]
    public void Line_that_has_all_of_it_and_line_of_nobody_hear_nothing()
    {
        var full = Agent("4100") with { ReferenceQuantity = 1, ReferenceUnit = "UNID", ReferenceUnitPrice = 1, Quantity = 1, Unit = "KG" };
        Assert.Empty(Found(33, full));
        Assert.Empty(Found(33, Agent("1701") with { RetentionAgent = null }));
    }

    [SkippableTheory]
    [InlineData("F24-retenedor.json")]
    [InlineData("F26-retenedor.json")]
    public void Orders_of_the_field_have_no_warning_that_nobody_can_satisfy(string file)
    {
        byte[] order = File.ReadAllBytes(SharedFiles.Path("cases", file));
        var found = FMgo.DocumentDraft.FromJson(order).Preview(Cases.Options).Findings;
        Assert.DoesNotContain(found, finding => finding.Code == "FMGO-TAX-005");
        Assert.Single(found, finding => finding.Code == "FMGO-TAX-013");
    }

    private static Line Agent(string? product) => Some.Document(DocumentType.Invoice).Lines[0] with
    {
        Codes = product is null ? [] : [new ItemCode { Type = "CPCS", Value = product }],
        RetentionAgent = new RetentionAgent { IsAgent = true },
        Quantity = null,
        Unit = " ",
    };

    private static List<Finding> Found(int type, Line line) =>
        [.. RuleSet.Check(Some.Document(DocumentType.FromCode(type)).WithLine(_ => line), Cases.Options).Where(finding => finding.Code is "FMGO-TAX-005" or "FMGO-TAX-013")];
}
