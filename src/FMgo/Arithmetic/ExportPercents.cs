using System.Globalization;
using FMgo.Format;

namespace FMgo.Arithmetic;

/// <summary>
/// Percentages of export lines: the schema takes their money in whole units only (MntImpType), while the amount of the line has four decimals. What is moved by that is
/// always told (docs/decisions/0022-percentages-of-export-lines.md).
/// </summary>
internal static class ExportPercents
{
    private const int Decimals = 4;
    private const int PriceDecimals = 6;

    /// <summary>Whether the amount that came is that of the exact percentages, which came without money: SII was seen to take such lines, with a remark (DET-2-200).</summary>
    public static bool LeadToStated(Line line, ExactProduct value, ExactProduct percentBase, SurchargeBase surchargeBase)
    {
        bool isBare = line is { DiscountPercent: not null, DiscountAmount: null } or { SurchargePercent: not null, SurchargeAmount: null };
        if (line.Amount is null || !isBare)
        {
            return false;
        }

        var whole = Exact(percentBase);
        var discount = Exact(line.DiscountPercent, line.DiscountAmount, whole);
        var surcharge = Exact(line.SurchargePercent, line.SurchargeAmount, surchargeBase == SurchargeBase.AfterDiscount ? whole - discount : whole);
        bool isMoved = !discount.IsWhole || !surcharge.IsWhole;
        return isMoved && (Exact(value) - discount + surcharge).Round(Decimals) == line.Amount;
    }

    /// <summary>Tells what the whole units of a discount and a surcharge moved.</summary>
    public static void Report(
        ref Calculation calculation, Line line, int index, (ExactProduct Base, LineChange Change) discount, (ExactProduct Base, LineChange Change) surcharge, decimal amount)
    {
        bool isOnly = line.DiscountPercent is null || line.SurchargePercent is null;
        if (LineChange.DiscountOf(line) is { IsByPercent: true, Percent: { } less })
        {
            Report(ref calculation, index, less, discount, amount, isOnly ? PriceOf(line, -less) : "", Tags.Line.DiscountPercent, Tags.Line.DiscountAmount);
        }

        if (LineChange.SurchargeOf(line) is { IsByPercent: true, Percent: { } more })
        {
            Report(ref calculation, index, more, surcharge, amount, isOnly ? PriceOf(line, more) : "", Tags.Line.SurchargePercent, Tags.Line.SurchargeAmount);
        }
    }

    private static void Report(
        ref Calculation calculation, int index, decimal rate, (ExactProduct Base, LineChange Change) part, decimal amount, string price, string percentTag, string moneyTag)
    {
        decimal exact = part.Base.Percent(rate, Decimals);
        decimal money = part.Change.Money.GetValueOrDefault();
        if (exact == money)
        {
            return;
        }

        string path = string.Create(CultureInfo.InvariantCulture, $"{Paths.Lines.Path}[{index + 1}]/{percentTag}");
        calculation.Findings.InZones(money == 0
            ? TotalsRules.PercentTooSmall.At(path, FindingLog.Text(rate), FindingLog.Text(exact), moneyTag, price)
            : TotalsRules.PercentNotWhole.At(path, FindingLog.Text(rate), FindingLog.Text(exact), moneyTag, FindingLog.Text(money), FindingLog.Text(amount), price));
    }

    /// <summary>The price that comes to the exact amount, as words of a message; empty where the format cannot write it.</summary>
    public static string PriceOf(Line line, decimal change)
    {
        decimal price = line.UnitPrice.GetValueOrDefault() * (100 + change) / 100;
        return price > 0 && DecimalDigits.Fraction(price) <= PriceDecimals ? $" ({FindingLog.Text(price)})" : "";
    }

    private static Ratio Exact(ExactProduct product) => ((Ratio)product.Quantity * product.Price) - product.Less;

    private static Ratio Exact(decimal? percent, decimal? money, Ratio percentBase) => percent is { } rate && money is null ? percentBase * rate / 100m : money.GetValueOrDefault();
}
