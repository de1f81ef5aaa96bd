using System.Numerics;
using FMgo.Documents;
using FMgo.Tests.Arithmetic.Oracle;

namespace FMgo.Tests.Arithmetic;

/// <summary>Lines of plausible documents.</summary>
internal sealed partial class RandomDocuments
{
    /// <summary>A quantity and a price whose product, twelve decimals long, lies just below, at or above a half: one part in 10^12 decides.</summary>
    public (decimal Quantity, decimal Price) NearHalf()
    {
        var modulus = BigInteger.Pow(10, 12);
        BigInteger price = _random.NextInt64(1_000_000_000_000, 999_999_999_999_999_999) / 10 * 10 + Pick([1, 3, 7, 9]);
        var inverse = BigInteger.ModPow(price % modulus, BigInteger.Pow(10, 11) * 4 - 1, modulus);
        var quantity = inverse * (Pick<BigInteger>([499_999_999_999, 500_000_000_000, 500_000_000_001])) % modulus;
        return ((decimal)quantity / 1_000_000m, (decimal)price / 1_000_000m);
    }

    private Line PlausibleLine(DocumentType type, string? corrected, bool mayBeUnpriced)
    {
        var mark = corrected == "34" ? Pick<ExemptionMark?>([null, ExemptionMark.Exempt, ExemptionMark.NonBillable]) : corrected == "41" ? Pick([ExemptionMark.Exempt, ExemptionMark.Exempt, ExemptionMark.NonBillable]) : MarkOf(type);
        if (mark is ExemptionMark.NotASale or ExemptionMark.ToDeduct)
        {
            return new Line { ExemptionMark = mark, Quantity = Quantity(), UnitPrice = Chance(0.5) ? Price() : null };
        }

        if (Chance(0.15))
        {
            return new Line { ExemptionMark = mark, Quantity = Chance(0.3) ? Quantity() : null, Amount = _random.Next(0, 5_000_000) / (type.IsExport ? 10_000m : 1m) };
        }

        return mayBeUnpriced && Chance(0.3) ? new Line { ExemptionMark = mark, Quantity = Quantity() } : PricedLine(type, mark);
    }

    private ExemptionMark? MarkOf(DocumentType type)
    {
        ExemptionMark[] marks = type.IsBoleta
            ? [ExemptionMark.Exempt, ExemptionMark.NonBillable, ExemptionMark.NegativeNonBillable]
            : type.Code is 46 or 52 || type.IsExport
                ? [ExemptionMark.Exempt, ExemptionMark.NonBillable, ExemptionMark.NotASale, ExemptionMark.ToDeduct, ExemptionMark.NegativeNonBillable]
                : Enum.GetValues<ExemptionMark>();
        return Chance(0.4) ? Pick(marks) : null;
    }

    private Line PricedLine(DocumentType type, ExemptionMark? mark)
    {
        decimal? discountPercent = !Chance(0.3) ? null : Chance(0.05) ? 0.01m : Percent(100);
        decimal? surchargePercent = Chance(0.2) ? Percent(type.IsBoleta ? 100 : 999) : null;
        var line = new Line
        {
            ExemptionMark = mark,
            Quantity = Chance(0.85) ? Quantity() : null,
            UnitPrice = Price(),
            DiscountPercent = discountPercent,
            DiscountAmount = discountPercent is null && Chance(0.2) ? _random.Next(0, 5_000) : null,
            SurchargePercent = surchargePercent,
            SurchargeAmount = surchargePercent is null && Chance(0.2) ? _random.Next(0, 5_000) : null,
        };
        if (!type.IsBoleta && Chance(0.1))
        {
            line = line with { OtherCurrency = LineCurrency(type) };
        }

        if (type.IsExport && Chance(0.1) && line is { SubDiscounts.Count: 0, SubSurcharges.Count: 0 })
        {
            line = WithExactAmount(line);
        }

        return type.IsBoleta || !Chance(0.1) ? line : WithParts(line);
    }

    // The amount that the percentages of an export line come to, to the last decimal.
    private static Line WithExactAmount(Line line)
    {
        var value = (Fraction)line.UnitPrice!.Value * (line.Quantity ?? 1m);
        var discount = line.DiscountPercent is { } less ? value * less / 100 : line.DiscountAmount ?? 0m;
        var surcharge = line.SurchargePercent is { } more ? value * more / 100 : line.SurchargeAmount ?? 0m;
        var amount = (value - discount + surcharge).Round(4);
        return amount > 0 ? line with { Amount = amount.ToDecimal() } : line;
    }

    private LineCurrency LineCurrency(DocumentType type, string? code = null) => new()
    {
        Code = code ?? Pick<string>(type.IsExport ? ["CLP", "200", "EUR"] : ["USD", "013", "EUR", "UF"]),
        ConversionFactor = Chance(0.7) ? _random.Next(1, 12_000_000) / 10_000m : null,
        UnitPrice = _random.Next(1, 10_000_000) / 10_000m,
        DiscountAmount = Chance(0.2) ? _random.Next(1, 10_000) / 10_000m : null,
        SurchargeAmount = Chance(0.2) ? _random.Next(1, 10_000) / 10_000m : null,
        Amount = Chance(0.2) ? _random.Next(1, 100_000) / 10_000m : null,
    };

    // A split, of which the percentage may be one part: the money that comes with it is then no product of the percentage.
    private Line WithParts(Line line)
    {
        bool hasDiscounts = Chance(0.7), hasSurcharges = Chance(0.7);
        return line with
        {
            DiscountAmount = hasDiscounts && Chance(0.5) ? _random.Next(1, 1_000) : line.DiscountAmount,
            SubDiscounts = hasDiscounts ? Many(1, 3, () => new SubDiscount { ValueKind = Pick(Enum.GetValues<ValueKind>()), Value = Percent(20) }) : default,
            SurchargeAmount = hasSurcharges && Chance(0.5) ? _random.Next(1, 1_000) : line.SurchargeAmount,
            SubSurcharges = hasSurcharges ? Many(1, 3, () => new SubSurcharge { ValueKind = Pick(Enum.GetValues<ValueKind>()), Value = Percent(20) }) : default,
        };
    }

    // Signed, by the amount alone where there is a price (fact sheet 4.18).
    private Line SettlementLine()
    {
        ExemptionMark? mark = Chance(0.4) ? Pick([ExemptionMark.Exempt, ExemptionMark.NonBillable]) : null;
        if (Chance(0.5))
        {
            return new Line { SettledDocumentType = "33", ExemptionMark = mark, Amount = _random.Next(-2_000_000, 5_000_000) };
        }

        decimal quantity = Quantity(), price = Price();
        decimal? amount = Chance(0.3) ? -((Fraction)quantity * price).Round().ToDecimal() : null;
        return new Line { SettledDocumentType = "33", ExemptionMark = mark, Quantity = quantity, UnitPrice = price, Amount = amount };
    }

    // Halves and other short decimals come up often, because there rounding matters.
    private decimal Quantity() => _random.Next(4) switch
    {
        0 => _random.Next(1, 200),
        1 => _random.Next(1, 400) / 2m,
        2 => _random.Next(1, 10_000) / 100m,
        _ => _random.NextInt64(1, 1_000_000_000) / 1_000_000m,
    };

    private decimal Price() => _random.Next(4) switch
    {
        0 => _random.Next(1, 1_000_000),
        1 => _random.Next(1, 2_000) / 2m,
        2 => _random.Next(1, 1_000_000) / 100m,
        _ => _random.NextInt64(1, 1_000_000_000_000) / 1_000_000m,
    };

    private decimal Percent(int max) => Chance(0.5) ? _random.Next(1, max + 1) : _random.Next(1, max * 100) / 100m;
}
