namespace FMgo.Sii;

/// <summary>Queries about one document (not boletas).</summary>
public interface ISiiDocuments
{
    /// <summary>Asks what SII holds of a document (<c>getEstDte</c>).</summary>
    /// <param name="query">The document and its data.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood.</exception>
    Task<DocumentStatus> GetStatusAsync(DocumentQuery query, CancellationToken cancellationToken = default);

    /// <summary>Asks what SII holds of a document, comparing its signature as well (<c>getEstDteAv</c>). The holder must represent the issuer.</summary>
    /// <param name="query">The document, its data and its signature.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">SII could not be reached, or its answer could not be understood.</exception>
    /// <exception cref="ArgumentException">The signature holds a character that XML cannot, such as NUL.</exception>
    Task<AdvancedDocumentStatus> GetAdvancedStatusAsync(AdvancedDocumentQuery query, CancellationToken cancellationToken = default);
}
