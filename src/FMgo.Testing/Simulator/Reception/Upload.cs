namespace FMgo.Testing.Simulator;

/// <summary>A file that passed the door.</summary>
internal sealed record Upload
{
    public required string TrackId { get; init; }

    public required TestTaxpayer Company { get; init; }

    public required Rut Sender { get; init; }

    public required string FileName { get; init; }

    public required ReadOnlyMemory<byte> File { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public bool IsBoletaApi { get; init; }

    /// <summary>The state that a planned fault gives the sending; null for its own.</summary>
    public string? ForcedState { get; init; }
}
