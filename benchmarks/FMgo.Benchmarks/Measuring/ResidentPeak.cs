using System.Globalization;

namespace FMgo.Benchmarks.Measuring;

/// <summary>The kernel's own peak of the resident memory of this process (VmHWM), which no sampling can miss.</summary>
internal static class ResidentPeak
{
    /// <summary>Sets the peak back to what is resident now, and gives that, in kilobytes.</summary>
    public static long StartAgain()
    {
        long idle = Read("VmRSS");

        // 5: the peak starts again from what is resident now (proc(5), clear_refs).
        File.WriteAllText("/proc/self/clear_refs", "5");
        return idle;
    }

    /// <summary>How far the peak is above what was resident, in megabytes.</summary>
    public static double Since(long idle) => (Read("VmHWM") - idle) / 1024.0;

    /// <summary>The peak of another process so far, in megabytes; 0 when it has ended.</summary>
    public static double Of(int process)
    {
        try
        {
            return Read("VmHWM", process.ToString(CultureInfo.InvariantCulture)) / 1024.0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    // A line of the status of a process, in kilobytes. One that has ended but was not yet taken leave of has no such line.
    private static long Read(string name, string process = "self")
    {
        string? line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line[(name.Length + 1)..^2], CultureInfo.InvariantCulture);
    }
}
