namespace FMgo.Sii;

/// <summary>Whether a document can be assigned (<c>consultarDocDteCedible</c>).</summary>
public sealed record Assignability
{
    /// <summary><c>codResp</c> and <c>descResp</c>.</summary>
    public required SiiStatus Status { get; init; }

    /// <summary>Whether it can be assigned now (23 or 25).</summary>
    public bool IsAssignable => Status.Code is "23" or "25";
}
