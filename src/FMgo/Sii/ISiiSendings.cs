using FMgo.Envelopes;

namespace FMgo.Sii;

/// <summary>Sendings of documents and books: upload, state, result e-mail.</summary>
public interface ISiiSendings
{
    /// <summary>Sends a signed file (DTEUpload). A lost answer is asked for by sending the same bytes again, which SII answers with the first TrackID.</summary>
    /// <param name="envelope">The file; boletas go here only in certification.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood, or the folios are of the other environment.</exception>
    Task<SendingReceipt> UploadAsync(EnvelopeFile envelope, CancellationToken cancellationToken = default);

    /// <summary>Asks what became of a sending (<c>getEstUp</c>).</summary>
    /// <param name="query">The sending.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="SiiException">SII could not be reached or spoke nonsense.</exception>
    Task<SendingStatus> GetStatusAsync(SendingQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks SII to send its result e-mail again (<c>reenvioCorreo</c>): for documents other than boletas only that e-mail tells the reasons.</summary>
    /// <param name="query">The sending.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="SiiException">SII could not be reached or spoke nonsense.</exception>
    Task<MailResend> ResendMailAsync(SendingQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks for the state of a sending until it is final or the budget is used up.</summary>
    /// <param name="query">The sending.</param>
    /// <param name="options">Waits and budget; the defaults when absent.</param>
    /// <param name="progress">Told each answer.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The last answer; see <see cref="SendingStatus.IsFinal"/>.</returns>
    /// <exception cref="SiiException">SII does not answer, and waiting would not help or the budget is used up.</exception>
    Task<SendingStatus> WaitForVerdictAsync(SendingQuery query, SiiPollingOptions? options = null, IProgress<SendingStatus>? progress = null, CancellationToken cancellationToken = default);
}
