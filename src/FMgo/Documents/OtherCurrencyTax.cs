using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>ImpRetOtrMnda</c>: the additional taxes and withholdings in the second currency, one entry per code, up to twenty.</summary>
public sealed record OtherCurrencyTax
{
    /// <summary><c>TipoImpOtrMnda</c>: the SII code of the additional tax or withholding, two or three digits.</summary>
    [Tag("TipoImpOtrMnda", "Código de impuesto o retención en otra moneda", Documento = "1 ImpAdicDTEType", Codes = "2222222000", Row = 134)]
    public string? Code { get; init; }

    /// <summary><c>TasaImpOtrMnda</c>: the tax's rate in percent; it may be left out for taxes that are not a percentage, such as those on fuels.</summary>
    [Tag("TasaImpOtrMnda", "Tasa de impuesto o retención en otra moneda", Documento = "0..1 PctType", Codes = "2222222000", Row = 135, ZeroIsAbsence = true)]
    public decimal? Percent { get; init; }

    /// <summary><c>VlrImpOtrMnda</c>: the tax or withholding in the second currency, above 0.</summary>
    [Tag("VlrImpOtrMnda", "Valor de impuesto o retención en otra moneda", Documento = "1 Dec14_4Type", Codes = "2222222000", Row = 136)]
    public decimal? Amount { get; init; }
}
