using FMgo.Sii;

namespace FMgo.Cli;

/// <summary>What SII says of a submission, for people and programs.</summary>
internal sealed class SubmissionAnswer(TrackId trackId, SubmissionStatus submission)
{
    /// <summary>Whether SII has no verdict yet.</summary>
    public bool IsPending => !submission.IsFinal;

    private int Rejected => submission.Counts.Sum(count => count.Rejected);

    // What SII adds to its status: for boletas the first reason of a rejection.
    private SiiStatus? Reason =>
        submission.Error ?? submission.Details.Where(detail => detail.Verdict == DocumentVerdict.Rejected).SelectMany(detail => detail.Errors).FirstOrDefault()?.Status;

    public static async Task<SubmissionAnswer> AskAsync(SiiDesk desk, SubmissionQuery query, CancellationToken stop) =>
        new(query.TrackId, await desk.Client.Submissions.GetStatusAsync(query, stop));

    /// <summary>Asks until the answer is final or the time is over.</summary>
    public static async Task<SubmissionAnswer> WaitAsync(SiiDesk desk, SubmissionQuery query, TimeSpan? timeout, CancellationToken stop) =>
        new(query.TrackId, await desk.Client.Submissions.WaitForVerdictAsync(query, desk.Target.PollingFor(timeout), new StateProgress(), stop));

    /// <summary>Whether SII gave no answer to what was asked: it is busy, or does not take the session.</summary>
    public static bool IsTrouble(SiiStatus status) => status.Advice is SiiAdvice.RetryLater or SiiAdvice.SignIn;

    /// <summary>Writes the answer and, where it is not good, one line; gives the exit status.</summary>
    /// <param name="output">Standard output.</param>
    /// <param name="target">Who answered.</param>
    /// <param name="isVerdictWanted">Whether an answer that is not final is not good.</param>
    public int Report(Output output, SiiTarget target, bool isVerdictWanted)
    {
        output.Write(json => SiiReport.Write(json, trackId, submission));
        var (exit, complaint) = Judge(isVerdictWanted);
        if (complaint is not null)
        {
            bool isShown = exit == ExitCode.Findings && submission.Outcome is SubmissionOutcome.Processed or SubmissionOutcome.Refused;
            Output.Complain($"SII: {complaint}{(isShown && target.Simulator is { } simulator ? $" {new Uri(simulator, $"/simulator/#{trackId}")}" : "")}");
        }

        return exit;
    }

    private (int Exit, string? Complaint) Judge(bool isVerdictWanted) => (submission.Outcome, submission.Status) switch
    {
        (SubmissionOutcome.Processed, _) when Rejected == 0 => (ExitCode.Fine, null),
        (SubmissionOutcome.Processed, _) => (ExitCode.Findings, Texts.Of("{0} rechazados de {1}. {2}", "{0} rejected of {1}. {2}", Rejected, submission.Counts.Sum(count => count.Informed), Reason?.Describe() ?? ByMail)),
        (SubmissionOutcome.Refused, { } status) => (ExitCode.Findings, status.Describe()),
        (SubmissionOutcome.Unanswered, { } status) => (ExitCode.Findings, (Reason ?? status).Describe()),
        (_, null) => (ExitCode.Findings, Texts.Of(
            "no conoce (todavía) el envío {0}: revise TrackID, emisor y ambiente", "does not know the submission {0} (yet): check TrackID, issuer and environment", trackId)),
        (_, { } status) when IsTrouble(status) => (ExitCode.Trouble, status.Describe()),
        (_, { } status) when isVerdictWanted => (ExitCode.Trouble, Texts.Of("sin resultado en el plazo; {0}", "no verdict in the time given; {0}", status.Describe())),
        _ => (ExitCode.Fine, null),
    };

    private static string ByMail => Texts.Of("Los motivos llegan por correo del SII.", "The reasons come by SII's e-mail.");
}
