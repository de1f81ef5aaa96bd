using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>ImptoReten</c>: the additional taxes and withholdings, one entry per code, up to twenty.</summary>
public sealed record TaxTotal
{
    /// <summary><c>TipoImp</c>: the SII code of the additional tax or withholding, two or three digits.</summary>
    /// <remarks>Codes such as 301 or 321 stand for the withholding of the whole VAT, where 30 or 32 withhold part, in a purchase invoice (Formato DTE v2.5, section 4).</remarks>
    [Tag("TipoImp", "Código de impuesto o retención", Documento = "1 ImpAdicDTEType", Liquidacion = "1 ImpAdicDTEType", Codes = "2222222000", Row = 115)]
    public string? Code { get; init; }

    /// <summary><c>TasaImp</c>: the tax's rate in percent; it may be left out for taxes that are not a percentage, such as those on fuels.</summary>
    [Tag("TasaImp", "Tasa de impuesto o retención", Documento = "0..1 dec(5,2,0.01..100)", Liquidacion = "0..1 PctType", Codes = "2222222000", Row = 116, ZeroIsAbsence = true)]
    public decimal? Percent { get; init; }

    /// <summary><c>MontoImp</c>: the tax or withholding in pesos: normally the rate by the sum of the lines that carry the code.</summary>
    /// <remarks>The base is the slaughter base for code 17, and an informed number applies to fuels and marketing margins (Formato DTE v2.5, Encabezado 117).</remarks>
    [Tag("MontoImp", "Monto de impuesto o retención", Documento = "1 ValorType", Liquidacion = "1 ValorType", Codes = "2222222000", Row = 117)]
    public decimal? Amount { get; init; }
}
