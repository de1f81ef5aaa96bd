namespace FMgo;

/// <summary>A set of document types, for the types that a rule applies to.</summary>
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
    Boletas = Boleta | ExemptBoleta,
    Exports = ExportInvoice | ExportDebitNote | ExportCreditNote,
    DomesticNotes = DebitNote | CreditNote,
    ExportNotes = ExportDebitNote | ExportCreditNote,
    Notes = DomesticNotes | ExportNotes,

    /// <summary>All of Formato DTE: everything but boletas.</summary>
    Dte = All & ~Boletas,

    All = (1 << 12) - 1,
}
