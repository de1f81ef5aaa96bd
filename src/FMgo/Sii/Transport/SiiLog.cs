using Microsoft.Extensions.Logging;

namespace FMgo.Sii;

/// <summary>What is logged: operations, outcomes and waits; never a token, a RUT, a file or an answer.</summary>
internal static partial class SiiLog
{
    [LoggerMessage(1, LogLevel.Information, "SII {Operation} in {Environment}: {Outcome} after {Attempts} attempts and {Milliseconds} ms")]
    public static partial void Answered(ILogger logger, SiiOperation operation, SiiEnvironment environment, string outcome, int attempts, long milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "SII {Operation} in {Environment} failed: {Problem}, HTTP {Status}, after {Attempts} attempts and {Milliseconds} ms")]
    public static partial void Failed(ILogger logger, SiiOperation operation, SiiEnvironment environment, SiiProblem problem, int? status, int attempts, long milliseconds);

    [LoggerMessage(3, LogLevel.Information, "SII {Operation}: attempt {Attempt} to be repeated ({Reason}) in {Milliseconds} ms")]
    public static partial void Retrying(ILogger logger, SiiOperation operation, int attempt, Retry reason, long milliseconds);

    [LoggerMessage(4, LogLevel.Information, "SII token of {Service} in {Environment} renewed")]
    public static partial void Renewed(ILogger logger, SiiTokenService service, SiiEnvironment environment);

    [LoggerMessage(5, LogLevel.Warning, "The token cache failed ({Exception}); this process goes on with the tokens that it has")]
    public static partial void CacheFailed(ILogger logger, string exception);
}
