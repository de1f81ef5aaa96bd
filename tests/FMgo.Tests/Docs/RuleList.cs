using System.Globalization;
using System.Text;
using FMgo.Documents;
using FMgo.Tables;
using FMgo.Validation;

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
        `Rules.Find(code)` gives all of this to programs. A rule with a date (*Since*) is asked of documents issued on that day or later; [the dates](#dates) can be moved.

        """;

    private const string Dates = """

        ## Dates

        The laws, resolutions and versions of formats on which rules, fields and codes hang. SII moves dates, also shortly before they fall due: a host gives another with
        `DocumentOptions.RegulationDates`, or by configuration (`"RegulationDates": { "RES-154-2025": "2027-03-01" }`), and need not wait for a package. `Regulations.Find(id)` gives them to programs.

        | Name | First day | Source | Rules | Fields and codes |
        |---|---|---|---|---|

        """;

    /// <summary>Every rule of documents with the class that declares it, by code.</summary>
    public static IReadOnlyList<(Type Class, Rule Rule)> Rules { get; } = [.. FindingList.All.Where(entry => entry.Rule.Types != TypeSet.None)];

    public static string Write()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var rules in Rules.GroupBy(entry => entry.Class))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {rules.First().Rule.Code[..8]}\n\n{XmlDocumentation.OfType(rules.Key.FullName!)}\n\n");
            text.Append("| Code | Severity | Types | Path | Español | English | Source | Since | SII |\n|---|---|---|---|---|---|---|---|---|\n");
            foreach (var (_, rule) in rules)
            {
                FindingList.AppendRow(
                    text, $"`{rule.Code}`", rule.Severity.ToString().ToLowerInvariant(), TypesOf(rule), string.Join("<br>", rule.Paths.Select(path => $"`{path}`")),
                    FindingList.Cell(rule.Spanish), FindingList.Cell(rule.English), FindingList.Cell(rule.Source!), SinceOf(rule), rule.SiiCode ?? "");
            }
        }

        text.Append(Dates.ReplaceLineEndings("\n"));
        foreach (var regulation in Regulations.All)
        {
            FindingList.AppendRow(
                text, $"`{regulation.Id}`", DayOf(regulation), FindingList.Cell(regulation.Source),
                string.Join(", ", FindingList.All.Select(entry => entry.Rule).Where(rule => rule.Regulation == regulation).Select(rule => $"`{rule.Code}`").Distinct()),
                string.Join(", ", FieldsOf(regulation)));
        }

        return text.ToString();
    }

    private static string SinceOf(Rule rule) => rule.Regulation is { } regulation ? $"{DayOf(regulation)} (`{regulation.Id}`)" : "";

    private static string DayOf(Regulation regulation) => regulation.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string> FieldsOf(Regulation regulation) =>
        FieldCatalogue.All.Where(entry => DocumentType.All.Any(type => PresenceDates.Of(entry.Field, type) == regulation)).Select(entry => $"`{entry.Path}`").Distinct()
            .Concat(CodeTables.All.SelectMany(table => table.Entries).Where(entry => entry.Regulation == regulation).Select(entry => $"`TpoDocRef` {entry.Code}").Distinct());

    private static string TypesOf(Rule rule) => rule.Types == TypeSet.All
        ? "all"
        : string.Join(", ", DocumentType.All.Where(type => rule.Types.Contains(type)).Select(type => type.ToString()));
}
