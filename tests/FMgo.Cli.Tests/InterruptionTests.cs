using System.Diagnostics;
using System.Globalization;

namespace FMgo.Cli.Tests;

/// <summary>A run that is stopped from outside leaves nothing half written.</summary>
public class InterruptionTests
{
    private const int Documents = 6_000;

    [SkippableTheory]
    [InlineData("INT", false)]
    [InlineData("INT", true)]
    [InlineData("TERM", true)]
    [InlineData("HUP", false)]
    public void Nothing_is_left_of_a_run_that_is_stopped(string signal, bool folderIsThere)
    {
        Skip.If(OperatingSystem.IsWindows(), "signals");
        Skip.If(signal == "HUP" && IgnoresHangUp(), "run by nohup, which children inherit");
        using var folder = new TemporaryFolder();
        string output = folder.Path("new/out");
        string orders = folder.Write("orders.jsonl", string.Concat(Enumerable.Repeat(Orders.Of(33).ToJsonString() + "\n", Documents)));
        if (folderIsThere)
        {
            Directory.CreateDirectory(output);
        }

        string[] before = Folders.Names(folder.Path);
        using var process = Fmgo.Start([], ["issue", "--in", orders, "--out", output, "--test-keys"]);
        WaitFor(() => Folders.Names(output).Length > 20, process);
        Send(signal, process);
        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(2, process.ExitCode);
        new CliResult(2, process.StandardOutput.ReadToEnd(), process.StandardError.ReadToEnd()).AssertTrouble("interrupted");
        Assert.Equal(before, Folders.Names(folder.Path));
    }

    [SkippableFact]
    public void A_command_that_waits_for_input_can_be_stopped()
    {
        Skip.If(OperatingSystem.IsWindows(), "signals");
        using var process = Fmgo.Start([], ["totals", "--lines"]);
        process.StandardInput.WriteLine("{}");
        process.StandardInput.Flush();
        process.StandardOutput.ReadLine();
        Send("INT", process);
        Assert.True(process.WaitForExit(30_000));
    }

    private static void Send(string signal, Process process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    // The last bit of the mask of ignored signals is signal 1.
    private static bool IgnoresHangUp() =>
        OperatingSystem.IsLinux() && File.ReadLines("/proc/self/status").Any(line => line.StartsWith("SigIgn:", StringComparison.Ordinal) && "13579bdf".Contains(line[^1]));

    private static void WaitFor(Func<bool> condition, Process process)
    {
        while (!condition())
        {
            Assert.False(process.HasExited, "The run ended before it could be stopped.");
            Thread.Sleep(20);
        }
    }
}
