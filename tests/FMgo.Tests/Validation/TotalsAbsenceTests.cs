using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Validation;
using static FMgo.Tests.Some;

namespace FMgo.Tests.Validation;

/// <summary>A finished document that lacks a total its lines lead to is told so, unless another finding says it already.</summary>
public class TotalsAbsenceTests
{
    [Theory]
    [InlineData("MntExe")]
    [InlineData("GrntDep")]
    [InlineData("MontoNF")]
    [InlineData("ImptoReten")]
    public void Total_that_is_missing_is_found(string tag)
    {
        var lines = new[] { Line(), Line() with { ExemptionMark = ExemptionMark.Exempt }, Line() with { ExemptionMark = ExemptionMark.ContainerDeposit }, Line() with { ExemptionMark = ExemptionMark.NonBillable } };
        var document = Totalled(Some.Document(DocumentType.Invoice).WithTotals(_ => new Totals()) with
        {
            Lines = lines.Select((line, index) => line with { Number = index + 1, TaxCodes = index == 0 ? ["24"] : [] }).ToValueList(),
        });
        Assert.Empty(document.Validate(Cases.Options));
        var lacking = document.WithTotals(totals => tag switch
        {
            "MntExe" => totals with { ExemptAmount = null },
            "GrntDep" => totals with { ContainerDeposit = null },
            "MontoNF" => totals with { NonBillableAmount = null },
            _ => totals with { Taxes = [] },
        });
        Assert.Equal([$"FMGO-TOT-040 Encabezado/Totales/{tag}"], lacking.Validate(Cases.Options).Select(finding => $"{finding.Code} {finding.Path}"));
        Assert.Empty(TotalsCalculator.Calculate(lacking).Findings);
    }

    [Fact]
    public void Commissions_need_their_sums()
    {
        var settlement = Some.Document(DocumentType.SettlementInvoice).WithTotals(totals => totals with { Commissions = null });
        Assert.Equal(
            ["FMGO-TOT-040 Encabezado/Totales/Comisiones/ValComNeto", "FMGO-TOT-040 Encabezado/Totales/Comisiones/ValComIVA"],
            settlement.Validate(Cases.Options).Select(finding => $"{finding.Code} {finding.Path}"));
    }

    [Fact]
    public void What_a_rule_says_is_not_said_twice()
    {
        var exempt = Some.Document(DocumentType.ExemptInvoice).WithTotals(totals => totals with { ExemptAmount = null });
        Assert.Equal(["FMGO-TAX-003"], exempt.Validate(Cases.Options).Select(finding => finding.Code));
    }
}
