namespace FMgo.Validation;

/// <summary>References: types, folios, dates, reasons, corrections, and what each type of document must refer to.</summary>
internal static class ReferenceRules
{
    public static readonly Rule NoTaxDocument = Rule.Error(
        "FMGO-REF-001",
        "La nota no se refiere a ningún documento tributario: el SII la rechaza. Agregue la referencia al documento que corrige.",
        "The note refers to no tax document: SII rejects it. Add the reference to the document it corrects.")
        .On(TypeSet.Notes, Paths.References.Path).From("Formato DTE v2.5, zona E y Referencia 8", "REF-3-415").OfAbsence();

    public static readonly Rule MissingCorrectionCode = Rule.Warning(
        "FMGO-REF-002",
        "Esta referencia no dice qué se corrige: indique CodRef 1 (anula), 2 (corrige texto) o 3 (corrige montos).",
        "This reference does not say what is corrected: give CodRef 1 (annuls), 2 (corrects text) or 3 (corrects amounts).")
        .On(TypeSet.Notes, Paths.References.CorrectionCode).From("Formato DTE v2.5, Referencia 8", "REF-3-758");

    public static readonly Rule NotTheOnlyOne = Rule.Warning(
        "FMGO-REF-003",
        "Una nota que anula o corrige texto debe tener una única referencia a un documento tributario; tiene {0}. Emita una nota por documento.",
        "A note that annuls or corrects text must refer to one tax document only; it refers to {0}. Issue one note for each.")
        .On(TypeSet.Notes, Paths.References.Path).From("Formato DTE v2.5, Referencia 8");

    public static readonly Rule CannotAnnul = Rule.Warning(
        "FMGO-REF-004",
        "Un documento de tipo {0} no anula uno de tipo {1}: una nota de crédito se anula con una de débito, y lo demás con una de crédito.",
        "A document of type {0} does not annul one of type {1}: a credit note is annulled by a debit note, everything else by a credit note.")
        .On(TypeSet.Notes, Paths.References.Type).From("Formato DTE v2.5, Referencia 8, a) y c)");

    public static readonly Rule UnknownType = Rule.Warning(
        "FMGO-REF-005",
        "{0} no es un tipo de documento de la tabla de referencias. Use un código de la tabla, o letras si no es un documento tributario.",
        "{0} is not a document type of the table of references. Use a code of the table, or letters if it is no tax document.")
        .On(TypeSet.All, Paths.References.Type).From("Formato DTE v2.5, Referencia 2; Formato Boletas v4.2, Referencia 2");

    public static readonly Rule ZeroFolio = Rule.Warning(
        "FMGO-REF-006",
        "El folio 0 es solo de referencias globales (IndGlobal 1). Indique el folio.",
        "Folio 0 is for global references only (IndGlobal 1). Give the folio.")
        .On(TypeSet.Dte, Paths.References.Folio).From("Formato DTE v2.5, Referencia 4");

    public static readonly Rule FolioInGlobal = Rule.Warning(
        "FMGO-REF-007",
        "Una referencia global (IndGlobal 1) lleva FolioRef 0; viene {0}.",
        "A global reference (IndGlobal 1) has FolioRef 0; this field is {0}.")
        .On(TypeSet.Dte, Paths.References.Folio).From("Formato DTE v2.5, Referencia 3 y 4");

    public static readonly Rule FolioNotNumeric = Rule.Warning(
        "FMGO-REF-008",
        "El folio \"{0}\" de un documento tributario debe ser un número.",
        "The folio \"{0}\" of a tax document must be a number.")
        .On(TypeSet.All, Paths.References.Folio).From("Formato DTE v2.5, Referencia 4");

    public static readonly Rule GlobalWithoutReason = Rule.Warning(
        "FMGO-REF-009",
        "Una referencia global debe decir en RazonRef a qué documentos se refiere.",
        "A global reference must say in RazonRef which documents it means.")
        .On(TypeSet.Dte, Paths.References.Reason).From("Formato DTE v2.5, Referencia 3");

    public static readonly Rule OtherIssuerOfNoTaxDocument = Rule.Warning(
        "FMGO-REF-010",
        "RUTOtr es solo para documentos tributarios que emitió otro; {0} no es uno. Quítelo.",
        "RUTOtr is only for tax documents that another issued; {0} is none. Remove it.")
        .On(TypeSet.DomesticNotes | TypeSet.PurchaseInvoice | TypeSet.Exports, Paths.References.OtherIssuerRut).From("Formato DTE v2.5, Referencia 5, nota 12");

    public static readonly Rule OtherIssuerIsIssuer = Rule.Warning(
        "FMGO-REF-011",
        "RUTOtr es el RUT del mismo emisor; es solo para documentos que emitió otro. Quítelo.",
        "RUTOtr is the issuer's own RUT; it is only for documents that another issued. Remove it.")
        .On(TypeSet.DomesticNotes | TypeSet.PurchaseInvoice | TypeSet.Exports, Paths.References.OtherIssuerRut).From("Formato DTE v2.5, Referencia 5");

    public static readonly Rule LaterThanDocument = Rule.Warning(
        "FMGO-REF-012",
        "El documento de referencia es del {0}, posterior a la emisión, {1}. Revise FchRef.",
        "The document referred to is of {0}, after the date of issue, {1}. Check FchRef.")
        .On(TypeSet.Dte, Paths.References.Date).From("Formato DTE v2.5, Referencia 7: es la fecha de un documento ya emitido");

    public static readonly Rule NoExportDocument = Rule.Warning(
        "FMGO-REF-013",
        "Una nota de exportación debe referirse a la factura de exportación que modifica (tipo 110).",
        "An export note must refer to the export invoice it changes (type 110).")
        .On(TypeSet.ExportNotes, Paths.References.Path).From("Formato DTE v2.5, Referencia 2", "REF-3-415");

    public static readonly Rule ExportInDomesticNote = Rule.Warning(
        "FMGO-REF-014",
        "Un documento de exportación (tipo {0}) se corrige con una nota de exportación: 111 o 112.",
        "An export document (type {0}) is corrected by an export note: 111 or 112.")
        .On(TypeSet.DomesticNotes, Paths.References.Type).From("Formato DTE v2.5, Referencia 2 y 8");

    public static readonly Rule SeveralCustomsDeclarations = Rule.Warning(
        "FMGO-REF-015",
        "Se admite una sola referencia a un DUS (807) por factura de exportación, y a un DUS o MIC (810) por guía; vienen {0}.",
        "Only one reference to a DUS (807) is allowed in an export invoice, and to a DUS or MIC (810) in a guide; there are {0}.")
        .On(TypeSet.ExportInvoice | TypeSet.DispatchGuide, Paths.References.Path).From("Formato DTE v2.5, Referencia 2");

    public static readonly Rule SeveralWaybills = Rule.Warning(
        "FMGO-REF-016",
        "Se admite una sola carta de porte (811) por factura de exportación; vienen {0}.",
        "Only one waybill (811) is allowed in an export invoice; there are {0}.")
        .On(TypeSet.ExportInvoice, Paths.References.Path).From("Formato DTE v2.5, Referencia 2");

    public static readonly Rule NoEarlierGuide = Rule.Warning(
        "FMGO-REF-017",
        "Los ítems a rebajar (IndExe 5) rebajan una guía anterior: agregue la referencia a ella (tipo 50 o 52).",
        "Items to deduct (IndExe 5) reduce an earlier guide: add the reference to it (type 50 or 52).")
        .On(TypeSet.DispatchGuide, Paths.References.Path).From("Formato DTE v2.5, Detalle 5");

    public static readonly Rule GuideOfSellerWithoutRut = Rule.Warning(
        "FMGO-REF-018",
        "La guía la emitió el vendedor: indique su RUT en RUTOtr.",
        "The guide was issued by the seller: give the seller's RUT in RUTOtr.")
        .On(TypeSet.PurchaseInvoice, Paths.References.OtherIssuerRut).From("Formato DTE v2.5, Referencia 5, nota 12");

    public static readonly Rule TestSetNotFirst = Rule.Warning(
        "FMGO-REF-019",
        "La referencia al set de pruebas (SET) va en la primera línea, con RazonRef \"CASO n-n\".",
        "The reference to the test set (SET) goes first, with RazonRef \"CASO n-n\".")
        .On(TypeSet.Dte, Paths.References.Type).From("Instrucciones set de pruebas, I.6");

    public static readonly Rule CodRefInBoletaSet = Rule.Error(
        "FMGO-REF-020",
        "En una boleta, la referencia al set de pruebas (CodRef SET) no lleva TpoDocRef ni FolioRef: el SII la rechaza. Quítelos.",
        "In a boleta the reference to the test set (CodRef SET) has neither TpoDocRef nor FolioRef: SII rejects it. Remove them.")
        .On(TypeSet.Boletas, Paths.References.InternalCode).From("Respuestas del SII", "HED-3-211");

    public static readonly Rule AfterSixMonths = Rule.Warning(
        "FMGO-REF-022",
        "La nota es de más de seis meses después del documento del {0}: por devolución o resciliación ya no rebaja el débito fiscal. Indique IndNoRebaja 1; por descuentos no corre el plazo.",
        "The note comes more than six months after the document of {0}: for returns or rescission it does not lower the VAT debit any more. Set IndNoRebaja 1; for discounts there is no such term.")
        .On(TypeSet.CreditNote, Paths.References.Date).From("DL 825, artículos 21 N° 2 y 70 (Ley 21.398); Circular SII 19 de 2022; Formato DTE v2.5, Encabezado 5").Since(Regulations.NotesOfSixMonths);

    public static readonly Rule BoletaReferenceWithoutFolio = Rule.Warning(
        "FMGO-REF-021",
        "La referencia tiene TpoDocRef: indique también FolioRef.",
        "The reference has TpoDocRef: give FolioRef too.")
        .On(TypeSet.Boletas, Paths.References.Folio).From("Formato Boletas v4.2, Referencia 3");
}
