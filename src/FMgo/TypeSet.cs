namespace FMgo;

/// <summary>A set of document types: the one way to tell kinds of documents, named by what they have in common. What SII says of a kind stands here, with its source.</summary>
[Flags]
internal enum TypeSet
{
    None = 0,
    Invoice = 1,
    ExemptInvoice = 1 << 1,
    Boleta = 1 << 2,
    ExemptBoleta = 1 << 3,
    SettlementInvoice = 1 << 4,
    PurchaseInvoice = 1 << 5,
    DispatchGuide = 1 << 6,
    DebitNote = 1 << 7,
    CreditNote = 1 << 8,
    ExportInvoice = 1 << 9,
    ExportDebitNote = 1 << 10,
    ExportCreditNote = 1 << 11,
    All = (1 << 12) - 1,

    Boletas = Boleta | ExemptBoleta,
    Exports = ExportInvoice | ExportDebitNote | ExportCreditNote,
    DebitNotes = DebitNote | ExportDebitNote,
    CreditNotes = CreditNote | ExportCreditNote,
    DomesticNotes = DebitNote | CreditNote,
    ExportNotes = ExportDebitNote | ExportCreditNote,
    Notes = DomesticNotes | ExportNotes,

    /// <summary>All of Formato DTE: everything but boletas.</summary>
    Dte = All & ~Boletas,

    /// <summary>Wholly exempt, so that a line without mark is exempt too (Formato DTE v2.5, Detalle 38, note 11; exports: Encabezado 108).</summary>
    Exempt = ExemptInvoice | ExemptBoleta | Exports,

    /// <summary>Net and VAT are wrong in them (Formato DTE v2.5, type 34; IECV validation 57: SII rejects an exempt invoice with either). Exports have no such fields.</summary>
    RefusesVat = ExemptInvoice | ExemptBoleta,

    /// <summary>Net and VAT are written even when they are 0: SII rejects an invoice without IVA (IECV validation 55), and boletas need both.</summary>
    DeclaresVat = Invoice | Boleta,

    /// <summary>A net amount that is there brings rate and VAT with it (Formato DTE v2.5, Encabezado 111 and 112; Nuevas validaciones IECV/DTE, 9, 11, 25 and 27).</summary>
    DeclaresVatOfNet = SettlementInvoice | PurchaseInvoice | DispatchGuide | DomesticNotes,

    /// <summary>The issuer sells, so that taxes of sales are his (Formato DTE v2.5, section 4); notes take those of either side.</summary>
    SalesWithTaxes = Invoice | SettlementInvoice | DispatchGuide,

    /// <summary>Its buyer retains VAT, or a note on such a document may (<c>IVANoRet</c>; Formato DTE v2.5, Encabezado 118).</summary>
    RetainsVat = PurchaseInvoice | DomesticNotes,

    /// <summary>May have the credit of construction companies (<c>CredEC</c>; Formato DTE v2.5, Encabezado 119).</summary>
    TakesConstructionCredit = Invoice | DispatchGuide | DomesticNotes,

    /// <summary>May have deposits for containers (Formato DTE v2.5, Encabezado 120).</summary>
    TakesDeposits = Invoice | ExemptInvoice | DomesticNotes,

    /// <summary>A line may have parts of its discount and its amount in another currency: the schema of settlement invoices has neither, nor that of boletas.</summary>
    HasLineParts = Dte & ~SettlementInvoice,

    /// <summary>Splits the VAT between issuer and principals (<c>IVAProp</c>, <c>IVATerc</c>; Formato DTE v2.5, Encabezado 113 and 114).</summary>
    SplitsVat = Dte & ~Exports,

    /// <summary>Must say how it is paid (<c>FmaPago</c>; Formato DTE v2.5, Encabezado 11).</summary>
    NeedsPaymentForm = Invoice | ExemptInvoice | SettlementInvoice,

    /// <summary>May have data of timber (<c>ManejoMadera</c>; Formato DTE v2.5, zone I).</summary>
    Timber = Invoice | DispatchGuide,

    /// <summary>Gives VAT credit, so that its folios expire (Res. Ex. SII 58 of 2017; Res. Ex. SII 24 of 2016).</summary>
    Expires = Invoice | SettlementInvoice | PurchaseInvoice | DomesticNotes,

    /// <summary>Never raised by a debit note: boletas, and what raises already.</summary>
    NeverRaised = Boletas | DebitNotes,
}
