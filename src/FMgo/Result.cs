using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace FMgo;

/// <summary>What came out of working on data, and what was found in the data on the way.</summary>
/// <typeparam name="T">What was made.</typeparam>
/// <remarks>Wrong data is a value, not an exception: there is a <see cref="Value"/>, or there are errors, and never both.</remarks>
[JsonConverter(typeof(ResultJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Result<T>
    where T : class
{
    internal Result(T? partial, ValueList<Finding> findings)
    {
        Partial = partial;
        Findings = findings;
        HasErrors = findings.HasErrors();
        if (partial is null && !HasErrors)
        {
            throw new ArgumentException("A result without a value needs an error that says why.", nameof(findings));
        }
    }

    /// <summary>What was made; <c>null</c> when a finding is an error.</summary>
    public T? Value => HasErrors ? null : Partial;

    /// <summary>What was made, as far as it could be, whatever was found: for showing it to people. To go on with it is to lose the errors.</summary>
    public T? Partial { get; }

    /// <summary>All that was found, in the order of the document.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors { get; }

    /// <summary>Of a document that was read, the fields that came by another name.</summary>
    internal ValueList<GivenName> GivenNames { get; init; }

    /// <summary>Of a document that was read, whether its file is of another encoding than the one by which it was read: which characters it has is not known.</summary>
    internal bool IsMisread { get; init; }

    /// <summary>Whether there is a value, because no finding is an error.</summary>
    [MemberNotNullWhen(true, nameof(Value), nameof(Partial))]
    public bool Succeeded => !HasErrors;

    /// <summary>The value, if there are no errors.</summary>
    /// <exception cref="FindingException">There are errors; the exception carries all findings.</exception>
    public T GetValueOrThrow() => Succeeded ? Value : throw new FindingException(Findings);

    /// <summary>Goes on with the value, if there is one; what was found so far comes with the result of the next step.</summary>
    /// <typeparam name="TNext">What the next step makes.</typeparam>
    /// <param name="next">The next step, such as <c>issuable => signer.Sign(issuable, folio, caf)</c>. It is not called when there are errors.</param>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next)
        where TNext : class
    {
        ArgumentNullException.ThrowIfNull(next);
        if (!Succeeded)
        {
            return new Result<TNext>(null, Findings);
        }

        var after = next(Value) ?? throw new InvalidOperationException("The next step gave no result.");
        return Findings.Count == 0 ? after : new Result<TNext>(after.Partial, FindingMerge.Merge(context: null, Findings, after.Findings));
    }

    /// <summary>The value, or how many findings there are and the first error; no data of the document.</summary>
    public override string ToString()
    {
        string what = typeof(T).Name;
        return Findings.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } error
            ? $"{what}: {Findings.Count} findings, {error.Code} {error.Path}"
            : Findings.Count == 0 ? what : $"{what}: {Findings.Count} remarks";
    }
}
