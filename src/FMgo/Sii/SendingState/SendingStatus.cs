namespace FMgo.Sii;

/// <summary>The state of a sending (<c>getEstUp</c>). A sending that was processed is not an accepted document: see <see cref="Counts"/>.</summary>
public sealed record SendingStatus
{
    /// <summary><c>ESTADO</c> and <c>GLOSA</c>.</summary>
    public required SiiStatus Status { get; init; }

    /// <summary>What became of the sending as a whole.</summary>
    public SendingOutcome Outcome => OutcomeOf(Status, Error);

    /// <summary>The documents by type, once the sending is processed. SII has been seen to leave out rows of type 61.</summary>
    public ValueList<SendingCount> Counts { get; init; }

    /// <summary><c>ERR_CODE</c>, where SII gave one.</summary>
    public SiiStatus? Error { get; init; }

    /// <summary><c>SQL_CODE</c>, where SII gave one.</summary>
    public SiiStatus? Database { get; init; }

    /// <summary><c>SRV_CODE</c>, where SII gave one.</summary>
    public SiiStatus? Service { get; init; }

    /// <summary><c>TRACKID</c>, where SII repeated it.</summary>
    public TrackId? TrackId { get; init; }

    /// <summary><c>NUM_ATENCION</c>: what to quote to SII, verbatim.</summary>
    public string? AttentionNumber { get; init; }

    /// <summary>Whether asking again brings nothing new.</summary>
    public bool IsFinal => Outcome != SendingOutcome.Pending;

    /// <summary>The verdict that all documents of a type share; <see cref="DocumentVerdict.Unknown"/> where the counts do not tell it: ask for the document then.</summary>
    /// <param name="type">The type.</param>
    public DocumentVerdict VerdictOf(DocumentType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Outcome switch
        {
            SendingOutcome.Refused => DocumentVerdict.Rejected,
            SendingOutcome.Processed => Counts.FirstOrDefault(count => count.Type == type.ToString())?.Verdict ?? DocumentVerdict.Unknown,
            _ => DocumentVerdict.Unknown,
        };
    }

    internal static SendingOutcome OutcomeOf(SiiStatus status, SiiStatus? error = null) => status switch
    {
        { Advice: SiiAdvice.Wait or SiiAdvice.SignIn } => SendingOutcome.Pending,
        { Advice: SiiAdvice.RetryLater } => error is { Advice: SiiAdvice.Correct } ? SendingOutcome.Unanswered : SendingOutcome.Pending,
        { Advice: SiiAdvice.Correct } => SendingOutcome.Refused,
        { Advice: SiiAdvice.Authorize } => SendingOutcome.Unanswered,
        _ => SendingOutcome.Processed,
    };
}
