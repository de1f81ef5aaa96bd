namespace FMgo.Tables;

/// <summary>The amount above which a sale must name who pays, in one year.</summary>
/// <param name="Year">The year, by date of issue.</param>
/// <param name="Pesos">The amount in pesos; a sale of more is above it, one of as much is not.</param>
public readonly record struct PayerThreshold(int Year, decimal Pesos)
{
    // The law is of 2024 and in force since 2025.
    private const int FirstYear = 2024;

    /// <summary>Whether it can be one.</summary>
    internal bool IsSound => Pesos > 0 && Year >= FirstYear;

    /// <summary>Refuses years that come twice and amounts that are none.</summary>
    /// <exception cref="ArgumentException">There is one.</exception>
    internal static void Check(ValueList<PayerThreshold> thresholds, string name)
    {
        var years = new HashSet<int>();
        foreach (var threshold in thresholds.AsSpan())
        {
            if (!threshold.IsSound || !years.Add(threshold.Year))
            {
                throw new ArgumentException($"The amount of a year must be above 0 pesos, and each year, from 2024 on, has one: see that of {threshold.Year}.", name);
            }
        }
    }
}
