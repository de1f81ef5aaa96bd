using FMgo.Envelopes;

namespace FMgo.Sii;

/// <summary>Submissions: files of documents, boletas and books on their way to SII, from the file to the verdict.</summary>
public interface ISiiSubmissions
{
    /// <summary>Sends a signed file: boletas through the service of boletas, all else through DTEUpload.</summary>
    /// <remarks>
    /// A lost answer of DTEUpload is asked for by sending the same bytes again, which SII answers with the first TrackID. No source says that the service of boletas recognises them: there a lost
    /// answer is not repeated; ask for the boletas first (<see cref="ISiiBoletas"/>).
    /// </remarks>
    /// <param name="envelope">The file.</param>
    /// <param name="channel">The service, where it is not the usual one: the test sets of boletas of certification go through <see cref="SubmissionChannel.Documents"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether SII has it: received is not accepted. Save <see cref="SubmissionReceipt.Query"/>.</returns>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood, or the folios are of the other environment, or the file cannot be read any more (<see cref="SiiProblem.ContentChanged"/>).</exception>
    /// <exception cref="ArgumentException">The service of boletas is asked to take a file without boletas, or there is no such channel.</exception>
    Task<SubmissionReceipt> SubmitAsync(EnvelopeFile envelope, SubmissionChannel? channel = null, CancellationToken cancellationToken = default);

    /// <summary>Asks what became of a submission.</summary>
    /// <param name="query">The submission.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood.</exception>
    Task<SubmissionStatus> GetStatusAsync(SubmissionQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks for the state of a submission until it is final or the budget is used up.</summary>
    /// <param name="query">The submission.</param>
    /// <param name="options">Waits and budget; the defaults when absent.</param>
    /// <param name="progress">Told each answer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The last answer; see <see cref="SubmissionStatus.IsFinal"/>.</returns>
    /// <exception cref="SiiException">SII does not answer, and waiting would not help or the budget is used up.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A wait is not above 0, or above 24 days, or the longest is shorter than the first.</exception>
    Task<SubmissionStatus> WaitForVerdictAsync(SubmissionQuery query, SiiPollingOptions? options = null, IProgress<SubmissionStatus>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Asks SII to send its result e-mail again (<c>reenvioCorreo</c>): for documents other than boletas only that e-mail tells the reasons.</summary>
    /// <param name="query">The submission.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood.</exception>
    /// <exception cref="ArgumentException">It went through the service of boletas, which sends no e-mail.</exception>
    Task<MailResend> ResendMailAsync(SubmissionQuery query, CancellationToken cancellationToken = default);
}
