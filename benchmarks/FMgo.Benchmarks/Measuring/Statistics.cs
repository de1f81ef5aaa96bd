namespace FMgo.Benchmarks.Measuring;

/// <summary>Medians: the noise of a shared machine only ever adds time, now and then a lot of it.</summary>
internal static class Statistics
{
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The median of the ratios of each round, in which both saw the same machine.</summary>
    public static double Ratio(IEnumerable<double> of, IEnumerable<double> to) => Median(of.Zip(to, (one, other) => one / other));
}
