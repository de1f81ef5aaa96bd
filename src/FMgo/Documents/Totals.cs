using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>Totales</c>: the sums of the document, in pesos or, in exports, in the currency given here.</summary>
[Figures]
public sealed record Totals
{
    /// <summary><c>MntNeto</c>: the net amount, taxed with VAT, in pesos: taxed lines less global discounts plus global surcharges, divided by one plus the VAT rate when prices are gross.</summary>
    /// <remarks>Negative only in settlement invoices (Formato DTE v2.5, Encabezado 107).</remarks>
    [Tag("MntNeto", "Monto neto", Documento = "0..1 MontoType", Liquidacion = "0..1 ValorType", Boleta = "0..1 MontoType", Codes = "2032222000", BoletaCodes = "10", Row = 107, Computed = true)]
    public decimal? NetAmount { get; init; }

    /// <summary><c>TpoMoneda</c>: the currency in which every amount of an export document is expressed, by Customs' wording such as DOLAR USA or EURO rather than an ISO code.</summary>
    [Tag("TpoMoneda", "Tipo de moneda de la transacción", Exportaciones = "1 TipMonType", Codes = "0000000111", Row = 106)]
    public string? Currency { get; init; }

    /// <summary><c>MntExe</c>: the amount free of VAT or outside it, in pesos (in the document's currency for exports, with up to four decimals).</summary>
    /// <remarks>Negative only in settlement invoices (Formato DTE v2.5, Encabezado 108).</remarks>
    [Tag("MntExe", "Monto no afecto o exento", Dte = "0..1 MontoType", Liquidacion = "0..1 ValorType", Exportaciones = "1 dec(18,4,0..99999999999999.9999)", Boleta = "0..1 MontoType", Codes = "2132222111", BoletaCodes = "22", Row = 108, Computed = true)]
    public decimal? ExemptAmount { get; init; }

    /// <summary><c>MntBase</c>: the base, in pesos, of the VAT collected in advance on slaughter services (tax code 17).</summary>
    [Tag("MntBase", "Monto base de faenamiento de carne", Documento = "0..1 MontoType", Codes = "2032200000", Row = 109, Computed = true)]
    public decimal? SlaughterBaseAmount { get; init; }

    /// <summary><c>MntMargenCom</c>: the base, in pesos, of the VAT on marketing margins (tax codes 14 and 50).</summary>
    [Tag("MntMargenCom", "Monto base de márgenes de comercialización", Documento = "0..1 MontoType", Codes = "2032200000", Row = 110, Computed = true)]
    public decimal? MarketingMarginBaseAmount { get; init; }

    /// <summary><c>TasaIVA</c>: the VAT rate in percent, such as 19.</summary>
    [Tag("TasaIVA", "Tasa de IVA", Documento = "0..1 PctType", Liquidacion = "0..1 PctType", Codes = "2232222000", Row = 111, Computed = true)]
    public decimal? VatRate { get; init; }

    /// <summary><c>IVA</c>: the VAT in pesos: the net amount by the VAT rate.</summary>
    /// <remarks>Negative only in settlement invoices (Formato DTE v2.5, Encabezado 112).</remarks>
    [Tag("IVA", "IVA", Documento = "0..1 MontoType", Liquidacion = "0..1 ValorType", Boleta = "0..1 MontoType", Codes = "2232222000", BoletaCodes = "10", Row = 112, Computed = true)]
    public decimal? Vat { get; init; }

    /// <summary><c>IVAProp</c>: the part of the VAT, in pesos, that belongs to the issuer's own operations, when selling on account of a principal.</summary>
    /// <remarks>The VAT field still holds the whole VAT, of which this is an optional split (Formato DTE v2.5, Encabezado 113).</remarks>
    [Tag("IVAProp", "IVA propio", Documento = "0..1 MontoType", Liquidacion = "0..1 ValorType", Codes = "3033333000", Row = 113, Computed = true)]
    public decimal? OwnVat { get; init; }

    /// <summary><c>IVATerc</c>: the part of the VAT, in pesos, that belongs to the principals on whose account the issuer sells.</summary>
    /// <remarks>The VAT field still holds the whole VAT, of which this is an optional split (Formato DTE v2.5, Encabezado 114).</remarks>
    [Tag("IVATerc", "IVA de terceros", Documento = "0..1 MontoType", Liquidacion = "0..1 ValorType", Codes = "3033333000", Row = 114, Computed = true)]
    public decimal? ThirdPartyVat { get; init; }

    /// <summary><c>ImptoReten</c>: the additional taxes and withholdings, one entry per code, up to twenty.</summary>
    [Tag("ImptoReten", "Impuestos adicionales y retenciones", Documento = "0..20", Liquidacion = "0..20", Codes = "2232222000", Computed = true)]
    public ValueList<TaxTotal> Taxes { get; init; }

    /// <summary><c>IVANoRet</c>: in a purchase invoice and its notes, the part of the VAT in pesos that the buyer does not withhold; left out when 0.</summary>
    [Tag("IVANoRet", "IVA no retenido", Documento = "0..1 MntImpType", Codes = "0002220000", Row = 118, Computed = true)]
    public decimal? UnretainedVat { get; init; }

    /// <summary><c>CredEC</c>: the special VAT credit of construction companies, in pesos, which is subtracted from the total.</summary>
    /// <remarks>Article 21 of DL 910; the manual still gives 65 percent of the VAT, a rate that later laws lowered (Formato DTE v2.5, Encabezado 119; Ley 21.420).</remarks>
    [Tag("CredEC", "Crédito especial de empresas constructoras", Documento = "0..1 MontoType", Codes = "2032200000", Row = 119, Computed = true)]
    public decimal? ConstructionCredit { get; init; }

    /// <summary><c>GrntDep</c>: the sum in pesos of the deposits for returnable containers or packing (lines with exemption mark 3), outside VAT but part of the total.</summary>
    /// <remarks>Only for issuers that use such containers regularly in their main business, under article 28 of the VAT regulation (Formato DTE v2.5, Encabezado 120).</remarks>
    [Tag("GrntDep", "Garantía por depósito de envases", Documento = "0..1 MontoType", Codes = "2202200000", Row = 120, Computed = true)]
    public decimal? ContainerDeposit { get; init; }

    /// <summary><c>Comisiones</c>: the sums of the commissions and other charges, which are subtracted from the total.</summary>
    [Tag("Comisiones", "Total de comisiones y otros cargos", Documento = "0..1", Liquidacion = "0..1", Codes = "----------", Computed = true)]
    public CommissionTotals? Commissions { get; init; }

    /// <summary><c>MntTotal</c>: the total of the document, in pesos (in the document's currency for exports).</summary>
    /// <remarks>Negative only in settlement invoices, and 0 in exports with payment form 21 (Formato DTE v2.5, Encabezado 124).</remarks>
    [Tag("MntTotal", "Monto total", Dte = "1 MontoType", Liquidacion = "1 ValorType", Exportaciones = "1 dec(18,4,0..99999999999999.9999)", Boleta = "1 MontoType", Codes = "1111111111", BoletaCodes = "11", Row = 124, Computed = true)]
    public decimal? TotalAmount { get; init; }

    /// <summary><c>MontoNF</c>: the value in pesos of items that were billed before or elsewhere: marks 2 less marks 6, so it may be negative.</summary>
    /// <remarks>Outside the total of the document (Formato DTE v2.5, Encabezado 125).</remarks>
    [Tag("MontoNF", "Monto no facturable", Documento = "0..1 ValorType", Boleta = "0..1 ValorType", Codes = "2222220000", BoletaCodes = "22", Row = 125, Computed = true)]
    public decimal? NonBillableAmount { get; init; }

    /// <summary><c>MontoPeriodo</c>: the total plus the non-billable amount, in pesos; may be negative.</summary>
    /// <remarks>Boletas call the tag TotalPeriodo (Formato Boletas v4.2, Encabezado 37).</remarks>
    [Tag("MontoPeriodo", "Monto del período", Documento = "0..1 ValorType", Liquidacion = "0..1 ValorType", Boleta = "0..1 ValorType", BoletaTag = "TotalPeriodo", Codes = "3333333000", BoletaCodes = "22", Row = 126, Computed = true)]
    public decimal? PeriodAmount { get; init; }

    /// <summary><c>SaldoAnterior</c>: the balance carried from earlier bills, in pesos and of either sign, shown only to make the charge clear.</summary>
    [Tag("SaldoAnterior", "Saldo anterior", Documento = "0..1 ValorType", Liquidacion = "0..1 ValorType", Boleta = "0..1 ValorType", Codes = "3333333000", BoletaCodes = "33", Row = 127)]
    public decimal? PreviousBalance { get; init; }

    /// <summary><c>VlrPagar</c>: what is finally charged, in pesos; it may be 0 or negative and SII does not check it.</summary>
    [Tag("VlrPagar", "Valor a pagar", Documento = "0..1 ValorType", Liquidacion = "0..1 ValorType", Boleta = "0..1 ValorType", Codes = "3333333000", BoletaCodes = "33", Row = 128, Computed = true)]
    public decimal? PayableAmount { get; init; }
}
