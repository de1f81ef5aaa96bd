using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>Subcantidad</c>: how the quantity is split, up to five parts.</summary>
public sealed record Subquantity
{
    /// <summary><c>SubQty</c>: the part of the line's quantity, never more than the whole, with up to six decimals.</summary>
    [Tag("SubQty", "Subcantidad distribuida", Dte = "1 Dec12_6Type", Codes = "3330033333", Row = 16)]
    public decimal? Quantity { get; init; }

    /// <summary><c>SubCod</c>: the code that describes the part.</summary>
    [Tag("SubCod", "Código de la subcantidad", Dte = "1 text(35)", Codes = "3330033333", Row = 17)]
    public string? Code { get; init; }

    /// <summary><c>TipCodSubQty</c>: the scheme of that code, in export documents only.</summary>
    [Tag("TipCodSubQty", "Tipo de código de la subcantidad", Exportaciones = "0..1 text(1..10)", Codes = "0000000333", Row = 18)]
    public string? CodeType { get; init; }
}
