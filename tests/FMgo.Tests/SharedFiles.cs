namespace FMgo.Tests;

/// <summary>The folder <c>shared</c> beside the repository: SII's schemas, manuals and sample documents, which the project does not contain.</summary>
internal static class SharedFiles
{
    public const string Missing = "The folder shared is not beside the repository.";

    private static readonly string? Root = Find();

    public static bool Exists => Root is not null;

    /// <summary>A file in it. Where it is missing, the test that asks is skipped: it must be a skippable one.</summary>
    public static string Path(params string[] parts)
    {
        Skip.IfNot(Exists, Missing);
        return System.IO.Path.Combine([Root!, .. parts]);
    }

    private static string? Find()
    {
        // CI runs the tests once as on a machine without the folder.
        if (Environment.GetEnvironmentVariable("FMGO_WITHOUT_SHARED") is not null)
        {
            return null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = System.IO.Path.Combine(folder.FullName, "shared");
            if (File.Exists(System.IO.Path.Combine(candidate, "README.md")) && Directory.Exists(System.IO.Path.Combine(candidate, "sii")))
            {
                return candidate;
            }
        }

        return null;
    }
}
