namespace FMgo.Corrections;

/// <summary>What is delivered at a stop of the route.</summary>
/// <param name="Line">The line of the guide, from 1.</param>
/// <param name="Quantity">How much of it, above 0.</param>
public readonly record struct GuideDelivery(int Line, decimal Quantity)
{
    /// <summary>The price of a unit, where the guide has none or another was agreed: net, unless the guide has gross amounts.</summary>
    public decimal? UnitPrice { get; init; }
}
