using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>Fills in the totals in a second currency where an exchange rate came (Formato DTE v2.5, Encabezado 129 to 138).</summary>
/// <remarks>
/// <c>TpoCambio</c> is pesos per unit of the foreign currency, in both directions: exports, in a foreign currency, are converted to whole pesos; domestic
/// documents, in pesos, to four decimals, from their lines where these have amounts in that currency (<see cref="CurrencySums"/>). The manual calls it a factor from pesos to the other currency, which for a domestic document could be
/// read the other way round; its six digits before the point only make sense as pesos per unit. SII checks no formula in domestic documents, so
/// there what came stays.
/// </remarks>
internal static class OtherCurrencyStep
{
    /// <summary>The pesos of a unit of an export's currency; <c>null</c> where they are unknown, or the second currency is not pesos.</summary>
    public static decimal? PesosPerUnit(ref Calculation calculation) =>
        calculation.Type.IsExport && calculation.Document.Header.OtherCurrency is { Currency: null or "" or SecondCurrency.Pesos, ExchangeRate: > 0 and <= Limits.ExchangeRate } pesos ? pesos.ExchangeRate : null;

    public static OtherCurrencyTotals? Run(ref Calculation calculation, Totals totals, ValueList<Line> lines, ValueList<GlobalAdjustment> adjustments)
    {
        var given = calculation.Document.Header.OtherCurrency;
        if (given is null || (given.ExchangeRate is null && !calculation.IsUnpaidExport))
        {
            return given;
        }

        if (given.ExchangeRate is <= 0 or > Limits.ExchangeRate)
        {
            calculation.Findings.InHeader(TotalsRules.ExchangeRateOutOfRange.At(Paths.Header.OtherCurrency.ExchangeRate, FindingLog.Texts([given.ExchangeRate.Value])));
            return given;
        }

        return calculation.Type.IsExport ? Export(ref calculation, given, totals) : Domestic(ref calculation, given, totals, lines, adjustments);
    }

    // SII recomputes the pesos of exports (it was seen to remark on a difference of one).
    private static OtherCurrencyTotals Export(ref Calculation calculation, OtherCurrencyTotals given, Totals totals)
    {
        if (given.Currency is not (null or "" or SecondCurrency.Pesos))
        {
            return given;
        }

        decimal rate = given.ExchangeRate.GetValueOrDefault();
        decimal exempt = calculation.IsUnpaidExport ? 0 : Rounding.ToPesos(totals.ExemptAmount.GetValueOrDefault() * rate);
        decimal total = calculation.IsUnpaidExport ? 0 : Rounding.ToPesos(totals.TotalAmount.GetValueOrDefault() * rate);
        if (!(CurrencyLimits.Fits(ref calculation, exempt, Tags.OtherCurrencyTotals.ExemptAmount) & CurrencyLimits.Fits(ref calculation, total, Tags.OtherCurrencyTotals.TotalAmount)))
        {
            return given;
        }

        exempt = Settle(ref calculation, given.ExemptAmount, exempt, Tags.OtherCurrencyTotals.ExemptAmount);
        total = Settle(ref calculation, given.TotalAmount, total, Tags.OtherCurrencyTotals.TotalAmount);
        bool isSame = given.Currency == SecondCurrency.Pesos && given.ExemptAmount == exempt && given.TotalAmount == total;
        return isSame ? given : given with { Currency = SecondCurrency.Pesos, ExemptAmount = exempt, TotalAmount = total };
    }

    private static OtherCurrencyTotals Domestic(ref Calculation calculation, OtherCurrencyTotals given, Totals totals, ValueList<Line> lines, ValueList<GlobalAdjustment> adjustments)
    {
        decimal rate = given.ExchangeRate.GetValueOrDefault();
        var conversion = new CurrencyConversion(rate);
        var figures = OtherCurrencyTotalsFigures.From(totals).Against(given, ref conversion);
        var sums = new CurrencySums(ref calculation, given, totals, lines, adjustments);
        figures.NetAmount = given.NetAmount ?? CurrencyConversion.Written(sums.Net);
        figures.ExemptAmount = given.ExemptAmount ?? CurrencyConversion.Written(sums.Exempt);
        figures.Vat = given.Vat ?? CurrencyConversion.Written(sums.Vat);
        figures.Taxes = sums.Taxes;
        figures.UnretainedVat = given.UnretainedVat ?? CurrencyConversion.Written(sums.UnretainedVat);
        figures.TotalAmount = given.TotalAmount ?? CurrencyConversion.Written(sums.Total);
        var converted = figures.In(given);
        return ReferenceEquals(converted, given) || !CurrencyLimits.Hold(ref calculation, converted) ? given : converted;
    }

    private static decimal Settle(ref Calculation calculation, decimal? given, decimal computed, string tag)
    {
        if (given is { } number && number != computed)
        {
            calculation.Findings.InHeader(TotalsRules.Differs.At($"{Paths.Header.OtherCurrency.Path}/{tag}", FindingLog.Texts([number, computed])));
        }

        return calculation.Kept(given, computed);
    }
}
