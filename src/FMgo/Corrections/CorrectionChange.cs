namespace FMgo.Corrections;

/// <summary>One change of amounts that was asked for.</summary>
/// <param name="Kind">What changes.</param>
/// <param name="Line">The line of the balance, from 1; 0 for all.</param>
/// <param name="Value">How much; absent where all that is left is meant.</param>
/// <param name="Added">The line to add.</param>
internal sealed record CorrectionChange(CorrectionChange.ChangeKind Kind, int Line = 0, decimal? Value = null, Line? Added = null)
{
    internal enum ChangeKind
    {
        Quantity,
        Amount,
        UnitPrice,
        Percent,
        Remaining,
        Added,
    }
}
