namespace FMgo.Tests.Docs;

/// <summary>The files of the repository that people read.</summary>
internal static class Repository
{
    private static readonly string[] Ignored = ["bin", "obj", "artifacts", "TestResults", "out", "node_modules", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    public static string Path(string name) => System.IO.Path.Combine(Root, name.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>Every Markdown file, by its path from the root with slashes.</summary>
    public static IEnumerable<string> MarkdownFiles() => Files(new DirectoryInfo(Root)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Files(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles("*.md"))
        {
            yield return System.IO.Path.GetRelativePath(Root, file.FullName).Replace(System.IO.Path.DirectorySeparatorChar, '/');
        }

        foreach (var inner in folder.EnumerateDirectories().Where(inner => inner.Name[0] != '.' && !Ignored.Contains(inner.Name)))
        {
            foreach (string file in Files(inner))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "FMgo.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("FMgo.sln is in no folder above the tests.");
    }
}
