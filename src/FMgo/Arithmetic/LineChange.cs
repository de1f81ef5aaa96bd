namespace FMgo.Arithmetic;

/// <summary>A discount or a surcharge of a line.</summary>
/// <param name="Percent">The percentage.</param>
/// <param name="Money">What it comes to, in whole units.</param>
/// <param name="IsSplit">Whether it comes with the parts that it is made of (<c>SubDscto</c>, <c>SubRecargo</c>).</param>
internal readonly record struct LineChange(decimal? Percent, decimal? Money, bool IsSplit)
{
    /// <summary>Whether its money is that of the percentage, which of a split may also be but one part.</summary>
    public bool IsByPercent => Percent is not null && !(IsSplit && Money is not (null or 0));

    public static LineChange DiscountOf(Line line) => new(line.DiscountPercent, line.DiscountAmount, line.SubDiscounts.Count > 0);

    public static LineChange SurchargeOf(Line line) => new(line.SurchargePercent, line.SurchargeAmount, line.SubSurcharges.Count > 0);
}
