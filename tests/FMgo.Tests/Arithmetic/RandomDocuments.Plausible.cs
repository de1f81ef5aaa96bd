using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tests.Arithmetic.Oracle;

namespace FMgo.Tests.Arithmetic;

/// <summary>Plausible documents of all twelve types.</summary>
internal sealed partial class RandomDocuments
{
    private static readonly int[] ExportForms = [1, 2, 11, 12, 21, 32, 50, 60, 80];

    // What a 56 or 61 may correct, and what an export note may.
    private static readonly int[] Corrected = [33, 34, 39, 41, 43, 46, 52, 56, 61];
    private static readonly int[] CorrectedExports = [110, 111, 112];

    /// <summary>A document whose numbers are each by itself allowed for its type.</summary>
    public Document Plausible(CalculationOptions options) => Plausible(Pick([.. DocumentType.All]), options);

    public Document Plausible(DocumentType type, CalculationOptions options)
    {
        var reference = type.IsNote ? ReferenceOf(type) : null;
        bool textOnly = reference?.CorrectionCode == CorrectionCode.CorrectText;
        var document = Draw(type, reference, _random.Next(1, Chance(0.02) ? 61 : 9));
        return textOnly ? document : WithStated(WithSplitAndCredit(WithTaxes(WithCurrencyInLines(document)), options), options);
    }

    /// <summary>A document with so many lines and as many adjustments, commissions and references as the format takes.</summary>
    public Document Large(DocumentType type, int lines)
    {
        var reference = type.IsNote ? ReferenceOf(type) with { CorrectionCode = CorrectionCode.CorrectAmounts } : null;
        var document = WithTaxes(Draw(type, reference, lines));
        return document with
        {
            Lines = document.Lines.Select(line => Affordable(type.IsExport ? Worthy(line) : line)).ToValueList(),
            GlobalAdjustments = type.Code == 43 ? default : Many(20, 20, () => SmallAdjustment(type)),
            Commissions = MayHaveCommissions(type, reference) ? Many(20, 20, () => PlausibleCommission(type)) : default,
            References = [.. document.References, .. Many(40 - document.References.Count, 40 - document.References.Count, () => new Reference { Type = "801", Folio = "1" })],
        };
    }

    // Of a thousand lines none may be below zero.
    private static Line Affordable(Line line) => line.DiscountAmount > (line.UnitPrice * (line.Quantity ?? 1)) - 1 ? line with { DiscountAmount = null, SubDiscounts = default } : line;

    // Nor may a percentage of an export line be less than a unit, or state what another choice comes to, or its money be more than a price in another currency that has nothing to do with it.
    private static Line Worthy(Line line) => line.UnitPrice is not { } price ? line : price * (line.Quantity ?? 1) > 1000
        ? line with { Amount = null, OtherCurrency = null }
        : line with { Amount = null, DiscountPercent = null, DiscountAmount = null, SurchargePercent = null, SubDiscounts = default, OtherCurrency = null };

    private Document Draw(DocumentType type, Reference? reference, int lines)
    {
        bool textOnly = reference?.CorrectionCode == CorrectionCode.CorrectText;
        var identification = IdentificationOf(type);
        bool mayBeUnpriced = identification.TransferReason is not (null or TransferReason.Sale or TransferReason.ExportSale) || identification.ExportPaymentFormCode == 21;
        return new Document
        {
            Header = new Header
            {
                Identification = identification,
                Totals = new Totals
                {
                    Currency = type.IsExport ? "DOLAR USA" : null,
                    PreviousBalance = !type.IsExport && Chance(0.2) ? _random.Next(-100_000, 100_000) : null,
                    PayableAmount = !type.IsExport && Chance(0.1) ? _random.Next(-100_000, 1_000_000) : null,
                },
                OtherCurrency = OtherCurrency(type),
            },
            Lines = Many(lines, lines, () => textOnly ? new Line { Name = "x" } : type.Code == 43 ? SettlementLine() : PlausibleLine(type, reference?.Type, mayBeUnpriced)),
            GlobalAdjustments = textOnly || type.Code == 43 ? default : Many(0, Chance(0.7) ? 0 : 4, () => PlausibleAdjustment(type)),
            Commissions = !textOnly && MayHaveCommissions(type, reference) && Chance(0.4) ? Many(1, 3, () => PlausibleCommission(type)) : default,
            References = reference is null ? default : [reference],
            Subtotals = Many(0, Chance(0.9) ? 0 : 3, () => new InformativeSubtotal { Description = "x" }),
        };
    }

    // Whole documents in a second currency, line by line; what they have their totals in may be another all the same.
    private Document WithCurrencyInLines(Document document)
    {
        var type = document.Type!;
        if (type.IsBoleta || type.Code == 43 || document.Header.OtherCurrency is null || Chance(0.5))
        {
            return document;
        }

        string code = type.IsExport ? "CLP" : Chance(0.9) ? "USD" : "EUR";
        return document with { Lines = document.Lines.Select(line => line.ExemptionMark is ExemptionMark.NotASale or ExemptionMark.ToDeduct ? line : line with { OtherCurrency = LineCurrency(type, code) }).ToValueList() };
    }

    private static bool MayHaveCommissions(DocumentType type, Reference? reference) => type.Code is 43 or 46 || reference?.Type is "43" or "46";

    private Identification IdentificationOf(DocumentType type) => new()
    {
        Type = type,
        IssueDate = new DateOnly(2014, 10, 1).AddDays(_random.Next(0, 4900)),
        TransferReason = type.Code == 52 ? Pick(Enum.GetValues<TransferReason>()) : null,
        ExportPaymentFormCode = type.IsExport && Chance(0.6) ? Pick(ExportForms) : null,
        HasGrossPrices = !type.IsBoleta && !type.IsExport && Chance(0.3),
        HasNetPrices = type.Code == 39 && Chance(0.3),
    };

    private Reference ReferenceOf(DocumentType type) => new()
    {
        Type = $"{Pick(type.IsExport ? CorrectedExports : Corrected)}",
        CorrectionCode = Chance(0.1) ? CorrectionCode.CorrectText : Chance(0.2) ? CorrectionCode.Annul : CorrectionCode.CorrectAmounts,
    };

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
            totals = totals with { ConstructionCredit = credit == 0 ? null : Chance(0.6) ? credit : Chance(0.5) ? decimal.Ceiling(credit / 2) : decimal.Floor(vat * 0.65m) };
        }

        return document with { Header = document.Header with { Totals = totals } };

        decimal? Vat() => SpecTotals.Of(document, options).Amounts["Totales/IVA"].ToDecimal();
    }

    // Numbers that come and are right change nothing: each one that can be computed, at random.
    private Document WithStated(Document document, CalculationOptions options)
    {
        if (!Chance(0.2) || SpecTotals.Of(document, options) is not { IsImpossible: false, IsOpen: false } expected)
        {
            return document;
        }

        double share = _random.NextDouble();
        bool states = Chance(0.5);
        var numbers = expected.Amounts.Values
            .Where(pair => MayBeStated(pair.Key) && (IsOfTax(pair.Key) ? states : Chance(share)))
            .Select(pair => (SpecAmounts.OfficialPath(pair.Key, document.Type!), pair.Value.ToDecimal()));
        return DocumentPatch.With(document, numbers);
    }

    // To give one of these is to ask for it; a row of taxes is given as a whole.
    private static bool MayBeStated(string path) =>
        !(path is "Totales/IVAProp" or "Totales/IVATerc" or "Totales/CredEC") && !path.StartsWith("OtraMoneda/ImpRet", StringComparison.Ordinal);

    private static bool IsOfTax(string path) => path.StartsWith("Totales/ImptoReten[", StringComparison.Ordinal);

    private GlobalAdjustment PlausibleAdjustment(DocumentType type)
    {
        bool percent = Chance(0.6);
        return new GlobalAdjustment
        {
            Kind = Pick(Enum.GetValues<AdjustmentKind>()),
            ValueKind = percent ? ValueKind.Percent : ValueKind.Amount,
            Value = percent ? Percent(60) : _random.Next(1, 400_000) / (Chance(0.5) ? 100m : 1m),
            OtherCurrencyAmount = !type.IsBoleta && Chance(0.2) ? _random.Next(1, 10_000_000) / 10_000m : null,
            Scope = !Chance(0.4) ? null : type.IsExport ? AdjustmentScope.Exempt : Pick(Enum.GetValues<AdjustmentScope>()),
        };
    }

    // Twenty of them have to leave something.
    private GlobalAdjustment SmallAdjustment(DocumentType type) => PlausibleAdjustment(type) is var adjustment && adjustment.ValueKind == ValueKind.Percent
        ? adjustment with { Value = Percent(4) }
        : adjustment with { Value = _random.Next(1, 100) };

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

    // Sometimes with amounts that came, or without a rate: then nothing is computed there.
    private OtherCurrencyTotals? OtherCurrency(DocumentType type)
    {
        if (type.IsBoleta || type.Code == 43 || !Chance(type.IsExport ? 0.7 : 0.15))
        {
            return null;
        }

        decimal? rate = Chance(0.1) ? null : Chance(0.5) ? _random.Next(1, 1_200_0000) / 10_000m : _random.Next(1, 1_000);
        if (type.IsExport)
        {
            bool inPesos = Chance(0.9);
            return new OtherCurrencyTotals
            {
                Currency = !inPesos ? "EURO" : Chance(0.8) ? "PESO CL" : null,
                ExchangeRate = rate,
                ExemptAmount = inPesos && rate is not null ? null : Other(),
                TotalAmount = inPesos && rate is not null ? null : Other(),
            };
        }

        return new OtherCurrencyTotals
        {
            Currency = "DOLAR USA",
            ExchangeRate = rate,
            NetAmount = Chance(0.2) ? Other() : null,
            ExemptAmount = Chance(0.2) ? Other() : null,
            SlaughterBaseAmount = Chance(0.1) ? Other() : null,
            MarketingMarginBaseAmount = Chance(0.1) ? Other() : null,
            Vat = Chance(0.2) ? Other() : null,
            Taxes = Chance(0.1) ? [new OtherCurrencyTax { Code = "27", Percent = 10, Amount = Other() }] : default,
            UnretainedVat = Chance(0.1) ? Other() : null,
            TotalAmount = Chance(0.2) ? Other() : null,
        };

        decimal Other() => _random.Next(1, 1_000_000_000) / 10_000m;
    }
}
