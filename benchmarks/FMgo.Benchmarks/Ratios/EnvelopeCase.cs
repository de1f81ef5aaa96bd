using System.Diagnostics;
using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;
using FMgo.Signing;

namespace FMgo.Benchmarks.Ratios;

/// <summary>Two thousand facturas, from finished documents to an envelope on disk.</summary>
internal static class EnvelopeCase
{
    public static async Task<CaseResult> MeasureOneThreadAsync(RatioContext context)
    {
        var documents = CreateDocuments(context.Keys);
        int rounds = context.Repeat(9, 1);
        var (floor, fmgo) = (new double[rounds], new double[rounds]);
        await WarmUpAsync(context, documents, threads: 1);
        for (int round = 0; round < rounds; round++)
        {
            var interleaved = new InterleavedFloor(context.Floor, documents);
            double both = await SaveAsync(context, interleaved.Documents(), documents.Count, threads: 1);
            floor[round] = interleaved.Elapsed.TotalMicroseconds;
            fmgo[round] = both - floor[round];
        }

        return new CaseResult
        {
            Case = "envelope-2000-1-thread",
            Ratio = Statistics.Ratio(fmgo, floor),
            FloorMicroseconds = Statistics.Median(floor),
            FmgoMicroseconds = Statistics.Median(fmgo),
            PeakMegabytes = ChildProcess.Measure(PeakMemory.Command, context.Folder, "1", PeakMemory.Held),
            More = new() { ["peak_mb_documents_made_meanwhile"] = PeakWithDocuments(context, "1") },
        };
    }

    // Best times, not medians: whatever else runs takes a whole core of two away, and then there is no second one to measure. Where the floor
    // itself is not nearly twice as fast on two threads, the machine was never free, and the figures say nothing.
    public static async Task<CaseResult> MeasureTwoThreadsAsync(RatioContext context)
    {
        var documents = CreateDocuments(context.Keys);
        int rounds = context.Repeat(15, 1);
        var (one, two, floorOne, floorTwo) = (new double[rounds], new double[rounds], new double[rounds], new double[rounds]);
        Floor[] floors = [context.Floor, new Floor(context.Keys)];
        await WarmUpAsync(context, documents, threads: 2);
        for (int round = 0; round < rounds; round++)
        {
            floorOne[round] = Time(() => Repeat(floors[0], documents.Count));
            floorTwo[round] = Time(() => Parallel.ForEach(floors, floor => Repeat(floor, documents.Count / 2)));
            one[round] = await SaveAsync(context, documents, threads: 1);
            two[round] = await SaveAsync(context, documents, threads: 2);
        }

        return new CaseResult
        {
            Case = "envelope-2000-2-threads",
            Ratio = two.Min() / floorTwo.Min(),
            FloorMicroseconds = floorTwo.Min(),
            FmgoMicroseconds = two.Min(),
            PeakMegabytes = ChildProcess.Measure(PeakMemory.Command, context.Folder, "2", PeakMemory.Held),
            More = new()
            {
                ["peak_mb_documents_made_meanwhile"] = PeakWithDocuments(context, "2"),
                ["speedup"] = CaseResult.Round(one.Min() / two.Min(), 2)!,
                ["floor_speedup"] = CaseResult.Round(floorOne.Min() / floorTwo.Min(), 2)!,
            },
        };
    }

    private static double PeakWithDocuments(RatioContext context, string threads) =>
        CaseResult.Round(ChildProcess.Measure(PeakMemory.Command, context.Folder, threads, PeakMemory.Made), 1)!.Value;

    private static List<SigningJob> CreateDocuments(BenchmarkKeys keys)
    {
        List<SigningJob> documents = [.. Enumerable.Range(1, SampleEnvelopes.Count).Select(folio => Invoices.Job(keys, folio))];

        // They are the host's; the garbage collector shall not move them about while FMgo is timed.
        GC.Collect();
        return documents;
    }

    private static async Task WarmUpAsync(RatioContext context, List<SigningJob> documents, int threads)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            await SaveAsync(context, documents.Take(500).ToList(), threads);
        }
        while (Stopwatch.GetElapsedTime(start) < context.WarmUp);
    }

    private static Task<double> SaveAsync(RatioContext context, List<SigningJob> documents, int threads) =>
        SaveAsync(context, documents, documents.Count, threads);

    private static async Task<double> SaveAsync(RatioContext context, IEnumerable<SigningJob> documents, int count, int threads)
    {
        var envelope = SampleEnvelopes.Create(count);
        string path = Path.Combine(context.Folder, "envelope.xml");
        long start = Stopwatch.GetTimestamp();
        await envelope.SaveAsync(path, documents, context.Keys, threads);
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;

        // To take the place of the one before would cost the time of deleting that.
        File.Delete(path);
        return elapsed;
    }

    private static void Repeat(Floor floor, int count)
    {
        for (int i = 0; i < count; i++)
        {
            floor.Document();
        }
    }

    private static double Time(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
