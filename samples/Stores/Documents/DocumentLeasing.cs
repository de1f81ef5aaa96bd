using FMgo.Issuing;
using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>Gives documents to a worker within a transaction.</summary>
internal static class DocumentLeasing
{
    private const string OfState = DocumentRows.Select + " WHERE x.state = @state" + Rest;

    private const string OfIssuerAndState = DocumentRows.Select + " WHERE x.issuer = @issuer AND x.state = @state" + Rest;

    private const string Rest = " AND (x.lease_until IS NULL OR x.lease_until <= @now OR x.lease_worker = @worker) ORDER BY x.id LIMIT @count ";

    private const string Update = "UPDATE documents SET lease_worker = @worker, lease_until = @until WHERE id = @id";

    public static async Task<IReadOnlyList<StoredDocument>> RunAsync(StoreDatabase database, SqlSession session, DocumentLease lease)
    {
        // State by state: each comes by an index in the order in which documents were saved, and the millions that are done are never looked at.
        var found = new List<KeptDocument>();
        foreach (var state in lease.States.Distinct())
        {
            found.AddRange(await SelectAsync(database, session, lease, state).ConfigureAwait(false));
        }

        KeptDocument[] given = [.. found.OrderBy(document => document.Id).Take(lease.Count)];
        foreach (var document in given)
        {
            await session.ExecuteAsync(
                Update, CancellationToken.None, ("@worker", lease.Worker), ("@until", lease.Until.UtcTicks), ("@id", document.Id)).ConfigureAwait(false);
        }

        session.Trail.AddRange(TrailEntry.Of("work", given.Select(document => document.Document.Key)));
        return [.. given.Select(document => document.Document)];
    }

    private static Task<List<KeptDocument>> SelectAsync(StoreDatabase database, SqlSession session, DocumentLease lease, DocumentState state) => lease.Issuer is { } issuer
        ? session.QueryAsync(
            OfIssuerAndState + database.ForUpdate,
            DocumentRows.Read,
            CancellationToken.None,
            ("@issuer", issuer.Body),
            ("@state", (int)state),
            ("@now", lease.Now.UtcTicks),
            ("@worker", lease.Worker),
            ("@count", lease.Count))
        : session.QueryAsync(
            OfState + database.ForUpdate,
            DocumentRows.Read,
            CancellationToken.None,
            ("@state", (int)state),
            ("@now", lease.Now.UtcTicks),
            ("@worker", lease.Worker),
            ("@count", lease.Count));
}
