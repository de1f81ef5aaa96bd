using System.Globalization;
using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;

namespace FMgo.Benchmarks.Ratios;

/// <summary>How far the resident memory of a process rises above idle while it streams two thousand facturas to a file.</summary>
/// <remarks>
/// Idle is a process that has loaded its keys and has written one envelope of a few documents: what the runtime itself needs for code is there.
/// The peak is the kernel's own (VmHWM), set back at that point; no sampling can miss it. Documents are made as they are needed.
/// </remarks>
internal static class PeakMemory
{
    public const string Command = "peak-memory";

    private const int WarmUpCount = 20;

    public static async Task<int> RunChildAsync(string folder, string threads)
    {
        var keys = BenchmarkKeys.Load(folder);
        int parallel = int.Parse(threads, CultureInfo.InvariantCulture);
        await SaveAsync(folder, keys, WarmUpCount, parallel);
        var envelope = Envelopes.Create(Envelopes.Count);
        long idle = Read("VmRSS");

        // 5: the peak starts again from what is resident now (proc(5), clear_refs).
        await File.WriteAllTextAsync("/proc/self/clear_refs", "5");
        await envelope.SaveAsync(Path.Combine(folder, "peak.xml"), Enumerable.Range(1, Envelopes.Count).Select(folio => Invoices.Create(folio)), keys, parallel);
        return ChildProcess.Answer((Read("VmHWM") - idle) / 1024.0);
    }

    private static Task SaveAsync(string folder, BenchmarkKeys keys, int count, int threads) =>
        Envelopes.Create(count).SaveAsync(Path.Combine(folder, "peak.xml"), Enumerable.Range(1, count).Select(folio => Invoices.Create(folio)), keys, threads);

    /// <summary>A line of the status of this process, in kilobytes.</summary>
    private static long Read(string name)
    {
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line[(name.Length + 1)..^2], CultureInfo.InvariantCulture);
    }
}
