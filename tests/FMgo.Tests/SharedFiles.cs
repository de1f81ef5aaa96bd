namespace FMgo.Tests;

/// <summary>Public facts and samples kept beside the repository, in <c>shared</c>, and never in it. Tests that need them are skipped where they are not.</summary>
internal static class SharedFiles
{
    public const string Reason = "The folder 'shared' is not beside the repository.";

    public static bool Exists => Find() is not null;

    public static string PathOf(string relative) =>
        Path.Combine(Find() ?? throw new InvalidOperationException(Reason), relative.Replace('/', Path.DirectorySeparatorChar));

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FMgo.sln")) && folder.Parent is { } parent)
            {
                string shared = Path.Combine(parent.FullName, "shared");
                return Directory.Exists(shared) ? shared : null;
            }
        }

        return null;
    }
}
