using FMgo.Format;

namespace FMgo.Corrections;

/// <summary>Requires of a document what SII's schema requires of its numbers, so that sums and proportions of them stay in range.</summary>
internal static class IssuedNumbers
{
    /// <summary>Adds a finding on the first number that no issued document can have.</summary>
    public static bool Check(Document document, List<Finding> findings)
    {
        foreach (var finding in document.CheckStructure())
        {
            if (IsOfNumber(finding.Code) && !finding.Path.EndsWith("Pct", StringComparison.Ordinal))
            {
                findings.Add(CorrectionRules.OutOfFormat.At(finding.Path, document.Key?.ToString() ?? document.Type?.CodeText ?? "?"));
                return false;
            }
        }

        return true;
    }

    private static bool IsOfNumber(string code) =>
        code == StructureRules.OutOfRange.Code || code == StructureRules.TooManyDecimals.Code || code == StructureRules.TooManyDigits.Code;
}
