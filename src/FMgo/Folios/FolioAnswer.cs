namespace FMgo.Folios;

/// <summary>What a store answers to a <see cref="FolioRequest"/>.</summary>
/// <param name="Reservation">The reservation of the key, new or from before; null where there is none.</param>
/// <param name="IsNew">Whether this call made it.</param>
/// <param name="Refusal">Why there is none; null where there is one.</param>
public sealed record FolioAnswer(FolioReservation? Reservation, bool IsNew, FolioRefusal? Refusal)
{
    /// <summary>The reservation that this call made.</summary>
    /// <param name="reservation">The reservation.</param>
    public static FolioAnswer New(FolioReservation reservation) => new(reservation, IsNew: true, Refusal: null);

    /// <summary>The reservation that the key had before, whatever it was asked for with and whatever became of it.</summary>
    /// <param name="reservation">The reservation.</param>
    public static FolioAnswer Known(FolioReservation reservation) => new(reservation, IsNew: false, Refusal: null);

    /// <summary>No reservation, and nothing changed.</summary>
    /// <param name="refusal">Why.</param>
    public static FolioAnswer Refused(FolioRefusal refusal) => new(Reservation: null, IsNew: false, refusal);
}
