namespace FMgo.Arithmetic;

/// <summary>The choices that SII's manuals leave open in the arithmetic of a document. Each default says why it is the default.</summary>
public sealed record CalculationOptions
{
    /// <summary>All defaults.</summary>
    public static CalculationOptions Default { get; } = new();

    /// <summary>What <c>DescuentoPct</c> and <c>RecargoPct</c> of a line are taken of; <see cref="PercentBase.Exact"/> by default.</summary>
    /// <remarks>
    /// Formato DTE v2.5 (Detalle 29 to 34) does not say. Exact, because it rounds once. Some software rounds quantity by price first, which can
    /// differ by one peso (5 % of 2.4 × 1004: 120 or 121). Both satisfy SII's formula of <c>MontoItem</c>, into which only the money enters.
    /// </remarks>
    public PercentBase LinePercentBase { get; init; } = PercentBase.Exact;

    /// <summary>What <c>RecargoPct</c> of a line that also has a discount is taken of; <see cref="SurchargeBase.BeforeDiscount"/> by default.</summary>
    /// <remarks>
    /// Formato DTE v2.5 (Detalle 33) does not say. Before the discount, because the formula of <c>MontoItem</c> (Detalle 38) treats both alike
    /// and the order of two independent fields should not matter.
    /// </remarks>
    public SurchargeBase LineSurchargeBase { get; init; } = SurchargeBase.BeforeDiscount;

    /// <summary>What the percentage in <c>ValorDR</c> is taken of; <see cref="GlobalPercentBase.LineSum"/> by default.</summary>
    /// <remarks>
    /// Formato DTE v2.5 does not say. It defines <c>MntNeto</c> (Encabezado 107) as the sum of the lines less discounts plus surcharges, which
    /// read literally takes each one of the sum of the lines; the result does not depend on the order, and each can be checked by itself on the
    /// printed copy. Some software chains them (10 % and 5 % of 100001: 85501 instead of 85001). With one percentage there is no difference,
    /// unless adjustments in money precede it.
    /// </remarks>
    public GlobalPercentBase GlobalPercentBase { get; init; } = GlobalPercentBase.LineSum;

    /// <summary>Where money of <c>ValorDR</c> with decimals becomes whole pesos; <see cref="AdjustmentRounding.Sum"/> by default.</summary>
    /// <remarks>
    /// Formato DTE v2.5 gives <c>ValorDR</c> two decimals (zone D, 5) and publishes them, and <c>MntNeto</c> as the sum of the lines less discounts plus surcharges
    /// (Encabezado 107): whoever recomputes it subtracts what is written. Some software rounds each one first (100.5 twice on 10000: 9798 instead of 9799);
    /// choose <see cref="AdjustmentRounding.Each"/> for notes on its documents. Percentages come to whole pesos each, in both. Exports have decimals and differ in nothing.
    /// </remarks>
    public AdjustmentRounding AdjustmentRounding { get; init; } = AdjustmentRounding.Sum;

    /// <summary>What the rate of an additional tax or a retention is taken of; <see cref="AdditionalTaxBase.AfterGlobalAdjustments"/> by default.</summary>
    /// <remarks>
    /// The formula of Formato DTE v2.5 (Encabezado 117) names the lines with the code and no adjustment. But zone D demands that a global adjustment
    /// be a percentage when lines carry different codes, which only makes sense if every base shrinks with it, and so does <c>MntNeto</c>. Taxing what
    /// the customer does not pay would be wrong. Some software taxes the lines as they are. With money instead of a percentage, each base takes its share.
    /// </remarks>
    public AdditionalTaxBase AdditionalTaxBase { get; init; } = AdditionalTaxBase.AfterGlobalAdjustments;

    /// <summary>Whether to take the special credit of construction companies (<c>CredEC</c>), as a document that brings one asks for by itself; no by default.</summary>
    /// <remarks>DL 910, article 21. Only for sales and works that the law names; see <see cref="Tables.ConstructionCreditFactors"/>.</remarks>
    public bool HasConstructionCredit { get; init; }

    /// <summary>The part of VAT that a construction company takes as credit (<c>CredEC</c>), from 0 to 1; absent, that of the date of the document.</summary>
    /// <remarks>
    /// DL 910, article 21; Ley 21.420: 0.65, from 2023 0.325, from 2025 0.1625, from 2027 none. Contracts from before a change may keep their factor:
    /// give it here.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The factor is below 0 or above 1.</exception>
    public decimal? ConstructionCreditFactor
    {
        get;
        init
        {
            if (value is { } factor)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(factor);
                ArgumentOutOfRangeException.ThrowIfGreaterThan(factor, 1);
            }

            field = value;
        }
    }

    /// <summary>How VAT comes out of gross lines (<c>MntBruto</c>) in invoices, guides and notes; <see cref="GrossVat.GrossLessNet"/> by default.</summary>
    /// <remarks>
    /// Net and VAT, each rounded, miss the gross sum by a peso in one of six documents. The total has to be what the customer was told, so VAT is what the
    /// net leaves. Formato DTE v2.5 (Encabezado 112) defines VAT as net by rate: choose <see cref="GrossVat.RateTimesNet"/> where that matters more
    /// than the peso. The two are never more than one peso apart.
    /// </remarks>
    public GrossVat InvoiceGrossVat { get; init; } = GrossVat.GrossLessNet;

    /// <summary>How VAT comes out of gross lines in boletas; <see cref="GrossVat.GrossLessNet"/> by default.</summary>
    /// <remarks>
    /// The total of a boleta has to be what the customer paid, which VAT by formula misses by a peso in one of six boletas. Formato Boletas v4.2
    /// (Encabezado 34) gives the formula; whether SII tolerates the peso in VAT is not documented, and common practice is to take VAT as the difference.
    /// </remarks>
    public GrossVat BoletaGrossVat { get; init; } = GrossVat.GrossLessNet;

    /// <summary>Whether a number that came is computed with, and not only compared: where its difference is waived, what follows from it must fit it.</summary>
    internal bool KeepsGiven { get; init; }

    /// <summary>First days of regulations that the host knows better than the table.</summary>
    internal ValueList<RegulationDate> RegulationDates { get; init; }
}
