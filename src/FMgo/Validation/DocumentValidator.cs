using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Validation;

/// <summary>Says what SII would object to in a document, before a folio is spent: structure, arithmetic and rules together.</summary>
/// <remarks>
/// An <see cref="Severity.Error"/> is what SII rejects by its schema, by the column (*) of the manual, by its published validations or by an
/// answer seen in practice; a <see cref="Severity.Warning"/> is what the manuals forbid and SII may remark on (reparo). <c>docs/rules.md</c> has all rules with their sources.
/// </remarks>
public static class DocumentValidator
{
    /// <summary>Checks a document as it stands. Wrong data is never an exception, and all that is wrong is found at once.</summary>
    /// <param name="document">The document; a new one may still be without a folio.</param>
    /// <param name="options">What the rules may know beyond the document; <see cref="ValidationOptions.Default"/> when absent.</param>
    /// <returns>The findings: first the structure, then the arithmetic, then the rules. Empty when there is nothing to object to.</returns>
    /// <exception cref="ArgumentNullException">There is no document.</exception>
    public static ValueList<Finding> Validate(Document document, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= ValidationOptions.Default;
        var computed = TotalsCalculator.Compute(document, options.Calculation, out var arithmetic);
        var findings = Validate(document, arithmetic, options);
        return FindingMerge.AddElsewhere(findings, TotalsAbsence.Find(document.Header.Totals, computed.Header.Totals));
    }

    /// <summary>Computes a document and checks what comes out: what the calculator fills in is not missing.</summary>
    internal static Result<Document> Complete(Document document, ValidationOptions options)
    {
        var computed = TotalsCalculator.Compute(document, options.Calculation, out var arithmetic);
        var findings = Validate(computed, arithmetic, options);
        return new Result<Document>(computed, FindingMerge.HasError(arithmetic) ? Consequences.Remove(findings) : findings);
    }

    private static ValueList<Finding> Validate(Document document, ValueList<Finding> arithmetic, ValidationOptions options)
    {
        var structure = StructureChecker.Check(document, options.IsIssued);
        var remarks = RuleSet.Check(document, options);
        return structure.Count + arithmetic.Count + remarks.Count == 0 ? default : FindingMerge.Merge(structure, arithmetic, remarks);
    }
}
