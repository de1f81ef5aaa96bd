namespace FMgo.Corrections;

/// <summary>What keeps dispatch guides from being replaced, or their load from being delivered in parts. Paths are those of the document that the message names.</summary>
internal static class MovementRules
{
    public static readonly Rule NotAGuide = Rule.Error(
        "FMGO-MOV-001",
        "El documento {0} no es una guía de despacho electrónica (52); una factura se corrige con una nota.",
        "Document {0} is no electronic dispatch guide (52); an invoice is corrected by a note.");

    public static readonly Rule Incomplete = Rule.Error(
        "FMGO-MOV-002",
        "Al documento {0} le falta este dato; use el documento tal como se emitió.",
        "Document {0} lacks this; use the document as it was issued.");

    public static readonly Rule ReasonTooLong = Rule.Error(
        "FMGO-MOV-003",
        "Lo que cambió va en RazonRef, que admite {1} caracteres; trae {0}.",
        "What changed goes into RazonRef, which takes {1} characters; it has {0}.");

    public static readonly Rule NotToBeSold = Rule.Error(
        "FMGO-MOV-004",
        "La guía {0} no es de ventas por efectuar (IndTraslado 2): sólo la carga de una de ellas se entrega en el camino.",
        "Guide {0} is not one of sales to be made (IndTraslado 2): only the load of such a one is delivered along the route.");

    public static readonly Rule NotOfThisLoad = Rule.Error(
        "FMGO-MOV-005",
        "El documento {0} no es una entrega de la guía {1}: debe ser del mismo emisor, de tipo 33, 34, 39, 41 o 52, y referirse a ella (TpoDocRef 52).",
        "Document {0} is no delivery of guide {1}: it must be of the same issuer, of type 33, 34, 39, 41 or 52, and refer to it (TpoDocRef 52).");

    public static readonly Rule DeliveredTwice = Rule.Error(
        "FMGO-MOV-006",
        "El documento {0} viene dos veces.",
        "Document {0} comes twice.");

    public static readonly Rule NotLoaded = Rule.Error(
        "FMGO-MOV-007",
        "El documento {0} entrega un ítem que no está en la guía, o más de lo que queda de él: quedan {1}.",
        "Document {0} delivers an item that is not in the guide, or more than is left of it: {1} are left.");

    public static readonly Rule NotLeft = Rule.Error(
        "FMGO-MOV-008",
        "Se piden {0} de la línea {1} de la guía y quedan {2}.",
        "{0} of line {1} of the guide are asked for, and {2} are left.");

    public static readonly Rule NoSuchLine = Rule.Error(
        "FMGO-MOV-009",
        "La guía no tiene línea {0}.",
        "The guide has no line {0}.");

    public static readonly Rule NoPrice = Rule.Error(
        "FMGO-MOV-010",
        "La línea {0} de la guía no tiene precio: indíquelo en la entrega (UnitPrice).",
        "Line {0} of the guide has no price: give it with the delivery (UnitPrice).");

    public static readonly Rule NotExempt = Rule.Error(
        "FMGO-MOV-011",
        "La línea {0} de la guía no es exenta (IndExe 1): no va en un documento exento ({1}); use factura o boleta afecta.",
        "Line {0} of the guide is not exempt (IndExe 1): it does not go into an exempt document ({1}); use a taxed invoice or boleta.");

    public static readonly Rule TaxedByCode = Rule.Error(
        "FMGO-MOV-012",
        "La línea {0} de la guía lleva impuestos adicionales (CodImpAdic), que una boleta no detalla: use factura, o haga la boleta con el precio que los incluye.",
        "Line {0} of the guide has additional taxes (CodImpAdic), which a boleta does not detail: use an invoice, or make the boleta with the price that includes them.");

    public static readonly Rule AdjustmentsStay = Rule.Warning(
        "FMGO-MOV-013",
        "La guía {0} trae descuentos o recargos globales, que no se reparten entre las entregas: agregue al documento los que correspondan.",
        "Guide {0} has global discounts or surcharges, which are not shared out among the deliveries: add to the document those that belong to it.");
}
