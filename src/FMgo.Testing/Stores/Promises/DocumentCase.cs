using System.Globalization;
using FMgo.Issuing;

namespace FMgo.Testing;

/// <summary>What the promises of document stores are tried with, and short forms of the calls.</summary>
internal static class DocumentCase
{
    public static readonly Rut Company = Rut.FromBody(76_192_083);

    public static readonly Rut OtherCompany = Rut.FromBody(77_777_777);

    public static readonly DateTimeOffset Noon = new(2026, 6, 15, 16, 0, 0, TimeSpan.Zero);

    /// <summary>A file that names its document, so that no two are alike.</summary>
    public static NewDocument One(string key, long folio, Rut? issuer = null, DocumentType? type = null)
    {
        var document = new DocumentKey(issuer ?? Company, type ?? DocumentType.Invoice, folio);
        byte[] file = System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<DTE>{document} {key}</DTE>"));
        return new NewDocument(key, document, file, Noon);
    }

    public static NewDocument[] Many(string prefix, long firstFolio, int count) => [.. Enumerable.Range(0, count).Select(i => One($"{prefix} {i}", firstFolio + i))];

    public static StoredDocument Stored(NewDocument document, DocumentState? state = null, int version = 1) =>
        new(document.IdempotencyKey, document.Key, document.File, state ?? document.State, version);

    public static DocumentEvent Event(DocumentState state, int minute = 1, string? detail = null) => new(Noon.AddMinutes(minute), state, detail);

    public static DocumentLease Lease(string worker, int count = 100, int from = 0, int until = 10) => new()
    {
        Worker = worker,
        States = [DocumentState.Issued],
        Count = count,
        Now = Noon.AddMinutes(from),
        Until = Noon.AddMinutes(until),
    };

    public static Task<IReadOnlyList<StoredDocument>> SaveAsync(this IDocumentStore store, params NewDocument[] documents) => store.SaveAsync(documents, CancellationToken.None);

    /// <summary>Saves documents that the store does not have yet.</summary>
    public static async Task SaveNewAsync(this IDocumentStore store, params NewDocument[] documents) =>
        Expect.List(documents.Select(document => Stored(document)), await store.SaveAsync(documents), "SaveAsync");

    public static Task<StoredDocument?> FindAsync(this IDocumentStore store, NewDocument document) => store.FindAsync(document.Key.Issuer, document.IdempotencyKey, CancellationToken.None);

    public static Task<StoredDocument?> FindByFolioAsync(this IDocumentStore store, DocumentKey document) => store.FindByFolioAsync(document, CancellationToken.None);

    public static Task<StoredDocument?> AppendAsync(this IDocumentStore store, StoredDocument read, DocumentEvent happened) => store.AppendAsync(read, happened, CancellationToken.None);

    public static Task<IReadOnlyList<DocumentEvent>> GetHistoryAsync(this IDocumentStore store, NewDocument document) =>
        store.GetHistoryAsync(document.Key.Issuer, document.IdempotencyKey, CancellationToken.None);

    public static Task<IReadOnlyList<StoredDocument>> LeaseAsync(this IDocumentStore store, DocumentLease lease) => store.LeaseAsync(lease, CancellationToken.None);

    public static IEnumerable<string> Keys(this IEnumerable<StoredDocument> documents) => documents.Select(document => document.IdempotencyKey);
}
