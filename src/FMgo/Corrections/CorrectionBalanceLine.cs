namespace FMgo.Corrections;

/// <summary>What the notes left of one line.</summary>
public sealed record CorrectionBalanceLine
{
    /// <summary>The line of the original, or of the debit note that added it.</summary>
    public required Line Original { get; init; }

    /// <summary>Whether a debit note added the line.</summary>
    public bool IsAdded { get; init; }

    /// <summary>The quantity that has not been returned; <c>null</c> where the line has none.</summary>
    public decimal? RemainingQuantity { get; init; }

    /// <summary>What is left of <c>MontoItem</c>, net or gross as the line is.</summary>
    public decimal RemainingAmount { get; init; }

    internal static CorrectionBalanceLine Of(Line line, bool isAdded = false) =>
        new() { Original = line, IsAdded = isAdded, RemainingQuantity = line.Quantity, RemainingAmount = line.Amount.GetValueOrDefault() };

    internal CorrectionBalanceLine Less(decimal quantity, decimal amount) =>
        this with { RemainingQuantity = RemainingQuantity - quantity, RemainingAmount = RemainingAmount - amount };
}
