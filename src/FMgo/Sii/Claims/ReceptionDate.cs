namespace FMgo.Sii;

/// <summary>When SII received a document (<c>consultarFechaRecepcionSii</c>): the eight days of the receiver begin then.</summary>
public sealed record ReceptionDate
{
    private const int DaysToClaim = 8;

    /// <summary>SII's text, verbatim.</summary>
    public required string Text { get; init; }

    /// <summary>The moment in Chile's time; null where SII's text is no date, as when it has not received the document.</summary>
    public DateTime? ReceivedAt { get; init; }

    /// <summary>The last moment to accept or claim: 8 calendar days after reception; silence accepts (Ley 19.983).</summary>
    public DateTime? LastMoment => ReceivedAt?.AddDays(DaysToClaim);
}
