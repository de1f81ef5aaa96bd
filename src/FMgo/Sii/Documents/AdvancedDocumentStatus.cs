
namespace FMgo.Sii;

/// <summary>What SII holds of a document (<c>getEstDteAv</c>).</summary>
public sealed record AdvancedDocumentStatus
{
    /// <summary><c>ESTADO</c> and <c>GLOSA</c> of the header: how the query went.</summary>
    public required SiiStatus Query { get; init; }

    /// <summary><c>ESTADO</c> and <c>GLOSA</c> of the body; null where the query failed.</summary>
    public SiiStatus? Status { get; init; }

    /// <summary><c>RECIBIDO</c>: whether SII received the document; null where the query failed.</summary>
    public bool? IsReceived { get; init; }

    /// <summary>Whether SII has the document registered with these data.</summary>
    public bool IsRegistered => DocumentStates.IsRegistered(Status);

    /// <summary>What SII says of the document; a remark (reparo) is not told here.</summary>
    public DocumentVerdict Verdict => DocumentStates.VerdictOf(Status);

    /// <summary><c>TRACKID</c> of the submission that brought it, where SII tells.</summary>
    public TrackId? TrackId { get; init; }

    /// <summary><c>NUMATENCION</c>: what to quote to SII, verbatim.</summary>
    public string? AttentionNumber { get; init; }
}
