namespace FMgo.Corrections;

/// <summary>How far the notes of a document may miss it by rounding alone.</summary>
internal static class RoundingReach
{
    private const decimal AdjustmentUnit = 0.01m;

    /// <summary>A peso for every amount that is rounded in each of its notes: line, net, VAT, each adjustment, tax and commission; a cent in exports.</summary>
    public static decimal Of(Document original, int notes)
    {
        int amounts = 3 + original.GlobalAdjustments.Count + original.Header.Totals.Taxes.Count + 2 * original.Commissions.Count;
        return notes * amounts * (original.Type!.IsExport ? AdjustmentUnit : 1);
    }
}
