namespace FMgo;

/// <summary>Makes results, for packages and hosts that report findings of their own, and for fakes in tests.</summary>
public static class Result
{
    /// <summary>A result with a value.</summary>
    /// <typeparam name="T">What was made.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="remarks">What was found on the way; no errors.</param>
    /// <exception cref="ArgumentException">A finding is an error.</exception>
    public static Result<T> Success<T>(T value, ValueList<Finding> remarks = default)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return remarks.HasErrors() ? throw new ArgumentException("A result with errors is no success.", nameof(remarks)) : new Result<T>(value, remarks);
    }

    /// <summary>A result without a value.</summary>
    /// <typeparam name="T">What would have been made.</typeparam>
    /// <param name="findings">What was found; at least one error.</param>
    /// <param name="partial">What was made, as far as it could be.</param>
    /// <exception cref="ArgumentException">No finding is an error.</exception>
    public static Result<T> Failure<T>(ValueList<Finding> findings, T? partial = null)
        where T : class =>
        findings.HasErrors() ? new Result<T>(partial, findings) : throw new ArgumentException("A result without errors is no failure.", nameof(findings));

    /// <summary>A result of findings of several steps: a value where none of them is an error. Each fault is told once.</summary>
    /// <typeparam name="T">What was made.</typeparam>
    /// <param name="value">What was made, as far as it could be.</param>
    /// <param name="findings">What each step found, in order.</param>
    /// <exception cref="ArgumentException">There is neither a value nor an error.</exception>
    public static Result<T> Of<T>(T? value, params ReadOnlySpan<ValueList<Finding>> findings)
        where T : class =>
        new(value, FindingMerge.Merge(context: null, findings));
}
