namespace FMgo.Tables;

/// <summary>A rate and the first day on which it is in force.</summary>
/// <param name="From">The first day; <see cref="DateOnly.MinValue"/> where the table does not go further back.</param>
/// <param name="Percent">The rate in percent.</param>
/// <param name="Source">The law or resolution.</param>
public readonly record struct DatedRate(DateOnly From, decimal Percent, string Source)
{
    /// <summary>The rate in force on a date; the latest without one, the first before all.</summary>
    internal static decimal On(ReadOnlySpan<DatedRate> rates, DateOnly? date)
    {
        int last = rates.Length - 1;
        while (last > 0 && date < rates[last].From)
        {
            last--;
        }

        return rates[last].Percent;
    }
}
