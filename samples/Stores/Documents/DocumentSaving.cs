using FMgo.Issuing;
using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>Saves documents within a transaction: the first one of a key stays.</summary>
internal static class DocumentSaving
{
    // Of a key that is there, the document stays.
    private static readonly RowInsert<NewDocument> Insert = new(
        "documents",
        "ON CONFLICT (issuer, key) DO NOTHING RETURNING id, issuer, key",
        new RowColumn<NewDocument, int>("issuer", row => row.Key.Issuer.Body),
        new RowColumn<NewDocument, string>("key", row => row.IdempotencyKey),
        new RowColumn<NewDocument, int>("type", row => row.Key.Type.Code),
        new RowColumn<NewDocument, long>("folio", row => row.Key.Folio),
        new RowColumn<NewDocument, byte[]>("file", row => Stored.Bytes(row.File)),
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
        await AddAsync(database, session, missing, kept).ConfigureAwait(false);

        // What another process saved between the two statements is there by now.
        if (missing.Count > 0)
        {
            var found = new List<KeptDocument>();
            database.AskByKeys(session, found, DocumentRows.Select, [.. missing.Keys], DocumentRows.Read);
            await session.FlushAsync().ConfigureAwait(false);
            Take(found, missing, kept);
        }

        return [.. documents.Select(document => kept[(document.Key.Issuer, document.IdempotencyKey)])];
    }

    private static async Task AddAsync(
        StoreDatabase database, SqlSession session, Dictionary<(Rut Issuer, string Key), NewDocument> missing, Dictionary<(Rut Issuer, string Key), StoredDocument> kept)
    {
        var found = new List<KeptDocument>();
        var added = new List<(long Id, (Rut, string) Key)>();
        database.AskByKeys(session, found, DocumentRows.Select, [.. missing.Keys], DocumentRows.Read);
        database.AskInsert(session, added, Insert, [.. missing.Values], row => (row.GetInt64(0), (row.GetRut(1), row.GetString(2))));
        await session.FlushAsync().ConfigureAwait(false);
        if (added.Count > 0)
        {
            database.Insert(session, InsertEvent, [.. added.Select(one => (one.Id, missing[one.Key]))]);
            session.Trail.AddRange(TrailEntry.Of("save", added.Select(one => missing[one.Key].Key)));
        }

        foreach (var (_, key) in added)
        {
            var document = missing[key];
            kept.Add(key, new StoredDocument(document.IdempotencyKey, document.Key, document.File, document.State, Version: 1));
            missing.Remove(key);
        }

        Take(found, missing, kept);
    }

    private static void Take(
        List<KeptDocument> found, Dictionary<(Rut Issuer, string Key), NewDocument> missing, Dictionary<(Rut Issuer, string Key), StoredDocument> kept)
    {
        foreach (var document in found.Select(one => one.Document))
        {
            var key = (document.Key.Issuer, document.IdempotencyKey);
            kept.Add(key, document);
            missing.Remove(key);
        }
    }
}
