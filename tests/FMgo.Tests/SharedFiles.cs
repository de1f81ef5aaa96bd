namespace FMgo.Tests;

/// <summary>The folder <c>shared</c> beside the repository: SII's schemas and documents of others, which the repository does not hold.</summary>
internal static class SharedFiles
{
    private static readonly string? Root = Find();

    /// <summary>Whether the folder is there. Tests that need it are skipped where it is not.</summary>
    public static bool Exists => Root is not null;

    /// <summary>The path of a file or folder in it.</summary>
    public static string Path(params string[] parts)
    {
        Skip.If(Root is null, "The folder 'shared' is not beside the repository.");
        return System.IO.Path.Combine([Root, .. parts]);
    }

    private static string? Find()
    {
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
