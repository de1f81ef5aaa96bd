using System.Globalization;
using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;
using FMgo.Signing;

namespace FMgo.Benchmarks.Ratios;

/// <summary>How far the resident memory of a process rises above idle while it streams two thousand facturas to a file.</summary>
/// <remarks>
/// Idle is a process that has loaded its keys and has written one envelope of a few documents: what the runtime itself needs for code is there.
/// The peak is the kernel's own, set back at that point.
/// The documents are the host's: there before (<see cref="Held"/>), so that only what FMgo needs counts, or made one by one as they are needed
/// (<see cref="Made"/>): then what counts is above all how much garbage .NET lets pile up, which follows the processor's cache.
/// </remarks>
internal static class PeakMemory
{
    public const string Command = "peak-memory";

    public const string Held = "held";

    public const string Made = "made";

    private const int WarmUpCount = 20;

    public static async Task<int> RunChildAsync(string folder, string threads, string way)
    {
        var keys = BenchmarkKeys.Load(folder);
        int parallel = int.Parse(threads, CultureInfo.InvariantCulture);
        await SaveAsync(folder, keys, Create(keys, WarmUpCount), WarmUpCount, parallel);
        var documents = Create(keys, SampleEnvelopes.Count);
        documents = way == Held ? documents.ToList() : documents;
        GC.Collect();
        long idle = ResidentPeak.StartAgain();
        await SaveAsync(folder, keys, documents, SampleEnvelopes.Count, parallel);
        double peak = ResidentPeak.Since(idle);
        GC.KeepAlive(documents);
        return ChildProcess.Answer(peak);
    }

    private static IEnumerable<SigningJob> Create(BenchmarkKeys keys, int count) => Enumerable.Range(1, count).Select(folio => Invoices.Job(keys, folio));

    private static Task SaveAsync(string folder, BenchmarkKeys keys, IEnumerable<SigningJob> documents, int count, int threads) =>
        SampleEnvelopes.Create(count).SaveAsync(Path.Combine(folder, "peak.xml"), documents, keys, threads);
}
