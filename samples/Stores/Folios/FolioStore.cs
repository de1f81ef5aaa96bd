using FMgo.Folios;
using FMgo.Stores.Secrets;
using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>Folios in the database. What changes goes through the writer of the process; what only reads has connections of its own.</summary>
internal sealed class FolioStore(StoreDatabase database, StoreWriter writer, Vault vault) : IFolioStore
{
    private const string SelectCaf = "SELECT file FROM cafs WHERE id = @id";

    // One delegate: callers who wait at once are served by the same statements.
    private readonly Func<SqlSession, IReadOnlyList<FolioRequest>, Task<IReadOnlyList<FolioAnswer>>> _reserve =
        (session, requests) => FolioReserving.RunAsync(database, session, requests);

    public Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(range);
        byte[] secret = vault.ProtectCaf(range.CafId, cafFile.ToArray());
        return writer.RunAsync(session => FolioAdding.RunAsync(database, session, range, secret), cancellationToken);
    }

    public async Task<ReadOnlyMemory<byte>?> FindCafAsync(string cafId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cafId);
        var session = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await session.QueryAsync(SelectCaf, row => row.GetBytes(0), cancellationToken, ("@id", cafId)).ConfigureAwait(false) is [var secret]
                ? vault.UnprotectCaf(cafId, secret)
                : default(ReadOnlyMemory<byte>?);
        }
    }

    public Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);

        // A caller that stops waiting may use its memory again while the work goes on.
        FolioRequest[] own = [.. requests.Select(request => request with { Content = request.Content.ToArray() })];
        return own.Length == 0 ? Task.FromResult<IReadOnlyList<FolioAnswer>>([]) : writer.RunAsync(_reserve, own, cancellationToken);
    }

    public async Task<FolioReservation?> FindAsync(Rut issuer, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var session = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return (await Reservations.FindAsync(session, issuer, key).ConfigureAwait(false))?.Reservation;
        }
    }

    public Task<FolioReservation> RenewAsync(FolioReservation reservation, DateTimeOffset stampedAt, string certificate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        ArgumentNullException.ThrowIfNull(certificate);
        return writer.RunAsync(session => Reservations.RenewAsync(database, session, reservation, stampedAt, certificate), cancellationToken);
    }

    public Task<FolioReservation?> EndAsync(Rut issuer, string key, FolioState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return state is FolioState.Void or FolioState.Free
            ? writer.RunAsync(session => Reservations.EndAsync(database, session, issuer, key, state), cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(state), state, "Void or Free.");
    }

    public async Task<IReadOnlyList<FolioReservation>> ListAsync(Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var session = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await Reservations.ListAsync(session, issuer, since, after, count, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task<IReadOnlyList<FolioRange>> LeaseAsync(FolioLease lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentOutOfRangeException.ThrowIfLessThan(lease.Count, 1);
        return writer.RunAsync(session => FolioLeasing.LeaseAsync(database, session, lease), cancellationToken);
    }

    public Task<bool> ReturnAsync(Rut issuer, DocumentType type, string holder, IReadOnlyList<FolioSpan> unused, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(holder);
        ArgumentNullException.ThrowIfNull(unused);
        var spans = FolioSpans.Merge(unused);
        return writer.RunAsync(session => FolioLeasing.ReturnAsync(database, session, issuer, type, holder, spans), cancellationToken);
    }

    public async Task<IReadOnlyList<FolioStretch>> ReportAsync(Rut issuer, DocumentType type, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(type);
        var session = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            await session.BeginAsync(database.BeginSnapshotAsync).ConfigureAwait(false);
            var report = await FolioReport.ReadAsync(session, issuer, type, cancellationToken).ConfigureAwait(false);
            await session.RollbackAsync().ConfigureAwait(false);
            return report;
        }
    }
}
