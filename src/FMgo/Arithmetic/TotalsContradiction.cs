using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>Holds the totals that came against each other, where the lines are too wrong to compute any (Formato DTE v2.5, Encabezado 112 and 124).</summary>
internal static class TotalsContradiction
{
    public static void Report(ref Calculation calculation, Totals given)
    {
        if (calculation.Type.IsExport
            || TaxesOf(given) is not { } taxes
            || TotalSum.Of(TotalsFigures.Of(given), taxes, Limits.Pesos) is not { } sum
            || decimal.Abs(given.TotalAmount.GetValueOrDefault()) > Limits.Pesos)
        {
            return;
        }

        // Gross documents may take VAT out of the sum instead (GrossVat).
        if (!calculation.IsGross && given is { NetAmount: { } net, Vat: { } vat })
        {
            decimal rate = given.VatRate is > 0 and <= Limits.Percent and { } stated ? stated : VatRates.On(calculation.Date);
            Compare(ref calculation, vat, Rounding.ToPesos(net * rate / 100), Tags.Totals.Vat);
        }

        // The parts that are absent could be anything: only where net or exempt amount came, the total is meant to be their sum.
        if (given.TotalAmount is { } total && (given.NetAmount is not null || given.ExemptAmount is not null))
        {
            Compare(ref calculation, total, sum, Tags.Totals.TotalAmount);
        }
    }

    /// <summary>What the rows that came add less what they retain; <c>null</c> where one is no tax or does not fit in the format.</summary>
    private static decimal? TaxesOf(Totals given)
    {
        decimal sum = 0;
        foreach (var row in given.Taxes.AsSpan())
        {
            decimal amount = row.Amount.GetValueOrDefault();
            if (decimal.Abs(amount) > Limits.Pesos || !Tax.TryFind(row.Code, out var tax))
            {
                return null;
            }

            sum += tax.Effect == TaxEffect.Added ? amount : -amount;
        }

        return sum;
    }

    private static void Compare(ref Calculation calculation, decimal given, decimal expected, string tag)
    {
        if (given != expected)
        {
            TotalsStep.Report(ref calculation, TotalsRules.Contradiction, tag, given, expected);
        }
    }
}
