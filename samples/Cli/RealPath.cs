namespace FMgo.Cli;

/// <summary>One name for a place in the file system: absolute, and with no link on the way. What is not there yet keeps its name.</summary>
internal static class RealPath
{
    public static string Of(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } above)
        {
            return full;
        }

        string here = Path.Combine(Of(above), Path.GetFileName(full));
        return FileSystem.KindOf(here) == EntryKind.Link && TargetOf(here) is { } target ? Of(target) : here;
    }

    private static string? TargetOf(string link)
    {
        try
        {
            return Directory.ResolveLinkTarget(link, returnFinalTarget: true)?.FullName;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // A circle, or nothing that may be seen: it can be no output folder either.
            return null;
        }
    }
}
