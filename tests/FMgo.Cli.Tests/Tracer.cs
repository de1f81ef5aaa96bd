using System.Diagnostics;

namespace FMgo.Cli.Tests;

/// <summary>strace, which sees what a program asks of the system, and can end it there.</summary>
internal static class Tracer
{
    public static bool IsHere { get; } = Runs();

    private static bool Runs()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("strace", ["-o", "/dev/null", "true"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
