using FMgo.Issuing;

namespace FMgo.Destruction;

/// <summary>The document store of a worker, which may die before and after it saves.</summary>
internal sealed class MortalDocumentStore(IDocumentStore store, Death death) : IDocumentStore
{
    public async Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken)
    {
        death.At("before save");
        var saved = await store.SaveAsync(documents, cancellationToken).ConfigureAwait(false);
        death.At("after save");
        return saved;
    }

    public Task<StoredDocument?> FindAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken) => store.FindAsync(issuer, idempotencyKey, cancellationToken);

    public Task<StoredDocument?> FindByFolioAsync(DocumentKey document, CancellationToken cancellationToken) => store.FindByFolioAsync(document, cancellationToken);

    public Task<StoredDocument?> AppendAsync(StoredDocument document, DocumentEvent happened, CancellationToken cancellationToken) => store.AppendAsync(document, happened, cancellationToken);

    public Task<IReadOnlyList<DocumentEvent>> GetHistoryAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken) => store.GetHistoryAsync(issuer, idempotencyKey, cancellationToken);

    public Task<IReadOnlyList<StoredDocument>> LeaseAsync(DocumentLease lease, CancellationToken cancellationToken) => store.LeaseAsync(lease, cancellationToken);
}
