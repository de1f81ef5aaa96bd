using FMgo.Testing;

namespace FMgo.Tests.Docs;

/// <summary>Runs a snippet as a program of its own, in an empty folder, with the library beside it.</summary>
internal sealed class SnippetProgram : IDisposable
{
    private const string RuntimeConfig = """
        { "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }
        """;

    private readonly TemporaryFolder _program = new();
    private readonly TemporaryFolder _output = new();

    public SnippetProgram(Snippet snippet)
    {
        string path = Path.Combine(_program.Path, "snippet.dll");
        Emit(snippet, path);
        File.WriteAllText(Path.ChangeExtension(path, ".runtimeconfig.json"), RuntimeConfig);
        CopyLibrary();
        (ExitCode, Output) = Tool.RunIn(_output.Path, "dotnet", path);
    }

    public int ExitCode { get; }

    public string Output { get; }

    /// <summary>The files that it wrote.</summary>
    public IEnumerable<FileInfo> Files => new DirectoryInfo(_output.Path).EnumerateFiles();

    public void Dispose()
    {
        _program.Dispose();
        _output.Dispose();
    }

    private static void Emit(Snippet snippet, string path)
    {
        using var file = File.Create(path);
        var emitted = SnippetCompiler.Compile(snippet).Emit(file);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
    }

    private void CopyLibrary()
    {
        string[] beside = [typeof(Document).Assembly.Location, typeof(TestCaf).Assembly.Location, .. Directory.EnumerateFiles(AppContext.BaseDirectory, "System.Security.Cryptography.*.dll")];
        foreach (string file in beside)
        {
            File.Copy(file, Path.Combine(_program.Path, Path.GetFileName(file)));
        }
    }
}
