using FMgo.Folios;

namespace FMgo.Testing;

/// <summary>A range of a <see cref="MemoryFolioStore"/>, and what became of its folios. The store's lock guards it.</summary>
internal sealed class MemoryFolioRange(FolioRange range)
{
    // All that are not free. What nobody ever had begins at _fresh; what came back lies before it.
    private readonly SortedDictionary<long, (FolioState State, string? Holder)> _taken = [];
    private readonly SortedSet<long> _back = [];
    private long _fresh = range.Folios.First;

    public FolioRange Range => range;

    public long? LowestFree()
    {
        if (_back.Count > 0)
        {
            return _back.Min;
        }

        while (_taken.ContainsKey(_fresh))
        {
            _fresh++;
        }

        return _fresh <= range.Folios.Last ? _fresh : null;
    }

    public bool IsFree(long folio) => range.Folios.Contains(folio) && !_taken.ContainsKey(folio);

    public IReadOnlyList<long> LeasedBy(string holder) => [.. _taken.Where(one => one.Value == (FolioState.Leased, holder)).Select(one => one.Key)];

    public void Set(long folio, FolioState state, string? holder = null)
    {
        if (state != FolioState.Free)
        {
            _taken[folio] = (state, holder);
            _back.Remove(folio);
        }
        else if (_taken.Remove(folio) && folio < _fresh)
        {
            _back.Add(folio);
        }
    }

    public IReadOnlyList<FolioStretch> Stretches()
    {
        var stretches = new List<FolioStretch>();
        long next = range.Folios.First;
        foreach (var (folio, fate) in _taken)
        {
            if (folio > next)
            {
                Append(stretches, new FolioSpan(next, folio - 1), FolioState.Free, holder: null);
            }

            Append(stretches, new FolioSpan(folio, folio), fate.State, fate.Holder);
            next = folio + 1;
        }

        if (next <= range.Folios.Last)
        {
            Append(stretches, new FolioSpan(next, range.Folios.Last), FolioState.Free, holder: null);
        }

        return stretches;
    }

    private void Append(List<FolioStretch> stretches, FolioSpan folios, FolioState state, string? holder)
    {
        if (stretches is [.., var last] && last.State == state && last.Holder == holder)
        {
            stretches[^1] = last with { Folios = last.Folios with { Last = folios.Last } };
        }
        else
        {
            stretches.Add(new FolioStretch(range.CafId, folios, state) { Branch = range.Branch, Holder = holder, ExpiresOn = range.ExpiresOn });
        }
    }
}
