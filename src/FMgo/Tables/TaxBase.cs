namespace FMgo.Tables;

/// <summary>What the rate of a tax is taken of (Formato DTE v2.5, Encabezado 117).</summary>
public enum TaxBase
{
    /// <summary>The taxed lines that carry the code.</summary>
    Lines,

    /// <summary>The slaughter base that the lines with the code state (<c>MntBaseFaena</c>).</summary>
    SlaughterAmount,

    /// <summary>The marketing margin that the lines with the code state (<c>MntMargComer</c>).</summary>
    MarketingMargin,

    /// <summary>None: the amount is stated, as for taxes by volume.</summary>
    Stated,

    /// <summary>None: the code says that nothing is retained.</summary>
    Nothing,
}
