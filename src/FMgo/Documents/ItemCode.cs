using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>CdgItem</c>: the codes of the product or service, up to five, each with its coding scheme.</summary>
public sealed record ItemCode
{
    /// <summary><c>TpoCodigo</c>: the coding scheme, in free text such as EAN13, PLU, DUN14 or INT1.</summary>
    /// <remarks>Withholding agents use CPCS as the first code of the line (Instructivo agentes retenedores 2005).</remarks>
    [Tag("TpoCodigo", "Tipo de código del ítem", Dte = "1 text(10)", Boleta = "1 text(10)", Codes = "3333333333", BoletaCodes = "33", Row = 2)]
    public string? Type { get; init; }

    /// <summary><c>VlrCodigo</c>: the item's code in that scheme.</summary>
    [Tag("VlrCodigo", "Código del ítem", Dte = "1 text(35)", Boleta = "1 text(35)", Codes = "3333333333", BoletaCodes = "33", Row = 3)]
    public string? Value { get; init; }
}
