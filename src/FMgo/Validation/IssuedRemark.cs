using System.Globalization;

namespace FMgo.Validation;

/// <summary>What an error of arithmetic says of a document that was issued already: SII may remark on it, and does not reject it.</summary>
internal sealed class IssuedRemark
{
    private readonly Func<Document, Finding, bool> _isRejected;

    private IssuedRemark(Rule rule, Rule remark, Func<Document, Finding, bool>? isRejected, string? rejection)
    {
        Rule = rule;
        Remark = remark;
        _isRejected = isRejected ?? ((_, _) => false);
        Rejection = rejection;
    }

    /// <summary>The rule, as it is for new documents.</summary>
    public Rule Rule { get; }

    /// <summary>The same code for documents that were issued.</summary>
    public Rule Remark { get; }

    /// <summary>Where SII rejects it all the same, and the source of that; absent where it never does.</summary>
    public string? Rejection { get; }

    /// <param name="rule">The rule.</param>
    /// <param name="spanish">What is wrong, without advice and without a full stop: nobody corrects a document that was issued. Where the rule has two numbers, <c>{2}</c> is how far they are apart.</param>
    /// <param name="english">The same in English.</param>
    /// <param name="source">What says that SII takes it.</param>
    public static IssuedRemark Of(Rule rule, string spanish, string english, string source) => new(
        rule,
        rule.AsRemark($"{spanish}. El SII puede observarlo (reparo), no lo rechaza.", $"{english}. SII may remark on it (reparo) and does not reject it.", source),
        isRejected: null,
        rejection: null);

    /// <summary>This one, which is an error all the same in some documents.</summary>
    /// <param name="isRejected">In which.</param>
    /// <param name="rejection">In which, in words, and what says so.</param>
    public IssuedRemark Unless(Func<Document, Finding, bool> isRejected, string rejection) => new(Rule, Remark, isRejected, rejection);

    /// <summary>The finding as it is told of the document.</summary>
    public Finding Tell(Document document, Finding finding) => _isRejected(document, finding) ? finding : Remark.At(finding.Path, [.. finding.Arguments, .. Difference(finding.Arguments)]);

    private static string[] Difference(ValueList<string> arguments) =>
        arguments.Count == 2 && Number(arguments[0]) is { } first && Number(arguments[1]) is { } second ? [Distance(first, second)] : [];

    // Amounts of any size are compared: what two decimals are apart may be more than one holds.
    private static string Distance(decimal first, decimal second)
    {
        try
        {
            return decimal.Abs(first - second).ToString(CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return $"> {decimal.MaxValue.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
