using FMgo.Issuing;

namespace FMgo.Tests.Issuing;

/// <summary>As <see cref="TroubledFolioStore"/>, for documents.</summary>
internal sealed class TroubledDocumentStore(IDocumentStore store) : IDocumentStore
{
    public IDocumentStore Store => store;

    public HashSet<string> FailsBefore { get; } = [];

    public HashSet<string> FailsAfter { get; } = [];

    /// <summary>What was asked to be saved, whether it was or not.</summary>
    public List<NewDocument> Asked { get; } = [];

    /// <summary>Changes documents that are saved or found.</summary>
    public Func<StoredDocument, StoredDocument>? Answers { get; set; }

    /// <summary>What happens just before documents are saved.</summary>
    public Func<Task>? BeforeSaving { get; set; }

    public Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken) => Run(nameof(SaveAsync), async () =>
    {
        if (BeforeSaving is { } before)
        {
            BeforeSaving = null;
            await before();
        }

        var saved = await store.SaveAsync(documents, cancellationToken);
        return Answers is null ? saved : [.. saved.Select(Answers)];
    }, documents);

    public Task<StoredDocument?> FindAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken) =>
        Run(nameof(FindAsync), async () => await store.FindAsync(issuer, idempotencyKey, cancellationToken) is { } found ? Answers?.Invoke(found) ?? found : null);

    public Task<StoredDocument?> FindByFolioAsync(DocumentKey document, CancellationToken cancellationToken) =>
        Run(nameof(FindByFolioAsync), () => store.FindByFolioAsync(document, cancellationToken));

    public Task<StoredDocument?> AppendAsync(StoredDocument document, DocumentEvent happened, CancellationToken cancellationToken) =>
        Run(nameof(AppendAsync), () => store.AppendAsync(document, happened, cancellationToken));

    public Task<IReadOnlyList<DocumentEvent>> GetHistoryAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken) =>
        Run(nameof(GetHistoryAsync), () => store.GetHistoryAsync(issuer, idempotencyKey, cancellationToken));

    public Task<IReadOnlyList<StoredDocument>> LeaseAsync(DocumentLease lease, CancellationToken cancellationToken) => Run(nameof(LeaseAsync), () => store.LeaseAsync(lease, cancellationToken));

    private async Task<T> Run<T>(string name, Func<Task<T>> call, IReadOnlyList<NewDocument>? documents = null)
    {
        lock (Asked)
        {
            Asked.AddRange(documents ?? []);
        }

        if (FailsBefore.Contains(name))
        {
            throw new IOException("The database is gone.");
        }

        var answer = await call();
        return FailsAfter.Contains(name) ? throw new IOException("The answer is lost.") : answer;
    }
}
