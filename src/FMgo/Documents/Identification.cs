using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>IdDoc</c>: the document's type, folio and dates, and its service and payment terms.</summary>
public sealed record Identification
{
    /// <summary><c>TipoDTE</c>: the SII code of the document type, such as 33 for an electronic invoice or 39 for a boleta, which also decides the branch of the schema.</summary>
    [Tag("TipoDTE", "Tipo de documento tributario electrónico", Dte = "1 type(33|34|46|52|56|61)", Liquidacion = "1 type(43)", Exportaciones = "1 type(110|111|112)", Boleta = "1 type(39|41)", Codes = "1111111111", BoletaCodes = "11", Row = 2)]
    public DocumentType? Type { get; init; }

    /// <summary><c>Folio</c>: the document's number, from 1 to 9,999,999,999, inside a range that SII authorised with a CAF for this issuer and type.</summary>
    [Tag("Folio", "Folio", Dte = "1 FolioType", Boleta = "1 FolioType", Codes = "1111111111", BoletaCodes = "11", Row = 3, ZeroIsAbsence = true)]
    public long? Folio { get; init; }

    /// <summary><c>FchEmis</c>: the accounting date of the document, a calendar date in Chile.</summary>
    /// <remarks>The manual accepts 2003-04-01 to 2050-12-31 although the schema starts at 2000-01-01 (Formato DTE v2.5, Encabezado 4).</remarks>
    [Tag("FchEmis", "Fecha de emisión", Dte = "1 FechaType", Boleta = "1 date", Codes = "1111111111", BoletaCodes = "11", Row = 4)]
    public DateOnly? IssueDate { get; init; }

    /// <summary><c>IndNoRebaja</c>: whether this credit note may not be used to reduce the issuer's VAT debit (written as 1).</summary>
    /// <remarks>Only for credit notes, under DL 825 article 70 and article 38 of its regulation (Formato DTE v2.5, Encabezado 5).</remarks>
    [Tag("IndNoRebaja", "Nota de crédito sin derecho a rebajar débito", Documento = "0..1 flag(1)", Codes = "0002000000", Row = 5)]
    public bool HasNoVatDebitReduction { get; init; }

    /// <summary><c>TipoDespacho</c>: who takes charge of moving the goods and where to: 1 the receiver, 2 the issuer to the customer's premises, 3 the issuer to another place.</summary>
    /// <remarks>Left out when no goods travel with the document or it bills services (Formato DTE v2.5, Encabezado 6).</remarks>
    [Tag("TipoDespacho", "Tipo de despacho", Documento = "0..1 code(1|2|3)", Exportaciones = "0..1 code(1|2|3)", Codes = "2220020200", Row = 6)]
    public DispatchKind? DispatchKind { get; init; }

    /// <summary><c>IndTraslado</c>: why the goods of a dispatch guide move: 1 is a sale, higher codes are other reasons such as consignment, internal transfer, return or export.</summary>
    /// <remarks>Mandatory in dispatch guides and used nowhere else; codes 8 and 9 (export) also require the issuer's transfer role and customs data (Formato DTE v2.5, Encabezado 7).</remarks>
    [Tag("IndTraslado", "Indicador de tipo de traslado de bienes", Documento = "0..1 code(1|2|3|4|5|6|7|8|9)", Codes = "0010000000", Row = 7)]
    public TransferReason? TransferReason { get; init; }

    /// <summary><c>TpoImpresion</c>: the layout of the printed copy, N for normal or T for ticket; N is assumed when absent.</summary>
    [Tag("TpoImpresion", "Tipo de impresión", Documento = "0..1 code(N|T)", Codes = "0020000000", Row = 8)]
    public PrintFormat? PrintFormat { get; init; }

    /// <summary><c>IndServicio</c>: that the document bills services, and of which kind; absent for goods.</summary>
    /// <remarks>Codes 1 to 3 are for domestic documents (1 periodic at the home, 2 other periodic, 3 services) and 3 to 6 for export ones; in boletas 1 and 2 are swapped (Formato DTE v2.5, Encabezado 9; Formato Boletas v4.2, Encabezado 5).</remarks>
    [Tag("IndServicio", "Indicador de servicio", Dte = "0..1 code(1|2|3)", Exportaciones = "0..1 code(3|4|5|6)", Codes = "2202222222", Row = 9)]
    public ServiceKind? ServiceKind { get; init; }

    /// <summary><c>MntBruto</c>: whether lines and global adjustments carry VAT-inclusive amounts (written as 1), so that the net is found by division.</summary>
    /// <remarks>The manual limits it to documents without additional taxes, while the schema's note counts those taxes as part of the gross amount (Formato DTE v2.5, Encabezado 10).</remarks>
    [Tag("MntBruto", "Indicador de montos brutos", Documento = "0..1 flag(1)", Liquidacion = "0..1 flag(1)", Codes = "2202222000", Row = 10)]
    public bool HasGrossPrices { get; init; }

    /// <summary><c>TpoTranCompra</c>: the seller's suggestion of how the buyer should classify the purchase, from 1 ordinary business purchase to 7 not to be recorded.</summary>
    /// <remarks>It does not bind the buyer, nor is the seller liable for a wrong value (Formato DTE v2.5, Encabezado 11).</remarks>
    [Tag("TpoTranCompra", "Tipo de transacción de compra", Documento = "0..1 code(1|2|3|4|5|6|7)", Liquidacion = "0..1 code(1|2|3|4|5|6|7)", Codes = "3330033000", Row = 11)]
    public PurchaseTransaction? PurchaseTransaction { get; init; }

    /// <summary><c>TpoTranVenta</c>: how the seller classifies the sale: 1 ordinary business (assumed when absent), 2 fixed assets, 3 real estate.</summary>
    /// <remarks>It binds the seller's own sales record; the schema also lets 4 through, which the manual does not describe (Formato DTE v2.5, Encabezado 12).</remarks>
    [Tag("TpoTranVenta", "Tipo de transacción de venta", Documento = "0..1 code(1|2|3|4)", Liquidacion = "0..1 code(1|2|3|4)", Codes = "3333033000", Row = 12)]
    public SaleTransaction? SaleTransaction { get; init; }

    /// <summary><c>FmaPago</c>: how the document is paid: 1 cash, 2 credit, 3 free of charge.</summary>
    /// <remarks>Informing it is compulsory in practice, a missing value is taken as credit, and form 3 gives the buyer no VAT credit (Formato DTE v2.5, Encabezado 13).</remarks>
    [Tag("FmaPago", "Forma de pago", Dte = "0..1 code(1|2|3)", Codes = "2232222333", Row = 13)]
    public PaymentForm? PaymentForm { get; init; }

    /// <summary><c>FmaPagExp</c>: the code of Customs' payment form agreed with the foreign importer, as declared in the DUS.</summary>
    /// <remarks>Code 21 (no payment, samples without commercial value) makes the document's total 0 (Formato DTE v2.5, Encabezado 14).</remarks>
    [Tag("FmaPagExp", "Forma de pago de exportación", Documento = "0..1 int(1..99)", Exportaciones = "0..1 int(1..99)", Codes = "0030000333", Row = 14, ZeroIsAbsence = true)]
    public int? ExportPaymentFormCode { get; init; }

    /// <summary><c>FchCancel</c>: the date on which the document had already been paid, when that was before it was issued.</summary>
    /// <remarks>Mandatory in an export invoice whose payment form is advance payment (Formato DTE v2.5, Encabezado 15).</remarks>
    [Tag("FchCancel", "Fecha de cancelación", Dte = "0..1 FechaType", Codes = "3333333233", Row = 15)]
    public DateOnly? PaidDate { get; init; }

    /// <summary><c>MntCancel</c>: the amount already paid when the document is issued, a whole number that is not negative, even in exports.</summary>
    [Tag("MntCancel", "Monto cancelado", Dte = "0..1 MontoType", Codes = "3333333333", Row = 16)]
    public decimal? PaidAmount { get; init; }

    /// <summary><c>SaldoInsol</c>: the amount still unpaid when the document is issued, a whole number that is not negative, even in exports.</summary>
    [Tag("SaldoInsol", "Saldo insoluto", Dte = "0..1 MontoType", Codes = "3333333333", Row = 17)]
    public decimal? OutstandingAmount { get; init; }

    /// <summary><c>MntPagos</c>: the payment schedule, up to 30 instalments.</summary>
    [Tag("MntPagos", "Programación de pagos", Dte = "0..30", Codes = "3333333333")]
    public ValueList<ScheduledPayment> ScheduledPayments { get; init; }

    /// <summary><c>IndServicio</c>: what the boleta bills: 1 periodic services, 2 periodic services at the home, 3 sales and other services, 4 a show ticket on behalf of a third party.</summary>
    /// <remarks>Mandatory in boletas, where codes 1 and 2 are swapped with respect to invoices (Formato Boletas v4.2, Encabezado 5).</remarks>
    [Tag("IndServicio", "Indicador de servicio de la boleta", Boleta = "1 code(1|2|3|4)", BoletaCodes = "11", Computed = true, ZeroIsAbsence = true)]
    public BoletaServiceKind? BoletaServiceKind { get; init; }

    /// <summary><c>IndMntNeto</c>: whether the lines of a boleta carry prices and amounts without VAT (written as 2); otherwise they include it.</summary>
    /// <remarks>Not for exempt boletas (Formato Boletas v4.2, Encabezado 6).</remarks>
    [Tag("IndMntNeto", "Indicador de montos netos", Boleta = "0..1 flag(2)", BoletaCodes = "30")]
    public bool HasNetPrices { get; init; }

    /// <summary><c>PeriodoDesde</c>: the first day of the service period being billed.</summary>
    [Tag("PeriodoDesde", "Período de facturación desde", Dte = "0..1 FechaType", Boleta = "0..1 date", Codes = "3303333333", BoletaCodes = "22", Row = 21)]
    public DateOnly? PeriodStart { get; init; }

    /// <summary><c>PeriodoHasta</c>: the last day of the service period being billed, not before its start.</summary>
    [Tag("PeriodoHasta", "Período de facturación hasta", Dte = "0..1 FechaType", Boleta = "0..1 date", Codes = "3303333333", BoletaCodes = "22", Row = 22)]
    public DateOnly? PeriodEnd { get; init; }

    /// <summary><c>MedioPago</c>: the means of payment, by letters: EF cash, CH cheque, CF post-dated cheque, LT bill of exchange, TC credit card, PE payment into a current account, OT other.</summary>
    [Tag("MedioPago", "Medio de pago", Dte = "0..1 code(CH|LT|EF|PE|TC|CF|OT)", Codes = "3303333333", Row = 23)]
    public PaymentMeans? PaymentMeans { get; init; }

    /// <summary><c>TpoCtaPago</c>: the kind of bank account used for the payment: CORRIENTE, AHORRO or VISTA.</summary>
    /// <remarks>The manual prints the tag TipoCtaPago with two-letter codes, which the schema rejects (Formato DTE v2.5, Encabezado 24).</remarks>
    [Tag("TpoCtaPago", "Tipo de cuenta de pago", Dte = "0..1 code(AHORRO|CORRIENTE|VISTA)", Codes = "3303333333", Row = 24)]
    public BankAccountKind? BankAccountKind { get; init; }

    /// <summary><c>NumCtaPago</c>: the number of the bank account used for the payment.</summary>
    [Tag("NumCtaPago", "Número de la cuenta de pago", Dte = "0..1 text(20)", Codes = "3303333333", Row = 25, Personal = true)]
    public string? BankAccountNumber { get; init; }

    /// <summary><c>BcoPago</c>: the bank that holds the account used for the payment.</summary>
    [Tag("BcoPago", "Banco de la cuenta de pago", Dte = "0..1 text(40)", Codes = "3303333333", Row = 26)]
    public string? BankName { get; init; }

    /// <summary><c>TermPagoCdg</c>: a code agreed between the parties for the event from which payment is counted, such as FRF (invoice received) or FEM (goods delivered).</summary>
    [Tag("TermPagoCdg", "Código de términos de pago", Dte = "0..1 text(4)", Codes = "3333333333", Row = 27)]
    public string? PaymentTermsCode { get; init; }

    /// <summary><c>TermPagoGlosa</c>: the payment terms in words.</summary>
    /// <remarks>Mandatory in export documents that give a payment terms code (Formato DTE v2.5, Encabezado 28).</remarks>
    [Tag("TermPagoGlosa", "Glosa de términos de pago", Dte = "0..1 text(100)", Codes = "3333333222", Row = 28)]
    public string? PaymentTermsDescription { get; init; }

    /// <summary><c>TermPagoDias</c>: the days, from 1 to 999, that run from the event named by the payment terms code.</summary>
    [Tag("TermPagoDias", "Días de términos de pago", Dte = "0..1 int(1..999)", Codes = "3333333333", Row = 29, ZeroIsAbsence = true)]
    public int? PaymentTermsDays { get; init; }

    /// <summary><c>FchVenc</c>: the date on which payment is due.</summary>
    /// <remarks>Mandatory in boletas for periodic services at the home (Formato Boletas v4.2, Encabezado 9).</remarks>
    [Tag("FchVenc", "Fecha de vencimiento", Dte = "0..1 FechaType", Boleta = "0..1 date", Codes = "2203333233", BoletaCodes = "22", Row = 30)]
    public DateOnly? DueDate { get; init; }

    /// <summary><c>TipoFactEsp</c>: whether the electronic invoice, or the credit note that amends one, is a tourist invoice (written as 1).</summary>
    /// <remarks>It requires receiver RUT 55555555-5, the receiver name Extranjero sin RUT, the identity document's kind and number, and an issuer in the commune of Arica, Camarones, Putre or General Lagos (Formato DTE v2.5, Encabezado 31).</remarks>
    [Tag("TipoFactEsp", "Factura turista", Documento = "0..1 flag(1)", Codes = "3003000000", Row = 31)]
    public bool IsTouristInvoice { get; init; }

    /// <summary><c>MedioPago</c>: how the boleta was paid: 1 cash, 2 electronic payment, 3 bank transfer, 4 cheque, 5 other.</summary>
    /// <remarks>Mandatory, and printed, when the total exceeds 135 UF under Ley 21.713 (Formato Boletas v4.2, Encabezado 10).</remarks>
    [Tag("MedioPago", "Medio de pago de la boleta", Boleta = "0..1 code(1|2|3|4|5)", BoletaCodes = "22")]
    public BoletaPaymentMeans? BoletaPaymentMeans { get; init; }
}
