using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>What the global adjustments leave of each taxed peso, as an exact fraction: the factor on the bases of additional taxes and retentions.</summary>
/// <remarks>
/// Percentages apply as they are written; money applies as its part of the sum that it acts on (<see cref="AdditionalTaxBase"/>). A fraction, because a third
/// of a peso cut off could move a half.
/// </remarks>
internal sealed class TaxedShare
{
    // Far more than the format takes, far less than a decimal, so that sums of it are numbers too: hundreds of surcharges, one on the other, come to any size.
    private const decimal Beyond = 10_000_000_000_000_000_000_000m;

    private readonly bool _isRunning;
    private Ratio _share = 1m;

    private TaxedShare(bool isRunning) => _isRunning = isRunning;

    /// <summary>The whole peso to start with; <c>null</c> where no tax needs it.</summary>
    public static TaxedShare? For(ref Calculation calculation, TaxSums? taxes) =>
        taxes is null || calculation.Options.AdditionalTaxBase == AdditionalTaxBase.Lines
            ? null
            : new TaxedShare(calculation.Options.GlobalPercentBase == GlobalPercentBase.RunningSum);

    /// <summary>Raises or lowers the share.</summary>
    /// <param name="adjustment">The adjustment of the taxed lines.</param>
    /// <param name="money">What it comes to.</param>
    /// <param name="sum">The sum that it acts on.</param>
    public void Apply(GlobalAdjustment adjustment, Ratio money, Ratio sum)
    {
        bool isPercent = adjustment.ValueKind == ValueKind.Percent;
        if (!isPercent && sum.IsZero)
        {
            return;
        }

        var part = isPercent ? adjustment.Value.GetValueOrDefault() / (Ratio)100m : money / sum;
        part = adjustment.Kind == AdjustmentKind.Discount ? -part : part;
        _share = _isRunning ? _share * (1m + part) : _share + part;
    }

    /// <summary>Rate by base by share, in whole pesos or with some decimals.</summary>
    /// <param name="ratePercent">The rate.</param>
    /// <param name="amount">The base.</param>
    /// <param name="decimals">How many decimals.</param>
    public decimal Tax(decimal ratePercent, decimal amount, int decimals = 0) =>
        decimal.Clamp((ratePercent * (Ratio)amount * _share / 100m).Round(decimals), -Beyond, Beyond);
}
