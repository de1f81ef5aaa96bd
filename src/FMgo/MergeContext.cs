namespace FMgo;

/// <summary>What is known beside the findings where the stages of one document meet.</summary>
internal sealed class MergeContext
{
    /// <summary>Whether a path is of a field that the calculator fills in.</summary>
    public required Func<string, bool> IsComputed { get; init; }

    /// <summary>Whether the calculator could not do all of its work.</summary>
    public required bool IsIncomplete { get; init; }

    /// <summary>Whether something that arithmetic looks at came and could not be taken, so that sums were made of less than was given.</summary>
    public required bool HasUnreadInput { get; init; }
}
