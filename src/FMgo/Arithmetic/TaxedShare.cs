using System.Numerics;
using FMgo.Documents;

namespace FMgo.Arithmetic;

/// <summary>What the global adjustments leave of each taxed peso, as an exact fraction: the factor on the bases of additional taxes and retentions.</summary>
/// <remarks>
/// Percentages apply as they are written; money applies as its part of the sum that it acts on (<see cref="AdditionalTaxBase"/>). A fraction, because a third
/// of a peso cut off could move a half.
/// </remarks>
internal sealed class TaxedShare
{
    private const int DecimalPlaces = 4;

    private static readonly BigInteger Scale = BigInteger.Pow(10, DecimalPlaces);

    // Far more than the format takes, far less than a decimal: hundreds of surcharges, one on the other, come to numbers of any size.
    private static readonly BigInteger Beyond = BigInteger.Pow(10, 22);

    private readonly bool _isRunning;

    private TaxedShare(bool isRunning) => _isRunning = isRunning;

    private BigInteger Numerator { get; set; } = BigInteger.One;

    private BigInteger Denominator { get; set; } = BigInteger.One;

    /// <summary>The whole peso to start with; <c>null</c> where no tax needs it.</summary>
    public static TaxedShare? For(ref Calculation calculation, TaxSums? taxes) =>
        taxes is null || calculation.Options.AdditionalTaxBase == AdditionalTaxBase.Lines
            ? null
            : new TaxedShare(calculation.Options.GlobalPercentBase == GlobalPercentBase.RunningSum);

    /// <summary>Raises or lowers the share.</summary>
    /// <param name="adjustment">The adjustment of the taxed lines.</param>
    /// <param name="money">What it comes to.</param>
    /// <param name="sum">The sum that it acts on.</param>
    public void Apply(GlobalAdjustment adjustment, decimal money, decimal sum)
    {
        bool isPercent = adjustment.ValueKind == ValueKind.Percent;
        if (!isPercent && sum == 0)
        {
            return;
        }

        var (part, whole) = isPercent ? (adjustment.Value.GetValueOrDefault(), 100m) : (money, sum);
        var numerator = Whole(adjustment.Kind == AdjustmentKind.Discount ? -part : part);
        var denominator = Whole(whole);
        Numerator = _isRunning ? Numerator * (denominator + numerator) : (Numerator * denominator) + (numerator * Denominator);
        Denominator *= denominator;
    }

    /// <summary>Rate by base by share, in whole pesos.</summary>
    /// <param name="ratePercent">The rate.</param>
    /// <param name="amount">The base.</param>
    public decimal Tax(decimal ratePercent, decimal amount)
    {
        var numerator = Whole(ratePercent) * Whole(amount) * Numerator;
        var denominator = 100 * Scale * Scale * Denominator;
        var (quotient, remainder) = BigInteger.DivRem(numerator, denominator);
        bool roundsAway = BigInteger.Abs(remainder) * 2 >= BigInteger.Abs(denominator);
        var tax = roundsAway ? quotient + (numerator.Sign * denominator.Sign) : quotient;
        return (decimal)BigInteger.Clamp(tax, -Beyond, Beyond);
    }

    // Every number here has four decimals at most.
    private static BigInteger Whole(decimal value) => new(value * 10_000m);
}
