namespace FMgo.Simulator;

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

    /// <summary>Who is told the result of an AEC.</summary>
    public string? NotificationEmail { get; init; }

    /// <summary>The state that a planned fault gives the submission; null for its own.</summary>
    public string? ForcedState { get; init; }

    /// <summary>What will be known of it in the end.</summary>
    public SimulatedSubmission End(string rootName, string state, string checkedBy, IReadOnlyList<string> errors) => new()
    {
        TrackId = TrackId,
        Company = Company.Rut,
        Sender = Sender,
        FileName = FileName,
        File = File,
        RootName = rootName,
        ReceivedAt = ReceivedAt,
        State = state,
        StateText = SubmissionStates.TextOf(state),
        IsFinal = SubmissionStates.IsFinal(state),
        SchemaCheckedBy = checkedBy,
        Errors = errors.ToValueList(),
        NotificationEmail = NotificationEmail,
    };
}
