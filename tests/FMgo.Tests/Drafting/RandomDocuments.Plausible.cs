using System.Numerics;
using FMgo.Documents;
using FMgo.Drafting;
using FMgo.Tests.Drafting.Oracle;

namespace FMgo.Tests.Drafting;

/// <summary>Plausible documents of all twelve types.</summary>
internal sealed partial class RandomDocuments
{
    // What the seller adds (33 and its guides and notes), and what the buyer retains (46 and its notes); fact sheet 3.4.
    private static readonly SpecTaxCode[] Added = [.. SpecTaxCode.Table.Where(tax => tax.Code is 46 or 53 || (!tax.IsRetained && tax.Code is not (54 or 55)))];
    private static readonly SpecTaxCode[] Retained = [.. SpecTaxCode.Table.Where(tax => tax.IsRetained && tax.Code is not (16 or 40 or 46 or 53))];
    private static readonly SpecTaxCode[] WhollyRetained = [.. Retained.Where(tax => tax.RetainsAllVat)];

    /// <summary>A document whose numbers are each by itself allowed for its type.</summary>
    public Document Plausible(CalculationOptions options)
    {
        var type = Pick([.. DocumentType.All]);
        bool textOnly = type.IsNote && Chance(0.1);
        var identification = new Identification
        {
            Type = type,
            IssueDate = new DateOnly(2014, 10, 1).AddDays(_random.Next(0, 4900)),
            TransferReason = type.Code == 52 ? Pick(Enum.GetValues<TransferReason>()) : null,
            ExportPaymentFormCode = type.IsExport && Chance(0.3) ? Pick([1, 2, 11, 21, 32]) : null,
            HasGrossPrices = !type.IsBoleta && !type.IsExport && Chance(0.3),
            HasNetPrices = type.Code == 39 && Chance(0.3),
        };
        bool mayBeUnpriced = identification.TransferReason is not (null or TransferReason.Sale or TransferReason.ExportSale) || identification.ExportPaymentFormCode == 21;
        var document = new Document
        {
            Header = new Header
            {
                Identification = identification,
                Totals = new Totals
                {
                    Currency = type.IsExport ? "DOLAR USA" : null,
                    PreviousBalance = !type.IsExport && Chance(0.2) ? _random.Next(-100_000, 100_000) : null,
                },
                OtherCurrency = OtherCurrency(type),
            },
            Lines = Many(1, Chance(0.02) ? 60 : 8, () => textOnly ? new Line { Name = "x" } : type.Code == 43 ? SettlementLine() : PlausibleLine(type, mayBeUnpriced)),
            GlobalAdjustments = textOnly || type.Code == 43 ? default : Many(0, Chance(0.7) ? 0 : 4, () => PlausibleAdjustment(type)),
            Commissions = !textOnly && type.Code is 43 or 46 or 56 or 61 && Chance(0.4) ? Many(1, 3, () => PlausibleCommission(type)) : default,
            References = type.IsNote ? [new Reference { CorrectionCode = textOnly ? CorrectionCode.CorrectText : CorrectionCode.CorrectAmounts }] : default,
        };
        return textOnly ? document : WithSplitAndCredit(WithTaxes(document), options);
    }

    /// <summary>A quantity and a price whose product, twelve decimals long, lies just below, at or above a half: one part in 10^12 decides.</summary>
    /// <remarks>The product has at most the 28 digits of a decimal. The format allows more, see issue 3.</remarks>
    public (decimal Quantity, decimal Price) NearHalf()
    {
        var modulus = BigInteger.Pow(10, 12);
        BigInteger price = _random.NextInt64(1_000_000_000_000, 999_999_999_999_999_999) / 10 * 10 + Pick([1, 3, 7, 9]);
        var inverse = BigInteger.ModPow(price % modulus, BigInteger.Pow(10, 11) * 4 - 1, modulus);
        var quantity = inverse * (Pick<BigInteger>([499_999_999_999, 500_000_000_000, 500_000_000_001])) % modulus;
        return ((decimal)quantity / 1_000_000m, (decimal)price / 1_000_000m);
    }

    private Document WithTaxes(Document document)
    {
        var identification = document.Header.Identification;
        int type = document.Type!.Code;
        bool isSale = identification.TransferReason is null or TransferReason.Sale or TransferReason.ExportSale;
        if (type is not (33 or 46 or 52 or 56 or 61) || identification.HasGrossPrices || !isSale || Chance(0.4))
        {
            return document;
        }

        bool buys = type == 46 || (type is 56 or 61 && Chance(0.4));
        bool wholly = buys && Chance(0.4);
        var palette = Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Pick(wholly ? WhollyRetained : buys ? Retained : Added)).Distinct().ToArray();
        var lines = document.Lines.Select(line => line.ExemptionMark is null ? WithCodes(line, palette, wholly ? 1 : _random.Next(0, 3)) : line).ToValueList();
        var stated = palette.Where(tax => tax.Base == SpecTaxBase.Stated)
            .Select(tax => new TaxTotal { Code = tax.Text, Percent = Chance(0.3) ? Percent(20) : null, Amount = _random.Next(1, 500_000) });
        return document with { Lines = lines, Header = document.Header with { Totals = document.Header.Totals with { Taxes = stated.ToValueList() } } };
    }

    private Line WithCodes(Line line, SpecTaxCode[] palette, int count)
    {
        var taxes = Enumerable.Range(0, count).Select(_ => Pick(palette)).Distinct().ToArray();
        bool slaughter = taxes.Any(tax => tax.Base == SpecTaxBase.Slaughter), margin = taxes.Any(tax => tax.Base == SpecTaxBase.Margin);
        return line with
        {
            TaxCodes = taxes.Select(tax => tax.Text).ToValueList(),
            RetentionAgent = !slaughter && !margin ? null : new RetentionAgent
            {
                IsAgent = true,
                SlaughterBaseAmount = slaughter ? _random.Next(1, 1_000_000) : null,
                MarketingMarginBaseAmount = margin ? _random.Next(1, 1_000_000) : null,
            },
        };
    }

    // Amounts that the user gives and that depend on the VAT: an own part of it, the credit of builders.
    private Document WithSplitAndCredit(Document document, CalculationOptions options)
    {
        int type = document.Type!.Code;
        var totals = document.Header.Totals;
        if (type is 33 or 43 or 46 or 52 or 56 or 61 && Chance(0.15) && Vat() is > 1 and < 1e18m and { } whole)
        {
            decimal part = decimal.Floor(whole * _random.Next(1, 100) / 100);
            part = Math.Clamp(part, 1, whole - 1);
            totals = Chance(0.5) ? totals with { OwnVat = part } : totals with { ThirdPartyVat = part };
        }

        if (type is 33 or 52 or 56 or 61 && Chance(0.1) && Vat() is > 0 and { } vat)
        {
            int year = document.Header.Identification.IssueDate!.Value.Year;
            Fraction factor = options.ConstructionCreditFactor ?? (year < 2023 ? 0.65m : year < 2025 ? 0.325m : year < 2027 ? 0.1625m : 0);
            decimal credit = (factor * vat).Round().ToDecimal();
            totals = totals with { ConstructionCredit = credit == 0 ? null : Chance(0.7) ? credit : decimal.Ceiling(credit / 2) };
        }

        return document with { Header = document.Header with { Totals = totals } };

        decimal? Vat() => SpecTotals.Of(document, options).Amounts["Totales/IVA"].ToDecimal();
    }

    private Line PlausibleLine(DocumentType type, bool mayBeUnpriced)
    {
        ExemptionMark[] marks = type.IsBoleta
            ? [ExemptionMark.Exempt, ExemptionMark.NonBillable, ExemptionMark.NegativeNonBillable]
            : type.Code is 46 or 52 || type.IsExport
                ? [ExemptionMark.Exempt, ExemptionMark.NonBillable, ExemptionMark.NotASale, ExemptionMark.ToDeduct, ExemptionMark.NegativeNonBillable]
                : Enum.GetValues<ExemptionMark>();
        ExemptionMark? mark = Chance(0.4) ? Pick(marks) : null;
        if (mark is ExemptionMark.NotASale or ExemptionMark.ToDeduct)
        {
            return new Line { ExemptionMark = mark, Quantity = Quantity(), UnitPrice = Chance(0.5) ? Price() : null };
        }

        if (Chance(0.15))
        {
            return new Line { ExemptionMark = mark, Quantity = Chance(0.3) ? Quantity() : null, Amount = _random.Next(0, 5_000_000) / (type.IsExport ? 10_000m : 1m) };
        }

        if (mayBeUnpriced && Chance(0.3))
        {
            return new Line { ExemptionMark = mark, Quantity = Quantity() };
        }

        decimal? discountPercent = Chance(0.3) ? Percent(100) : null;
        decimal? surchargePercent = Chance(0.2) ? Percent(type.IsBoleta ? 100 : 999) : null;
        return new Line
        {
            ExemptionMark = mark,
            Quantity = Chance(0.85) ? Quantity() : null,
            UnitPrice = Price(),
            DiscountPercent = discountPercent,
            DiscountAmount = discountPercent is null && Chance(0.2) ? _random.Next(0, 5_000) : null,
            SurchargePercent = surchargePercent,
            SurchargeAmount = surchargePercent is null && Chance(0.2) ? _random.Next(0, 5_000) : null,
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

    private GlobalAdjustment PlausibleAdjustment(DocumentType type)
    {
        bool percent = Chance(0.6);
        return new GlobalAdjustment
        {
            Kind = Pick(Enum.GetValues<AdjustmentKind>()),
            ValueKind = percent ? ValueKind.Percent : ValueKind.Amount,
            Value = percent ? Percent(60) : _random.Next(1, 400_000) / (Chance(0.5) ? 100m : 1m),
            Scope = !Chance(0.4) ? null : type.IsExport ? AdjustmentScope.Exempt : Pick(Enum.GetValues<AdjustmentScope>()),
        };
    }

    private Commission PlausibleCommission(DocumentType type)
    {
        int least = type.Code == 43 ? -100_000 : 1;
        bool net = Chance(0.8);
        return new Commission
        {
            Kind = Pick(Enum.GetValues<CommissionKind>()),
            Description = "x",
            NetAmount = net ? _random.Next(least, 400_000) : null,
            ExemptAmount = !net || Chance(0.3) ? _random.Next(least, 100_000) : null,
        };
    }

    private OtherCurrencyTotals? OtherCurrency(DocumentType type)
    {
        if (type.IsBoleta || type.Code == 43 || !Chance(type.IsExport ? 0.7 : 0.15))
        {
            return null;
        }

        decimal rate = Chance(0.5) ? _random.Next(1, 1_200_0000) / 10_000m : _random.Next(1, 1_000);
        return type.IsExport
            ? new OtherCurrencyTotals { Currency = Chance(0.8) ? "PESO CL" : null, ExchangeRate = rate }
            : new OtherCurrencyTotals { Currency = "DOLAR USA", ExchangeRate = rate };
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
