using FMgo.Folios;
using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>Leases folios and takes them back, within a transaction.</summary>
internal static class FolioLeasing
{
    private const string SelectLeased = FolioRow.SelectBlock + " WHERE b.issuer = @issuer AND b.type = @type AND b.holder = @holder AND b.state = 2 ORDER BY b.first";

    public static async Task<IReadOnlyList<FolioRange>> LeaseAsync(StoreDatabase database, SqlSession session, FolioLease lease)
    {
        await database.LockIssuersAsync(session, [lease.Issuer]).ConfigureAwait(false);
        var free = new FreeFolios(session, lease.Issuer, lease.Type, lease.Branch, lease.UsedUntil);
        var taken = new List<NewBlock>();
        long left = lease.Count;
        while (left > 0 && await free.FindAsync(lease.Takes).ConfigureAwait(false) is { } block)
        {
            var folios = block.TakeFirst(left);
            left -= folios.Count;
            taken.Add(new NewBlock(block.RangeId, block.Range, folios, FolioState.Leased, lease.Holder));
        }

        foreach (var block in free.Blocks.Where(block => block.IsChanged))
        {
            await FolioBlocks.MoveAsync(session, block).ConfigureAwait(false);
            if (!block.IsEmpty)
            {
                await FolioBlocks.DrawAsync(session, new DocumentKey(lease.Issuer, lease.Type, block.First)).ConfigureAwait(false);
            }
        }

        await FolioBlocks.AddAsync(database, session, taken).ConfigureAwait(false);
        session.Trail.AddRange(taken.Select(block => new TrailEntry("lease", lease.Issuer, lease.Type, block.Folios)));
        return Ranges(taken);
    }

    public static async Task<bool> ReturnAsync(StoreDatabase database, SqlSession session, Rut issuer, DocumentType type, string holder, List<FolioSpan> unused)
    {
        await database.LockIssuersAsync(session, [issuer]).ConfigureAwait(false);
        var leased = await session.QueryAsync(
            SelectLeased, FolioRow.ReadBlock, CancellationToken.None, ("@issuer", issuer.Body), ("@type", type.Code), ("@holder", holder)).ConfigureAwait(false);
        var held = FolioSpans.Merge(leased.Select(block => block.Folios));
        if (!unused.All(span => held.Any(all => all.First <= span.First && span.Last <= all.Last)))
        {
            return false;
        }

        NewBlock[] parts = [.. leased.SelectMany(block => Split(block, unused))];
        foreach (var block in leased)
        {
            await FolioBlocks.DeleteAsync(session, block.Id).ConfigureAwait(false);
        }

        await FolioBlocks.AddAsync(database, session, parts).ConfigureAwait(false);
        session.Trail.AddRange(parts.Select(part => new TrailEntry(part.State == FolioState.Free ? "return" : "used", issuer, type, part.Folios)));
        return true;
    }

    /// <summary>A leased block as its unused parts, free again, and the parts between them.</summary>
    private static IEnumerable<NewBlock> Split(KeptBlock block, List<FolioSpan> unused)
    {
        long next = block.Next;
        foreach (var span in unused.Where(span => span.Overlaps(block.Folios)))
        {
            var free = new FolioSpan(Math.Max(span.First, block.Next), Math.Min(span.Last, block.Last));
            if (next < free.First)
            {
                yield return Used(next, free.First - 1);
            }

            yield return new NewBlock(block.RangeId, block.Range, free, FolioState.Free);
            next = free.Last + 1;
        }

        if (next <= block.Last)
        {
            yield return Used(next, block.Last);
        }

        NewBlock Used(long first, long last) => new(block.RangeId, block.Range, new FolioSpan(first, last), FolioState.UsedElsewhere, block.Holder);
    }

    /// <summary>What was taken as ranges; what stood in several blocks of one range in a row is one.</summary>
    private static List<FolioRange> Ranges(List<NewBlock> taken)
    {
        var ranges = new List<(long Id, FolioRange Range)>();
        foreach (var block in taken)
        {
            if (ranges.Count > 0 && ranges[^1].Id == block.RangeId && ranges[^1].Range.Folios.Last + 1 == block.Folios.First)
            {
                var range = ranges[^1].Range;
                ranges[^1] = (block.RangeId, range with { Folios = range.Folios with { Last = block.Folios.Last } });
            }
            else
            {
                ranges.Add((block.RangeId, block.Range with { Folios = block.Folios }));
            }
        }

        return [.. ranges.Select(range => range.Range)];
    }
}
