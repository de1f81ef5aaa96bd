namespace FMgo.Simulator;

/// <summary>An assignment (cesión) that is on the simulated register.</summary>
public sealed record SimulatedAssignment
{
    /// <summary>The document that is assigned.</summary>
    public required DocumentKey Document { get; init; }

    /// <summary><c>SeqCesion</c>: 1 for the first assignment of a document.</summary>
    public required int Sequence { get; init; }

    /// <summary><c>Cedente/RUT</c>: who assigns.</summary>
    public required Rut Assignor { get; init; }

    /// <summary><c>Cesionario/RUT</c>: who holds the document from then on.</summary>
    public required Rut Assignee { get; init; }

    /// <summary><c>MontoCesion</c>, in pesos.</summary>
    public required decimal Amount { get; init; }

    /// <summary><c>UltimoVencimiento</c>.</summary>
    public required DateOnly LastDueDate { get; init; }

    /// <summary><c>TmstCesion</c>, in Chile's time.</summary>
    public required DateTime AssignedAt { get; init; }

    /// <summary>Whether there is a <c>DeclaracionJurada</c>.</summary>
    public required bool HasSwornDeclaration { get; init; }

    /// <summary>The key to ask about it with (<c>IdCesion</c>), which SII sends to the holder.</summary>
    public required string AccessKey { get; init; }

    /// <summary>The submission that brought it.</summary>
    public required string TrackId { get; init; }

    /// <summary>When it is on the register.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Whether two tell of the same assignment, whichever file they came in.</summary>
    internal bool IsSameAs(SimulatedAssignment other) =>
        Document == other.Document && Sequence == other.Sequence && Assignor == other.Assignor && Assignee == other.Assignee && Amount == other.Amount && AssignedAt == other.AssignedAt;
}
