namespace FMgo.Cli;

/// <summary>What <c>fmgo issue</c> was asked to do.</summary>
internal sealed record IssueOptions
{
    public required string Input { get; init; }

    public required string Folder { get; init; }

    public IReadOnlyList<string> Cafs { get; init; } = [];

    public string? Pfx { get; init; }

    public string? PasswordVariable { get; init; }

    public bool UseTestKeys { get; init; }

    public bool WithEnvelope { get; init; }

    public bool Transliterate { get; init; }

    public SiiEnvironment? Environment { get; init; }

    public DateTimeOffset? Now { get; init; }

    public int? ResolutionNumber { get; init; }

    public DateOnly? ResolutionDate { get; init; }
}
