using System.Text.Json;
using FMgo.Sii;

namespace FMgo.Cli;

/// <summary>What SII says of a sending, of documents or of boletas; the reason is what it adds to its status.</summary>
internal sealed record SendingAnswer(TrackId TrackId, SendingOutcome Outcome, SiiStatus? Status, IReadOnlyList<SendingCount> Counts, SiiStatus? Reason, Action<Utf8JsonWriter> Write)
{
    private int Rejected => Counts.Sum(count => count.Rejected);

    public static async Task<SendingAnswer> AskAsync(SiiDesk desk, SendingQuery query, bool boletas, CancellationToken stop) => boletas
        ? Of(query.TrackId, await desk.Client.Boletas.GetSendingStatusAsync(query, stop))
        : Of(query.TrackId, await desk.Client.Sendings.GetStatusAsync(query, stop));

    /// <summary>Asks until the answer is final or the time is over.</summary>
    public static async Task<SendingAnswer> WaitAsync(SiiDesk desk, SendingQuery query, bool boletas, TimeSpan? timeout, CancellationToken stop)
    {
        var polling = desk.Target.PollingFor(timeout);
        return boletas
            ? Of(query.TrackId, await desk.Client.Boletas.WaitForVerdictAsync(query, polling, new StateProgress<BoletaSendingStatus>(answer => answer.Status), stop))
            : Of(query.TrackId, await desk.Client.Sendings.WaitForVerdictAsync(query, polling, new StateProgress<SendingStatus>(answer => answer.Status), stop));
    }

    /// <summary>Whether SII gave no answer to what was asked: it is busy, or does not take the session.</summary>
    public static bool IsTrouble(SiiStatus status) => status.Advice is SiiAdvice.RetryLater or SiiAdvice.SignIn;

    /// <summary>Writes the answer and, where it is not good, one line; gives the exit status.</summary>
    /// <param name="output">Standard output.</param>
    /// <param name="target">Who answered.</param>
    /// <param name="isVerdictWanted">Whether an answer that is not final is not good.</param>
    public int Report(Output output, SiiTarget target, bool isVerdictWanted)
    {
        output.Write(Write);
        var (exit, complaint) = Judge(isVerdictWanted);
        if (complaint is not null)
        {
            bool isShown = exit == ExitCode.Findings && Outcome is SendingOutcome.Processed or SendingOutcome.Refused;
            Output.Complain($"SII: {complaint}{(isShown && target.Simulator is { } simulator ? $" {new Uri(simulator, $"/simulator/#{TrackId}")}" : "")}");
        }

        return exit;
    }

    private static SendingAnswer Of(TrackId trackId, SendingStatus sending) =>
        new(trackId, sending.Outcome, sending.Status, sending.Counts, sending.Error, json => SiiReport.Write(json, trackId, sending));

    private static SendingAnswer Of(TrackId trackId, BoletaSendingStatus sending) => new(
        trackId,
        sending.Outcome,
        sending.Status,
        sending.Counts,
        sending.Details.Where(detail => detail.Verdict == DocumentVerdict.Rejected).SelectMany(detail => detail.Errors).FirstOrDefault()?.Status,
        json => SiiReport.Write(json, trackId, sending));

    private (int Exit, string? Complaint) Judge(bool isVerdictWanted) => (Outcome, Status) switch
    {
        (SendingOutcome.Processed, _) when Rejected == 0 => (ExitCode.Fine, null),
        (SendingOutcome.Processed, _) => (ExitCode.Findings, Texts.Of("{0} rechazados de {1}. {2}", "{0} rejected of {1}. {2}", Rejected, Counts.Sum(count => count.Informed), Reason?.Describe() ?? ByMail)),
        (SendingOutcome.Refused, { } status) => (ExitCode.Findings, status.Describe()),
        (SendingOutcome.Unanswered, { } status) => (ExitCode.Findings, (Reason ?? status).Describe()),
        (_, null) => (ExitCode.Findings, Texts.Of(
            "no conoce (todavía) el envío {0}: revise TrackID, emisor y ambiente", "does not know the sending {0} (yet): check TrackID, issuer and environment", TrackId)),
        (_, { } status) when IsTrouble(status) => (ExitCode.Trouble, status.Describe()),
        (_, { } status) when isVerdictWanted => (ExitCode.Trouble, Texts.Of("sin resultado en el plazo; {0}", "no verdict in the time given; {0}", status.Describe())),
        _ => (ExitCode.Fine, null),
    };

    private static string ByMail => Texts.Of("Los motivos llegan por correo del SII.", "The reasons come by SII's e-mail.");
}
