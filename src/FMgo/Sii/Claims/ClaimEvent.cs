
namespace FMgo.Sii;

/// <summary>One event of a document.</summary>
public sealed record ClaimEvent
{
    /// <summary><c>codEvento</c> and <c>descEvento</c>.</summary>
    public required SiiStatus Status { get; init; }

    /// <summary><c>rutResponsable</c> and <c>dvResponsable</c>: who registered it; null where SII does not tell.</summary>
    public Rut? Responsible { get; init; }

    /// <summary><c>fechaEvento</c>, verbatim.</summary>
    public string? Date { get; init; }
}
