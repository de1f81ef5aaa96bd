using System.Diagnostics;
using System.Globalization;
using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;

namespace FMgo.Benchmarks.Ratios;

/// <summary>Whether a document costs the same in a large envelope as in a small one.</summary>
/// <remarks>
/// Each envelope is held against its own floor, for one of a single document has as many signatures of its own as of documents. It is written to
/// nowhere: what a file system takes to create a file is not a cost per document.
/// </remarks>
internal static class FlatCase
{
    private static readonly int[] Sizes = [1, 10, 100, 1000, SampleEnvelopes.Count];

    public static async Task<CaseResult> MeasureAsync(RatioContext context)
    {
        var perSize = new Dictionary<string, object>();
        var ratios = new List<double>();
        foreach (int size in Sizes)
        {
            double ratio = await MeasureAsync(context, size);
            ratios.Add(ratio);
            perSize[size.ToString(CultureInfo.InvariantCulture)] = CaseResult.Round(ratio, 3)!;
        }

        return new CaseResult
        {
            Case = "flat",
            Ratio = ratios.Max() / ratios.Min(),
            More = new() { ["ratio_by_size"] = perSize },
        };
    }

    private static async Task<double> MeasureAsync(RatioContext context, int size)
    {
        var documents = Enumerable.Range(1, size).Select(folio => Invoices.Job(context.Keys, folio)).ToList();
        var envelope = SampleEnvelopes.Create(size);
        int rounds = Math.Max(3, context.Repeat(6000, 600) / size);
        double[] ratios = new double[rounds];
        for (int round = -1; round < rounds; round++)
        {
            var floor = new InterleavedFloor(context.Floor, documents);
            long start = Stopwatch.GetTimestamp();
            await envelope.WriteAsync(Stream.Null, floor.Documents(), context.Keys);
            double fmgo = (Stopwatch.GetElapsedTime(start) - floor.Elapsed) / floor.Elapsed;
            ratios[Math.Max(round, 0)] = fmgo;
        }

        return Statistics.Median(ratios);
    }
}
