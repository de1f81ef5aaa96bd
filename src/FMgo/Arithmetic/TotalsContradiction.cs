using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>Holds the totals that came against each other, where the lines are too wrong to compute any (Formato DTE v2.5, Encabezado 112 and 124).</summary>
internal static class TotalsContradiction
{
    public static void Report(ref Calculation calculation, Totals given)
    {
        if (calculation.Type.IsExport || !FitTheFormat(given))
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
            Compare(ref calculation, total, SumOf(given), Tags.Totals.TotalAmount);
        }
    }

    private static bool FitTheFormat(Totals given)
    {
        foreach (decimal? amount in (ReadOnlySpan<decimal?>)
        [
            given.NetAmount, given.ExemptAmount, given.Vat, given.ContainerDeposit, given.ConstructionCredit, given.TotalAmount,
            given.Commissions?.NetAmount, given.Commissions?.ExemptAmount, given.Commissions?.Vat,
        ])
        {
            if (decimal.Abs(amount.GetValueOrDefault()) > Limits.Pesos)
            {
                return false;
            }
        }

        foreach (var row in given.Taxes.AsSpan())
        {
            if (decimal.Abs(row.Amount.GetValueOrDefault()) > Limits.Pesos || !Tax.TryFind(row.Code, out _))
            {
                return false;
            }
        }

        return true;
    }

    private static decimal SumOf(Totals given)
    {
        decimal sum = Sum(given.NetAmount, given.ExemptAmount, given.Vat, given.ContainerDeposit)
            - Sum(given.ConstructionCredit, given.Commissions?.NetAmount, given.Commissions?.ExemptAmount, given.Commissions?.Vat);
        foreach (var row in given.Taxes.AsSpan())
        {
            decimal amount = row.Amount.GetValueOrDefault();
            sum += Tax.TryFind(row.Code, out var tax) && tax.Effect == TaxEffect.Added ? amount : -amount;
        }

        return sum;
    }

    private static decimal Sum(params ReadOnlySpan<decimal?> amounts)
    {
        decimal sum = 0;
        foreach (decimal? amount in amounts)
        {
            sum += amount.GetValueOrDefault();
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
