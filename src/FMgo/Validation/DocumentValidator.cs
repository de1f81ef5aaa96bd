using FMgo.Documents;
using FMgo.Drafting;

namespace FMgo.Validation;

/// <summary>Says what SII would object to in a document, before a folio is spent: structure, arithmetic and rules together.</summary>
/// <remarks>
/// An <see cref="Severity.Error"/> is what SII rejects by its schema, by the column (*) of the manual, by its published validations or by an
/// answer seen in practice; a <see cref="Severity.Warning"/> is what the manuals forbid and SII may remark on (reparo). <c>docs/rules.md</c> has all rules with their sources.
/// </remarks>
public static class DocumentValidator
{
    private const string FolioPath = "Encabezado/IdDoc/Folio";

    /// <summary>Checks a document as it stands. Wrong data is never an exception, and all that is wrong is found at once.</summary>
    /// <param name="document">The document; a new one may still be without a folio.</param>
    /// <param name="options">What the rules may know beyond the document; <see cref="ValidationOptions.Default"/> when absent.</param>
    /// <returns>The findings: first the structure, then the arithmetic, then the rules. Empty when there is nothing to object to.</returns>
    /// <exception cref="ArgumentNullException">There is no document.</exception>
    public static ValueList<Finding> Validate(Document document, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= ValidationOptions.Default;
        return Validate(document, TotalsCalculator.Calculate(document, options.Calculation).Findings, options);
    }

    /// <summary>Computes a document and checks what comes out: what the calculator fills in is not missing.</summary>
    internal static Result<Document> Complete(Document document, ValidationOptions options)
    {
        var computed = TotalsCalculator.Calculate(document, options.Calculation);
        var findings = Validate(computed.Value!, computed.Findings, options);
        return new Result<Document>(computed.Value, computed.HasErrors ? Consequences.Remove(findings) : findings);
    }

    private static ValueList<Finding> Validate(Document document, ValueList<Finding> arithmetic, ValidationOptions options)
    {
        List<Finding> findings = [];
        AddStructure(findings, document.CheckStructure(), arithmetic, options);
        AddNew(findings, arithmetic);
        AddNew(findings, RuleSet.Check(document, options));
        return findings.ToValueList();
    }

    // The calculator says better than the schema what is wrong with a number: that a quantity must be above 0, not that it is outside 0.000001 to 999...
    private static void AddStructure(List<Finding> findings, ValueList<Finding> structure, ValueList<Finding> arithmetic, ValidationOptions options)
    {
        foreach (var finding in structure)
        {
            bool isSaidBetter = finding.Code == StructureRules.OutOfRange.Code && HasErrorAt(arithmetic, finding.Path);
            bool comesLater = finding.Code == StructureRules.Missing.Code && finding.Path == FolioPath && !options.IsIssued;
            if (!isSaidBetter && !comesLater)
            {
                findings.Add(finding);
            }
        }
    }

    private static bool HasErrorAt(ValueList<Finding> findings, string path)
    {
        foreach (var finding in findings)
        {
            if (finding.Severity == Severity.Error && finding.Path == path)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddNew(List<Finding> findings, ValueList<Finding> more)
    {
        foreach (var finding in more)
        {
            if (!findings.Exists(known => known.Code == finding.Code && known.Path == finding.Path))
            {
                findings.Add(finding);
            }
        }
    }
}
