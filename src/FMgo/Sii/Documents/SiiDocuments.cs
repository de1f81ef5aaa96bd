namespace FMgo.Sii;

/// <summary>Queries about documents over SOAP.</summary>
internal sealed class SiiDocuments(SiiConnection connection) : ISiiDocuments
{
    public Task<DocumentStatus> GetStatusAsync(DocumentQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var asker = connection.Holder;
        return connection.QueryAsync(
            SiiOperation.DocumentStatus,
            SiiTokenService.Documents,
            token => DocumentStatusTranslator.Write(connection.Endpoints, query, asker, token),
            DocumentStatusTranslator.Read,
            answer => answer.Status,
            cancellationToken);
    }

    public Task<AdvancedDocumentStatus> GetAdvancedStatusAsync(AdvancedDocumentQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(query.Signature, nameof(query));
        SoapEnvelope.Checked(query.Signature, nameof(query.Signature), nameof(query));
        return connection.QueryAsync(
            SiiOperation.AdvancedDocumentStatus,
            SiiTokenService.Documents,
            token => AdvancedDocumentStatusTranslator.Write(connection.Endpoints, query, token),
            AdvancedDocumentStatusTranslator.Read,
            answer => answer.Query,
            cancellationToken);
    }
}
