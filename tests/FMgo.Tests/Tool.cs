using System.Diagnostics;

namespace FMgo.Tests;

/// <summary>Programs that are not ours, run as oracles.</summary>
internal static class Tool
{
    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    public static (int ExitCode, string Output) Run(string program, params string[] arguments) => RunIn("", program, arguments);

    /// <summary>Runs a program in a folder.</summary>
    public static (int ExitCode, string Output) RunIn(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
