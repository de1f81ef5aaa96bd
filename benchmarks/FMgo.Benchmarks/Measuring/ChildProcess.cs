using System.Diagnostics;
using System.Globalization;

namespace FMgo.Benchmarks.Measuring;

/// <summary>Runs this program again, in a process that has done nothing yet.</summary>
internal static class ChildProcess
{
    /// <summary>Waits for a child and reads the one number that it prints.</summary>
    /// <exception cref="InvalidOperationException">The child failed.</exception>
    public static double Measure(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {child.ExitCode}.");
    }

    /// <summary>What a child prints for <see cref="Measure"/>.</summary>
    public static int Answer(double number)
    {
        Console.WriteLine(number.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }
}
