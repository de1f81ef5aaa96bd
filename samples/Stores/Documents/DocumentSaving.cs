using FMgo.Issuing;
using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>Saves documents within a transaction: the first one of a key stays.</summary>
internal static class DocumentSaving
{
    // Another process may have saved the key since it was looked for: its document stays.
    private static readonly RowInsert<NewDocument> Insert = new(
        "documents",
        "ON CONFLICT (issuer, key) DO NOTHING RETURNING id, issuer, key",
        new RowColumn<NewDocument, int>("issuer", row => row.Key.Issuer.Body),
        new RowColumn<NewDocument, string>("key", row => row.IdempotencyKey),
        new RowColumn<NewDocument, int>("type", row => row.Key.Type.Code),
        new RowColumn<NewDocument, long>("folio", row => row.Key.Folio),
        new RowColumn<NewDocument, byte[]>("file", row => row.File.ToArray()),
        new RowColumn<NewDocument, int>("state", row => (int)row.State),
        new RowColumn<NewDocument, int>("version", _ => 1));

    private static readonly RowInsert<(long Id, NewDocument New)> InsertEvent = new(
        "document_events",
        "",
        new RowColumn<(long Id, NewDocument New), long>("document_id", row => row.Id),
        new RowColumn<(long Id, NewDocument New), int>("version", _ => 1),
        new RowColumn<(long Id, NewDocument New), long>("at", row => row.New.SavedAt.UtcTicks),
        new RowColumn<(long Id, NewDocument New), int>("state", row => (int)row.New.State));

    public static async Task<IReadOnlyList<StoredDocument>> RunAsync(StoreDatabase database, SqlSession session, IReadOnlyList<NewDocument> documents)
    {
        var missing = new Dictionary<(Rut Issuer, string Key), NewDocument>();
        foreach (var document in documents)
        {
            missing.TryAdd((document.Key.Issuer, document.IdempotencyKey), document);
        }

        var kept = new Dictionary<(Rut Issuer, string Key), StoredDocument>();
        await FindAsync(database, session, missing, kept).ConfigureAwait(false);
        if (missing.Count > 0)
        {
            await AddAsync(database, session, missing, kept).ConfigureAwait(false);

            // What is missing still was saved by another process meanwhile.
            await FindAsync(database, session, missing, kept).ConfigureAwait(false);
        }

        return [.. documents.Select(document => kept[(document.Key.Issuer, document.IdempotencyKey)])];
    }

    private static async Task FindAsync(
        StoreDatabase database, SqlSession session, Dictionary<(Rut Issuer, string Key), NewDocument> missing, Dictionary<(Rut Issuer, string Key), StoredDocument> kept)
    {
        if (missing.Count == 0)
        {
            return;
        }

        foreach (var found in await database.FindByKeysAsync(session, DocumentRows.Select, [.. missing.Keys], DocumentRows.Read).ConfigureAwait(false))
        {
            var key = (found.Document.Key.Issuer, found.Document.IdempotencyKey);
            kept.Add(key, found.Document);
            missing.Remove(key);
        }
    }

    private static async Task AddAsync(
        StoreDatabase database, SqlSession session, Dictionary<(Rut Issuer, string Key), NewDocument> missing, Dictionary<(Rut Issuer, string Key), StoredDocument> kept)
    {
        var added = await database.InsertAsync(
            session, Insert, [.. missing.Values], row => (Id: row.GetInt64(0), Key: (row.GetRut(1), row.GetString(2)))).ConfigureAwait(false);
        await database.InsertAsync(session, InsertEvent, [.. added.Select(one => (one.Id, missing[one.Key]))]).ConfigureAwait(false);
        session.Trail.AddRange(TrailEntry.Of("save", added.Select(one => missing[one.Key].Key)));
        foreach (var (_, key) in added)
        {
            var document = missing[key];
            kept.Add(key, new StoredDocument(document.IdempotencyKey, document.Key, document.File, document.State, Version: 1));
            missing.Remove(key);
        }
    }
}
