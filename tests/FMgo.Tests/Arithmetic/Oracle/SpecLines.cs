using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Tests.Arithmetic.Oracle;

/// <summary>Which sum a line or a global adjustment goes into.</summary>
internal enum SpecClass
{
    Taxed,
    Exempt,
    NonBillable,
    Deposit,
    None,
}

/// <summary>A line with its amounts: fact sheet 4.2, and 4.3 for the class.</summary>
internal readonly record struct SpecLine(Line Line, SpecClass Class, Fraction Amount, Fraction Discount, Fraction Surcharge)
{
    /// <summary>The percentages that stay in the document: none without its money, which has no 0 outside boletas.</summary>
    public (decimal? Discount, decimal? Surcharge) Percents { get; init; } = (Line.DiscountPercent, Line.SurchargePercent);

    /// <summary>Money of an export that is above 0 and has no whole unit: it cannot be written.</summary>
    public bool IsUnwritable { get; init; }

    /// <summary>What the line adds to the sum of its class: the negative non-billable (IndExe 6) is written positive.</summary>
    public Fraction Contribution => Line.ExemptionMark == ExemptionMark.NegativeNonBillable ? -Amount : Amount;
}

/// <summary>The lines of a document: fact sheet 4.2, 4.3, 4.15 and 4.18.</summary>
internal sealed class SpecLines
{
    public SpecLines(Document document, CalculationOptions options)
    {
        foreach (var line in document.Lines)
        {
            Items.Add(Compute(document, options, line));
        }
    }

    public List<SpecLine> Items { get; } = [];

    /// <summary>Exports have four decimals in their amounts, all others are in whole pesos.</summary>
    public static int Decimals(Document document) => document.Type!.IsExport ? 4 : 0;

    /// <summary>4.17: a note with CodRef 2 corrects words; all its amounts are 0.</summary>
    public static bool CorrectsText(Document document) =>
        document.Type!.IsNote && document.References.Count > 0 && document.References[0].CorrectionCode == CorrectionCode.CorrectText;

    /// <summary>4.3, and 4.15 for exports.</summary>
    public static SpecClass ClassOf(Document document, ExemptionMark? mark) => mark switch
    {
        null => IsExempt(document) ? SpecClass.Exempt : SpecClass.Taxed,
        ExemptionMark.Exempt => SpecClass.Exempt,
        ExemptionMark.NonBillable or ExemptionMark.NegativeNonBillable => SpecClass.NonBillable,
        ExemptionMark.ContainerDeposit => SpecClass.Deposit,
        _ => SpecClass.None,
    };

    // Formato DTE v2.5, Detalle 5, note 10: of an invoice that is exempt as a whole the mark is not used, and so in the notes on it.
    private static bool IsExempt(Document document)
    {
        int type = document.Type!.Code;
        var corrected = document.References.Where(reference => reference.Type is not (null or "" or "SET" or "801")).Select(reference => reference.Type).ToList();
        return type is 34 or 41 or 110 or 111 or 112 || (type is 56 or 61 && corrected.Count > 0 && corrected.TrueForAll(one => one is "32" or "34"));
    }

    /// <summary>4.2, absent price: worth 0 in guides for what is not sold, exports without payment and words; elsewhere the amount is stated.</summary>
    public static bool LacksAmount(Document document, Line line) => line.UnitPrice is null
        && ClassOf(document, line.ExemptionMark) != SpecClass.None
        && !CorrectsText(document)
        && (LacksMoney(line) || (line.Amount is null && !MayGoWithoutPrice(document)));

    // 4.2, percent: without a price there is nothing to take it of, so the money has to come.
    private static bool LacksMoney(Line line) =>
        line is { DiscountPercent: not null, DiscountAmount: null } || line is { SurchargePercent: not null, SurchargeAmount: null };

    private static bool MayGoWithoutPrice(Document document) => (document.Type!.IsExport && document.Header.Identification.ExportPaymentFormCode == 21)
        || (document.Type.Code == 52 && document.Header.Identification.TransferReason is not (null or TransferReason.Sale or TransferReason.ExportSale));

    public Fraction Sum(SpecClass which)
    {
        Fraction sum = 0;
        foreach (var item in Items)
        {
            if (item.Class == which)
            {
                sum += item.Contribution;
            }
        }

        return sum;
    }

    /// <summary>2.6, rows 29 to 36: the money totals all the parts of a split, of which the percentage may be but one.</summary>
    private static bool IsSplit(int parts, decimal? money) => parts > 0 && money is not (null or 0);

    private static SpecLine Compute(Document document, CalculationOptions options, Line line)
    {
        var which = ClassOf(document, line.ExemptionMark);
        Fraction discount = line.DiscountAmount ?? 0;
        Fraction surcharge = line.SurchargeAmount ?? 0;

        // IndExe 4 and 5 and text: MontoItem is 0 (Detalle 38).
        if (which == SpecClass.None || CorrectsText(document))
        {
            return new SpecLine(line, which, 0, discount, surcharge);
        }

        // Without a price MontoItem is stated.
        if (line.UnitPrice is not { } price)
        {
            return new SpecLine(line, which, line.Amount ?? 0, discount, surcharge);
        }

        // MontoItem = round(QtyItem × PrcItem − DescuentoMonto + RecargoMonto)
        int decimals = Decimals(document);
        var value = (Fraction)price * (line.Quantity ?? 1m);
        var percentBase = options.LinePercentBase == PercentBase.Exact ? value : value.Round(decimals);
        if (document.Type!.IsExport && StatedByBarePercent(line, value, percentBase, options))
        {
            return new SpecLine(line, which, line.Amount!.Value, discount, surcharge);
        }

        var exactDiscount = discount;
        var exactSurcharge = surcharge;
        if (line.DiscountPercent is { } discountPercent && !IsSplit(line.SubDiscounts.Count, line.DiscountAmount))
        {
            // DescuentoMonto is a whole number in exports too (E31).
            exactDiscount = percentBase * discountPercent / 100;
            discount = exactDiscount.Round();
        }

        if (line.SurchargePercent is { } surchargePercent && !IsSplit(line.SubSurcharges.Count, line.SurchargeAmount))
        {
            var surchargeBase = options.LineSurchargeBase == SurchargeBase.BeforeDiscount ? percentBase : percentBase - discount;
            exactSurcharge = surchargeBase * surchargePercent / 100;
            surcharge = exactSurcharge.Round();
        }

        var amount = (value - discount + surcharge).Round(decimals);

        // 4.18: a settlement invoice takes from what it settles; the price stays positive, so the sign stands in MontoItem alone.
        bool isTakenOff = document.Type!.Code == 43 && line.Amount is < 0;
        return new SpecLine(line, which, isTakenOff ? -amount : amount, discount, surcharge)
        {
            Percents = (Left(line.DiscountPercent, discount), Left(line.SurchargePercent, surcharge)),
            IsUnwritable = document.Type.IsExport && (IsLost(exactDiscount, discount) || IsLost(exactSurcharge, surcharge)),
        };

        decimal? Left(decimal? percent, Fraction money) => money.IsZero && !document.Type.IsBoleta ? null : percent;
    }

    private static bool IsLost(Fraction exact, Fraction money) => money.IsZero && !exact.Round(4).IsZero;

    // Referee, K1: an export line that states what the bare percentage leads to was accepted, so it stays.
    private static bool StatedByBarePercent(Line line, Fraction value, Fraction percentBase, CalculationOptions options)
    {
        bool bareDiscount = line is { DiscountPercent: not null, DiscountAmount: null };
        bool bareSurcharge = line is { SurchargePercent: not null, SurchargeAmount: null };
        if (line.Amount is null || (!bareDiscount && !bareSurcharge))
        {
            return false;
        }

        var discount = bareDiscount ? percentBase * line.DiscountPercent!.Value / 100 : line.DiscountAmount ?? 0m;
        var of = options.LineSurchargeBase == SurchargeBase.BeforeDiscount ? percentBase : percentBase - discount;
        var surcharge = bareSurcharge ? of * line.SurchargePercent!.Value / 100 : line.SurchargeAmount ?? 0m;
        bool areWhole = discount.Round().CompareTo(discount) == 0 && surcharge.Round().CompareTo(surcharge) == 0;
        return !areWhole && (value - discount + surcharge).Round(4).CompareTo(line.Amount.Value) == 0;
    }
}
