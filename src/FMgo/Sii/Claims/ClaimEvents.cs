
namespace FMgo.Sii;

/// <summary>The events of a document (<c>listarEventosHistDoc</c>).</summary>
public sealed record ClaimEvents
{
    /// <summary><c>codResp</c> and <c>descResp</c>.</summary>
    public required SiiStatus Status { get; init; }

    /// <summary>The events, in SII's order.</summary>
    public ValueList<ClaimEvent> Events { get; init; }
}
