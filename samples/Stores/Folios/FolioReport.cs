using FMgo.Folios;
using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>What became of all folios of an issuer and type: blocks as they are, void ones by their reservations, and all between them belongs to keys.</summary>
internal static class FolioReport
{
    private const string SelectBlocks = FolioRow.SelectBlock + " WHERE b.issuer = @issuer AND b.type = @type ORDER BY b.first";

    private const string SelectVoid = "SELECT range_id, folio FROM reservations WHERE issuer = @issuer AND type = @type AND state = 4 ORDER BY folio";

    public static async Task<IReadOnlyList<FolioStretch>> ReadAsync(SqlSession session, Rut issuer, DocumentType type, CancellationToken cancellationToken)
    {
        (string, object?)[] place = [("@issuer", issuer.Body), ("@type", type.Code)];
        var ranges = await FolioRanges.ListAsync(session, issuer, type, cancellationToken).ConfigureAwait(false);
        var blocks = await session.QueryAsync(SelectBlocks, FolioRow.ReadBlock, cancellationToken, place).ConfigureAwait(false);
        var voids = await session.QueryAsync(SelectVoid, row => (RangeId: row.GetInt64(0), Folio: row.GetInt64(1)), cancellationToken, place).ConfigureAwait(false);
        var parts = blocks.Select(block => (block.RangeId, block.Folios, block.State, Holder: block.Holder.Length == 0 ? null : block.Holder))
            .Concat(voids.Select(one => (one.RangeId, Folios: new FolioSpan(one.Folio, one.Folio), State: FolioState.Void, Holder: (string?)null)))
            .ToLookup(part => part.RangeId);
        return [.. ranges.SelectMany(range => Stretches(range.Range, parts[range.Id].OrderBy(part => part.Folios.First).Select(part => (part.Folios, part.State, part.Holder))))];
    }

    private static List<FolioStretch> Stretches(FolioRange range, IEnumerable<(FolioSpan Folios, FolioState State, string? Holder)> parts)
    {
        var stretches = new List<FolioStretch>();
        long next = range.Folios.First;
        foreach (var (folios, state, holder) in parts)
        {
            if (next < folios.First)
            {
                Add(new FolioSpan(next, folios.First - 1), FolioState.Reserved, null);
            }

            Add(folios, state, holder);
            next = folios.Last + 1;
        }

        if (next <= range.Folios.Last)
        {
            Add(new FolioSpan(next, range.Folios.Last), FolioState.Reserved, null);
        }

        return stretches;

        void Add(FolioSpan folios, FolioState state, string? holder)
        {
            if (stretches.Count > 0 && stretches[^1].State == state && stretches[^1].Holder == holder)
            {
                stretches[^1] = stretches[^1] with { Folios = stretches[^1].Folios with { Last = folios.Last } };
            }
            else
            {
                stretches.Add(new FolioStretch(range.CafId, folios, state) { Branch = range.Branch, Holder = holder, ExpiresOn = range.ExpiresOn });
            }
        }
    }
}
