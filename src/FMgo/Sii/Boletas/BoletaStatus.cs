
namespace FMgo.Sii;

/// <summary>What SII holds of a boleta.</summary>
public sealed record BoletaStatus
{
    /// <summary><c>codigo</c> and <c>descripcion</c>.</summary>
    public required SiiStatus Status { get; init; }

    /// <summary>Whether SII has the boleta registered with these data.</summary>
    public bool IsRegistered => DocumentStates.IsRegistered(Status);

    /// <summary>What SII says of the boleta; a remark (reparo) is not told here.</summary>
    public DocumentVerdict Verdict => DocumentStates.VerdictOf(Status);
}
