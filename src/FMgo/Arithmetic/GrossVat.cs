namespace FMgo.Arithmetic;

/// <summary>How VAT comes out of prices that include it, where net and VAT, each rounded, can miss their sum by one peso.</summary>
public enum GrossVat
{
    /// <summary>The rounded net by the rate: VAT always follows SII's formula, and the total may be one peso off the prices.</summary>
    RateTimesNet,

    /// <summary>The gross sum less the rounded net: the total is always what was charged, and VAT may be one peso off the formula.</summary>
    GrossLessNet,
}
