using System.Text;
using System.Text.Json.Nodes;

namespace FMgo.Cli.Tests;

/// <summary>Writing input and looking at what is in a folder.</summary>
internal static class Folders
{
    public static string Write(this TemporaryFolder folder, string name, string text) => folder.Write(name, Encoding.UTF8.GetBytes(text));

    public static string Write(this TemporaryFolder folder, string name, JsonObject document) => folder.Write(name, document.ToJsonString());

    public static string Path(this TemporaryFolder folder, string name) => System.IO.Path.Combine(folder.Path, name);

    /// <summary>Everything below a folder, hidden files too; empty when there is no folder.</summary>
    public static string[] Names(string folder) => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(path => System.IO.Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal)];
}
