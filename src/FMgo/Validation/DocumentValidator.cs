using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Validation;

/// <summary>Says what SII would object to in a document: structure, arithmetic and rules together.</summary>
/// <remarks>
/// An <see cref="Severity.Error"/> is what SII rejects by its schema, by the column (*) of the manual, by its published validations or by an
/// answer seen in practice; a <see cref="Severity.Warning"/> is what the manuals forbid and SII may remark on (reparo). <c>docs/rules.md</c> has all rules with their sources.
/// The arithmetic of new documents is exact: what FMgo would compute otherwise is an error. Of those that were issued (<see cref="DocumentOptions.IsIssued"/>) SII takes most of it: then it is a warning.
/// </remarks>
public static class DocumentValidator
{
    /// <summary>Checks a document as it stands. Wrong data is never an exception, and all that is wrong is found at once.</summary>
    /// <param name="document">The document; a new one may still be without a folio.</param>
    /// <param name="options">What the rules may know beyond the document; <see cref="DocumentOptions.Default"/> when absent.</param>
    /// <returns>The findings: first the structure, then the arithmetic, then the rules. Empty when there is nothing to object to.</returns>
    /// <exception cref="ArgumentNullException">There is no document.</exception>
    public static ValueList<Finding> Validate(this Document document, DocumentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Judge(document, earlier: default, options ?? DocumentOptions.Default);
    }

    /// <summary>As <see cref="Validate"/>, with what was found on the way here.</summary>
    internal static ValueList<Finding> Judge(Document document, ValueList<Finding> earlier, DocumentOptions options)
    {
        document = options.MapText(document);
        var computed = TotalsCalculator.Compute(document, options.Arithmetic, out var arithmetic);
        if (options.IsIssued)
        {
            arithmetic = IssuedRemarks.Tell(document, arithmetic);
        }

        var structure = DocumentStructure.Check(document, options.IsIssued);
        var rules = RuleSet.Check(document, options);
        var absent = document.Type is { } type ? TotalsAbsence.Find(type, document.Header.Totals, computed.Header.Totals) : default;
        if (earlier.Count + structure.Count + arithmetic.Count + rules.Count + absent.Count == 0)
        {
            return default;
        }

        // What is absent from a document as it stands is absent, whether it could have been computed or not.
        return FindingMerge.Merge(ContextOf(document, earlier, computed: null), options.Waive(earlier), structure, options.Waive(arithmetic), options.Waive(rules), options.Waive(absent));
    }

    /// <summary>Computes a document and checks what comes out: what the calculator fills in is not missing.</summary>
    /// <param name="document">The document, with its text as it will be written and with its defaults.</param>
    /// <param name="earlier">What was found on the way here.</param>
    /// <param name="options">What the rules may know beyond the document.</param>
    /// <param name="findings">All that was found, each fault once.</param>
    /// <returns>The document as far as it could be computed.</returns>
    internal static Document Complete(Document document, ValueList<Finding> earlier, DocumentOptions options, out ValueList<Finding> findings)
    {
        var computed = TotalsCalculator.Compute(document, options.Arithmetic, out var arithmetic);
        arithmetic = options.Waive(arithmetic);
        var structure = DocumentStructure.Check(computed, needsFolio: false);
        var stamp = StampRules.Check(computed);
        var rules = options.Waive(RuleSet.Check(computed, options));
        if (earlier.Count + structure.Count + arithmetic.Count + stamp.Count + rules.Count == 0)
        {
            findings = default;
            return computed;
        }

        findings = FindingMerge.Merge(ContextOf(document, earlier, arithmetic), options.Waive(earlier), structure, arithmetic, stamp, rules);
        return computed;
    }

    /// <param name="document">The document.</param>
    /// <param name="earlier">What was found in reading.</param>
    /// <param name="computed">What the calculator found in filling it in; null where nothing was filled in.</param>
    private static MergeContext ContextOf(Document document, ValueList<Finding> earlier, ValueList<Finding>? computed)
    {
        var branch = document.Type?.Branch ?? DocumentBranch.Documento;
        bool hasUnreadInput = earlier.Any(finding => finding.UnreadPath is { } path && FieldCatalogue.IsCounted(path));
        return new MergeContext
        {
            IsComputed = path => FieldCatalogue.IsComputed(path, branch),
            IsIncomplete = computed is { } findings && (findings.HasErrors() || hasUnreadInput),
            HasUnreadInput = hasUnreadInput,
        };
    }
}
