using FMgo.Folios;
using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>Finds reservations, renews and ends them.</summary>
internal static class Reservations
{
    private const string SelectOne = FolioRow.SelectReservation + " WHERE x.issuer = @issuer AND x.key = @key";

    private const string SelectPage =
        FolioRow.SelectReservation +
        """

        WHERE x.issuer = @issuer AND x.stamped_at >= @since AND (x.stamped_at > @since OR x.key_order > @after)
        ORDER BY x.stamped_at, x.key_order LIMIT @count
        """;

    private const string Renew = "UPDATE reservations SET stamped_at = @stamped, certificate = @certificate WHERE issuer = @issuer AND key = @key";

    private const string End = "UPDATE reservations SET state = @state WHERE issuer = @issuer AND key = @key";

    public static async Task<KeptReservation?> FindAsync(SqlSession session, Rut issuer, string key) =>
        await session.QueryAsync(SelectOne, FolioRow.ReadReservation, CancellationToken.None, ("@issuer", issuer.Body), ("@key", key)).ConfigureAwait(false) is [var found]
            ? found
            : null;

    public static async Task<IReadOnlyList<FolioReservation>> ListAsync(
        SqlSession session, Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken)
    {
        // The page goes on behind the last one, or begins before any key (none is empty) of the first moment.
        bool goesOn = after is not null && after.Request.StampedAt >= since;
        var page = await session.QueryAsync(
            SelectPage,
            FolioRow.ReadReservation,
            cancellationToken,
            ("@issuer", issuer.Body),
            ("@since", (goesOn ? after!.Request.StampedAt : since).UtcTicks),
            ("@after", goesOn ? Stored.KeyOrder(after!.Request.Key) : []),
            ("@count", count)).ConfigureAwait(false);
        return [.. page.Select(kept => kept.Reservation)];
    }

    public static async Task<FolioReservation> RenewAsync(StoreDatabase database, SqlSession session, FolioReservation read, DateTimeOffset stampedAt, string certificate)
    {
        await database.LockIssuersAsync(session, [read.Request.Issuer]).ConfigureAwait(false);
        var now = (await FindAsync(session, read.Request.Issuer, read.Request.Key).ConfigureAwait(false))?.Reservation
            ?? throw new InvalidOperationException("Nadie reservó un folio con esta clave. / No folio was reserved with this key.");
        if (now.State != FolioState.Reserved || now.Request.StampedAt != read.Request.StampedAt || now.Request.Certificate != read.Request.Certificate)
        {
            return now;
        }

        await session.ExecuteAsync(
            Renew,
            CancellationToken.None,
            ("@stamped", stampedAt.UtcTicks),
            ("@certificate", certificate),
            ("@issuer", read.Request.Issuer.Body),
            ("@key", read.Request.Key)).ConfigureAwait(false);
        session.Trail.AddRange(TrailEntry.Of("renew", [now.Document], certificate));
        return now with { Request = now.Request with { StampedAt = stampedAt, Certificate = certificate } };
    }

    public static async Task<FolioReservation?> EndAsync(StoreDatabase database, SqlSession session, Rut issuer, string key, FolioState state)
    {
        await database.LockIssuersAsync(session, [issuer]).ConfigureAwait(false);
        if (await FindAsync(session, issuer, key).ConfigureAwait(false) is not { Reservation: var now } kept)
        {
            return null;
        }

        if (now.State != FolioState.Reserved)
        {
            return now;
        }

        await session.ExecuteAsync(End, CancellationToken.None, ("@state", (int)state), ("@issuer", issuer.Body), ("@key", key)).ConfigureAwait(false);
        if (state == FolioState.Free)
        {
            await ReleaseAsync(database, session, kept).ConfigureAwait(false);
        }

        session.Trail.AddRange(TrailEntry.Of(state == FolioState.Free ? "release" : "void", [now.Document]));
        return now with { State = state };
    }

    private static async Task ReleaseAsync(StoreDatabase database, SqlSession session, KeptReservation kept)
    {
        var document = kept.Reservation.Document;
        await FolioBlocks.DrawAsync(session, document).ConfigureAwait(false);
        var range = await FolioRanges.GetAsync(session, kept.RangeId).ConfigureAwait(false);
        await FolioBlocks.AddAsync(database, session, [new NewBlock(kept.RangeId, range, new FolioSpan(document.Folio, document.Folio), FolioState.Free)]).ConfigureAwait(false);
    }
}
