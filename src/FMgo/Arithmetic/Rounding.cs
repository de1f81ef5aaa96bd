namespace FMgo.Arithmetic;

/// <summary>The only place where money is rounded: half away from zero, at each amount that the document publishes.</summary>
/// <remarks>
/// No SII text states a rounding rule; the schema forces whole pesos, and half away from zero is what everyone does and what SII's checks
/// were seen to expect. The default of .NET, half to even, differs on every exact half (2.5 × 1001 = 2502.5).
/// </remarks>
internal static class Rounding
{
    public static decimal ToPesos(decimal value) => decimal.Round(value, 0, MidpointRounding.AwayFromZero);

    public static decimal ToDecimals(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
}
