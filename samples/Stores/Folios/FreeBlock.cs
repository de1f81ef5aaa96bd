using FMgo.Folios;

namespace FMgo.Stores;

/// <summary>Free folios in a row of a range, while a transaction gives them out.</summary>
internal sealed class FreeBlock(long? id, long rangeId, FolioRange range, long first, long next, long last)
{
    /// <summary>Its row; null for one that this transaction cut off from another.</summary>
    public long? Id { get; } = id;

    public long RangeId { get; } = rangeId;

    /// <summary>The range that it is a part of.</summary>
    public FolioRange Range { get; } = range;

    public long First { get; } = first;

    public long Next { get; private set; } = next;

    public long Last { get; private set; } = last;

    public bool IsChanged { get; private set; }

    public bool IsEmpty => Next > Last;

    /// <summary>Where it stands among others of the issuer, type and branch: by last day, and then by folio.</summary>
    public (DateOnly ExpiresOn, long First) Place => (Stored.Day(Range.ExpiresOn), First);

    public bool Has(long folio) => folio >= Next && folio <= Last;

    public long TakeNext()
    {
        IsChanged = true;
        return Next++;
    }

    /// <summary>Takes the first folios, at most so many.</summary>
    public FolioSpan TakeFirst(long count)
    {
        IsChanged = true;
        var taken = new FolioSpan(Next, Math.Min(Last, Next + count - 1));
        Next = taken.Last + 1;
        return taken;
    }

    /// <summary>Takes one folio out.</summary>
    /// <returns>What is left behind it, as a block of its own; null where nothing is.</returns>
    public FreeBlock? Take(long folio)
    {
        IsChanged = true;
        if (folio == Next)
        {
            Next++;
            return null;
        }

        long last = Last;
        Last = folio - 1;
        return folio == last ? null : new FreeBlock(id: null, RangeId, Range, folio + 1, folio + 1, last);
    }
}
