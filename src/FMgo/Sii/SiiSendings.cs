using FMgo.Envelopes;

namespace FMgo.Sii;

/// <summary>Sendings over DTEUpload and the SOAP queries.</summary>
internal sealed class SiiSendings(SiiConnection connection) : ISiiSendings
{
    public Task<SendingReceipt> UploadAsync(EnvelopeFile envelope, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var sender = connection.SenderOf(envelope);
        return connection.UploadAsync(
            SiiOperation.Upload,
            SiiTokenService.Documents,
            envelope.Content,
            fingerprint => UploadTranslator.Write(connection.Endpoints, envelope, sender, fingerprint),
            UploadTranslator.Read,
            repeatable: true,
            cancellationToken);
    }

    public Task<SendingStatus> GetStatusAsync(SendingQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return connection.QueryAsync(
            SiiOperation.SendingStatus,
            SiiTokenService.Documents,
            token => SendingStatusTranslator.Write(connection.Endpoints, query, token),
            SendingStatusTranslator.Read,
            SendingStatusTranslator.RetryStatusOf,
            cancellationToken);
    }

    public Task<MailResend> ResendMailAsync(SendingQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return connection.QueryAsync(
            SiiOperation.ResendMail,
            SiiTokenService.Documents,
            token => MailResendTranslator.Write(connection.Endpoints, query, token),
            MailResendTranslator.Read,
            answer => answer.Status,
            cancellationToken);
    }

    public Task<SendingStatus> WaitForVerdictAsync(SendingQuery query, SiiPollingOptions? options = null, IProgress<SendingStatus>? progress = null, CancellationToken cancellationToken = default) =>
        SiiPoller.RunAsync(stop => GetStatusAsync(query, stop), status => status.IsFinal, options ?? new(), progress, connection.Clock, cancellationToken);
}
