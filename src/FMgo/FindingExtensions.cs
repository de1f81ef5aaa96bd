namespace FMgo;

/// <summary>Questions to lists of findings.</summary>
public static class FindingExtensions
{
    /// <summary>Whether a finding is an error.</summary>
    /// <param name="findings">The findings.</param>
    public static bool HasErrors(this ValueList<Finding> findings)
    {
        foreach (var finding in findings.AsSpan())
        {
            if (finding.Severity == Severity.Error)
            {
                return true;
            }
        }

        return false;
    }
}
