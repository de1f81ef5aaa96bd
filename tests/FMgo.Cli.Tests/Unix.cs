using System.Diagnostics;
using System.Globalization;

namespace FMgo.Cli.Tests;

/// <summary>What only Unix has: signals, pipes with names, links.</summary>
internal static class Unix
{
    public const string Missing = "signals, pipes and links of Unix";

    public static bool IsHere => !OperatingSystem.IsWindows();

    public static void Send(string signal, Process process) => Run("kill", $"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Puts something that is no regular file under a name: a pipe, a folder, or a link to a place.</summary>
    public static void Make(string kind, string path)
    {
        switch (kind)
        {
            case "pipe":
                Run("mkfifo", path);
                break;
            case "folder":
                Directory.CreateDirectory(path);
                break;
            default:
                File.CreateSymbolicLink(path, kind);
                break;
        }
    }

    public static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
