using FMgo.Issuing;
using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>Appends an event within a transaction, if the document is as it was read.</summary>
internal static class DocumentAppending
{
    private const string Update =
        """
        UPDATE documents SET state = @state, version = version + 1, lease_worker = NULL, lease_until = NULL
        WHERE issuer = @issuer AND key = @key AND version = @version
        RETURNING id, issuer, key, type, folio, file, state, version
        """;

    private const string Insert = "INSERT INTO document_events (document_id, version, at, state, detail) VALUES (@document, @version, @at, @state, @detail)";

    public static async Task<StoredDocument?> RunAsync(SqlSession session, StoredDocument document, DocumentEvent happened)
    {
        var updated = await session.QueryAsync(
            Update,
            DocumentRows.Read,
            CancellationToken.None,
            ("@state", (int)happened.State),
            ("@issuer", document.Key.Issuer.Body),
            ("@key", document.IdempotencyKey),
            ("@version", document.Version)).ConfigureAwait(false);
        if (updated is not [var now])
        {
            return null;
        }

        await session.ExecuteAsync(
            Insert,
            CancellationToken.None,
            ("@document", now.Id),
            ("@version", now.Document.Version),
            ("@at", happened.At.UtcTicks),
            ("@state", (int)happened.State),
            ("@detail", happened.Detail)).ConfigureAwait(false);
        session.Trail.AddRange(TrailEntry.Of("state", [now.Document.Key], happened.State.ToString()));
        return now.Document;
    }
}
