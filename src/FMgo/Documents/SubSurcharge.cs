using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>SubRecargo</c>: the parts that make up the line's surcharge, up to five, for information only.</summary>
public sealed record SubSurcharge
{
    /// <summary><c>TipoRecargo</c>: whether the value is a percentage (%) or money ($).</summary>
    [Tag("TipoRecargo", "Tipo de subrecargo", Documento = "1 code(%|$)", Exportaciones = "1 code($|%)", Codes = "3333330333", Row = 35)]
    public ValueKind? ValueKind { get; init; }

    /// <summary><c>ValorRecargo</c>: the part of the surcharge, in percent or money by its kind, above 0 and with up to two decimals.</summary>
    [Tag("ValorRecargo", "Valor de subrecargo", Documento = "1 Dec16_2Type", Exportaciones = "1 Dec16_2Type", Codes = "3333330333", Row = 36)]
    public decimal? Value { get; init; }
}
