using System.Globalization;
using System.Reflection;
using System.Text;
using FMgo.Signing;
using FMgo.Validation;

namespace FMgo.Tests.Docs;

/// <summary>Writes <c>docs/findings.md</c>: every rule, and every problem of a certificate, in both languages.</summary>
internal static class FindingList
{
    private const string Introduction = """
        # Findings

        <!-- Generated from the rules by tests/FMgo.Tests/Docs/FindingTests.cs. Do not edit: see CONTRIBUTING.md. -->

        What is wrong with data is a `Finding`: a code, a path, a severity and a message in Spanish or English. Codes are stable: compare by them, never by the
        message, of which a code may have several. `{0}`, `{1}` stand for values. An **error** means that SII rejects the document or that it cannot be written; a **warning**, that SII may remark
        on it (*reparo*); an **information**, that it is worth knowing. [documents.md](documents.md#findings) says how to read them.
        What the rules of documents find, each with its types, paths and source, is in [rules.md](rules.md).

        """;

    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-CL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>Every rule of the library with the class that declares it, by code within the class.</summary>
    public static IReadOnlyList<(Type Class, Rule Rule)> All { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Rules", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(field => field.FieldType == typeof(Rule))
                .Select(field => (Class: type, Rule: (Rule)field.GetValue(null)!)))
            .OrderBy(entry => entry.Rule.Code, StringComparer.Ordinal).ThenBy(entry => entry.Rule.IsInOtherWords),
    ];

    public static string Write()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var rules in All.Where(entry => entry.Rule.Types == TypeSet.None).GroupBy(entry => entry.Class))
        {
            string prefixes = string.Join(", ", rules.Select(entry => entry.Rule.Code[..8]).Distinct());
            text.Append(CultureInfo.InvariantCulture, $"\n## {prefixes}\n\n{XmlDocumentation.OfType(rules.Key.FullName!)}\n\n");
            text.Append("| Code | Severity | Español | English |\n|---|---|---|---|\n");
            foreach (var (_, rule) in rules)
            {
                AppendRow(text, $"`{rule.Code}`", rule.Severity.ToString().ToLowerInvariant(), Cell(rule.Spanish), Cell(rule.English));
            }
        }

        AppendIssued(text);
        AppendCertificates(text);
        return text.ToString();
    }

    private static void AppendIssued(StringBuilder text)
    {
        text.Append("\n## Documents that were issued\n\nWith `DocumentOptions.IsIssued`, as in `fmgo check` and for documents of others, these errors are warnings in other words, because SII takes such a document ([decision 0011](decisions/0011-rules-and-severity.md)).\n\n");
        text.Append("| Code | Español | English | Source | Error all the same |\n|---|---|---|---|---|\n");
        foreach (var entry in IssuedRemarks.All)
        {
            AppendRow(text, $"`{entry.Rule.Code}`", Cell(entry.Remark.Spanish), Cell(entry.Remark.English), Cell(entry.Remark.Source!), Cell(entry.Rejection ?? ""));
        }

        text.Append("\nOf the arithmetic, these are errors of theirs too:\n\n| Code | Source |\n|---|---|\n");
        foreach (var (rule, source) in IssuedRemarks.Rejections)
        {
            AppendRow(text, $"`{rule.Code}`", Cell(source));
        }
    }

    private static void AppendCertificates(StringBuilder text)
    {
        text.Append("\n## Certificates\n\nA certificate that cannot sign is not data but a `SigningCertificateException`; its `Problem` is one of these.\n\n");
        text.Append("| Problem | Español | English |\n|---|---|---|\n");
        foreach (var problem in Enum.GetValues<SigningCertificateProblem>())
        {
            var exception = new SigningCertificateException(problem);
            AppendRow(text, $"`{problem}`", Cell(exception.GetMessage(Spanish)), Cell(exception.GetMessage(English)));
        }
    }

    internal static void AppendRow(StringBuilder text, params string[] cells) =>
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");

    /// <summary>What Markdown would take for something else: pipes and tags.</summary>
    internal static string Cell(string message) => message.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal);
}
