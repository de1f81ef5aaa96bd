using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>Retenedor</c>: the data that a VAT withholding agent gives for the product of this line.</summary>
public sealed record RetentionAgent
{
    /// <summary><c>IndAgente</c>: whether the issuer acts as withholding agent for this product (written as R); always true when the group is present.</summary>
    [Tag("IndAgente", "Indicador de agente retenedor", Documento = "1 flag(R)", Codes = "2032220000", Row = 6)]
    public bool IsAgent { get; init; }

    /// <summary><c>MntBaseFaena</c>: the base, in pesos, of the VAT in advance on slaughter services, for lines with tax code 17.</summary>
    [Tag("MntBaseFaena", "Monto base de faenamiento", Documento = "0..1 MontoType", Codes = "2032220000", Row = 7)]
    public decimal? SlaughterBaseAmount { get; init; }

    /// <summary><c>MntMargComer</c>: the base, in pesos, of the VAT on marketing margins, for lines with tax code 14 or 50.</summary>
    [Tag("MntMargComer", "Monto base de márgenes de comercialización", Documento = "0..1 MontoType", Codes = "2032220000", Row = 8)]
    public decimal? MarketingMarginBaseAmount { get; init; }

    /// <summary><c>PrcConsFinal</c>: the net unit price to the final consumer, whole pesos, for lines with tax code 14, 17 or 50.</summary>
    [Tag("PrcConsFinal", "Precio unitario neto al consumidor final", Documento = "0..1 MontoType", Codes = "2032200000", Row = 9)]
    public decimal? ConsumerUnitPrice { get; init; }
}
