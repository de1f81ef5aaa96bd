using FMgo.Documents;
using FMgo.Format;

namespace FMgo;

/// <summary><c>Detalle</c>: the goods or services, one line each.</summary>
/// <remarks>Invoices and notes take 1 to 60 lines, boletas up to 1000 (Formato DTE v2.5, zone B; Formato Boletas v4.2).</remarks>
public sealed record Line
{
    /// <summary><c>NroLinDet</c>: the line's place in the document, consecutive from 1.</summary>
    /// <remarks>The manual stops at 60 and the schema at 99 in invoices, both at 1000 in boletas (Formato DTE v2.5, Detalle 1; Formato Boletas v4.2, Detalle 1).</remarks>
    [Tag("NroLinDet", "Número de línea", Dte = "1 int(1..99)", Boleta = "1 int(1..1000)", Codes = "1111111111", BoletaCodes = "11", Row = 1, Computed = true)]
    public int? Number { get; init; }

    /// <summary><c>CdgItem</c>: the codes of the product or service, up to five, each with its coding scheme.</summary>
    [Tag("CdgItem", "Códigos del ítem", Dte = "0..5", Boleta = "0..5", Codes = "----------", BoletaCodes = "33")]
    public ValueList<ItemCode> Codes { get; init; }

    /// <summary><c>TpoDocLiq</c>: in a settlement invoice, the SII code of the document that the line settles, electronic or paper; 99 for an advance or other transaction.</summary>
    [Tag("TpoDocLiq", "Tipo de documento que se liquida", Liquidacion = "1 text(1..3)", Codes = "0000001000", Row = 4)]
    public string? SettledDocumentType { get; init; }

    /// <summary><c>IndExe</c>: that the line is not an ordinary taxed item: 1 exempt, 2 non-billable, 3 container deposit, 4 not a sale, 5 to be deducted, 6 negative non-billable.</summary>
    /// <remarks>Left out when the whole document is exempt; boletas take only 1, 2 and 6, and settlement invoices use 2 with a negative amount instead of 6 (Formato DTE v2.5, Detalle 5; Formato Boletas v4.2, Detalle 4).</remarks>
    [Tag("IndExe", "Indicador de facturación o exención", Dte = "0..1 code(1|2|3|4|5|6)", Boleta = "0..1 code(1|2|6)", Codes = "2232222222", BoletaCodes = "22", Row = 5)]
    public ExemptionMark? ExemptionMark { get; init; }

    /// <summary><c>Retenedor</c>: the data that a VAT withholding agent gives for the product of this line.</summary>
    [Tag("Retenedor", "Agente retenedor", Documento = "0..1", Codes = "----------")]
    public RetentionAgent? RetentionAgent { get; init; }

    /// <summary><c>ItemEspectaculo</c>: in boletas for shows, what the line charges: 01 the ticket, 02 the service fee.</summary>
    /// <remarks>Mandatory when the boleta's service kind is 4 (Formato Boletas v4.2, Detalle 5).</remarks>
    [Tag("ItemEspectaculo", "Ítem de espectáculo", Boleta = "0..1 code(01|02)", BoletaCodes = "22")]
    public ShowItemKind? ShowItemKind { get; init; }

    /// <summary><c>RUTMandante</c>: the RUT of the company on whose account a boleta's line is charged.</summary>
    [Tag("RUTMandante", "RUT del mandante del ítem", Boleta = "0..1 rut", BoletaCodes = "33", Personal = true)]
    public Rut? PrincipalRut { get; init; }

    /// <summary><c>NmbItem</c>: the name of the product or service.</summary>
    /// <remarks>A boleta above 135 UF must describe it clearly, by Ley 21.713 (Formato Boletas v4.2, Detalle 7).</remarks>
    [Tag("NmbItem", "Nombre del ítem", Dte = "1 text(80)", Boleta = "1 text(80)", Codes = "1111111111", BoletaCodes = "11", Row = 10)]
    public string? Name { get; init; }

    /// <summary><c>InfoTicket</c>: the show ticket that the line sells.</summary>
    /// <remarks>Mandatory when the show item is 01, a ticket (Formato Boletas v4.2, Detalle).</remarks>
    [Tag("InfoTicket", "Información del ticket", Boleta = "0..1", BoletaCodes = "22")]
    public TicketInfo? Ticket { get; init; }

    /// <summary><c>DscItem</c>: a longer description, such as the contents of a pack or the breakdown of a service.</summary>
    [Tag("DscItem", "Descripción adicional del ítem", Dte = "0..1 text(1000)", Boleta = "0..1 text(1000)", Codes = "3333333333", BoletaCodes = "33", Row = 11)]
    public string? Description { get; init; }

    /// <summary><c>QtyRef</c>: the quantity in a second unit, which takes no part in the amount.</summary>
    /// <remarks>Mandatory for withholding agents, and in dispatch guides with transfer reason 8 or 9 whose quantity is not in gross kilograms (Formato DTE v2.5, Detalle 12).</remarks>
    [Tag("QtyRef", "Cantidad de referencia", Dte = "0..1 Dec12_6Type", Codes = "2322223333", Row = 12, ZeroIsAbsence = true)]
    public decimal? ReferenceQuantity { get; init; }

    /// <summary><c>UnmdRef</c>: the second unit, up to four characters.</summary>
    /// <remarks>Mandatory for withholding agents; dispatch guides with transfer reason 8 or 9 whose quantity is not in gross kilograms need it as a code of Customs' units table (Formato DTE v2.5, Detalle 13).</remarks>
    [Tag("UnmdRef", "Unidad de referencia", Dte = "0..1 text(4)", Codes = "2322223333", Row = 13)]
    public string? ReferenceUnit { get; init; }

    /// <summary><c>PrcRef</c>: the price of one reference unit, which takes no part in the amount.</summary>
    /// <remarks>Mandatory for withholding agents (Formato DTE v2.5, Detalle 14).</remarks>
    [Tag("PrcRef", "Precio de referencia", Dte = "0..1 Dec12_6Type", Codes = "2332223333", Row = 14, ZeroIsAbsence = true)]
    public decimal? ReferenceUnitPrice { get; init; }

    /// <summary><c>QtyItem</c>: the quantity, above 0 and with up to six decimals.</summary>
    /// <remarks>Mandatory in dispatch guides, for withholding agents, for goods in boletas, and in exports unless the service kind is 3, 4 or 5 (Formato DTE v2.5, Detalle 15; Formato Boletas v4.2, Detalle 19).</remarks>
    [Tag("QtyItem", "Cantidad", Dte = "0..1 Dec12_6Type", Boleta = "0..1 Dec12_6Type", Codes = "2312223222", BoletaCodes = "22", Row = 15)]
    public decimal? Quantity { get; init; }

    /// <summary><c>Subcantidad</c>: how the quantity is split, up to five parts.</summary>
    [Tag("Subcantidad", "Distribución de la cantidad", Dte = "0..5", Codes = "3333333333")]
    public ValueList<Subquantity> Subquantities { get; init; }

    /// <summary><c>FchElabor</c>: the date on which the item was made.</summary>
    [Tag("FchElabor", "Fecha de elaboración", Dte = "0..1 FechaType", Codes = "3330033333", Row = 19)]
    public DateOnly? ManufactureDate { get; init; }

    /// <summary><c>FchVencim</c>: the date on which the item expires.</summary>
    [Tag("FchVencim", "Fecha de vencimiento del ítem", Dte = "0..1 FechaType", Codes = "3330033333", Row = 20)]
    public DateOnly? ExpiryDate { get; init; }

    /// <summary><c>UnmdItem</c>: the unit of the quantity, up to four characters.</summary>
    /// <remarks>Mandatory in dispatch guides and for withholding agents; exports need a code of Customs' units table unless the service kind is 3, 4 or 5 (Formato DTE v2.5, Detalle 21).</remarks>
    [Tag("UnmdItem", "Unidad de medida", Dte = "0..1 text(4)", Boleta = "0..1 text(4)", Codes = "2312223222", BoletaCodes = "33", Row = 21)]
    public string? Unit { get; init; }

    /// <summary><c>PrcItem</c>: the price of one unit, above 0 and with up to six decimals, in pesos (in the document's currency for exports); net, or VAT-inclusive when the header says so and, by default, in boletas.</summary>
    /// <remarks>A zero cannot be written, so a price of 0 is left out, as transfers that are not sales may do (Formato DTE v2.5, Detalle 22).</remarks>
    [Tag("PrcItem", "Precio unitario", Dte = "0..1 Dec12_6Type", Boleta = "0..1 Dec12_6Type", Codes = "2222223333", BoletaCodes = "22", Row = 22)]
    public decimal? UnitPrice { get; init; }

    /// <summary><c>OtrMnda</c>: the line's price and amount in a second currency.</summary>
    /// <remarks>The manual allows two of these per line and the schema one (Formato DTE v2.5, Detalle, Otra moneda).</remarks>
    [Tag("OtrMnda", "Otra moneda del ítem", Documento = "0..1", Exportaciones = "0..1", Codes = "3333330333")]
    public LineCurrency? OtherCurrency { get; init; }

    /// <summary><c>DescuentoPct</c>: the line's discount in percent.</summary>
    /// <remarks>It never replaces the discount amount, which must be given too (Formato DTE v2.5, Detalle 29).</remarks>
    [Tag("DescuentoPct", "Porcentaje de descuento", Documento = "0..1 PctType", Exportaciones = "0..1 PctType", Boleta = "0..1 dec(5,2,0..100)", Codes = "3333330333", BoletaCodes = "33", Row = 29, ZeroIsAbsence = true)]
    public decimal? DiscountPercent { get; init; }

    /// <summary><c>DescuentoMonto</c>: the sum of the line's discounts as a whole number of pesos (of the document's currency for exports).</summary>
    /// <remarks>Invoices and notes leave out a discount of 0, which only boletas may write, and exports take no decimals either (Formato DTE v2.5, Detalle 30; DTE_v10.xsd).</remarks>
    [Tag("DescuentoMonto", "Monto de descuento", Documento = "0..1 MntImpType", Exportaciones = "0..1 MntImpType", Boleta = "0..1 MontoType", Codes = "2232220333", BoletaCodes = "22", Row = 30, Computed = true, ZeroIsAbsence = true)]
    public decimal? DiscountAmount { get; init; }

    /// <summary><c>SubDscto</c>: the parts that make up the line's discount, up to five, for information only.</summary>
    [Tag("SubDscto", "Distribución del descuento", Documento = "0..5", Exportaciones = "0..5", Codes = "----------")]
    public ValueList<SubDiscount> SubDiscounts { get; init; }

    /// <summary><c>RecargoPct</c>: the line's surcharge in percent.</summary>
    /// <remarks>It never replaces the surcharge amount, which must be given too (Formato DTE v2.5, Detalle 33).</remarks>
    [Tag("RecargoPct", "Porcentaje de recargo", Documento = "0..1 PctType", Exportaciones = "0..1 PctType", Boleta = "0..1 dec(5,2,0..100)", Codes = "2233320333", BoletaCodes = "33", Row = 33, ZeroIsAbsence = true)]
    public decimal? SurchargePercent { get; init; }

    /// <summary><c>RecargoMonto</c>: the sum of the line's surcharges as a whole number of pesos (of the document's currency for exports).</summary>
    /// <remarks>Invoices and notes leave out a surcharge of 0, which only boletas may write, and exports take no decimals either (Formato DTE v2.5, Detalle 34; DTE_v10.xsd).</remarks>
    [Tag("RecargoMonto", "Monto de recargo", Documento = "0..1 MntImpType", Exportaciones = "0..1 MntImpType", Boleta = "0..1 MontoType", Codes = "2232220333", BoletaCodes = "22", Row = 34, Computed = true, ZeroIsAbsence = true)]
    public decimal? SurchargeAmount { get; init; }

    /// <summary><c>SubRecargo</c>: the parts that make up the line's surcharge, up to five, for information only.</summary>
    [Tag("SubRecargo", "Distribución del recargo", Documento = "0..5", Exportaciones = "0..5", Codes = "3333330333")]
    public ValueList<SubSurcharge> SubSurcharges { get; init; }

    /// <summary><c>CodImpAdic</c>: the SII codes of the additional taxes or withholdings that apply to the line, at most two.</summary>
    /// <remarks>The manual allows codes of six characters and the schema only listed ones of two or three digits (Formato DTE v2.5, Detalle 37).</remarks>
    [Tag("CodImpAdic", "Códigos de impuesto adicional o retención", Documento = "0..2 ImpAdicDTEType", Liquidacion = "0..2 ImpAdicDTEType", Codes = "2232220000", Row = 37)]
    public ValueList<string> TaxCodes { get; init; }

    /// <summary><c>MontoItem</c>: the line's amount in pesos (in the document's currency for exports): quantity by unit price, less discount, plus surcharge; net, or VAT-inclusive when the header says so and, by default, in boletas.</summary>
    /// <remarks>It must be 0 with exemption mark 4 or 5 and in a credit note that only corrects text, and is negative only in settlement invoices (Formato DTE v2.5, Detalle 38).</remarks>
    [Tag("MontoItem", "Monto del ítem", Dte = "1 MontoType", Liquidacion = "1 ValorType", Exportaciones = "1 dec(18,4,0..99999999999999.9999)", Boleta = "1 MontoType", Codes = "1111111111", BoletaCodes = "11", Row = 38, Computed = true)]
    public decimal? Amount { get; init; }
}
