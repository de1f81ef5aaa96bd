namespace FMgo.Simulator;

/// <summary>A submission as it is at one moment.</summary>
public sealed record SimulatedSubmission
{
    /// <summary><c>TRACKID</c>: ten digits, fifteen for boletas sent by the REST API.</summary>
    public required string TrackId { get; init; }

    /// <summary>Whose it is (<c>rutCompany</c>).</summary>
    public required Rut Company { get; init; }

    /// <summary>Who sent it.</summary>
    public required Rut Sender { get; init; }

    /// <summary>The name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>The bytes of the file.</summary>
    public required ReadOnlyMemory<byte> File { get; init; }

    /// <summary>The root of the file, such as <c>EnvioDTE</c>.</summary>
    public required string RootName { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The state now, such as <c>REC</c>, <c>EPR</c> or <c>RSC</c>.</summary>
    public required string State { get; init; }

    /// <summary>What the state means, in SII's words.</summary>
    public required string StateText { get; init; }

    /// <summary>Whether the state will not change any more.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>What checked the schema: SII's own, by file name, or FMgo's structural checker.</summary>
    public required string SchemaCheckedBy { get; init; }

    /// <summary>Why the submission as a whole was rejected; empty where it was not, and until it is.</summary>
    public ValueList<string> Errors { get; init; }

    /// <summary>The documents and what became of them; empty until the submission is processed.</summary>
    public ValueList<SimulatedDocument> Documents { get; init; }

    /// <summary>The assignment that an AEC brought to the register; null for other files, and until it is there.</summary>
    public SimulatedAssignment? Assignment { get; init; }

    /// <summary><c>emailNotif</c> of an AEC: who is told the result; null for other files.</summary>
    public string? NotificationEmail { get; init; }
}
