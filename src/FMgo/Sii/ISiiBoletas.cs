using FMgo.Envelopes;

namespace FMgo.Sii;

/// <summary>Boletas: SII's REST service. Test sets of certification go through <see cref="ISiiSendings"/> instead.</summary>
public interface ISiiBoletas
{
    /// <summary>Sends a signed EnvioBOLETA. No source says that SII recognises the same bytes here, so a lost answer is not repeated: ask for the boletas first.</summary>
    /// <param name="envelope">The file.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood, or the folios are of the other environment.</exception>
    /// <exception cref="ArgumentException">The file holds no boletas.</exception>
    Task<SendingReceipt> UploadAsync(EnvelopeFile envelope, CancellationToken cancellationToken = default);

    /// <summary>Asks what became of a sending, with its detail.</summary>
    /// <param name="query">The sending.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="SiiException">SII could not be reached or spoke nonsense.</exception>
    Task<BoletaSendingStatus> GetSendingStatusAsync(SendingQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks what SII holds of a boleta.</summary>
    /// <param name="query">The boleta and its data.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="SiiException">SII could not be reached or spoke nonsense.</exception>
    Task<BoletaStatus> GetStatusAsync(DocumentQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks for the state of a sending until it is final or the budget is used up.</summary>
    /// <param name="query">The sending.</param>
    /// <param name="options">Waits and budget; the defaults when absent.</param>
    /// <param name="progress">Told each answer.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The last answer; see <see cref="BoletaSendingStatus.IsFinal"/>.</returns>
    /// <exception cref="SiiException">SII does not answer, and waiting would not help or the budget is used up.</exception>
    Task<BoletaSendingStatus> WaitForVerdictAsync(SendingQuery query, SiiPollingOptions? options = null, IProgress<BoletaSendingStatus>? progress = null, CancellationToken cancellationToken = default);
}
