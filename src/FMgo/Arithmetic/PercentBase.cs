namespace FMgo.Arithmetic;

/// <summary>What the percentage of a line's discount or surcharge is taken of.</summary>
public enum PercentBase
{
    /// <summary>Quantity by price with all its decimals.</summary>
    Exact,

    /// <summary>Quantity by price rounded to pesos first.</summary>
    Rounded,
}
