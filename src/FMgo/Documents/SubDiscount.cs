using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>SubDscto</c>: the parts that make up the line's discount, up to five, for information only.</summary>
public sealed record SubDiscount
{
    /// <summary><c>TipoDscto</c>: whether the value is a percentage (%) or money ($).</summary>
    [Tag("TipoDscto", "Tipo de subdescuento", Documento = "1 code(%|$)", Exportaciones = "1 code($|%)", Codes = "3333330333", Row = 31)]
    public ValueKind? ValueKind { get; init; }

    /// <summary><c>ValorDscto</c>: the part of the discount, in percent or money by its kind, above 0 and with up to two decimals.</summary>
    [Tag("ValorDscto", "Valor de subdescuento", Documento = "1 Dec16_2Type", Exportaciones = "1 Dec16_2Type", Codes = "3333330333", Row = 32)]
    public decimal? Value { get; init; }
}
