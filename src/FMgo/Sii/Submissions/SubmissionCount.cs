namespace FMgo.Sii;

/// <summary>What became of the documents of one type in a submission.</summary>
public sealed record SubmissionCount
{
    /// <summary><c>TIPO_DOCTO</c>: the type's code, verbatim.</summary>
    public required string Type { get; init; }

    /// <summary><c>INFORMADOS</c>: how many there are.</summary>
    public required int Informed { get; init; }

    /// <summary><c>ACEPTADOS</c>: how many were accepted.</summary>
    public required int Accepted { get; init; }

    /// <summary><c>RECHAZADOS</c>: how many were rejected.</summary>
    public required int Rejected { get; init; }

    /// <summary><c>REPAROS</c>: how many were accepted with remarks.</summary>
    public required int Remarks { get; init; }

    /// <summary>The verdict that all documents of the type share; <see cref="DocumentVerdict.Unknown"/> where the counts do not tell it.</summary>
    public DocumentVerdict Verdict => this switch
    {
        { Informed: < 1 } => DocumentVerdict.Unknown,
        _ when Rejected == Informed => DocumentVerdict.Rejected,
        { Rejected: > 0 } => DocumentVerdict.Unknown,
        _ when Remarks == Informed => DocumentVerdict.AcceptedWithRemarks,
        { Remarks: 0 } when Accepted == Informed => DocumentVerdict.Accepted,
        _ => DocumentVerdict.Unknown,
    };
}
