using System.Globalization;
using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>
/// Fills in what a line is worth in its second currency: <c>MontoItemOtrMnda = PrcOtrMon × QtyItem − DctoOtrMnda + RecargoOtrMnda</c>, to four decimals, with the discount and
/// the surcharge of the line in that currency (Formato DTE v2.5, Detalle 26 to 28).
/// </summary>
/// <remarks>Exports must have it, and so must guides with transfer reason 9. What came stays: the manual asks for no check there.</remarks>
internal static class LineCurrencyStep
{
    private const int Decimals = 4;
    private const string AmountTag = $"{Tags.Line.OtherCurrency}/{Tags.LineCurrency.Amount}";
    private const string DiscountTag = $"{Tags.Line.OtherCurrency}/{Tags.LineCurrency.DiscountAmount}";
    private const string SurchargeTag = $"{Tags.Line.OtherCurrency}/{Tags.LineCurrency.SurchargeAmount}";
    private const string FactorTag = $"{Tags.Line.OtherCurrency}/{Tags.LineCurrency.ConversionFactor}";

    public static LineCurrency? Run(ref Calculation calculation, Line line, in LineAmounts amounts, int index)
    {
        if (line.OtherCurrency is not { Amount: null, UnitPrice: > 0 and <= Limits.Currency and { } price } given || !IsInUse(ref calculation, line))
        {
            return line.OtherCurrency;
        }

        decimal quantity = line.Quantity ?? 1;
        var value = new ExactProduct(quantity, price, 0);
        if (!TryConvert(ref calculation, line, given, amounts, value, out decimal? discount, out decimal? surcharge))
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"{Paths.Lines.Path}[{index + 1}]/{FactorTag}");
            calculation.Findings.InZones(TotalsRules.CurrencyUnknownFactor.At(path));
            return given;
        }

        if (!(Fits(ref calculation, discount, index, DiscountTag) & Fits(ref calculation, surcharge, index, SurchargeTag)))
        {
            return given;
        }

        // A discount takes off no more than the format holds, so three times that is too much whatever it is.
        decimal less = discount.GetValueOrDefault() - surcharge.GetValueOrDefault();
        decimal amount = quantity * price > 3 * Limits.Currency ? quantity * price : (value with { Less = less }).Round(Decimals);
        if (amount < 0)
        {
            calculation.Findings.InZones(TotalsRules.LineBelowZero, Paths.Lines.Path, index, AmountTag, amount);
            return given;
        }

        if (!Fits(ref calculation, amount, index, AmountTag))
        {
            return given;
        }

        // The schema has no amount of 0 there.
        return given with { DiscountAmount = discount, SurchargeAmount = surcharge, Amount = amount == 0 ? null : amount };
    }

    // Numbers out of range are findings of their own, and a line that is worth nothing is worth nothing in any currency.
    private static bool IsInUse(ref Calculation calculation, Line line) =>
        TypeSet.HasLineParts.Contains(calculation.Type)
        && line.Quantity is null or (> 0 and <= Limits.QuantityOrPrice)
        && line.OtherCurrency is { DiscountAmount: null or (>= 0 and <= Limits.Currency), SurchargeAmount: null or (>= 0 and <= Limits.Currency) }
        && !calculation.IsTextCorrection
        && line.ExemptionMark is not (ExemptionMark.NotASale or ExemptionMark.ToDeduct);

    private static bool Fits(ref Calculation calculation, decimal? amount, int index, string tag)
    {
        if (amount is not > Limits.Currency)
        {
            return true;
        }

        calculation.Findings.InZones(TotalsRules.TooLarge, Paths.Lines.Path, index, tag, amount.Value, Limits.Currency);
        return false;
    }

    /// <summary>Discount and surcharge in the second currency; false where the rate to convert one with is unknown.</summary>
    private static bool TryConvert(
        ref Calculation calculation, Line line, LineCurrency given, in LineAmounts amounts, ExactProduct value, out decimal? discount, out decimal? surcharge)
    {
        var options = calculation.Options;
        var percentBase = options.LinePercentBase == PercentBase.Rounded ? new ExactProduct(value.Round(Decimals), 1, 0) : value;
        bool discountIsByPercent = LineChange.DiscountOf(line).IsByPercent;
        bool surchargeIsByPercent = LineChange.SurchargeOf(line).IsByPercent;
        bool isKnown = TryConvert(ref calculation, given, amounts.Discount, discountIsByPercent, given.DiscountAmount, percentBase, out discount);
        var surchargeBase = options.LineSurchargeBase == SurchargeBase.AfterDiscount ? percentBase with { Less = discount.GetValueOrDefault() } : percentBase;
        return TryConvert(ref calculation, given, amounts.Surcharge, surchargeIsByPercent, given.SurchargeAmount, surchargeBase, out surcharge) && isKnown;
    }

    // A percentage is one of any currency. In exports it is the money that is converted, where there is any: the line there takes off whole units, not the percentage (ExportPercents).
    private static bool TryConvert(
        ref Calculation calculation, LineCurrency line, LineChange change, bool isByPercent, decimal? given, ExactProduct percentBase, out decimal? converted)
    {
        converted = given;
        if (given is not null || change is { Percent: null, Money: null } or { Money: 0 })
        {
            return true;
        }

        if (isByPercent && (change.Money is null || !calculation.Type.IsExport))
        {
            converted = AboveZero(percentBase.Percent(change.Percent.GetValueOrDefault(), Decimals));
            return true;
        }

        if (SecondCurrency.FactorOf(calculation.Document, line) is not { } factor)
        {
            return false;
        }

        var money = (Ratio)change.Money.GetValueOrDefault();
        converted = AboveZero((calculation.Type.IsExport ? money * factor : money / factor).Round(Decimals));
        return true;
    }

    // The schema has no money of 0 there.
    private static decimal? AboveZero(decimal amount) => amount > 0 ? amount : null;
}
