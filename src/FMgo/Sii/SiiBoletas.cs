using FMgo.Envelopes;

namespace FMgo.Sii;

/// <summary>Boletas over REST.</summary>
internal sealed class SiiBoletas(SiiConnection connection) : ISiiBoletas
{
    public Task<SendingReceipt> UploadAsync(EnvelopeFile envelope, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        if (envelope.Kind != EnvelopeKind.Boletas)
        {
            throw new ArgumentException("The file holds no boletas: it goes through ISiiSendings.", nameof(envelope));
        }

        var sender = connection.SenderOf(envelope);
        return connection.UploadAsync(
            SiiOperation.BoletaUpload,
            SiiTokenService.Boletas,
            envelope.Content,
            fingerprint => BoletaUploadTranslator.Write(connection.Endpoints, envelope, sender, fingerprint),
            BoletaUploadTranslator.Read,
            repeatable: false,
            cancellationToken,
            BoletaUploadTranslator.IsRefusal);
    }

    public Task<BoletaSendingStatus> GetSendingStatusAsync(SendingQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return connection.QueryAsync(
            SiiOperation.BoletaSendingStatus,
            SiiTokenService.Boletas,
            _ => BoletaSendingTranslator.Write(connection.Endpoints, query),
            BoletaSendingTranslator.Read,
            answer => answer.Status,
            cancellationToken,
            cookie: true,
            readsNotFound: true);
    }

    public Task<BoletaStatus> GetStatusAsync(DocumentQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return connection.QueryAsync(
            SiiOperation.BoletaStatus,
            SiiTokenService.Boletas,
            _ => BoletaStatusTranslator.Write(connection.Endpoints, query),
            BoletaStatusTranslator.Read,
            answer => answer.Status,
            cancellationToken,
            cookie: true);
    }

    public Task<BoletaSendingStatus> WaitForVerdictAsync(SendingQuery query, SiiPollingOptions? options = null, IProgress<BoletaSendingStatus>? progress = null, CancellationToken cancellationToken = default) =>
        SiiPoller.RunAsync(stop => GetSendingStatusAsync(query, stop), status => status.IsFinal, options ?? new(), progress, connection.Clock, cancellationToken);
}
