using System.Text.RegularExpressions;
using FMgo.Tests.Docs;

namespace FMgo.Tests.Conventions;

/// <summary>The layers of the library as docs/architecture.md draws them, from the ground up. Folders in one row do not know each other.</summary>
internal static partial class Layers
{
    public static IReadOnlyList<IReadOnlyList<string>> Drawn { get; } = [.. Read()];

    private static IEnumerable<IReadOnlyList<string>> Read()
    {
        foreach (string line in File.ReadLines(Repository.Path("docs/architecture.md")))
        {
            if (Row().Match(line) is { Success: true } row)
            {
                yield return [.. Folder().Matches(row.Groups[1].Value).Select(folder => folder.Groups[1].Value == "(root)" ? "" : folder.Groups[1].Value)];
            }
        }
    }

    [GeneratedRegex(@"^\| \d+ \| ([^|]*) \|")]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Folder();
}
