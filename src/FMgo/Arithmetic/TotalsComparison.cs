using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>Compares the totals that came with those computed. A 0 that came is as good as nothing.</summary>
internal static class TotalsComparison
{
    public static void Report(ref Calculation calculation, Totals given, in TotalsFigures computed)
    {
        if (TypeSet.RefusesVat.Contains(calculation.Type))
        {
            ReportTaxed(ref calculation, given.NetAmount, Tags.Totals.NetAmount);
            CompareRate(ref calculation, given.VatRate, computed.VatRate);
            ReportTaxed(ref calculation, given.Vat, Tags.Totals.Vat);
        }
        else
        {
            Compare(ref calculation, given.NetAmount, computed.NetAmount, Tags.Totals.NetAmount);
            CompareRate(ref calculation, given.VatRate, computed.VatRate);
            Compare(ref calculation, given.Vat, computed.Vat, Tags.Totals.Vat);
        }

        Compare(ref calculation, given.ExemptAmount, computed.ExemptAmount, Tags.Totals.ExemptAmount);
        Compare(ref calculation, given.SlaughterBaseAmount, computed.SlaughterBaseAmount, Tags.Totals.SlaughterBaseAmount);
        Compare(ref calculation, given.MarketingMarginBaseAmount, computed.MarketingMarginBaseAmount, Tags.Totals.MarketingMarginBaseAmount);
        CompareTaxes(ref calculation, given.Taxes.AsSpan(), computed.Taxes.AsSpan());
        Compare(ref calculation, given.UnretainedVat, computed.UnretainedVat, Tags.Totals.UnretainedVat);
        Compare(ref calculation, given.ConstructionCredit, computed.ConstructionCredit, Tags.Totals.ConstructionCredit);
        Compare(ref calculation, given.ContainerDeposit, computed.ContainerDeposit, Tags.Totals.ContainerDeposit);
        Compare(ref calculation, given.Commissions?.NetAmount, computed.Commissions?.NetAmount, Paths.Commissions.NetAmount);
        Compare(ref calculation, given.Commissions?.ExemptAmount, computed.Commissions?.ExemptAmount, Paths.Commissions.ExemptAmount);
        Compare(ref calculation, given.Commissions?.Vat, computed.Commissions?.Vat, Paths.Commissions.Vat);
        Compare(ref calculation, given.TotalAmount, computed.TotalAmount, Tags.Totals.TotalAmount);
        Compare(ref calculation, given.NonBillableAmount, computed.NonBillableAmount, Tags.Totals.NonBillableAmount);
        Compare(ref calculation, given.PeriodAmount, computed.PeriodAmount, calculation.Type.IsBoleta ? Tags.Totals.PeriodAmountInBoletas : Tags.Totals.PeriodAmount);
    }

    // Formato DTE v2.5, type 34; IECV validation 57: SII rejects an exempt invoice with either of them.
    private static void ReportTaxed(ref Calculation calculation, decimal? given, string tag)
    {
        if (given is { } number && number != 0)
        {
            TotalsStep.Report(ref calculation, TotalsRules.TaxedInExempt, tag, number);
        }
    }

    // A document without VAT leaves the rate out, and says so: a 0 is then as good as nothing, and any other rate was at least meant to be the one in force.
    private static void CompareRate(ref Calculation calculation, decimal? given, decimal? computed)
    {
        if (computed is null && given is { } rate && rate != 0 && rate == VatRates.On(calculation.Date))
        {
            TotalsStep.Report(ref calculation, TotalsRules.RateLeftOut, Tags.Totals.VatRate, rate);
            return;
        }

        Compare(ref calculation, given, computed ?? (given is 0 ? 0 : VatRates.On(calculation.Date)), Tags.Totals.VatRate);
    }

    private static void CompareTaxes(ref Calculation calculation, ReadOnlySpan<TaxTotal> given, ReadOnlySpan<TaxTotal> computed)
    {
        for (int i = 0; i < given.Length; i++)
        {
            var row = Find(computed, given[i].Code);
            Compare(ref calculation, given[i].Amount, row?.Amount, $"{Tags.Totals.Taxes}[{i + 1}]/{Tags.TaxTotal.Amount}");
            if (row?.Percent is { } percent)
            {
                Compare(ref calculation, given[i].Percent, percent, $"{Tags.Totals.Taxes}[{i + 1}]/{Tags.TaxTotal.Percent}");
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

    private static void Compare(ref Calculation calculation, decimal? given, decimal? computed, string tag)
    {
        if (given is { } number && number != computed.GetValueOrDefault())
        {
            TotalsStep.Report(ref calculation, TotalsRules.Differs, tag, number, computed.GetValueOrDefault());
        }
    }
}
