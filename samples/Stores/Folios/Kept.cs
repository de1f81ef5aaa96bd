using FMgo.Folios;

namespace FMgo.Stores;

/// <summary>A range, and its row.</summary>
internal sealed record KeptRange(long Id, FolioRange Range);

/// <summary>A reservation, and the row of its range.</summary>
internal sealed record KeptReservation(FolioReservation Reservation, long RangeId);

/// <summary>A block (<see cref="Model.FolioBlockRow"/>), with its range.</summary>
internal sealed record KeptBlock(long Id, long RangeId, FolioRange Range, long First, long Next, long Last, FolioState State, string Holder)
{
    /// <summary>The folios that are left of it.</summary>
    public FolioSpan Folios => new(Next, Last);

    public FreeBlock ToFree() => new(Id, RangeId, Range, First, Next, Last);
}
