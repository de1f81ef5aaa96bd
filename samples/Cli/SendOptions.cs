namespace FMgo.Cli;

/// <summary>What <c>fmgo send</c> was asked to do.</summary>
internal sealed record SendOptions
{
    public required string File { get; init; }

    public string? CafKey { get; init; }

    public bool AsDocuments { get; init; }

    public bool Wait { get; init; }

    public TimeSpan? Timeout { get; init; }
}
