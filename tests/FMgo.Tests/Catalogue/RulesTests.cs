using System.Globalization;
using FMgo.Tests.Docs;
using FMgo.Tests.Validation;
using FMgo.Validation;

namespace FMgo.Tests.Catalogue;

public class RulesTests
{
    [Fact]
    public void Every_rule_that_is_declared_is_found_by_its_code()
    {
        Assert.Equal(FindingList.All.Where(entry => !entry.Rule.IsInOtherWords).Select(entry => entry.Rule.Code), Rules.All.Select(rule => rule.Code));
        Assert.All(FindingList.All.Where(entry => !entry.Rule.IsInOtherWords), entry => Assert.Same(entry.Rule, Rules.Find(entry.Rule.Code)));
        Assert.Null(Rules.Find("FMGO-XXX-000"));
    }

    [Fact]
    public void A_finding_leads_to_its_rule()
    {
        var invoice = Some.Document(DocumentType.Invoice).WithTotals(totals => totals with { NetAmount = null });
        var rule = Assert.Single(invoice.Validate(Cases.Options)).Rule;
        Assert.Same(Rules.Find("FMGO-TAX-002"), rule);
        Assert.Equal(Severity.Warning, rule.Severity);
        Assert.Equal([DocumentType.Invoice], rule.DocumentTypes);
        Assert.Equal(["Encabezado/Totales/MntNeto"], rule.Paths);
        Assert.Equal("HED-1-232", rule.SiiCode);
        Assert.Contains("56", rule.Source, StringComparison.Ordinal);
        Assert.StartsWith("An invoice must", rule.GetMessage(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.StartsWith("Una factura debe", rule.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
    }
}
