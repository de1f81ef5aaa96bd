using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>OtraMoneda</c>: the totals again in a second currency; exports give them in pesos.</summary>
/// <remarks>Export documents must state the peso values here, while settlement invoices have no such group in the schema (Formato DTE v2.5, Encabezado 129).</remarks>
[Figures(From = typeof(Totals))]
public sealed record OtherCurrencyTotals
{
    /// <summary><c>TpoMoneda</c>: the second currency, by Customs' wording such as DOLAR USA, and PESO CL in exports.</summary>
    [Tag("TpoMoneda", "Código de otra moneda", Documento = "1 TipMonType", Exportaciones = "1 TipMonType", Codes = "2222222222", Row = 129, ComputedInExports = true)]
    public string? Currency { get; init; }

    /// <summary><c>TpoCambio</c>: the factor used to convert, with up to four decimals; in exports, the pesos per unit of the document's currency published by the Central Bank for the issue date.</summary>
    /// <remarks>For domestic documents the manual describes it as the factor from pesos to the other currency (Formato DTE v2.5, Encabezado 130).</remarks>
    [Tag("TpoCambio", "Tipo de cambio", Documento = "0..1 Dec6_4Type", Exportaciones = "0..1 Dec6_4Type", Codes = "3323333333", Row = 130, ZeroIsAbsence = true)]
    public decimal? ExchangeRate { get; init; }

    /// <summary><c>MntNetoOtrMnda</c>: the net amount in the second currency, not checked by SII.</summary>
    [Tag("MntNetoOtrMnda", "Monto neto en otra moneda", Documento = "0..1 Dec14_4Type", Codes = "3033330000", Row = 131, Computed = true)]
    public decimal? NetAmount { get; init; }

    /// <summary><c>MntExeOtrMnda</c>: the amount free of VAT in the second currency, which is pesos in exports.</summary>
    /// <remarks>Mandatory in exports, the only documents where the schema lets it be 0 (Formato DTE v2.5, Encabezado 132).</remarks>
    [Tag("MntExeOtrMnda", "Monto no afecto o exento en otra moneda", Documento = "0..1 Dec14_4Type", Exportaciones = "0..1 Dec14_4-0Type", Codes = "3333330333", Row = 132, Computed = true)]
    public decimal? ExemptAmount { get; init; }

    /// <summary><c>MntFaeCarneOtrMnda</c>: the base of the VAT in advance on slaughter services (tax code 17), in the second currency.</summary>
    [Tag("MntFaeCarneOtrMnda", "Monto base de faenamiento en otra moneda", Documento = "0..1 Dec14_4Type", Codes = "3033300000", Row = 133, Computed = true)]
    public decimal? SlaughterBaseAmount { get; init; }

    /// <summary><c>MntMargComOtrMnda</c>: the base of the VAT on marketing margins (tax codes 14 and 50), in the second currency.</summary>
    [Tag("MntMargComOtrMnda", "Base de márgenes de comercialización en otra moneda", Documento = "0..1 Dec14_4Type", Codes = "2032200000", Row = 134, Computed = true)]
    public decimal? MarketingMarginBaseAmount { get; init; }

    /// <summary><c>IVAOtrMnda</c>: the VAT in the second currency; left out when 0.</summary>
    [Tag("IVAOtrMnda", "IVA en otra moneda", Documento = "0..1 Dec14_4Type", Codes = "2232222000", Row = 135, Computed = true)]
    public decimal? Vat { get; init; }

    /// <summary><c>ImpRetOtrMnda</c>: the additional taxes and withholdings in the second currency, one entry per code, up to twenty.</summary>
    [Tag("ImpRetOtrMnda", "Impuestos y retenciones en otra moneda", Documento = "0..20", Codes = "2232222000", Computed = true)]
    public ValueList<OtherCurrencyTax> Taxes { get; init; }

    /// <summary><c>IVANoRetOtrMnda</c>: in a purchase invoice and its notes, the VAT that the buyer does not withhold, in the second currency; left out when 0.</summary>
    [Tag("IVANoRetOtrMnda", "IVA no retenido en otra moneda", Documento = "0..1 Dec14_4Type", Codes = "0003330000", Row = 137, Computed = true)]
    public decimal? UnretainedVat { get; init; }

    /// <summary><c>MntTotOtrMnda</c>: the total of the document in the second currency, which is pesos in exports.</summary>
    [Tag("MntTotOtrMnda", "Monto total en otra moneda", Documento = "1 Dec14_4Type", Exportaciones = "1 Dec14_4-0Type", Codes = "2222222222", Row = 138, Computed = true)]
    public decimal? TotalAmount { get; init; }
}
