namespace FMgo.Sii;

/// <summary>What the register of assignments holds of a document (<c>getEstCesion</c>, <c>getEstCesionRelac</c>).</summary>
public sealed record AssignmentStatus
{
    /// <summary><c>ESTADO</c> and <c>GLOSA</c>.</summary>
    public required SiiStatus Status { get; init; }

    /// <summary>Whether the document is assigned.</summary>
    public bool IsAssigned => Status.Code == "0";

    /// <summary><c>RUT_TENEDOR</c>: who holds it now.</summary>
    public Rut? Holder { get; init; }

    /// <summary><c>FECHA_ULT_ANOT</c>, verbatim: the last entry.</summary>
    public string? LastEntry { get; init; }

    /// <summary><c>RUT_COBRANZA</c>: who collects.</summary>
    public Rut? Collector { get; init; }

    /// <summary><c>DIR_COBRANZA</c>: where to pay.</summary>
    public string? CollectionAddress { get; init; }

    /// <summary><c>DEC_JURADA</c>, verbatim: whether there is a sworn declaration.</summary>
    public string? SwornDeclaration { get; init; }
}
