using FMgo.Folios;
using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>Finds ranges.</summary>
internal static class FolioRanges
{
    private const string SelectOne = FolioRow.SelectRange + " WHERE g.id = @id";

    private const string SelectAll = FolioRow.SelectRange + " WHERE g.issuer = @issuer AND g.type = @type ORDER BY g.first";

    public static async Task<FolioRange> GetAsync(SqlSession session, long id) =>
        (await session.QueryAsync(SelectOne, FolioRow.ReadRange, CancellationToken.None, ("@id", id)).ConfigureAwait(false))[0].Range;

    public static Task<List<KeptRange>> ListAsync(SqlSession session, Rut issuer, DocumentType type, CancellationToken cancellationToken) =>
        session.QueryAsync(SelectAll, FolioRow.ReadRange, cancellationToken, ("@issuer", issuer.Body), ("@type", type.Code));
}
