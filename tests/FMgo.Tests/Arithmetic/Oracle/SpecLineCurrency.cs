using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Tests.Arithmetic.Oracle;

/// <summary>A line in its second currency: Formato DTE v2.5, Detalle 23 to 28.</summary>
internal static class SpecLineCurrency
{
    // What the trials use of both spellings.
    private static readonly Dictionary<string, string[]> Codes = new()
    {
        ["DOLAR USA"] = ["USD", "013"],
        ["EURO"] = ["EUR", "142"],
        ["PESO CL"] = ["CLP", "200"],
        ["OTRAS MONEDAS"] = ["UF"],
    };

    /// <summary>Whether a code of a line and a name of the totals are of one currency.</summary>
    public static bool IsSame(string? name, string? code) => name is not null && code is not null && Codes.TryGetValue(name, out string[]? codes) && codes.Contains(code);

    /// <summary>Puts the amounts; false where the discount is more than the line.</summary>
    public static bool Add(Document document, CalculationOptions options, SpecLine item, string path, SpecAmounts amounts)
    {
        if (item.Line.OtherCurrency is not { } other)
        {
            return true;
        }

        bool isComputed = other.Amount is null && other.UnitPrice is not null && item.Class != SpecClass.None && !SpecLines.CorrectsText(document);
        if (!isComputed || Parts(document, options, item, other) is not { } parts)
        {
            amounts.Keep($"{path}/DctoOtrMnda", other.DiscountAmount);
            amounts.Keep($"{path}/RecargoOtrMnda", other.SurchargeAmount);
            amounts.Keep($"{path}/MontoItemOtrMnda", other.Amount);
            return true;
        }

        // 28: price by quantity less the discount plus the surcharge in the other currency; none of 0 can be written.
        var amount = ((Fraction)other.UnitPrice!.Value * (item.Line.Quantity ?? 1m) - parts.Discount + parts.Surcharge).Round(4);
        amounts.PutUnlessZero($"{path}/DctoOtrMnda", parts.Discount);
        amounts.PutUnlessZero($"{path}/RecargoOtrMnda", parts.Surcharge);
        amounts.PutUnlessZero($"{path}/MontoItemOtrMnda", amount);
        return !amount.IsNegative;
    }

    // 26 and 27: "totaliza todos los descuentos otorgados al ítem en otra moneda".
    private static (Fraction Discount, Fraction Surcharge)? Parts(Document document, CalculationOptions options, SpecLine item, LineCurrency other)
    {
        var line = item.Line;
        var value = (Fraction)other.UnitPrice!.Value * (line.Quantity ?? 1m);
        var of = options.LinePercentBase == PercentBase.Exact ? value : value.Round(4);
        bool byDiscount = item.Percents.Discount is not null && !(line.SubDiscounts.Count > 0 && line.DiscountAmount is not (null or 0));
        bool bySurcharge = item.Percents.Surcharge is not null && !(line.SubSurcharges.Count > 0 && line.SurchargeAmount is not (null or 0));
        var discount = Part(document, other, other.DiscountAmount, byDiscount ? item.Percents.Discount : null, item.Discount, of);
        of = options.LineSurchargeBase == SurchargeBase.BeforeDiscount ? of : of - (discount ?? 0);
        var surcharge = Part(document, other, other.SurchargeAmount, bySurcharge ? item.Percents.Surcharge : null, item.Surcharge, of);
        return discount is { } taken && surcharge is { } added ? (taken, added) : null;
    }

    private static Fraction? Part(Document document, LineCurrency other, decimal? came, decimal? percent, Fraction money, Fraction of)
    {
        if (came is { } number)
        {
            return number;
        }

        // In an export the money is what is taken off, whatever the percentage: it goes by the rate. One that has no money is the exact percentage.
        bool isExport = document.Type!.IsExport;
        if (percent is { } rate && (!isExport || money.IsZero))
        {
            return of.IsNegative ? 0 : (of * rate / 100).Round(4);
        }

        if (money.IsZero)
        {
            return 0;
        }

        var totals = document.Header.OtherCurrency;
        string? name = isExport && totals is not null && totals.Currency is null ? "PESO CL" : totals?.Currency;
        decimal? factor = other.ConversionFactor ?? (IsSame(name, other.Code) ? totals!.ExchangeRate : null);
        return factor is { } known ? (isExport ? money * known : money / known).Round(4) : null;
    }
}
