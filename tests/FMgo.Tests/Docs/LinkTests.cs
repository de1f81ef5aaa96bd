using System.Text.RegularExpressions;

namespace FMgo.Tests.Docs;

public partial class LinkTests
{
    public static TheoryData<string> Files => [.. Repository.MarkdownFiles()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Links_to_files_and_headings_of_the_repository_lead_somewhere(string file)
    {
        string folder = Path.GetDirectoryName(Repository.Path(file))!;
        foreach (string target in Link().Matches(WithoutCode(File.ReadAllText(Repository.Path(file)))).Select(match => match.Groups[1].Value))
        {
            if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal))
            {
                continue;
            }

            string[] parts = target.Split('#');
            string path = parts[0].Length == 0 ? Repository.Path(file) : Path.GetFullPath(Path.Combine(folder, parts[0]));
            Assert.True(File.Exists(path) || Directory.Exists(path), $"{file}: {target} does not exist.");
            Assert.True(parts.Length == 1 || Anchors(path).Contains(parts[1]), $"{file}: {target}: no such heading.");
        }
    }

    private static IEnumerable<string> Anchors(string file) =>
        Heading().Matches(WithoutCode(File.ReadAllText(file))).Select(match => NotInAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static string WithoutCode(string text) => Code().Replace(text, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
