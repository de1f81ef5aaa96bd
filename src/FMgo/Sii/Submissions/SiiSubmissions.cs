using FMgo.Envelopes;

namespace FMgo.Sii;

/// <summary>Submissions over DTEUpload and its SOAP queries, and over the REST service of boletas.</summary>
internal sealed class SiiSubmissions(SiiConnection connection) : ISiiSubmissions
{
    public async Task<SubmissionReceipt> SubmitAsync(EnvelopeFile envelope, SubmissionChannel? channel = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        SubmissionQuery.EnsureKnown(channel, nameof(channel));
        bool holdsBoletas = envelope.Kind == EnvelopeKind.Boletas;
        var way = channel ?? (holdsBoletas ? SubmissionChannel.Boletas : SubmissionChannel.Documents);
        if (way == SubmissionChannel.Boletas && !holdsBoletas)
        {
            throw new ArgumentException("The service of boletas takes files of boletas only.", nameof(channel));
        }

        var receipt = await (way == SubmissionChannel.Boletas ? SendBoletasAsync(envelope, cancellationToken) : SendDocumentsAsync(envelope, cancellationToken)).ConfigureAwait(false);
        return receipt.TrackId is { } trackId ? receipt with { Query = new SubmissionQuery { Issuer = envelope.Issuer, TrackId = trackId, Channel = way } } : receipt;
    }

    public async Task<SubmissionStatus> GetStatusAsync(SubmissionQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var answer = query.Channel == SubmissionChannel.Boletas ? AskForBoletasAsync(query, cancellationToken) : AskForDocumentsAsync(query, cancellationToken);
        return (await answer.ConfigureAwait(false)) with { Issuer = query.Issuer };
    }

    public Task<SubmissionStatus> WaitForVerdictAsync(SubmissionQuery query, SiiPollingOptions? options = null, IProgress<SubmissionStatus>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return SiiPoller.RunAsync(stop => GetStatusAsync(query, stop), status => status.IsFinal, options ?? new(), progress, connection.Clock, cancellationToken);
    }

    public Task<MailResend> ResendMailAsync(SubmissionQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Channel == SubmissionChannel.Boletas)
        {
            throw new ArgumentException("The service of boletas sends no e-mail: the status has the reasons.", nameof(query));
        }

        return connection.QueryAsync(
            SiiOperation.ResendMail,
            SiiTokenService.Documents,
            token => MailResendTranslator.Write(connection.Endpoints, query, token),
            MailResendTranslator.Read,
            answer => answer.Status,
            cancellationToken);
    }

    private Task<SubmissionStatus> AskForBoletasAsync(SubmissionQuery query, CancellationToken cancellationToken) => connection.QueryAsync(
        SiiOperation.BoletaSubmissionStatus,
        SiiTokenService.Boletas,
        _ => BoletaSubmissionTranslator.Write(connection.Endpoints, query),
        BoletaSubmissionTranslator.Read,
        answer => answer.Status,
        cancellationToken,
        cookie: true,
        readsNotFound: true);

    private Task<SubmissionStatus> AskForDocumentsAsync(SubmissionQuery query, CancellationToken cancellationToken) => connection.QueryAsync(
        SiiOperation.SubmissionStatus,
        SiiTokenService.Documents,
        token => SubmissionStatusTranslator.Write(connection.Endpoints, query, token),
        SubmissionStatusTranslator.Read,
        SubmissionStatusTranslator.RetryStatusOf,
        cancellationToken);

    private Task<SubmissionReceipt> SendDocumentsAsync(EnvelopeFile envelope, CancellationToken cancellationToken)
    {
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

    private Task<SubmissionReceipt> SendBoletasAsync(EnvelopeFile envelope, CancellationToken cancellationToken)
    {
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
}
