namespace FMgo.Sii;

/// <summary>The state of a sending of boletas, with its detail.</summary>
public sealed record BoletaSendingStatus
{
    /// <summary><c>estado</c>; null where SII does not know the sending (yet): HTTP 404.</summary>
    public SiiStatus? Status { get; init; }

    /// <summary>What became of the sending as a whole.</summary>
    public SendingOutcome Outcome => Status is null ? SendingOutcome.Pending : SendingStatus.OutcomeOf(Status);

    /// <summary>Whether SII knows the sending.</summary>
    public bool IsFound => Status is not null;

    /// <summary><c>estadistica</c>: the boletas by type.</summary>
    public ValueList<SendingCount> Counts { get; init; }

    /// <summary><c>detalle_rep_rech</c>: the boletas with remarks and those rejected. One that is not here was accepted, once the sending is processed.</summary>
    public ValueList<BoletaDetail> Details { get; init; }

    /// <summary><c>fecha_recepcion</c>, verbatim.</summary>
    public string? ReceivedAt { get; init; }

    /// <summary>Whether asking again brings nothing new.</summary>
    public bool IsFinal => Outcome != SendingOutcome.Pending;

    /// <summary>The verdict on one boleta of the sending.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="folio">Its folio.</param>
    public DocumentVerdict VerdictOf(DocumentType type, long folio)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (Outcome != SendingOutcome.Processed)
        {
            return Outcome == SendingOutcome.Refused ? DocumentVerdict.Rejected : DocumentVerdict.Unknown;
        }

        string number = folio.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (Details.FirstOrDefault(detail => detail.Type == type.ToString() && detail.Folio == number) is { } own)
        {
            return own.Verdict;
        }

        // Only where the counts say that nothing is left out may silence count as acceptance.
        var count = Counts.FirstOrDefault(count => count.Type == type.ToString());
        int listed = Details.Count(detail => detail.Type == type.ToString());
        return count is not null && count.Informed > 0 && listed == count.Rejected + count.Remarks && count.Informed > listed ? DocumentVerdict.Accepted : DocumentVerdict.Unknown;
    }
}
