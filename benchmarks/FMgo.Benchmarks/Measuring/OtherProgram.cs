using System.Diagnostics;

namespace FMgo.Benchmarks.Measuring;

/// <summary>Runs another program and looks at the memory that it takes.</summary>
internal static class OtherProgram
{
    /// <summary>The peak of its resident memory in megabytes: the kernel's own (VmHWM), read each millisecond until it ends.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static double MeasurePeak(string program, params string[] arguments)
    {
        using var child = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = child.StandardOutput.ReadToEndAsync();
        double peak = 0;
        while (!child.WaitForExit(1))
        {
            peak = Math.Max(peak, ResidentPeak.Of(child.Id));
        }

        return child.ExitCode == 0 ? peak : throw new InvalidOperationException($"{program} ended with {child.ExitCode}: {output.Result}");
    }
}
