namespace FMgo.Sii;

/// <summary>One boleta with remarks, or rejected.</summary>
public sealed record BoletaDetail
{
    /// <summary><c>tipo</c>, verbatim.</summary>
    public required string Type { get; init; }

    /// <summary><c>folio</c>, verbatim.</summary>
    public required string Folio { get; init; }

    /// <summary><c>estado</c> and <c>descripcion</c>.</summary>
    public required SiiStatus Status { get; init; }

    /// <summary><c>error</c>: what SII found.</summary>
    public ValueList<BoletaError> Errors { get; init; }

    /// <summary>The verdict.</summary>
    public DocumentVerdict Verdict => Status.Code switch
    {
        "DOK" => DocumentVerdict.Accepted,
        "RPR" or "RLV" => DocumentVerdict.AcceptedWithRemarks,
        "RCH" => DocumentVerdict.Rejected,
        _ => DocumentVerdict.Unknown,
    };
}
