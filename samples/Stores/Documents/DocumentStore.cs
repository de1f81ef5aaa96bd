using FMgo.Issuing;
using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>Documents in the database. What changes goes through the writer of the process; what only reads has connections of its own.</summary>
internal sealed class DocumentStore(StoreDatabase database, StoreWriter writer) : IDocumentStore
{
    private const string SelectOne = DocumentRows.Select + " WHERE x.issuer = @issuer AND x.key = @key";

    private const string SelectByFolio = DocumentRows.Select + " WHERE x.issuer = @issuer AND x.type = @type AND x.folio = @folio AND x.state <> 5";

    private const string SelectHistory =
        """
        SELECT e.at, e.state, e.detail FROM documents x JOIN document_events e ON e.document_id = x.id
        WHERE x.issuer = @issuer AND x.key = @key ORDER BY e.version
        """;

    // One delegate: callers who wait at once are served by the same statements.
    private readonly Func<SqlSession, IReadOnlyList<NewDocument>, Task<IReadOnlyList<StoredDocument>>> _save =
        (session, documents) => DocumentSaving.RunAsync(database, session, documents);

    public Task<IReadOnlyList<StoredDocument>> SaveAsync(IReadOnlyList<NewDocument> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);

        // A caller that stops waiting may use its memory again while the work goes on.
        NewDocument[] own = [.. documents.Select(document => document with { File = document.File.ToArray() })];
        return own.Length == 0 ? Task.FromResult<IReadOnlyList<StoredDocument>>([]) : writer.RunAsync(_save, own, cancellationToken);
    }

    public async Task<StoredDocument?> FindAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(idempotencyKey);
        return await FirstAsync(SelectOne, cancellationToken, ("@issuer", issuer.Body), ("@key", idempotencyKey)).ConfigureAwait(false);
    }

    public async Task<StoredDocument?> FindByFolioAsync(DocumentKey document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return await FirstAsync(SelectByFolio, cancellationToken, ("@issuer", document.Issuer.Body), ("@type", document.Type.Code), ("@folio", document.Folio)).ConfigureAwait(false);
    }

    public Task<StoredDocument?> AppendAsync(StoredDocument document, DocumentEvent happened, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(happened);
        return writer.RunAsync(session => DocumentAppending.RunAsync(session, document, happened), cancellationToken);
    }

    public async Task<IReadOnlyList<DocumentEvent>> GetHistoryAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(idempotencyKey);
        var session = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await session.QueryAsync(
                SelectHistory,
                row => new DocumentEvent(Stored.Moment(row.GetInt64(0)), (DocumentState)row.GetInt32(1), row.IsDBNull(2) ? null : row.GetString(2)),
                cancellationToken,
                ("@issuer", issuer.Body),
                ("@key", idempotencyKey)).ConfigureAwait(false);
        }
    }

    public Task<IReadOnlyList<StoredDocument>> LeaseAsync(DocumentLease lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentOutOfRangeException.ThrowIfLessThan(lease.Count, 1);
        return writer.RunAsync(session => DocumentLeasing.RunAsync(database, session, lease), cancellationToken);
    }

    private async Task<StoredDocument?> FirstAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        var session = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await session.QueryAsync(sql, DocumentRows.Read, cancellationToken, values).ConfigureAwait(false) is [var found] ? found.Document : null;
        }
    }
}
