using System.Globalization;
using System.Net;

namespace FMgo.Sii;

/// <summary>SII could not be reached, or what came back is no answer to what was asked, whatever it holds: this is the one exception for it. What SII answers is a value, never this.</summary>
/// <remarks>The message names the operation and what to check; it holds no token, no XML and no RUT. The bytes of an upload stay with the caller.</remarks>
public sealed class SiiException : Exception
{
    private const int LongestAnswer = 2000;

    internal SiiException(SiiOperation operation, SiiProblem problem, Retry retry, string? detail = null, Exception? innerException = null)
        : base(SiiExceptionMessages.Get(operation, problem, detail, culture: null), innerException)
    {
        Operation = operation;
        Problem = problem;
        Retry = retry;
        Detail = detail;
        IsTransient = retry is Retry.Soon or Retry.Later || problem is SiiProblem.AnswerLost;
    }

    /// <summary>What was asked.</summary>
    public SiiOperation Operation { get; }

    /// <summary>Why it came to nothing.</summary>
    public SiiProblem Problem { get; }

    /// <summary>The HTTP status, where there was one.</summary>
    public HttpStatusCode? Status { get; internal init; }

    /// <summary>SII's code and text, where it gave one.</summary>
    public SiiStatus? SiiCode { get; internal init; }

    /// <summary>Whether the same call may succeed later with nothing changed.</summary>
    public bool IsTransient { get; internal init; }

    /// <summary>How long to wait before the next attempt, where SII or the session limit says so.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>The beginning of the answer, at most 2,000 characters, for a person to look at. It may hold personal data: do not log it.</summary>
    public string? Answer { get; internal init; }

    internal Retry Retry { get; }

    /// <summary>Whether it began as an answer and cannot be read: after an upload it is lost, not refused.</summary>
    internal bool IsUnreadable { get; init; }

    private string? Detail { get; }

    /// <summary>The message in English for English cultures, in Spanish for all others.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetMessage(CultureInfo? culture) => SiiExceptionMessages.Get(Operation, Problem, Detail, culture);

    internal static SiiException Of(SiiOperation operation, SiiProblem problem, Retry retry, SiiHttpAnswer answer, string? detail = null, Exception? inner = null, bool isUnreadable = false) =>
        new(operation, problem, retry, detail ?? $"HTTP {(int)answer.Status}", inner)
        {
            Status = answer.Status,
            RetryAfter = answer.RetryAfter,
            IsUnreadable = isUnreadable,
            Answer = AnswerLimits.Beginning(answer.Text, LongestAnswer),
        };
}
