using FMgo.Documents;

namespace FMgo.Drafting;

/// <summary>Compares the totals that came with those computed. A 0 that came is as good as nothing.</summary>
internal static class TotalsComparison
{
    public static void Report(Calculation calculation, Totals given, Totals computed)
    {
        if (AmountClasses.IsExempt(calculation.Type))
        {
            ReportTaxed(calculation, given.NetAmount, "MntNeto");
            Compare(calculation, given.ExemptAmount, computed.ExemptAmount, "MntExe");
            ReportTaxed(calculation, given.Vat, "IVA");
        }
        else
        {
            Compare(calculation, given.NetAmount, computed.NetAmount, "MntNeto");
            Compare(calculation, given.ExemptAmount, computed.ExemptAmount, "MntExe");
            CompareRate(calculation, given.VatRate);
            Compare(calculation, given.Vat, computed.Vat, "IVA");
        }

        Compare(calculation, given.ContainerDeposit, computed.ContainerDeposit, "GrntDep");
        Compare(calculation, given.TotalAmount, computed.TotalAmount, "MntTotal");
        Compare(calculation, given.NonBillableAmount, computed.NonBillableAmount, "MontoNF");
        Compare(calculation, given.PeriodAmount, computed.PeriodAmount, calculation.Type.IsBoleta ? "TotalPeriodo" : "MontoPeriodo");
    }

    // Formato DTE v2.5, type 34; IECV validation 57: SII rejects an exempt invoice with either of them.
    private static void ReportTaxed(Calculation calculation, decimal? given, string tag)
    {
        if (given is { } number && number != 0)
        {
            TotalsStep.Report(calculation, TotalsRules.TaxedInExempt, tag, number);
        }
    }

    // A document without VAT leaves the rate out, but one that came was at least meant to be the one in force.
    private static void CompareRate(Calculation calculation, decimal? given) =>
        Compare(calculation, given is 0 ? null : given, VatRates.On(calculation.Document.Header.Identification.IssueDate), "TasaIVA");

    private static void Compare(Calculation calculation, decimal? given, decimal? computed, string tag)
    {
        if (given is { } number && number != computed.GetValueOrDefault())
        {
            TotalsStep.Report(calculation, TotalsRules.Differs, tag, number, computed.GetValueOrDefault());
        }
    }
}
