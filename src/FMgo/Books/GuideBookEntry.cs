using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Books;

/// <summary>One guide of the book (<c>Detalle</c>).</summary>
internal sealed record GuideBookEntry
{
    /// <summary><c>Folio</c>: its folio.</summary>
    [Tag("Folio", "Folio", Shape = "1 FolioType")]
    public long? Folio { get; init; }

    /// <summary><c>Anulado</c>: what became of it, where it does not stand as it was issued.</summary>
    [Tag("Anulado", "Anulado", Shape = "0..1 code(1|2|3)")]
    public GuideFate? Fate { get; init; }

    /// <summary><c>Operacion</c>: whether it is added to a book that was sent, or taken out.</summary>
    [Tag("Operacion", "Operación", Shape = "0..1 code(1|2)")]
    public BookOperation? Operation { get; init; }

    /// <summary><c>TpoOper</c>: why the goods travelled.</summary>
    [Tag("TpoOper", "Tipo de operación", Shape = "0..1 code(1|2|3|4|5|6|7)")]
    public TransferReason? Reason { get; init; }

    /// <summary><c>FchDoc</c>: its date.</summary>
    [Tag("FchDoc", "Fecha del documento", Shape = "0..1 date")]
    public DateOnly? Date { get; init; }

    /// <summary><c>RUTDoc</c>: the other party.</summary>
    [Tag("RUTDoc", "RUT de la contraparte", Shape = "0..1 rut", Personal = true)]
    public Rut? Receiver { get; init; }

    /// <summary><c>RznSoc</c>: the name of the other party.</summary>
    [Tag("RznSoc", "Razón social de la contraparte", Shape = "0..1 text(50)", Personal = true)]
    public string? ReceiverName { get; init; }

    /// <summary><c>MntNeto</c>: the net amount, in pesos.</summary>
    [Tag("MntNeto", "Monto neto", Shape = "0..1 MontoType")]
    public long? NetAmount { get; init; }

    /// <summary><c>TasaImp</c>: the rate of VAT, in percent.</summary>
    [Tag("TasaImp", "Tasa de IVA", Shape = "0..1 dec(5,2,0..100)")]
    public decimal? VatRate { get; init; }

    /// <summary><c>IVA</c>: the VAT, in pesos.</summary>
    [Tag("IVA", "IVA", Shape = "0..1 MontoType")]
    public long? Vat { get; init; }

    /// <summary><c>MntTotal</c>: the total, in pesos.</summary>
    [Tag("MntTotal", "Monto total", Shape = "0..1 MontoType")]
    public long? TotalAmount { get; init; }

    /// <summary><c>MntModificado</c>: the total after it was received in part, in pesos.</summary>
    [Tag("MntModificado", "Monto modificado", Shape = "0..1 MontoType")]
    public long? ChangedAmount { get; init; }

    /// <summary><c>TpoDocRef</c>: the type of the document that invoices it.</summary>
    [Tag("TpoDocRef", "Tipo del documento de referencia", Shape = "0..1 code(30|32|33|34|35|38|39|40|45|46|55|56|60|61|101|102|103|104|105|106|108|109|900|901|902|903|904|905|906|907|909|910|911|914|918|919)")]
    public string? ReferenceType { get; init; }

    /// <summary><c>FolioDocRef</c>: its folio.</summary>
    [Tag("FolioDocRef", "Folio del documento de referencia", Shape = "0..1 FolioType")]
    public long? ReferenceFolio { get; init; }

    /// <summary><c>FchDocRef</c>: its date.</summary>
    [Tag("FchDocRef", "Fecha del documento de referencia", Shape = "0..1 date")]
    public DateOnly? ReferenceDate { get; init; }
}
