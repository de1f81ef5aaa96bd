using System.Globalization;

namespace FMgo.Signing;

/// <summary>A certificate cannot be used for signing: <see cref="Problem"/> says why, and the message what to do. Neither holds a password or a key.</summary>
public sealed class SigningCertificateException : Exception
{
    private readonly DateTimeOffset? _limit;

    /// <summary>Makes the exception.</summary>
    /// <param name="problem">Why the certificate cannot be used.</param>
    /// <param name="innerException">What the system said, if it did.</param>
    public SigningCertificateException(SigningCertificateProblem problem, Exception? innerException = null)
        : this(problem, limit: null, innerException)
    {
    }

    internal SigningCertificateException(SigningCertificateProblem problem, DateTimeOffset? limit, Exception? innerException = null)
        : base(SigningCertificateMessages.Get(problem, limit, culture: null), innerException)
    {
        Problem = problem;
        _limit = limit;
    }

    /// <summary>Why the certificate cannot be used.</summary>
    public SigningCertificateProblem Problem { get; }

    /// <summary>The message in English for English cultures, in Spanish for all others.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetMessage(CultureInfo? culture) => SigningCertificateMessages.Get(Problem, _limit, culture);
}
