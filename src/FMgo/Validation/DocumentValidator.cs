using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Validation;

/// <summary>Says what SII would object to in a document: structure, arithmetic and rules together.</summary>
/// <remarks>
/// An <see cref="Severity.Error"/> is what SII rejects by its schema, by the column (*) of the manual, by its published validations or by an
/// answer seen in practice; a <see cref="Severity.Warning"/> is what the manuals forbid and SII may remark on (reparo). <c>docs/rules.md</c> has all rules with their sources.
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
        options ??= DocumentOptions.Default;
        document = options.MapText(document);
        var computed = TotalsCalculator.Compute(document, options.Calculation, out var arithmetic);
        var structure = StructureChecker.Check(document, options.IsIssued);
        var rules = RuleSet.Check(document, options);
        var absent = TotalsAbsence.Find(document.Header.Totals, computed.Header.Totals);
        return structure.Count + arithmetic.Count + rules.Count + absent.Count == 0
            ? default
            : FindingMerge.Merge(isComputed: null, structure, options.Waive(arithmetic), options.Waive(rules), options.Waive(absent));
    }

    /// <summary>Computes a document and checks what comes out: what the calculator fills in is not missing.</summary>
    /// <param name="document">The document, with its text as it will be written and with its defaults.</param>
    /// <param name="earlier">What was found on the way here.</param>
    /// <param name="options">What the rules may know beyond the document.</param>
    /// <param name="findings">All that was found, each fault once.</param>
    /// <returns>The document as far as it could be computed.</returns>
    internal static Document Complete(Document document, ValueList<Finding> earlier, DocumentOptions options, out ValueList<Finding> findings)
    {
        var computed = TotalsCalculator.Compute(document, options.Calculation, out var arithmetic);
        arithmetic = options.Waive(arithmetic);
        if (arithmetic.Any(finding => finding.IsWaived))
        {
            computed = DocumentCodec.Keep(document, computed);
        }

        var structure = StructureChecker.Check(computed, needsFolio: false);
        var stamp = StampRules.Check(computed);
        var rules = options.Waive(RuleSet.Check(computed, options));
        if (earlier.Count + structure.Count + arithmetic.Count + stamp.Count + rules.Count == 0)
        {
            findings = default;
            return computed;
        }

        bool isIncomplete = arithmetic.HasErrors() || earlier.HasErrors();
        var branch = document.Type?.Branch ?? DocumentBranch.Documento;
        findings = FindingMerge.Merge(isIncomplete ? path => FieldCatalogue.IsComputed(path, branch) : null, earlier, structure, arithmetic, stamp, rules);
        return computed;
    }
}
