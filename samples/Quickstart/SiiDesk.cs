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

    /// <summary>Sends the envelope of one document and waits for the verdict on it.</summary>
    public async Task<DocumentVerdict> SendAsync(EnvelopeFile envelope, DocumentKey document)
    {
        bool boletas = envelope.Kind == EnvelopeKind.Boletas;
        var receipt = boletas ? await sii.Boletas.UploadAsync(envelope) : await sii.Sendings.UploadAsync(envelope);
        if (receipt.TrackId is not { } trackId)
        {
            Explain(receipt.Status);
            return DocumentVerdict.Unknown;
        }

        // A host saves the TrackID now: whatever happens next, the sending can be asked about.
        Console.WriteLine(Words.Of("SII: recibido con el TrackID {0}", "SII: received with the TrackID {0}", trackId));
        var query = new SendingQuery { Issuer = envelope.Issuer, TrackId = trackId };
        var verdict = boletas ? await WaitForBoletaAsync(query, document) : await WaitForDocumentAsync(query, document);
        Console.WriteLine($"SII: {document}: {Words.Of(verdict)}");
        return verdict;
    }

    private async Task<DocumentVerdict> WaitForDocumentAsync(SendingQuery query, DocumentKey document)
    {
        var sending = await sii.Sendings.WaitForVerdictAsync(query, Polling, new Watch<SendingStatus>(answer => answer.Status, clock));
        if (sending.Outcome != SendingOutcome.Processed)
        {
            Explain(sending.Status);
        }

        return sending.VerdictOf(document.Type);
    }

    private async Task<DocumentVerdict> WaitForBoletaAsync(SendingQuery query, DocumentKey document)
    {
        var sending = await sii.Boletas.WaitForVerdictAsync(query, Polling, new Watch<BoletaSendingStatus>(answer => answer.Status, clock));
        if (sending is { Outcome: not SendingOutcome.Processed, Status: { } status })
        {
            Explain(status);
        }

        // The boleta service gives the reasons; for other documents SII sends them by e-mail.
        foreach (var error in sending.Details.SelectMany(detail => detail.Errors))
        {
            Explain(error.Status);
        }

        return sending.VerdictOf(document.Type, document.Folio);
    }

    private static void Explain(SiiStatus status)
    {
        Console.WriteLine($"SII: {status}");
        Console.WriteLine(Words.Of("  Significa: {0}", "  Meaning: {0}", status.Explanation.GetMeaning()));
        Console.WriteLine(Words.Of("  Causa:     {0}", "  Cause:   {0}", status.Explanation.GetCause()));
        Console.WriteLine(Words.Of("  Remedio:   {0}", "  Remedy:  {0}", status.Explanation.GetRemedy()));
    }
}
