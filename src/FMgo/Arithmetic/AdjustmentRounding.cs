namespace FMgo.Arithmetic;

/// <summary>Where money of global discounts and surcharges that has decimals becomes whole pesos.</summary>
public enum AdjustmentRounding
{
    /// <summary>In the sum: lines less discounts plus surcharges, as written, and the result rounded once.</summary>
    Sum,

    /// <summary>In each: every discount and surcharge is rounded before it is added.</summary>
    Each,
}
