using System.Globalization;
using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>Converts the totals into a second currency where an exchange rate came (Formato DTE v2.5, Encabezado 129 to 138).</summary>
/// <remarks>
/// <c>TpoCambio</c> is pesos per unit of the foreign currency, in both directions: exports, in a foreign currency, are converted to whole pesos; domestic
/// documents, in pesos, to four decimals. The manual calls it a factor from pesos to the other currency, which for a domestic document could be
/// read the other way round; its six digits before the point only make sense as pesos per unit. SII checks no formula in domestic documents, so
/// there what came stays.
/// </remarks>
internal static class OtherCurrencyStep
{
    private const string Pesos = "PESO CL";
    private const int Decimals = 4;

    public static OtherCurrencyTotals? Run(ref Calculation calculation, Totals totals)
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

        return calculation.Type.IsExport ? Export(ref calculation, given, totals) : Domestic(ref calculation, given, totals, given.ExchangeRate.GetValueOrDefault());
    }

    // SII recomputes the pesos of exports (it was seen to remark on a difference of one).
    private static OtherCurrencyTotals Export(ref Calculation calculation, OtherCurrencyTotals given, Totals totals)
    {
        if (given.Currency is not (null or "" or Pesos))
        {
            return given;
        }

        decimal rate = given.ExchangeRate.GetValueOrDefault();
        decimal exempt = calculation.IsUnpaidExport ? 0 : Rounding.ToPesos(totals.ExemptAmount.GetValueOrDefault() * rate);
        decimal total = calculation.IsUnpaidExport ? 0 : Rounding.ToPesos(totals.TotalAmount.GetValueOrDefault() * rate);
        if (!(Fits(ref calculation, exempt, Tags.OtherCurrencyTotals.ExemptAmount) & Fits(ref calculation, total, Tags.OtherCurrencyTotals.TotalAmount)))
        {
            return given;
        }

        exempt = Settle(ref calculation, given.ExemptAmount, exempt, Tags.OtherCurrencyTotals.ExemptAmount);
        total = Settle(ref calculation, given.TotalAmount, total, Tags.OtherCurrencyTotals.TotalAmount);
        bool isSame = given.Currency == Pesos && given.ExemptAmount == exempt && given.TotalAmount == total;
        return isSame ? given : given with { Currency = Pesos, ExemptAmount = exempt, TotalAmount = total };
    }

    private static OtherCurrencyTotals Domestic(ref Calculation calculation, OtherCurrencyTotals given, Totals totals, decimal rate)
    {
        var converted = given with
        {
            NetAmount = given.NetAmount ?? Convert(totals.NetAmount, rate),
            ExemptAmount = given.ExemptAmount ?? Convert(totals.ExemptAmount, rate),
            SlaughterBaseAmount = given.SlaughterBaseAmount ?? Convert(totals.SlaughterBaseAmount, rate),
            MarketingMarginBaseAmount = given.MarketingMarginBaseAmount ?? Convert(totals.MarketingMarginBaseAmount, rate),
            Vat = given.Vat ?? Convert(totals.Vat, rate),
            Taxes = given.Taxes.Count > 0 ? given.Taxes : Convert(totals.Taxes.AsSpan(), rate),
            UnretainedVat = given.UnretainedVat ?? Convert(totals.UnretainedVat, rate),
            TotalAmount = given.TotalAmount ?? Convert(totals.TotalAmount, rate),
        };
        return converted == given || !Fit(ref calculation, converted) ? given : converted;
    }

    // Only at a rate below 1 can the units be more than the pesos.
    private static bool Fit(ref Calculation calculation, OtherCurrencyTotals converted)
    {
        bool fit = Fits(ref calculation, converted.NetAmount, Tags.OtherCurrencyTotals.NetAmount)
            & Fits(ref calculation, converted.ExemptAmount, Tags.OtherCurrencyTotals.ExemptAmount)
            & Fits(ref calculation, converted.SlaughterBaseAmount, Tags.OtherCurrencyTotals.SlaughterBaseAmount)
            & Fits(ref calculation, converted.MarketingMarginBaseAmount, Tags.OtherCurrencyTotals.MarketingMarginBaseAmount)
            & Fits(ref calculation, converted.Vat, Tags.OtherCurrencyTotals.Vat)
            & Fits(ref calculation, converted.UnretainedVat, Tags.OtherCurrencyTotals.UnretainedVat)
            & Fits(ref calculation, converted.TotalAmount, Tags.OtherCurrencyTotals.TotalAmount);
        for (int i = 0; i < converted.Taxes.Count; i++)
        {
            fit &= converted.Taxes[i].Amount is null or <= Limits.Currency
                || Fits(ref calculation, converted.Taxes[i].Amount, string.Create(CultureInfo.InvariantCulture, $"{Tags.OtherCurrencyTotals.Taxes}[{i + 1}]/{Tags.OtherCurrencyTax.Amount}"));
        }

        return fit;
    }

    private static bool Fits(ref Calculation calculation, decimal? amount, string tag)
    {
        if (amount is not > Limits.Currency)
        {
            return true;
        }

        calculation.Findings.InHeader(TotalsRules.TooLarge.At($"{Paths.Header.OtherCurrency.Path}/{tag}", FindingLog.Texts([amount.Value, Limits.Currency])));
        return false;
    }

    // The schema has no amount of 0 there (Dec14_4Type).
    private static decimal? Convert(decimal? pesos, decimal rate) =>
        Rounding.ToDecimals(pesos.GetValueOrDefault() / rate, Decimals) is var amount && amount > 0 ? amount : null;

    private static ValueList<OtherCurrencyTax> Convert(ReadOnlySpan<TaxTotal> taxes, decimal rate)
    {
        var converted = new List<OtherCurrencyTax>(taxes.Length);
        foreach (var tax in taxes)
        {
            if (Convert(tax.Amount, rate) is { } amount)
            {
                converted.Add(new OtherCurrencyTax { Code = tax.Code, Percent = tax.Percent, Amount = amount });
            }
        }

        return converted.ToValueList();
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
