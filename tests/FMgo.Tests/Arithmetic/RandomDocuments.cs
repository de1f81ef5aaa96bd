using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tests.Arithmetic.Oracle;

namespace FMgo.Tests.Arithmetic;

/// <summary>Documents at random from a seed: plausible ones, which must be computed, and arbitrary ones, which must do no harm.</summary>
internal sealed partial class RandomDocuments(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A document of any type with any numbers at all, the largest and smallest decimals among them.</summary>
    public Document Arbitrary()
    {
        var document = ArbitraryEveryday();
        return Chance(0.5) ? document : document with
        {
            Header = document.Header with
            {
                Totals = document.Header.Totals with
                {
                    ThirdPartyVat = ArbitraryNumber(0.2),
                    SlaughterBaseAmount = ArbitraryNumber(0.2),
                    MarketingMarginBaseAmount = ArbitraryNumber(0.2),
                    UnretainedVat = ArbitraryNumber(0.2),
                    ConstructionCredit = ArbitraryNumber(0.2),
                    Commissions = Chance(0.2) ? new CommissionTotals { NetAmount = ArbitraryNumber(0.5), ExemptAmount = ArbitraryNumber(0.5), Vat = ArbitraryNumber(0.5) } : null,
                    Taxes = Many(0, 25, () => new TaxTotal { Code = ArbitraryCode(), Percent = ArbitraryNumber(0.5), Amount = ArbitraryNumber(0.5) }),
                },
                OtherCurrency = Chance(0.5) ? null : new OtherCurrencyTotals { ExchangeRate = ArbitraryNumber(0.8), TotalAmount = ArbitraryNumber(0.3), Vat = ArbitraryNumber(0.3) },
            },
            Commissions = Many(0, 25, () => new Commission { NetAmount = ArbitraryNumber(0.5), ExemptAmount = ArbitraryNumber(0.5), Vat = ArbitraryNumber(0.5) }),
            Lines = document.Lines.Select(line => line with
            {
                TaxCodes = Many(0, 3, () => ArbitraryCode() ?? ""),
                RetentionAgent = Chance(0.3) ? new RetentionAgent { SlaughterBaseAmount = ArbitraryNumber(0.5), MarketingMarginBaseAmount = ArbitraryNumber(0.5) } : null,
            }).ToValueList(),
        };
    }

    private Document ArbitraryEveryday() => new()
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
        AdjustmentRounding = Pick(Enum.GetValues<AdjustmentRounding>()),
        AdditionalTaxBase = Pick(Enum.GetValues<AdditionalTaxBase>()),
        HasConstructionCredit = Chance(0.2),
        ConstructionCreditFactor = Chance(0.3) ? _random.Next(0, 10_001) / 10_000m : null,
    };

    public ValueList<T> Shuffle<T>(ValueList<T> list)
    {
        T[] items = [.. list];
        _random.Shuffle(items);
        return [.. items];
    }

    /// <summary>The places from 0, in any order.</summary>
    public int[] Shuffled(int count) => [.. Shuffle(Enumerable.Range(0, count).ToValueList())];

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

    private string? ArbitraryCode() => _random.Next(10) switch
    {
        0 => null,
        1 => "x",
        2 => "99999999999999999999",
        _ => Pick(SpecTaxCode.Table).Text,
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

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private T? Maybe<T>(Func<T> make)
        where T : struct => Chance(0.5) ? make() : null;

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    private ValueList<T> Many<T>(int min, int max, Func<T> make) => Enumerable.Range(0, _random.Next(min, max + 1)).Select(_ => make()).ToValueList();
}
