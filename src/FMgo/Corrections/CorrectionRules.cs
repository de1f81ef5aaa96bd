namespace FMgo.Corrections;

/// <summary>What may not be corrected by a note, or not that way. Paths are those of the original or, where a balance takes a note, those of the note.</summary>
internal static class CorrectionRules
{
    public static readonly Rule OriginalIncomplete = Rule.Error(
        "FMGO-COR-001",
        "El documento por corregir no trae este dato, que la nota necesita; use el documento tal como se emitió.",
        "The document to correct lacks this, which the note needs; use the document as it was issued.");

    public static readonly Rule GuideNotCorrected = Rule.Error(
        "FMGO-COR-002",
        "Una guía de despacho no se corrige con notas (el manual no la nombra en CodRef): anúlela en el SII o, si ya se facturó, corrija la factura.",
        "A dispatch guide is not corrected by notes (the manual does not name it in CodRef): annul it at SII or, if it has been billed, correct the invoice.");

    public static readonly Rule OnlyAnnulled = Rule.Error(
        "FMGO-COR-003",
        "Una nota de crédito solo se anula entera; anúlela y emita otra sobre el documento original.",
        "A credit note can only be annulled as a whole; annul it and issue another one on the original document.");

    public static readonly Rule NoteOfNoteOfNote = Rule.Error(
        "FMGO-COR-004",
        "Esta nota ya anula a otra nota: emita una nueva sobre el documento original.",
        "This note already annuls another note: issue a new one on the original document.");

    public static readonly Rule NotRaised = Rule.Error(
        "FMGO-COR-005",
        "El tipo {0} no se aumenta con una nota de débito: emita otro documento por la diferencia.",
        "Type {0} is not raised by a debit note: issue another document for the difference.");

    public static readonly Rule NoSuchLine = Rule.Error(
        "FMGO-COR-006",
        "El saldo del documento no tiene la línea {0}.",
        "The balance of the document has no line {0}.");

    public static readonly Rule NoQuantity = Rule.Error(
        "FMGO-COR-007",
        "La línea no trae este dato, cantidad o precio: corríjala por monto.",
        "The line lacks this, quantity or price: correct it by an amount.");

    public static readonly Rule ValueOutOfRange = Rule.Error(
        "FMGO-COR-008",
        "El valor {0} de la corrección debe ser mayor que 0 y, si es un porcentaje de rebaja, no mayor que 100.",
        "The value {0} of the correction must be above 0 and, if it is a percentage to take off, at most 100.");

    public static readonly Rule QuantityOverRemaining = Rule.Error(
        "FMGO-COR-009",
        "La cantidad {0} supera lo que queda por devolver: {1}.",
        "The quantity {0} is more than what is left to return: {1}.");

    public static readonly Rule AmountOverRemaining = Rule.Error(
        "FMGO-COR-010",
        "El monto {0} supera lo que queda de la línea: {1}.",
        "The amount {0} is more than what is left of the line: {1}.");

    public static readonly Rule TotalOverRemaining = Rule.Error(
        "FMGO-COR-011",
        "El total {0} de la nota supera el saldo del documento: {1}.",
        "The note's total {0} is more than the balance of the document: {1}.");

    public static readonly Rule AlreadyAnnulled = Rule.Error(
        "FMGO-COR-012",
        "El documento ya fue anulado por una nota.",
        "The document has already been annulled by a note.");

    public static readonly Rule PartlyCorrected = Rule.Error(
        "FMGO-COR-013",
        "El documento ya tiene notas que cambian montos, y la que anula (CodRef 1) debe tener su mismo total: acredite lo que queda con CodRef 3.",
        "The document already has notes that change amounts, and one that annuls (CodRef 1) must have the same total: credit what is left with CodRef 3.");

    public static readonly Rule NothingLeft = Rule.Error(
        "FMGO-COR-014",
        "El saldo del documento es 0: no queda nada que acreditar.",
        "The balance of the document is 0: nothing is left to credit.");

    public static readonly Rule NothingToCorrect = Rule.Error(
        "FMGO-COR-015",
        "La nota no corrige ningún monto: diga qué líneas cambian.",
        "The note corrects no amount: say which lines change.");

    public static readonly Rule BeforeOriginal = Rule.Error(
        "FMGO-COR-016",
        "La nota no puede ser anterior al documento que corrige, del {0}.",
        "The note cannot be earlier than the document it corrects, of {0}.");

    public static readonly Rule OtherReceiver = Rule.Error(
        "FMGO-COR-017",
        "La nota debe ir al mismo RUT que el documento original: para cambiar de receptor, anule y emita de nuevo.",
        "The note must go to the RUT of the original: to change the receiver, annul and issue again.");

    public static readonly Rule TooManyLines = Rule.Error(
        "FMGO-COR-018",
        "La nota tendría {0} líneas y admite 60: divídala en varias.",
        "The note would have {0} lines and takes 60: divide it into several.");

    public static readonly Rule Summarised = Rule.Information(
        "FMGO-COR-019",
        "Quedarían {0} líneas y una nota admite 60: se resumieron en una por clase.",
        "There would be {0} lines and a note takes 60: they were summarised in one per class.");

    public static readonly Rule PartyIncomplete = Rule.Error(
        "FMGO-COR-020",
        "El original (por ejemplo, una boleta) no trae este dato y la nota lo necesita: entregue el emisor completo con IssuedBy, o el receptor con IssuedTo.",
        "The original (a boleta, for instance) lacks this and the note needs it: give the whole issuer with IssuedBy, or the receiver with IssuedTo.");

    public static readonly Rule TotalDiffers = Rule.Error(
        "FMGO-COR-021",
        "La nota da {0} y debe dar {1}: el original no sigue las reglas de cálculo, o se calculó con otras opciones (CalculationOptions).",
        "The note comes to {0} and must come to {1}: the original does not follow the rules of calculation, or was computed with other choices (CalculationOptions).");

    public static readonly Rule NegativeTotal = Rule.Error(
        "FMGO-COR-022",
        "El original es negativo ({0}) y los montos de una nota no pueden serlo: corríjalo con otra liquidación-factura.",
        "The original is negative ({0}) and amounts of a note cannot be: correct it with another settlement invoice.");

    public static readonly Rule NegativeLine = Rule.Error(
        "FMGO-COR-023",
        "La línea es negativa y no se corrige por separado: anule el documento, o devuelva todo lo que queda.",
        "The line is negative and cannot be corrected by itself: annul the document, or return all that is left.");

    public static readonly Rule NotANote = Rule.Error(
        "FMGO-COR-024",
        "El documento {0} no es una nota de crédito ni de débito.",
        "Document {0} is neither a credit note nor a debit note.");

    public static readonly Rule NoteIncomplete = Rule.Error(
        "FMGO-COR-025",
        "A la nota {0} le falta este dato: al saldo entran notas emitidas, con folio y total.",
        "Note {0} lacks this: a balance takes notes that were issued, with folio and total.");

    public static readonly Rule OtherDocument = Rule.Error(
        "FMGO-COR-026",
        "La nota {0} no corrige este documento ni anula una de sus notas.",
        "Note {0} neither corrects this document nor annuls one of its notes.");

    public static readonly Rule SeveralDocuments = Rule.Error(
        "FMGO-COR-027",
        "La nota {0} corrige varios documentos, y sus montos no se pueden repartir entre ellos.",
        "Note {0} corrects several documents, and its amounts cannot be divided among them.");

    public static readonly Rule AppliedTwice = Rule.Error(
        "FMGO-COR-028",
        "La nota {0} ya está en el saldo.",
        "Note {0} is in the balance already.");

    public static readonly Rule LinesUnknown = Rule.Warning(
        "FMGO-COR-029",
        "No se sabe a qué línea del original corresponde esta línea de la nota {0}: el saldo sigue solo por totales; revise que no se acredite dos veces.",
        "Which line of the original this line of note {0} belongs to is not known: the balance goes on by totals only; check that nothing is credited twice.");

    public static readonly Rule NegativeLineAmongTaxes = Rule.Error(
        "FMGO-COR-030",
        "El original tiene líneas negativas y otras con impuestos (CodImpAdic): en una nota las negativas son un descuento global, que cambiaría esos impuestos. Corríjalo con otra liquidación-factura.",
        "The original has negative lines and others with taxes (CodImpAdic): in a note the negative ones are a global discount, which would change those taxes. Correct it with another settlement invoice.");

    public static readonly Rule OutOfFormat = Rule.Error(
        "FMGO-COR-031",
        "El documento {0} trae un número que el formato no admite, así que no pudo emitirse: use el documento tal como se emitió.",
        "Document {0} has a number that the format does not take, so it cannot have been issued: use the document as it was issued.");

    public static readonly Rule TaxLost = Rule.Error(
        "FMGO-COR-032",
        "A los ítems con CodImpAdic {0} no les toca ni un peso en la nota, que perdería {1} de ese impuesto sobre descuentos y recargos globales: use un porcentaje mayor, o devuelva el documento entero de una vez (si ya tiene notas, anúlelas primero).",
        "The items with CodImpAdic {0} have not even a peso in the note, which would lose {1} of that tax on global discounts and surcharges: use a larger percentage, or return the whole document at once (annul its notes first, if it has any).");

    public static readonly Rule TaxMoved = Rule.Error(
        "FMGO-COR-033",
        "La nota junta ítems del original con otros que agregó una nota de débito, y los descuentos y recargos globales del original actuarían también sobre estos: el impuesto {0} daría {1} y debe dar {2}. Haga una nota para unos y otra para los otros (Return, ReduceLine o ReducePercent por línea).",
        "The note has items of the original together with others that a debit note added, and the global discounts and surcharges of the original would act on these too: tax {0} would come to {1} and must come to {2}. Make one note for the former and another for the latter (Return, ReduceLine or ReducePercent by line).");
}
