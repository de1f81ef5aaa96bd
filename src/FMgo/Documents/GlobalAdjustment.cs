using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>DscRcgGlobal</c>: discounts and surcharges on the document as a whole, up to twenty, which do change its taxable base.</summary>
/// <remarks>Each one acts on one class of lines, so an adjustment of taxed, exempt and non-billable lines takes three entries (Formato DTE v2.5, zone D).</remarks>
public sealed record GlobalAdjustment
{
    /// <summary><c>NroLinDR</c>: the adjustment's place in the list, consecutive from 1 to 20.</summary>
    [Tag("NroLinDR", "Número de descuento o recargo", Documento = "1 int(1..)", Exportaciones = "1 int(1..)", Boleta = "1 int(1..20)", Codes = "1111110111", BoletaCodes = "11", Row = 1, Computed = true)]
    public int? Number { get; init; }

    /// <summary><c>TpoMov</c>: whether it is a discount (D) or a surcharge (R).</summary>
    [Tag("TpoMov", "Tipo de movimiento", Documento = "1 code(D|R)", Exportaciones = "1 code(D|R)", Boleta = "1 code(D|R)", Codes = "1111110111", BoletaCodes = "11", Row = 2)]
    public AdjustmentKind? Kind { get; init; }

    /// <summary><c>GlosaDR</c>: what the discount or surcharge is for.</summary>
    [Tag("GlosaDR", "Glosa del descuento o recargo", Documento = "0..1 text(45)", Exportaciones = "0..1 text(45)", Boleta = "0..1 text(45)", Codes = "3333330333", BoletaCodes = "33", Row = 3)]
    public string? Description { get; init; }

    /// <summary><c>TpoValor</c>: whether the value is a percentage (%) or money ($).</summary>
    /// <remarks>It must be a percentage when the lines carry different tax codes (Formato DTE v2.5, zone D).</remarks>
    [Tag("TpoValor", "Tipo de valor", Documento = "1 code(%|$)", Exportaciones = "1 code(%|$)", Boleta = "1 code(%|$)", Codes = "1111110111", BoletaCodes = "11", Row = 4)]
    public ValueKind? ValueKind { get; init; }

    /// <summary><c>ValorDR</c>: the percentage or the money, above 0 and with up to two decimals; gross when the lines are gross.</summary>
    /// <remarks>The manual calls it optional in exports but the schema requires it (Formato DTE v2.5, Descuentos o recargos 5).</remarks>
    [Tag("ValorDR", "Valor del descuento o recargo", Documento = "1 Dec16_2Type", Exportaciones = "1 Dec16_2Type", Boleta = "1 Dec16_2Type", Codes = "1111110333", BoletaCodes = "11", Row = 5)]
    public decimal? Value { get; init; }

    /// <summary><c>ValorDROtrMnda</c>: the discount or surcharge as money in the second currency.</summary>
    /// <remarks>The manual makes it mandatory in exports although the schema does not (Formato DTE v2.5, Descuentos o recargos 6).</remarks>
    [Tag("ValorDROtrMnda", "Valor en otra moneda", Documento = "0..1 Dec14_4Type", Exportaciones = "0..1 Dec14_4Type", Codes = "3333330111", Row = 6, ComputedInExports = true, ZeroIsAbsence = true)]
    public decimal? OtherCurrencyAmount { get; init; }

    /// <summary><c>IndExeDR</c>: which lines it acts on: the taxed ones when absent, 1 the exempt ones, 2 the non-billable ones.</summary>
    [Tag("IndExeDR", "Indicador de facturación o exención", Documento = "0..1 code(1|2)", Exportaciones = "0..1 code(1|2)", Boleta = "0..1 code(1|2)", Codes = "2222220222", BoletaCodes = "22", Row = 7, Computed = true)]
    public AdjustmentScope? Scope { get; init; }
}
