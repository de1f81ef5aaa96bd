using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Drafting;

/// <summary>Compares the totals that came with those computed. A 0 that came is as good as nothing.</summary>
internal static class TotalsComparison
{
    public static void Report(Calculation calculation, Totals given, Totals computed)
    {
        if (calculation.Type.Code is 34 or 41)
        {
            ReportTaxed(calculation, given.NetAmount, "MntNeto");
            ReportTaxed(calculation, given.Vat, "IVA");
        }
        else
        {
            Compare(calculation, given.NetAmount, computed.NetAmount, "MntNeto");
            CompareRate(calculation, given.VatRate, computed.VatRate);
            Compare(calculation, given.Vat, computed.Vat, "IVA");
        }

        Compare(calculation, given.ExemptAmount, computed.ExemptAmount, "MntExe");
        Compare(calculation, given.SlaughterBaseAmount, computed.SlaughterBaseAmount, "MntBase");
        Compare(calculation, given.MarketingMarginBaseAmount, computed.MarketingMarginBaseAmount, "MntMargenCom");
        CompareTaxes(calculation, given.Taxes.AsSpan(), computed.Taxes.AsSpan());
        Compare(calculation, given.UnretainedVat, computed.UnretainedVat, "IVANoRet");
        Compare(calculation, given.ConstructionCredit, computed.ConstructionCredit, "CredEC");
        Compare(calculation, given.ContainerDeposit, computed.ContainerDeposit, "GrntDep");
        Compare(calculation, given.Commissions?.NetAmount, computed.Commissions?.NetAmount, "Comisiones/ValComNeto");
        Compare(calculation, given.Commissions?.ExemptAmount, computed.Commissions?.ExemptAmount, "Comisiones/ValComExe");
        Compare(calculation, given.Commissions?.Vat, computed.Commissions?.Vat, "Comisiones/ValComIVA");
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

    // A document without VAT leaves the rate out: a 0 is then as good as nothing, and any other rate was at least meant to be the one in force.
    private static void CompareRate(Calculation calculation, decimal? given, decimal? computed) =>
        Compare(calculation, given, computed ?? (given is 0 ? 0 : VatRates.On(calculation.Date)), "TasaIVA");

    private static void CompareTaxes(Calculation calculation, ReadOnlySpan<TaxTotal> given, ReadOnlySpan<TaxTotal> computed)
    {
        for (int i = 0; i < given.Length; i++)
        {
            var row = Find(computed, given[i].Code);
            Compare(calculation, given[i].Amount, row?.Amount, $"ImptoReten[{i + 1}]/MontoImp");
            if (row?.Percent is { } percent)
            {
                Compare(calculation, given[i].Percent, percent, $"ImptoReten[{i + 1}]/TasaImp");
            }
        }
    }

    private static TaxTotal? Find(ReadOnlySpan<TaxTotal> rows, string? code)
    {
        foreach (var row in rows)
        {
            if (row.Code == code)
            {
                return row;
            }
        }

        return null;
    }

    private static void Compare(Calculation calculation, decimal? given, decimal? computed, string tag)
    {
        if (given is { } number && number != computed.GetValueOrDefault())
        {
            TotalsStep.Report(calculation, TotalsRules.Differs, tag, number, computed.GetValueOrDefault());
        }
    }
}
