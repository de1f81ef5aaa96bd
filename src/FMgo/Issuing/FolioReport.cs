using FMgo.Folios;

namespace FMgo.Issuing;

/// <summary>What became of the folios of an issuer and type. Every folio that was ever added is in it, once.</summary>
/// <param name="Issuer">The issuer.</param>
/// <param name="Type">The type.</param>
/// <param name="Stretches">The folios, in order.</param>
public sealed record FolioReport(Rut Issuer, DocumentType Type, ValueList<FolioStretch> Stretches)
{
    /// <summary>Folios that were passed over: free ones below the highest that was used. The next requests get them.</summary>
    public ValueList<FolioStretch> Gaps
    {
        get
        {
            long highest = Stretches.Where(stretch => stretch.State is FolioState.Reserved or FolioState.UsedElsewhere).Select(stretch => stretch.Folios.Last).DefaultIfEmpty(0).Max();
            return Stretches.Where(stretch => stretch.State == FolioState.Free && stretch.Folios.First < highest).ToValueList();
        }
    }

    /// <summary>How many folios fared so.</summary>
    /// <param name="state">What became of them.</param>
    public long Count(FolioState state) => Stretches.Where(stretch => stretch.State == state).Sum(stretch => stretch.Folios.Count);

    /// <summary>The free folios that will have expired by a day, such as the last one of next month: use them, or annul them.</summary>
    /// <param name="day">The day, in Chile.</param>
    public ValueList<FolioStretch> ExpiringBy(DateOnly day) => Stretches.Where(stretch => stretch.State == FolioState.Free && stretch.ExpiresOn <= day).ToValueList();

    /// <summary>The folios that are to be annulled at SII: those that are void, and free ones that have expired (Res. Ex. SII 24 of 2016).</summary>
    /// <param name="today">Today in Chile.</param>
    public ValueList<FolioStretch> ToAnnul(DateOnly today) =>
        Stretches.Where(stretch => stretch.State == FolioState.Void || (stretch.State == FolioState.Free && stretch.ExpiresOn < today)).ToValueList();
}
