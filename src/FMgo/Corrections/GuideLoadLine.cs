using FMgo.Documents;

namespace FMgo.Corrections;

/// <summary>A line of a load, and what is left of it.</summary>
/// <param name="Original">The line of the guide.</param>
/// <param name="Delivered">How much the deliveries took.</param>
public sealed record GuideLoadLine(Line Original, decimal Delivered)
{
    /// <summary>How much is left: a line without quantity is one.</summary>
    public decimal Remaining => Loaded - Delivered;

    internal decimal Loaded => Original.Quantity ?? 1;

    /// <summary>How like a line of a delivery it is, of those of the same goods.</summary>
    internal int LikenessTo(Line delivered, bool isExempt) =>
        (isExempt == (Original.ExemptionMark == ExemptionMark.Exempt) ? 4 : 0) + (delivered.UnitPrice == Original.UnitPrice ? 2 : 0) + (delivered.TaxCodes == Original.TaxCodes ? 1 : 0);

    /// <summary>Whether a line of a delivery is of the same goods.</summary>
    internal bool IsOf(Line delivered) => delivered.Name == Original.Name && delivered.Codes == Original.Codes && delivered.Unit == Original.Unit;
}
