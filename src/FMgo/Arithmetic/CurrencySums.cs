using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>The amounts of a domestic document in its second currency, each rounded once.</summary>
/// <remarks>
/// <para>
/// Where every line of a class has its amount in that currency, the class is their sum less discounts and plus surcharges in it (Formato DTE v2.5, Encabezado 131 and 132), and the
/// taxes on it are of their own bases (136). Otherwise it is the amount in pesos by the exchange rate, which is all that is known.
/// </para>
/// <para>
/// <c>IVAOtrMnda</c> is the rate of VAT of the net in that currency (135), <c>IVANoRetOtrMnda</c> what the retentions leave of it (137), and <c>MntTotOtrMnda</c> the sum of the
/// parts (138): also of those that no field publishes (deposits, <c>CredEC</c>, commissions), or of which nothing can be written because they are below zero.
/// </para>
/// </remarks>
internal readonly ref struct CurrencySums
{
    private readonly ref Calculation _calculation;
    private readonly OtherCurrencyTotals _given;
    private readonly Totals _totals;
    private readonly ReadOnlySpan<Line> _lines;
    private readonly ReadOnlySpan<GlobalAdjustment> _adjustments;
    private readonly Ratio _rate;

    public CurrencySums(ref Calculation calculation, OtherCurrencyTotals given, Totals totals, ValueList<Line> lines, ValueList<GlobalAdjustment> adjustments)
    {
        _calculation = ref calculation;
        _given = given;
        _totals = totals;
        _lines = lines.AsSpan();
        _adjustments = adjustments.AsSpan();
        _rate = given.ExchangeRate.GetValueOrDefault();

        var taxed = ClassOf(AmountClass.Taxed);
        Net = taxed is { } sum ? (calculation.IsGross ? sum.After * 100m / (100m + VatRate) : sum.After) : Convert(totals.NetAmount);
        Exempt = ClassOf(AmountClass.Exempt) is { } exempt ? exempt.After : Convert(totals.ExemptAmount);
        Vat = Published(given.NetAmount, Net) * VatRate / 100m;
        Taxes = TaxesOf(taxed, out var added, out var retained);
        UnretainedVat = totals.UnretainedVat is null ? Ratio.Zero : Published(given.Vat, Vat) - retained.Vat;
        var deposit = ClassOf(AmountClass.ContainerDeposit) is { } deposits ? deposits.After : Convert(totals.ContainerDeposit);
        var commissions = totals.Commissions;
        Total = Published(given.NetAmount, Net) + Published(given.ExemptAmount, Exempt) + Published(given.Vat, Vat) + added - retained.All + deposit
            - Convert(totals.ConstructionCredit) - Convert(commissions?.NetAmount) - Convert(commissions?.ExemptAmount) - Convert(commissions?.Vat);
    }

    public Ratio Net { get; }

    public Ratio Exempt { get; }

    public Ratio Vat { get; }

    public ValueList<OtherCurrencyTax> Taxes { get; }

    public Ratio UnretainedVat { get; }

    public Ratio Total { get; }

    private Ratio VatRate => _totals.VatRate.GetValueOrDefault();

    // What the document says of a part, or would say if it could be written: the others follow from that.
    private static Ratio Published(decimal? given, Ratio computed) => given ?? computed.Round(CurrencyConversion.Decimals);

    private Ratio Convert(decimal? pesos) => (Ratio)pesos.GetValueOrDefault() / _rate;

    /// <summary>The sum of a class before and after discounts and surcharges; <c>null</c> where not all of its lines tell it.</summary>
    private (Ratio Before, Ratio After)? ClassOf(AmountClass amountClass)
    {
        Ratio sum = 0m;
        bool isThere = false;
        foreach (var line in _lines)
        {
            if (_calculation.ClassOf(line.ExemptionMark) != amountClass || line.Amount is null or 0)
            {
                continue;
            }

            if (AmountOf(line) is not { } amount)
            {
                return null;
            }

            isThere = true;
            sum += amount;
        }

        return isThere ? (sum, Adjusted(amountClass, sum)) : null;
    }

    private decimal? AmountOf(Line line) => line.OtherCurrency is { Amount: not null } other && SecondCurrency.IsSame(_given.Currency, other.Code) ? other.Amount : null;

    private Ratio Adjusted(AmountClass amountClass, Ratio sum)
    {
        if (amountClass == AmountClass.ContainerDeposit)
        {
            return sum;
        }

        var adjusted = sum;
        foreach (var adjustment in _adjustments)
        {
            if (AmountClasses.Of(adjustment.Scope) == amountClass)
            {
                var percentBase = _calculation.Options.GlobalPercentBase == GlobalPercentBase.RunningSum ? adjusted : sum;
                adjusted += adjustment.Kind == AdjustmentKind.Discount ? -MoneyOf(adjustment, percentBase) : MoneyOf(adjustment, percentBase);
            }
        }

        return adjusted;
    }

    private Ratio MoneyOf(GlobalAdjustment adjustment, Ratio percentBase) => adjustment switch
    {
        { OtherCurrencyAmount: { } money } => money,
        { ValueKind: ValueKind.Percent } => percentBase * adjustment.Value.GetValueOrDefault() / 100m,
        _ => Convert(adjustment.Value),
    };

    /// <summary>The rows that came or, where none did, those of the taxes in pesos, with what they add and keep back.</summary>
    private ValueList<OtherCurrencyTax> TaxesOf((Ratio Before, Ratio After)? taxed, out Ratio added, out (Ratio All, Ratio Vat) retained)
    {
        added = Ratio.Zero;
        retained = (Ratio.Zero, Ratio.Zero);
        if (_given.Taxes.Count > 0)
        {
            foreach (var row in _given.Taxes.AsSpan())
            {
                Count(row.Code, row.Amount.GetValueOrDefault(), ref added, ref retained);
            }

            return _given.Taxes;
        }

        if (_totals.Taxes.Count == 0)
        {
            return default;
        }

        var rows = new List<OtherCurrencyTax>(_totals.Taxes.Count);
        foreach (var row in _totals.Taxes.AsSpan())
        {
            decimal amount = AmountOf(row, taxed).Round(CurrencyConversion.Decimals);
            Count(row.Code, amount, ref added, ref retained);
            if (CurrencyConversion.Written(amount) is { } written)
            {
                rows.Add(new OtherCurrencyTax { Code = row.Code, Percent = row.Percent, Amount = written });
            }
        }

        return rows.ToValueList();
    }

    private static void Count(string? code, Ratio amount, ref Ratio added, ref (Ratio All, Ratio Vat) retained)
    {
        if (!Tax.TryFind(code, out var tax) || tax.Effect == TaxEffect.Added)
        {
            added += amount;
        }
        else
        {
            retained = (retained.All + amount, tax.RetainsVat ? retained.Vat + amount : retained.Vat);
        }
    }

    // Of its lines by its rate, as in pesos; a tax on another base, or one that is stated, is known in pesos only.
    private Ratio AmountOf(TaxTotal row, (Ratio Before, Ratio After)? taxed)
    {
        if (taxed is not { } sums || row is not { Percent: { } percent, Code: { } code } || !Tax.TryFind(code, out var tax) || tax.Base != TaxBase.Lines)
        {
            return Convert(row.Amount);
        }

        Ratio sum = 0m;
        foreach (var line in _lines)
        {
            sum += line.ExemptionMark is null && line.TaxCodes.AsSpan().Contains(code) ? AmountOf(line).GetValueOrDefault() : 0m;
        }

        bool isWhole = _calculation.Options.AdditionalTaxBase == AdditionalTaxBase.Lines || sums.Before.IsZero;
        return (isWhole ? sum : sum * sums.After / sums.Before) * percent / 100m;
    }
}
