using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>Changes of blocks.</summary>
internal static class FolioBlocks
{
    private const string Move = "UPDATE folio_blocks SET next = @next, last = @last WHERE id = @id";

    private const string Delete = "DELETE FROM folio_blocks WHERE id = @id";

    // What was given out before comes back within first and next of the block that it came from, and two blocks never overlap.
    private const string Draw = "UPDATE folio_blocks SET first = next WHERE issuer = @issuer AND type = @type AND first <= @folio AND next > @folio";

    private static readonly RowInsert<NewBlock> Insert = new(
        "folio_blocks",
        "",
        new RowColumn<NewBlock, long>("range_id", row => row.RangeId),
        new RowColumn<NewBlock, int>("issuer", row => row.Range.Issuer.Body),
        new RowColumn<NewBlock, int>("type", row => row.Range.Type.Code),
        new RowColumn<NewBlock, string>("branch", row => Stored.Branch(row.Range.Branch)),
        new RowColumn<NewBlock, DateOnly>("expires_on", row => Stored.Day(row.Range.ExpiresOn)),
        new RowColumn<NewBlock, long>("first", row => row.Folios.First),
        new RowColumn<NewBlock, long>("next", row => row.Folios.First),
        new RowColumn<NewBlock, long>("last", row => row.Folios.Last),
        new RowColumn<NewBlock, int>("state", row => (int)row.State),
        new RowColumn<NewBlock, string>("holder", row => row.Holder));

    /// <summary>Writes what is left of a block from which folios were taken.</summary>
    public static Task MoveAsync(SqlSession session, FreeBlock block) => block.IsEmpty
        ? DeleteAsync(session, block.Id!.Value)
        : session.ExecuteAsync(Move, CancellationToken.None, ("@next", block.Next), ("@last", block.Last), ("@id", block.Id));

    public static Task DeleteAsync(SqlSession session, long id) => session.ExecuteAsync(Delete, CancellationToken.None, ("@id", id));

    /// <summary>Adds blocks; none of their folios is left in another.</summary>
    public static async Task AddAsync(StoreDatabase database, SqlSession session, IEnumerable<NewBlock> blocks)
    {
        NewBlock[] rows = [.. blocks];
        if (rows.Length > 0)
        {
            await database.InsertAsync(session, Insert, rows).ConfigureAwait(false);
        }
    }

    /// <summary>Draws the front of the block in whose given part a folio lies, so that the folio may come back as a block of its own.</summary>
    public static Task DrawAsync(SqlSession session, DocumentKey folio) =>
        session.ExecuteAsync(Draw, CancellationToken.None, ("@issuer", folio.Issuer.Body), ("@type", folio.Type.Code), ("@folio", folio.Folio));
}
