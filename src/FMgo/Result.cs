using System.Diagnostics.CodeAnalysis;
using FMgo.Validation;

namespace FMgo;

/// <summary>What came out of working on data, and what was found in the data on the way.</summary>
/// <typeparam name="T">What was made.</typeparam>
/// <remarks>Wrong data is a value, not an exception. A value may be there beside errors, for instance a document read in part.</remarks>
public sealed class Result<T>
    where T : class
{
    internal Result(T? value, ValueList<Finding> findings)
    {
        Value = value;
        Findings = findings;
        HasErrors = FindingMerge.HasError(findings);
    }

    /// <summary>What was made, as far as it could be made.</summary>
    public T? Value { get; }

    /// <summary>All that was found, in the order of the document.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors { get; }

    /// <summary>Whether there is a value and no finding is an error.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null && !HasErrors;

    /// <summary>The value, if it is free of errors.</summary>
    /// <exception cref="FindingException">There are errors; the exception carries all findings.</exception>
    public T GetValueOrThrow() => Succeeded ? Value : throw new FindingException(Findings);
}
