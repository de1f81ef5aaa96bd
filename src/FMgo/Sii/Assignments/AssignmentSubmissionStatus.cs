namespace FMgo.Sii;

/// <summary>The state of a submission of assignments (<c>getEstEnvio</c>).</summary>
public sealed record AssignmentSubmissionStatus
{
    /// <summary><c>ESTADO</c> and <c>GLOSA</c> of the header: how the query went.</summary>
    public required SiiStatus Query { get; init; }

    /// <summary><c>ESTADO_ENVIO</c> and <c>DESC_ESTADO</c>; null where the query failed.</summary>
    public SiiStatus? Status { get; init; }

    /// <summary>Whether the assignment is on the register (EOK).</summary>
    public bool IsRegistered => Status?.Code == "EOK";

    /// <summary>Whether asking again brings nothing new.</summary>
    public bool IsFinal => Status?.IsFinal ?? (Query.IsFinal && Query.Code != "0");
}
