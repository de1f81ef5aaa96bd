using FMgo;
using FMgo.Envelopes;
using FMgo.Sii;
using FMgo.Simulator;

namespace Quickstart;

/// <summary>What a host does with a signed envelope: sends it, keeps its TrackID, asks until SII has a verdict, and tells people what SII says.</summary>
internal sealed class SiiDesk(ISiiClient sii, SimulatorClock clock)
{
    // The simulator's time flies (see Watch). SII needs minutes: leave the options out, and FMgo asks after 15 seconds and then ever more slowly.
    private static readonly SiiPollingOptions Polling = new() { FirstDelay = TimeSpan.FromMilliseconds(100), MaxDelay = TimeSpan.FromMilliseconds(100) };

    /// <summary>Sends the envelope of one document and waits for the verdict on it. Boletas go the same way; FMgo knows which of SII's services takes them.</summary>
    public async Task<DocumentVerdict> SendAsync(EnvelopeFile envelope, DocumentKey document)
    {
        var receipt = await sii.Submissions.SubmitAsync(envelope);
        if (receipt.Query is not { } query)
        {
            Explain(receipt.Status);
            return DocumentVerdict.Unknown;
        }

        // A host saves the query now: whatever happens next, the submission can be asked about.
        Console.WriteLine(Words.Of("SII: recibido con el TrackID {0}", "SII: received with the TrackID {0}", query.TrackId));
        var submission = await sii.Submissions.WaitForVerdictAsync(query, Polling, new Watch(clock));
        if (submission is { Outcome: not SubmissionOutcome.Processed, Status: { } status })
        {
            Explain(status);
        }

        // Of boletas SII tells the reasons here, of other documents by e-mail.
        foreach (var error in submission.Details.SelectMany(detail => detail.Errors))
        {
            Explain(error.Status);
        }

        var verdict = submission.VerdictOf(document);
        Console.WriteLine($"SII: {document}: {Words.Of(verdict)}");
        return verdict;
    }

    private static void Explain(SiiStatus status)
    {
        Console.WriteLine($"SII: {status}");
        Console.WriteLine(Words.Of("  Significa: {0}", "  Meaning: {0}", status.Explanation.GetMeaning()));
        Console.WriteLine(Words.Of("  Causa:     {0}", "  Cause:   {0}", status.Explanation.GetCause()));
        Console.WriteLine(Words.Of("  Remedio:   {0}", "  Remedy:  {0}", status.Explanation.GetRemedy()));
    }
}
