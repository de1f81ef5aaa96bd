
namespace FMgo.Sii;

/// <summary>What SII holds of a document (<c>getEstDte</c>).</summary>
public sealed record DocumentStatus
{
    /// <summary><c>ESTADO</c> with <c>GLOSA_ESTADO</c> or <c>GLOSA</c>.</summary>
    public required SiiStatus Status { get; init; }

    /// <summary><c>ERR_CODE</c> and <c>GLOSA_ERR</c>.</summary>
    public SiiStatus? Error { get; init; }

    /// <summary>Whether SII has the document registered with these data; notes that change or annul it are told by <see cref="Status"/>.</summary>
    public bool IsRegistered => DocumentStates.IsRegistered(Status);

    /// <summary>What SII says of the document; a remark (reparo) is not told here.</summary>
    public DocumentVerdict Verdict => DocumentStates.VerdictOf(Status);

    /// <summary><c>NUM_ATENCION</c>: what to quote to SII, verbatim.</summary>
    public string? AttentionNumber { get; init; }
}
