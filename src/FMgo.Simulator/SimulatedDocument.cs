namespace FMgo.Simulator;

/// <summary>A document that came in a submission, and what became of it.</summary>
public sealed record SimulatedDocument
{
    /// <summary>Issuer, type and folio.</summary>
    public required DocumentKey Key { get; init; }

    /// <summary><c>RUTRecep</c>; null where it cannot be read.</summary>
    public Rut? Receiver { get; init; }

    /// <summary><c>FchEmis</c>; null where it cannot be read.</summary>
    public DateOnly? IssueDate { get; init; }

    /// <summary><c>MntTotal</c>; null where it cannot be read.</summary>
    public decimal? Total { get; init; }

    /// <summary>What became of it.</summary>
    public required SimulatedOutcome Outcome { get; init; }

    /// <summary>Why.</summary>
    public ValueList<SimulatedRemark> Remarks { get; init; }

    /// <summary>The submission it came in.</summary>
    public required string TrackId { get; init; }

    /// <summary>When SII has it: the instant at which its submission is processed.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary><c>SignatureValue</c> without white space.</summary>
    internal string SignatureValue { get; init; } = "";

    /// <summary>SHA-256 of the <c>DTE</c> element as it came.</summary>
    internal string Digest { get; init; } = "";
}
