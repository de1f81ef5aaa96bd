using FMgo.Validation;

namespace FMgo.Corrections;

/// <summary>Finds the line that a line of a note belongs to.</summary>
internal static class LineMatching
{
    /// <summary>The place of the line that is most like the note's and has enough left; -1 where none is like it.</summary>
    public static int Find(Line noteLine, ReadOnlySpan<CorrectionBalanceLine> lines, DocumentType originalType)
    {
        int best = -1;
        int bestLikeness = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            int likeness = LikenessOf(noteLine, lines[i], originalType);
            if (likeness > bestLikeness)
            {
                best = i;
                bestLikeness = likeness;
            }
        }

        return best;
    }

    /// <summary>The units that the note's line moves: none where its price is another, for then it changes the value of units that stay.</summary>
    public static decimal UnitsOf(Line noteLine, Line original) =>
        noteLine.UnitPrice is null || noteLine.UnitPrice == original.UnitPrice ? noteLine.Quantity.GetValueOrDefault() : 0;

    private static int LikenessOf(Line noteLine, CorrectionBalanceLine line, DocumentType originalType)
    {
        var original = line.Original;
        if (noteLine.Name != original.Name || noteLine.Codes != original.Codes
            || NoteLine.MarkFor(originalType, noteLine.ExemptionMark) != NoteLine.MarkFor(originalType, original.ExemptionMark))
        {
            return 0;
        }

        decimal units = UnitsOf(noteLine, original);
        decimal quantity = line.RemainingQuantity.GetValueOrDefault();
        decimal amount = noteLine.Amount.GetValueOrDefault();
        bool hasEnough = units <= quantity && amount <= line.RemainingAmount;
        bool hasSameRate = hasEnough && units > 0 && decimal.Abs(amount - Proportion.Of(line.RemainingAmount, units, quantity)) <= 1;
        return 1 + (hasEnough ? 8 : 0) + (noteLine.UnitPrice == original.UnitPrice ? 4 : 0) + (hasSameRate ? 2 : 0) + (noteLine.Description == MovementText.WithoutMovement(original.Description) ? 1 : 0);
    }
}
