using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FMgo.Sii;

/// <summary>Traces and metrics named <c>FMgo</c>: operations and outcomes, never a token, a RUT or XML.</summary>
internal static class SiiTelemetry
{
    public const string Name = "FMgo";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("fmgo.sii.operation.duration", "s", "How long calls to SII took, waits and retries included.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("fmgo.sii.retries", description: "Attempts that were repeated.");
    private static readonly Counter<long> Renewals = Meter.CreateCounter<long>("fmgo.sii.token.renewals", description: "Tokens asked for.");

    public static Activity? Start(SiiOperation operation, SiiEnvironment environment)
    {
        var activity = Source.StartActivity($"SII {operation}", ActivityKind.Client);
        activity?.SetTag("fmgo.sii.operation", operation.ToString());
        activity?.SetTag("fmgo.sii.environment", environment.ToString());
        return activity;
    }

    public static void End(Activity? activity, SiiOperation operation, SiiEnvironment environment, TimeSpan duration, string outcome, bool failed, int attempts)
    {
        activity?.SetTag("fmgo.sii.outcome", outcome);
        activity?.SetTag("fmgo.sii.attempts", attempts);
        activity?.SetStatus(failed ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        Durations.Record(duration.TotalSeconds, new("operation", operation.ToString()), new("environment", environment.ToString()), new("outcome", outcome));
    }

    public static void CountRetry(SiiOperation operation, Retry reason) =>
        Retries.Add(1, new("operation", operation.ToString()), new("reason", reason.ToString()));

    public static void CountRenewal(SiiTokenService service, string outcome) =>
        Renewals.Add(1, new("service", service.ToString()), new("outcome", outcome));

    /// <summary>The code as a tag: only codes of the catalogue, so that an answer cannot write what it likes into the metrics.</summary>
    public static string OutcomeOf(SiiStatus? status) => status switch
    {
        null => "answered",
        { Explanation.IsDocumented: true } => status.Code,
        _ => "undocumented",
    };
}
