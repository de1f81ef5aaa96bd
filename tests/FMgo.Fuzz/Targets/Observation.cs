namespace FMgo.Fuzz.Targets;

/// <summary>What an entry point made of an input.</summary>
internal sealed record Observation
{
    /// <summary>Whether it took the input: trusted it, read it without an error.</summary>
    public bool IsTaken { get; init; }

    /// <summary>What it found.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The exception that it documents.</summary>
    public Exception? Refusal { get; init; }

    /// <summary>Further texts that people or logs would see.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>What must hold besides; it throws <see cref="BrokenInvariantException"/> where it does not. Not part of the time and the memory that are measured.</summary>
    public Action? Check { get; init; }
}
