using System.Diagnostics;
using System.Text;

namespace FMgo.Cli.Tests;

/// <summary>Starts the program that was built beside these tests, as people do: with arguments, an environment and standard input.</summary>
internal static class Fmgo
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Program = Find();

    public static CliResult Run(params string[] arguments) => Run([], "", arguments);

    public static CliResult RunWithInput(string input, params string[] arguments) => Run([], input, arguments);

    public static CliResult RunWith((string Name, string Value)[] environment, params string[] arguments) => Run(environment, "", arguments);

    /// <summary>Starts the program and leaves it running.</summary>
    public static Process Start(IEnumerable<(string Name, string Value)> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string name in (string[])["LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES"])
        {
            start.Environment.Remove(name);
        }

        start.Environment["LANG"] = "en_US.UTF-8";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static CliResult Run((string Name, string Value)[] environment, string input, string[] arguments)
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program may end without reading.
        }

        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            Assert.Fail($"fmgo {string.Join(' ', arguments)} does not end");
        }

        return new CliResult(process.ExitCode, output.Result, error.Result);
    }

    private static string Find()
    {
        string framework = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "FMgo.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("These tests run inside the repository.");
        }

        return Path.Combine(root.FullName, "samples", "Cli", "bin", configuration, framework, "fmgo.dll");
    }
}
