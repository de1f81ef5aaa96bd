namespace FMgo.Tables;

/// <summary>The amounts above which a sale must name who pays: 135 UF, in pesos, for a whole calendar year.</summary>
/// <remarks>
/// Código Tributario, article 92 ter (Ley 21.713); Res. Ex. SII 44 of 2025, 3: the amount of a year is 135 times the UF of 31 December of the year before, and SII tells it in December.
/// UF of 2024-12-31: 38,416.69; of 2025-12-31: 39,727.96.
/// </remarks>
public static class PayerThresholds
{
    private static readonly PayerThreshold[] Known = [new(2025, 5_186_253.15m), new(2026, 5_363_274.60m)];

    /// <summary>The amounts that FMgo knows, oldest first.</summary>
    public static IReadOnlyList<PayerThreshold> All => Known;

    /// <summary>The amount of a year, or of the last year before it that is known.</summary>
    /// <param name="year">The year.</param>
    /// <param name="given">Amounts that a host knows, which count before those of the table.</param>
    /// <returns>The amount with its own year; null before the first.</returns>
    public static PayerThreshold? On(int year, ValueList<PayerThreshold> given = default)
    {
        var table = Latest(Known, year);
        var own = Latest(given.AsSpan(), year);
        return own is null || table?.Year > own.Value.Year ? table : own;
    }

    private static PayerThreshold? Latest(ReadOnlySpan<PayerThreshold> thresholds, int year)
    {
        PayerThreshold? latest = null;
        foreach (var threshold in thresholds)
        {
            if (threshold.Year <= year && !(latest?.Year > threshold.Year))
            {
                latest = threshold;
            }
        }

        return latest;
    }
}
