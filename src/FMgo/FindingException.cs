namespace FMgo;

/// <summary>Thrown by <see cref="Result{T}.GetValueOrThrow"/> where the caller prefers an exception to looking at the findings.</summary>
public sealed class FindingException : Exception
{
    /// <summary>Makes the exception from findings.</summary>
    /// <param name="findings">What was found.</param>
    public FindingException(ValueList<Finding> findings)
        : base(string.Join(Environment.NewLine, findings.Where(finding => finding.Severity == Severity.Error))) => Findings = findings;

    /// <summary>All that was found.</summary>
    public ValueList<Finding> Findings { get; }
}
