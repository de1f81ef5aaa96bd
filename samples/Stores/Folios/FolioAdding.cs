using FMgo.Folios;
using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>Adds a range within a transaction, unless any of its folios was added before.</summary>
internal static class FolioAdding
{
    // Ranges never overlap: if any of them reaches into the new one, the last that does not begin behind it does.
    private const string SelectLastBefore = FolioRow.SelectRange + " WHERE g.issuer = @issuer AND g.type = @type AND g.first <= @last ORDER BY g.first DESC LIMIT 1";

    private const string InsertIssuer = "INSERT INTO folio_issuers (issuer) VALUES (@issuer) ON CONFLICT (issuer) DO NOTHING";

    private const string InsertCaf = "INSERT INTO cafs (id, issuer, type, file) VALUES (@id, @issuer, @type, @file) ON CONFLICT (id) DO NOTHING";

    private const string InsertRange =
        """
        INSERT INTO folio_ranges (caf_id, issuer, type, branch, first, last, authorized_on, expires_on)
        VALUES (@caf, @issuer, @type, @branch, @first, @last, @authorized, @expires) RETURNING id
        """;

    public static async Task<FolioAddition> RunAsync(StoreDatabase database, SqlSession session, FolioRange range, byte[] secret)
    {
        await session.ExecuteAsync(InsertIssuer, CancellationToken.None, ("@issuer", range.Issuer.Body)).ConfigureAwait(false);
        await database.LockIssuersAsync(session, [range.Issuer]).ConfigureAwait(false);
        var before = await session.QueryAsync(
            SelectLastBefore,
            FolioRow.ReadRange,
            CancellationToken.None,
            ("@issuer", range.Issuer.Body),
            ("@type", range.Type.Code),
            ("@last", range.Folios.Last)).ConfigureAwait(false);
        if (before is [var last] && last.Range.Folios.Last >= range.Folios.First)
        {
            return last.Range == range ? FolioAddition.AlreadyThere : FolioAddition.Overlaps;
        }

        await AddAsync(database, session, range, secret).ConfigureAwait(false);
        session.Trail.Add(new TrailEntry("add", range.Issuer, range.Type, range.Folios, range.CafId));
        return FolioAddition.Added;
    }

    private static async Task AddAsync(StoreDatabase database, SqlSession session, FolioRange range, byte[] secret)
    {
        await session.ExecuteAsync(
            InsertCaf,
            CancellationToken.None,
            ("@id", range.CafId),
            ("@issuer", range.Issuer.Body),
            ("@type", range.Type.Code),
            ("@file", secret)).ConfigureAwait(false);
        var ids = await session.QueryAsync(
            InsertRange,
            row => row.GetInt64(0),
            CancellationToken.None,
            ("@caf", range.CafId),
            ("@issuer", range.Issuer.Body),
            ("@type", range.Type.Code),
            ("@branch", Stored.Branch(range.Branch)),
            ("@first", range.Folios.First),
            ("@last", range.Folios.Last),
            ("@authorized", range.AuthorizedOn),
            ("@expires", Stored.Day(range.ExpiresOn))).ConfigureAwait(false);
        await FolioBlocks.AddAsync(database, session, [new NewBlock(ids[0], range, range.Folios, FolioState.Free)]).ConfigureAwait(false);
    }
}
