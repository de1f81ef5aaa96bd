using System.Runtime.CompilerServices;

namespace FMgo.Format;

/// <summary>What a reader has met so far in one group: which fields, the last of them, and how many of each list.</summary>
internal struct GroupState
{
    private const int MaxFields = 64;

    private ulong _seen;
    private Counts _counts;
    private int _last;

    /// <summary>Notes a field; tells whether it came before one that should follow it, and which repetition it is.</summary>
    public (bool Repeated, bool OutOfOrder, int Repetition) Note(Field field)
    {
        ulong bit = 1UL << field.Index;
        bool seen = (_seen & bit) != 0;
        bool outOfOrder = field.Index < _last;
        _seen |= bit;
        _last = Math.Max(_last, field.Index);
        if (!field.IsList)
        {
            return (seen, outOfOrder, 0);
        }

        return (false, outOfOrder, _counts[field.Index]++);
    }

    // In the state itself: a group is read for each line of a document.
    [InlineArray(MaxFields)]
    private struct Counts
    {
        private int _first;
    }
}
