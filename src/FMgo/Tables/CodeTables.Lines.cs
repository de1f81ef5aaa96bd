using static FMgo.DocumentBranch;

namespace FMgo.Tables;

public static partial class CodeTables
{
    /// <summary><c>TpoCodigo</c>: whose code an item's code is. Any name may be used; these are the ones the manuals mention.</summary>
    public static CodeTable ItemCodeKinds { get; } = new(static () => LineCodes.ItemCodeKinds)
    {
        SpanishName = "Tipos de código del ítem",
        EnglishName = "Kinds of item code",
        Source = "Formato DTE v2.5, Detalle 2; CPCS: Instructivo de llenado para agentes retenedores (2005-12-30)",
        IsComplete = false,
        IsNumeric = false,
        Fields = [CodeField.Of(Paths.Lines.Codes.Type, Documento, Liquidacion, Exportaciones, Boleta)],
    };

    /// <summary><c>IndExe</c>: that a line is not an ordinary taxed item.</summary>
    public static CodeTable ExemptionMarks { get; } = new(static () => LineCodes.ExemptionMarks)
    {
        SpanishName = "Indicadores de facturación o exención",
        EnglishName = "Exemption marks",
        Source = "Formato DTE v2.5, Detalle 5; DTE_v10.xsd",
        Fields = [CodeField.Of(Paths.Lines.ExemptionMark, Documento, Liquidacion, Exportaciones)],
    };

    /// <summary><c>IndExe</c> of boletas: that a line is not an ordinary taxed item.</summary>
    public static CodeTable BoletaExemptionMarks { get; } = new(static () => LineCodes.BoletaExemptionMarks)
    {
        SpanishName = "Indicadores de exención de boletas",
        EnglishName = "Exemption marks of boletas",
        Source = "Formato Boletas v4.2, Detalle 4; EnvioBOLETA_v11.xsd",
        Fields = [CodeField.Of(Paths.Lines.ExemptionMark, Boleta)],
    };

    /// <summary><c>ItemEspectaculo</c>: what a boleta line for a show charges.</summary>
    public static CodeTable ShowItemKinds { get; } = new(static () => LineCodes.ShowItemKinds)
    {
        SpanishName = "Ítems de espectáculo",
        EnglishName = "Show items",
        Source = "Formato Boletas v4.2, Detalle 5; EnvioBOLETA_v11.xsd",
        Fields = [CodeField.Of(Paths.Lines.ShowItemKind, Boleta)],
    };

    /// <summary><c>TpoMov</c>: whether a global adjustment lowers or raises.</summary>
    public static CodeTable AdjustmentKinds { get; } = new(static () => LineCodes.AdjustmentKinds)
    {
        SpanishName = "Tipos de movimiento (descuento o recargo)",
        EnglishName = "Discount or surcharge",
        Source = "Formato DTE v2.5, Descuentos y recargos 2; DTE_v10.xsd, EnvioBOLETA_v11.xsd",
        IsNumeric = false,
        Fields = [CodeField.Of(Paths.GlobalAdjustments.Kind, Documento, Exportaciones, Boleta)],
    };

    /// <summary><c>TpoValor</c>, <c>TipoDscto</c>, <c>TipoRecargo</c>: whether a value is a percentage or money.</summary>
    public static CodeTable ValueKinds { get; } = new(static () => LineCodes.ValueKinds)
    {
        SpanishName = "Tipos de valor",
        EnglishName = "Percent or money",
        Source = "Formato DTE v2.5, Detalle 31 and 35, Descuentos y recargos 4; DTE_v10.xsd, EnvioBOLETA_v11.xsd",
        IsNumeric = false,
        Fields =
        [
            CodeField.Of(Paths.Lines.SubDiscounts.ValueKind, Documento, Exportaciones),
            CodeField.Of(Paths.Lines.SubSurcharges.ValueKind, Documento, Exportaciones),
            CodeField.Of(Paths.GlobalAdjustments.ValueKind, Documento, Exportaciones, Boleta),
        ],
    };

    /// <summary><c>IndExeDR</c>: which lines a global adjustment touches; absent for the taxed ones.</summary>
    public static CodeTable AdjustmentScopes { get; } = new(static () => LineCodes.AdjustmentScopes)
    {
        SpanishName = "Indicadores de exención de descuentos y recargos",
        EnglishName = "Lines that a global adjustment touches",
        Source = "Formato DTE v2.5, Descuentos y recargos 7; DTE_v10.xsd, EnvioBOLETA_v11.xsd",
        Fields = [CodeField.Of(Paths.GlobalAdjustments.Scope, Documento, Exportaciones, Boleta)],
    };

    /// <summary><c>TipoMovim</c>: commission or another charge.</summary>
    public static CodeTable CommissionKinds { get; } = new(static () => LineCodes.CommissionKinds)
    {
        SpanishName = "Tipos de comisión u otro cargo",
        EnglishName = "Commission or other charge",
        Source = "Formato DTE v2.5, Comisiones 2; DTE_v10.xsd",
        IsNumeric = false,
        Fields = [CodeField.Of(Paths.Commissions.Kind, Documento, Liquidacion)],
    };

    /// <summary><c>CodRef</c>: what a note does to the document it refers to. In boletas the field is free text.</summary>
    public static CodeTable CorrectionCodes { get; } = new(static () => LineCodes.CorrectionCodes)
    {
        SpanishName = "Códigos de referencia",
        EnglishName = "Correction codes",
        Source = "Formato DTE v2.5, Referencias 8; DTE_v10.xsd",
        Fields = [CodeField.Of(Paths.References.CorrectionCode, Documento, Liquidacion, Exportaciones)],
    };
}
