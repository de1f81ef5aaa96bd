namespace FMgo.Validation;

/// <summary>Withholding agents (<c>Retenedor</c>): the product, the bases and the prices that their codes go with.</summary>
internal static class AgentRules
{
    private const TypeSet Types = TypeSet.Invoice | TypeSet.PurchaseInvoice | TypeSet.DomesticNotes;

    public static readonly Rule ProductMissing = Rule.Warning(
        "FMGO-AGE-001",
        "El emisor actúa como agente retenedor: la línea necesita el código del producto, con TpoCodigo CPCS.",
        "The issuer acts as withholding agent: the line needs the code of the product, with TpoCodigo CPCS.")
        .On(Types, Paths.Lines.Codes.Path).From("Instructivo de llenado para agentes retenedores (2005-12-30), I.A.2 y 3, II.A.2 y 3");

    public static readonly Rule ConsumerPriceMissing = Rule.Warning(
        "FMGO-AGE-002",
        "El margen de comercialización (código {0}) necesita el precio neto al consumidor final (PrcConsFinal).",
        "The marketing margin (code {0}) needs the net price to the final consumer (PrcConsFinal).")
        .On(Types & ~TypeSet.PurchaseInvoice, Paths.Lines.RetentionAgent.ConsumerUnitPrice).From("Formato DTE v2.5, Detalle 9; Instructivo de llenado para agentes retenedores, I.A.11");

    public static readonly Rule BaseWithoutCode = Rule.Warning(
        "FMGO-AGE-003",
        "{0} es solo de líneas con el código {1} en CodImpAdic.",
        "{0} is only for lines with code {1} in CodImpAdic.")
        .On(Types, Paths.Lines.RetentionAgent.SlaughterBaseAmount, Paths.Lines.RetentionAgent.MarketingMarginBaseAmount, Paths.Lines.RetentionAgent.ConsumerUnitPrice).From("Formato DTE v2.5, Detalle 7 a 9");
}
