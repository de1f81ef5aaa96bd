namespace FMgo.Arithmetic;

/// <summary>Whether the percentage of a line's surcharge sees the discount of the same line.</summary>
public enum SurchargeBase
{
    /// <summary>Quantity by price, as for the discount.</summary>
    BeforeDiscount,

    /// <summary>Quantity by price less the discount.</summary>
    AfterDiscount,
}
