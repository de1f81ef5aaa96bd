using System.Globalization;
using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Arithmetic;

/// <summary>Tells which amounts in a second currency do not fit in the format: only at a rate below 1 can the units be more than the pesos.</summary>
internal ref struct CurrencyLimits : IFigureVisitor, IRowVisitor<OtherCurrencyTax>
{
    private readonly ref Calculation _calculation;

    public CurrencyLimits(ref Calculation calculation) => _calculation = ref calculation;

    /// <summary>Whether all that was seen fits.</summary>
    public bool AreKept { get; private set; } = true;

    public static bool Hold(ref Calculation calculation, OtherCurrencyTotals converted)
    {
        var limits = new CurrencyLimits(ref calculation);
        OtherCurrencyTotalsFigures.Of(converted).Against(given: null, ref limits);
        for (int i = 0; i < converted.Taxes.Count; i++)
        {
            limits.AreKept &= converted.Taxes[i].Amount is null or <= Limits.Currency
                || Fits(ref calculation, converted.Taxes[i].Amount, string.Create(CultureInfo.InvariantCulture, $"{Tags.OtherCurrencyTotals.Taxes}[{i + 1}]/{Tags.OtherCurrencyTax.Amount}"));
        }

        return limits.AreKept;
    }

    public static bool Fits(ref Calculation calculation, decimal? amount, string tag)
    {
        if (amount is not > Limits.Currency)
        {
            return true;
        }

        calculation.Findings.InHeader(TotalsRules.TooLarge.At($"{Paths.Header.OtherCurrency.Path}/{tag}", FindingLog.Texts([amount.Value, Limits.Currency])));
        return false;
    }

    public decimal? Number(Field field, decimal? given, decimal? computed)
    {
        AreKept &= Fits(ref _calculation, computed, field.Tag);
        return computed;
    }

    // After all amounts, which come first in what is told.
    public readonly ValueList<OtherCurrencyTax> Rows(Field field, ValueList<OtherCurrencyTax> given, ValueList<OtherCurrencyTax> computed) => computed;

    public readonly bool Enter(Field field, bool isGiven, bool isComputed) => true;

    public readonly void Leave()
    {
    }
}
