using System.Globalization;
using FMgo.Documents;
using FMgo.Text;

namespace FMgo.Validation;

/// <summary>One document under the rules, and what they found. It allocates nothing as long as nothing is found.</summary>
internal ref struct Inspection(Document document, DocumentType type, DocumentOptions options)
{
    private List<Finding>? _findings;

    public readonly Document Document => document;

    public readonly DocumentType Type => type;

    public readonly DocumentOptions Options => options;

    public readonly Header Header => document.Header;

    public readonly Identification Identification => document.Header.Identification;

    public readonly ReadOnlySpan<Line> Lines => document.Lines.AsSpan();

    public readonly ReadOnlySpan<Reference> References => document.References.AsSpan();

    /// <summary>Today in Chile.</summary>
    public readonly DateOnly Today => options.ClockOrSystem.GetChileDate();

    /// <summary>A day that is over everywhere in Chile, found without asking for its time zone, which costs more than all rules together.</summary>
    public readonly DateOnly SurelyPast => DateOnly.FromDateTime(options.ClockOrSystem.GetUtcNow().UtcDateTime.AddDays(-1));

    public readonly ValueList<Finding> Findings => _findings is null ? default : _findings.ToValueList();

    /// <summary>The first day of a regulation, which the host may know better than the table.</summary>
    public readonly DateOnly FirstDayOf(Regulation regulation) => regulation.FirstDay(options.RegulationDates);

    /// <summary>Whether a document of this date is under a regulation; one without a date is of today or later. What has none is always in force.</summary>
    public readonly bool IsInForce(Regulation? regulation) => regulation is null || Identification.IssueDate is not { } date || date >= FirstDayOf(regulation);

    /// <summary>Reports a rule, where it applies to the type and the date: several types share a check of which they do not share every rule.</summary>
    public void Report(Rule rule, string path, params ReadOnlySpan<string> arguments)
    {
        if (rule.Types.Contains(type) && IsInForce(rule.Regulation))
        {
            (_findings ??= []).Add(rule.At(path, arguments));
        }
    }

    /// <summary>Reports a field of a repeated group, such as <c>Detalle[3]/MontoItem</c>; <paramref name="index"/> counts from 0.</summary>
    public void ReportIn(Rule rule, string zone, int index, string field, params ReadOnlySpan<string> arguments) =>
        Report(rule, string.Create(CultureInfo.InvariantCulture, $"{zone}[{index + 1}]/{field}"), arguments);

    public void Add(IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count > 0)
        {
            (_findings ??= []).AddRange(findings);
        }
    }

    public static string Text(DateOnly date) => date.ToString(DateText.Date, CultureInfo.InvariantCulture);

    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
