using System.Globalization;
using System.Text;

namespace FMgo.Tests.Docs;

/// <summary>Writes <c>docs/rules.md</c>: every rule of documents with its types, paths, source and both messages.</summary>
internal static class RuleList
{
    private const string Introduction = """
        # Rules

        <!-- Generated from the rules by tests/FMgo.Tests/Docs/RuleListTests.cs. Do not edit: see CONTRIBUTING.md. -->

        `DocumentValidator.Validate` finds these beside what the [structure and the arithmetic](findings.md) find. An **error** means that SII rejects the document, by the
        column (*) of the manual, by a published validation or by an answer seen in practice; a **warning**, that the manual forbids it and SII may remark
        on it (*reparo*). [Decision 0011](decisions/0011-rules-and-severity.md) says how that was decided. Codes like `REF-3-758` are those with which SII was seen to answer.
        `Rules.Find(code)` gives all of this to programs.

        """;

    /// <summary>Every rule of documents with the class that declares it, by code.</summary>
    public static IReadOnlyList<(Type Class, Rule Rule)> Rules { get; } = [.. FindingList.All.Where(entry => entry.Rule.Types != TypeSet.None)];

    public static string Write()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var rules in Rules.GroupBy(entry => entry.Class))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {rules.First().Rule.Code[..8]}\n\n{XmlDocumentation.OfType(rules.Key.FullName!)}\n\n");
            text.Append("| Code | Severity | Types | Path | Español | English | Source | SII |\n|---|---|---|---|---|---|---|---|\n");
            foreach (var (_, rule) in rules)
            {
                FindingList.AppendRow(
                    text, $"`{rule.Code}`", rule.Severity.ToString().ToLowerInvariant(), TypesOf(rule), string.Join("<br>", rule.Paths.Select(path => $"`{path}`")),
                    FindingList.Cell(rule.Spanish), FindingList.Cell(rule.English), FindingList.Cell(rule.Source!), rule.SiiCode ?? "");
            }
        }

        return text.ToString();
    }

    private static string TypesOf(Rule rule) => rule.Types == TypeSet.All
        ? "all"
        : string.Join(", ", DocumentType.All.Where(type => rule.Types.Contains(type)).Select(type => type.ToString()));
}
