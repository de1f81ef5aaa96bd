using System.Diagnostics;
using System.Text;

namespace FMgo.Cli.Tests;

/// <summary>Starts the program that was built beside these tests, as people do: with arguments, an environment and standard input.</summary>
internal static class Fmgo
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Program = Find();
    private static readonly string UserData = MakeUserData();

    public static CliResult Run(params string[] arguments) => Run([], "", arguments);

    public static CliResult RunWithInput(string input, params string[] arguments) => Run([], input, arguments);

    public static CliResult RunWith((string Name, string Value)[] environment, params string[] arguments) => Run(environment, "", arguments);

    /// <summary>Runs the program with a standard output that takes nothing.</summary>
    public static CliResult RunIntoFullDisk(params string[] arguments) => RunRedirected("> /dev/full", arguments);

    /// <summary>Runs the program with outputs that go elsewhere, as the shell writes it.</summary>
    public static CliResult RunRedirected(string redirection, params string[] arguments)
    {
        using var process = Start([], "sh", ["-c", $"exec dotnet \"$@\" {redirection}", "sh", Program, .. arguments]);
        return Finish(process, "", arguments);
    }

    /// <summary>Runs the program under another one, such as one that watches it.</summary>
    public static CliResult RunUnder(string[] outer, params string[] arguments) => RunUnderWith([], outer, arguments);

    /// <summary>Runs the program under another one, with an environment.</summary>
    public static CliResult RunUnderWith((string Name, string Value)[] environment, string[] outer, string[] arguments)
    {
        using var process = Start(environment, outer[0], [.. outer[1..], "dotnet", Program, .. arguments]);
        return Finish(process, "", arguments);
    }

    /// <summary>Starts the program and leaves it running.</summary>
    public static Process Start(IEnumerable<(string Name, string Value)> environment, string[] arguments) => Start(environment, "dotnet", [Program, .. arguments]);

    private static Process Start(IEnumerable<(string Name, string Value)> environment, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
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
        start.Environment["XDG_DATA_HOME"] = UserData;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static CliResult Run((string Name, string Value)[] environment, string input, string[] arguments)
    {
        using var process = Start(environment, arguments);
        return Finish(process, input, arguments);
    }

    private static CliResult Finish(Process process, string input, string[] arguments)
    {
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

    // What the program keeps for its user, such as sessions, is not to be found among the tester's own.
    private static string MakeUserData()
    {
        string folder = Directory.CreateTempSubdirectory("fmgo-user-data-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
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
