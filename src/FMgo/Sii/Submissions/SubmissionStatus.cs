using System.Globalization;

namespace FMgo.Sii;

/// <summary>The state of a submission, whichever service it went through. A submission that was processed is not an accepted document: see <see cref="VerdictOf"/>.</summary>
public sealed record SubmissionStatus
{
    /// <summary>Whose submission it is, by the question; null where the status was not asked for through <see cref="ISiiSubmissions"/>.</summary>
    public Rut? Issuer { get; init; }

    /// <summary>The service that answered.</summary>
    public required SubmissionChannel Channel { get; init; }

    /// <summary><c>ESTADO</c> and <c>GLOSA</c> (<c>getEstUp</c>) or <c>estado</c> (boletas); null where the service of boletas does not know the submission (yet): HTTP 404.</summary>
    public SiiStatus? Status { get; init; }

    /// <summary>What became of the submission as a whole.</summary>
    public SubmissionOutcome Outcome => Status is null ? SubmissionOutcome.Pending : OutcomeOf(Status, Error);

    /// <summary>Whether SII knows the submission.</summary>
    public bool IsFound => Status is not null;

    /// <summary>Whether asking again brings nothing new.</summary>
    public bool IsFinal => Outcome != SubmissionOutcome.Pending;

    /// <summary>The documents by type, once the submission is processed. SII has been seen to leave out rows of type 61.</summary>
    public ValueList<SubmissionCount> Counts { get; init; }

    /// <summary>Boletas alone, <c>detalle_rep_rech</c>: those with remarks and those rejected. Of other documents SII tells the reasons by e-mail.</summary>
    public ValueList<BoletaDetail> Details { get; init; }

    /// <summary><c>ERR_CODE</c> of <c>getEstUp</c>, where SII gave one.</summary>
    public SiiStatus? Error { get; init; }

    /// <summary><c>SQL_CODE</c> of <c>getEstUp</c>, where SII gave one.</summary>
    public SiiStatus? Database { get; init; }

    /// <summary><c>SRV_CODE</c> of <c>getEstUp</c>, where SII gave one.</summary>
    public SiiStatus? Service { get; init; }

    /// <summary><c>TRACKID</c>, where SII repeated it.</summary>
    public TrackId? TrackId { get; init; }

    /// <summary><c>NUM_ATENCION</c> of <c>getEstUp</c>: what to quote to SII, verbatim.</summary>
    public string? AttentionNumber { get; init; }

    /// <summary><c>fecha_recepcion</c> of boletas, verbatim.</summary>
    public string? ReceivedAt { get; init; }

    /// <summary>
    /// The verdict on a document of the submission, which SII tells by type: the status does not know which folios were in it, so ask for none that was not. <see cref="DocumentVerdict.Unknown"/> of
    /// another issuer, and where the answer does not tell it, as when SII rejected some of a type and not others: ask for
    /// the document then (<see cref="ISiiDocuments"/>, <see cref="ISiiBoletas"/>).
    /// </summary>
    /// <param name="document">The document.</param>
    public DocumentVerdict VerdictOf(DocumentKey document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Issuer is { } issuer && issuer != document.Issuer ? DocumentVerdict.Unknown : Outcome switch
        {
            SubmissionOutcome.Refused => DocumentVerdict.Rejected,
            SubmissionOutcome.Processed => Channel == SubmissionChannel.Boletas ? VerdictByDetail(document) : CountOf(document.Type)?.Verdict ?? DocumentVerdict.Unknown,
            _ => DocumentVerdict.Unknown,
        };
    }

    private static SubmissionOutcome OutcomeOf(SiiStatus status, SiiStatus? error) => status switch
    {
        { Advice: SiiAdvice.Wait or SiiAdvice.SignIn } => SubmissionOutcome.Pending,
        { Advice: SiiAdvice.RetryLater } => error is { Advice: SiiAdvice.Correct } ? SubmissionOutcome.Unanswered : SubmissionOutcome.Pending,
        { Advice: SiiAdvice.Correct } => SubmissionOutcome.Refused,
        { Advice: SiiAdvice.Authorize } => SubmissionOutcome.Unanswered,
        _ => SubmissionOutcome.Processed,
    };

    private DocumentVerdict VerdictByDetail(DocumentKey document)
    {
        string type = document.Type.ToString();
        string folio = document.Folio.ToString(CultureInfo.InvariantCulture);
        if (Details.FirstOrDefault(detail => detail.Type == type && detail.Folio == folio) is { } own)
        {
            return own.Verdict;
        }

        // Only where the counts say that nothing is left out may silence count as acceptance.
        int listed = Details.Count(detail => detail.Type == type);
        return CountOf(document.Type) is { } count && count.Informed > listed && listed == count.Rejected + count.Remarks ? DocumentVerdict.Accepted : DocumentVerdict.Unknown;
    }

    private SubmissionCount? CountOf(DocumentType type) => Counts.FirstOrDefault(count => count.Type == type.ToString());
}
