using FMgo.Documents;
using FMgo.Drafting;

namespace FMgo.Tests.Drafting;

/// <summary>Documents at random from a seed: plausible ones, which must be computed, and arbitrary ones, which must do no harm.</summary>
internal sealed class RandomDocuments(int seed)
{
    private static readonly int[] ComputedTypes = [33, 34, 39, 41, 52, 56, 61];

    private readonly Random _random = new(seed);

    /// <summary>A document whose numbers are each by itself allowed for its type.</summary>
    public Document Plausible()
    {
        var type = DocumentType.FromCode(Pick(ComputedTypes));
        bool textOnly = type.IsNote && Chance(0.1);
        var identification = new Identification
        {
            Type = type,
            TransferReason = type.Code == 52 ? Pick(Enum.GetValues<TransferReason>()) : null,
            HasGrossPrices = !type.IsBoleta && Chance(0.3),
            HasNetPrices = type.Code == 39 && Chance(0.3),
        };
        bool mayBeUnpriced = identification.TransferReason is not (null or TransferReason.Sale or TransferReason.ExportSale);
        var totals = new Totals { PreviousBalance = Chance(0.2) ? _random.Next(-100_000, 100_000) : null };
        return new Document
        {
            Header = new Header { Identification = identification, Totals = totals },
            Lines = Many(1, 12, () => textOnly ? new Line { Name = "x" } : PlausibleLine(type, mayBeUnpriced)),
            GlobalAdjustments = textOnly ? default : Many(0, 4, PlausibleAdjustment),
            References = type.IsNote ? [new Reference { CorrectionCode = textOnly ? CorrectionCode.CorrectText : CorrectionCode.CorrectAmounts }] : default,
        };
    }

    /// <summary>A document of any type with any numbers at all, the largest and smallest decimals among them.</summary>
    public Document Arbitrary() => new()
    {
        Header = new Header
        {
            Identification = new Identification
            {
                Type = Pick([.. DocumentType.All]),
                IssueDate = Chance(0.5) ? DateOnly.FromDayNumber(_random.Next(DateOnly.MaxValue.DayNumber)) : null,
                TransferReason = Maybe(() => (TransferReason)_random.Next(-1, 12)),
                HasGrossPrices = Chance(0.3),
                HasNetPrices = Chance(0.3),
            },
            Totals = new Totals
            {
                NetAmount = ArbitraryNumber(0.2),
                ExemptAmount = ArbitraryNumber(0.2),
                VatRate = ArbitraryNumber(0.2),
                Vat = ArbitraryNumber(0.2),
                OwnVat = ArbitraryNumber(0.05),
                ContainerDeposit = ArbitraryNumber(0.2),
                TotalAmount = ArbitraryNumber(0.2),
                NonBillableAmount = ArbitraryNumber(0.2),
                PeriodAmount = ArbitraryNumber(0.2),
                PreviousBalance = ArbitraryNumber(0.2),
                PayableAmount = ArbitraryNumber(0.2),
            },
        },
        Lines = Many(0, 8, ArbitraryLine),
        GlobalAdjustments = Many(0, 30, ArbitraryAdjustment),
        References = Many(0, 3, () => new Reference { Number = Maybe(() => _random.Next()), CorrectionCode = Maybe(() => (CorrectionCode)_random.Next(0, 5)) }),
    };

    public CalculationOptions Options() => new()
    {
        LinePercentBase = Pick(Enum.GetValues<PercentBase>()),
        LineSurchargeBase = Pick(Enum.GetValues<SurchargeBase>()),
        GlobalPercentBase = Pick(Enum.GetValues<GlobalPercentBase>()),
        InvoiceGrossVat = Pick(Enum.GetValues<GrossVat>()),
        BoletaGrossVat = Pick(Enum.GetValues<GrossVat>()),
    };

    public ValueList<T> Shuffle<T>(ValueList<T> list)
    {
        T[] items = [.. list];
        _random.Shuffle(items);
        return [.. items];
    }

    private Line PlausibleLine(DocumentType type, bool mayBeUnpriced)
    {
        ExemptionMark[] marks = type.IsBoleta
            ? [ExemptionMark.Exempt, ExemptionMark.NonBillable, ExemptionMark.NegativeNonBillable]
            : type.Code == 52
                ? [ExemptionMark.Exempt, ExemptionMark.NonBillable, ExemptionMark.NotASale, ExemptionMark.ToDeduct, ExemptionMark.NegativeNonBillable]
                : Enum.GetValues<ExemptionMark>();
        ExemptionMark? mark = Chance(0.4) ? Pick(marks) : null;
        if (mark is ExemptionMark.NotASale or ExemptionMark.ToDeduct)
        {
            return new Line { ExemptionMark = mark, Quantity = Quantity(), UnitPrice = Chance(0.5) ? Price() : null };
        }

        if (Chance(0.15))
        {
            return new Line { ExemptionMark = mark, Quantity = Chance(0.3) ? Quantity() : null, Amount = _random.Next(0, 5_000_000) };
        }

        if (mayBeUnpriced && Chance(0.3))
        {
            return new Line { ExemptionMark = mark, Quantity = Quantity() };
        }

        decimal? discountPercent = Chance(0.3) ? Percent(100) : null;
        decimal? surchargePercent = Chance(0.2) ? Percent(999) : null;
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

    private GlobalAdjustment PlausibleAdjustment()
    {
        bool percent = Chance(0.6);
        return new GlobalAdjustment
        {
            Kind = Pick(Enum.GetValues<AdjustmentKind>()),
            ValueKind = percent ? ValueKind.Percent : ValueKind.Amount,
            Value = percent ? Percent(60) : _random.Next(1, 400_000) / (Chance(0.5) ? 100m : 1m),
            Scope = Chance(0.4) ? Pick(Enum.GetValues<AdjustmentScope>()) : null,
        };
    }

    private Line ArbitraryLine() => new()
    {
        Number = Maybe(() => _random.Next(-1, 9)),
        ExemptionMark = Maybe(() => (ExemptionMark)_random.Next(-1, 9)),
        Quantity = ArbitraryNumber(0.6),
        UnitPrice = ArbitraryNumber(0.6),
        DiscountPercent = ArbitraryNumber(0.3),
        DiscountAmount = ArbitraryNumber(0.3),
        SurchargePercent = ArbitraryNumber(0.3),
        SurchargeAmount = ArbitraryNumber(0.3),
        SubDiscounts = Chance(0.2) ? [new SubDiscount { Value = ArbitraryNumber(1) }] : default,
        TaxCodes = Chance(0.02) ? ["27"] : default,
        Amount = ArbitraryNumber(0.5),
    };

    private GlobalAdjustment ArbitraryAdjustment() => new()
    {
        Number = Maybe(() => _random.Next(-1, 9)),
        Kind = (AdjustmentKind)_random.Next(0, 3),
        ValueKind = (ValueKind)_random.Next(0, 3),
        Value = ArbitraryNumber(0.95),
        Scope = Maybe(() => (AdjustmentScope)_random.Next(0, 4)),
    };

    // Mostly numbers that pass as input, so that the arithmetic is reached with the largest of them.
    private decimal? ArbitraryNumber(double chance) => !Chance(chance) ? null : _random.Next(12) switch
    {
        0 => 0,
        1 => decimal.MaxValue,
        2 => decimal.MinValue,
        3 => new decimal(1, 0, 0, false, 28),
        4 => new decimal(_random.Next(), _random.Next(), _random.Next(), Chance(0.1), (byte)_random.Next(29)),
        5 => 999_999_999_999.999999m,
        6 => 999_999_999_999_999_999m,
        7 => 9_999_999_999_999_999.99m,
        8 => 999.99m,
        9 => -_random.Next(1, 1000),
        _ => _random.Next(1, 100_000) / 100m,
    };

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

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private T? Maybe<T>(Func<T> make)
        where T : struct => Chance(0.5) ? make() : null;

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    private ValueList<T> Many<T>(int min, int max, Func<T> make) => Enumerable.Range(0, _random.Next(min, max + 1)).Select(_ => make()).ToValueList();
}
