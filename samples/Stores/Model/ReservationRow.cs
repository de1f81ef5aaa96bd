namespace FMgo.Stores.Model;

/// <summary>A folio that was given to a key (<see cref="Folios.FolioReservation"/>).</summary>
public sealed class ReservationRow
{
    public int Issuer { get; set; }

    public required string Key { get; set; }

    /// <summary>The key in UTF-16, high byte first: bytes in the order in which keys are listed, by code unit.</summary>
    public required byte[] KeyOrder { get; set; }

    public int Type { get; set; }

    public long Folio { get; set; }

    /// <summary>Whether this folio was asked for.</summary>
    public bool IsAsked { get; set; }

    public long RangeId { get; set; }

    /// <summary><see cref="Folios.FolioState"/>: reserved, void, or free where it was released.</summary>
    public int State { get; set; }

    public DateOnly IssueDate { get; set; }

    /// <summary>In ticks of UTC: neither database keeps a moment of .NET to its last digit.</summary>
    public long StampedAt { get; set; }

    public required string Certificate { get; set; }

    public required byte[] Content { get; set; }
}
