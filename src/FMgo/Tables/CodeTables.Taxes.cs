using static FMgo.DocumentBranch;

namespace FMgo.Tables;

public static partial class CodeTables
{
    /// <summary><c>TipoImp</c>, <c>CodImpAdic</c>, <c>TipoImpOtrMnda</c>: the additional taxes and withholdings, by name. Where a partial withholding has a code for the full one, <see cref="CodeEntry.TaxCodes"/> holds it.</summary>
    /// <remarks>29 (diesel tax recovered by carriers) and 60 (start-up invoices) are in books only (Formato IECV 3.0, 7), not in documents.</remarks>
    public static CodeTable TaxCodes { get; } = new(static () => TaxCodeNames.TaxCodes)
    {
        SpanishName = "Impuestos adicionales y retenciones",
        EnglishName = "Additional taxes and withholdings",
        Source = "Formato DTE v2.5, 4; SiiTypes_v10.xsd (ImpAdicDTEType: 16, 40, 54, 55)",
        IsNumeric = false,
        Fields =
        [
            CodeField.Of(Paths.Header.Totals.Taxes.Code, Documento, Liquidacion),
            CodeField.Of(Paths.Header.OtherCurrency.Taxes.Code, Documento),
            CodeField.Of(Paths.Lines.TaxCodes, Documento, Liquidacion),
        ],
    };

    /// <summary><c>VlrCodigo</c> where <c>TpoCodigo</c> is CPCS: the products of VAT withholding agents, with the tax codes and units that go with them.</summary>
    /// <remarks>SII's list is of 2005; its rates are out of date and not repeated here.</remarks>
    public static CodeTable RetentionProducts { get; } = new(static () => RetentionCodes.Products)
    {
        SpanishName = "Productos de cambio de sujeto (CPCS)",
        EnglishName = "Products of VAT withholding agents (CPCS)",
        Source = "Instructivo de llenado para agentes retenedores (2005-12-30), tabla anexa",
        IsComplete = false,
        Fields = [CodeField.Of(Paths.Lines.Codes.Value, Documento) with { Condition = "TpoCodigo is CPCS" }],
    };

    /// <summary><c>UnmdItem</c>, <c>UnmdRef</c> where the issuer is a withholding agent: the units.</summary>
    public static CodeTable RetentionUnits { get; } = new(static () => RetentionCodes.Units)
    {
        SpanishName = "Unidades de medida de agentes retenedores",
        EnglishName = "Units of VAT withholding agents",
        Source = "Instructivo de llenado para agentes retenedores (2005-12-30), unidades de medida",
        IsComplete = false,
        IsNumeric = false,
        Fields =
        [
            CodeField.Of(Paths.Lines.Unit, Documento) with { Condition = "Retenedor/IndAgente is R" },
            CodeField.Of(Paths.Lines.ReferenceUnit, Documento) with { Condition = "Retenedor/IndAgente is R" },
        ],
    };
}
