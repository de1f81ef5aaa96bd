using FMgo.Issuing;

namespace FMgo.Tests.Testing.Mutants;

/// <summary>A store that passes every call on; mutants override what they break.</summary>
internal abstract class DocumentStoreWrapper(IDocumentStore inner) : IDocumentStore
{
    protected IDocumentStore Inner => inner;

    public virtual Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken) => inner.SaveAsync(documents, cancellationToken);

    public virtual Task<StoredDocument?> FindAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken) => inner.FindAsync(issuer, idempotencyKey, cancellationToken);

    public virtual Task<StoredDocument?> FindByFolioAsync(DocumentKey document, CancellationToken cancellationToken) => inner.FindByFolioAsync(document, cancellationToken);

    public virtual Task<StoredDocument?> AppendAsync(StoredDocument document, DocumentEvent happened, CancellationToken cancellationToken) => inner.AppendAsync(document, happened, cancellationToken);

    public virtual Task<IReadOnlyList<DocumentEvent>> GetHistoryAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken) => inner.GetHistoryAsync(issuer, idempotencyKey, cancellationToken);

    public virtual Task<IReadOnlyList<StoredDocument>> LeaseAsync(DocumentLease lease, CancellationToken cancellationToken) => inner.LeaseAsync(lease, cancellationToken);
}
