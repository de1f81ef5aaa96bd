using FMgo.Validation;

namespace FMgo.Drafting;

/// <summary>What the arithmetic of a document can find wrong with it (Formato DTE v2.5; Formato Boletas v4.2).</summary>
internal static class TotalsRules
{
    public static readonly Rule Differs = Rule.Error(
        "FMGO-TOT-001",
        "Viene {0}, pero lo calculado es {1}. Corríjalo, o déjelo fuera y se completa.",
        "It says {0}, but {1} was computed. Correct it, or leave it out and it is filled in.");

    public static readonly Rule NotComputed = Rule.Error(
        "FMGO-TOT-002",
        "Esta versión no calcula los totales de un documento con {0}. Entregue Totales completos, con MntTotal, y se toman como vienen.",
        "This version does not compute the totals of a document with {0}. Give complete Totales, with MntTotal, and they are taken as they are.");

    public static readonly Rule TakenAsGiven = Rule.Information(
        "FMGO-TOT-003",
        "Los totales se tomaron como vienen: esta versión no los calcula en un documento con {0}.",
        "The totals were taken as given: this version does not compute them in a document with {0}.");

    public static readonly Rule QuantityNotPositive = Rule.Error(
        "FMGO-TOT-004",
        "La cantidad {0} debe ser mayor que 0.",
        "The quantity {0} must be above 0.");

    public static readonly Rule PriceNotPositive = Rule.Error(
        "FMGO-TOT-005",
        "El precio {0} debe ser mayor que 0; si el ítem no tiene precio, omítalo e indique MontoItem.",
        "The price {0} must be above 0; for an item without a price leave it out and give MontoItem.");

    public static readonly Rule Negative = Rule.Error(
        "FMGO-TOT-006",
        "El valor {0} no puede ser negativo en este tipo de documento.",
        "The value {0} cannot be negative in this type of document.");

    public static readonly Rule DiscountOverHundred = Rule.Error(
        "FMGO-TOT-007",
        "Un descuento de {0} % supera el 100 %.",
        "A discount of {0} % is more than 100 %.");

    public static readonly Rule TooLarge = Rule.Error(
        "FMGO-TOT-008",
        "El valor {0} no cabe en el formato; el máximo es {1}.",
        "The value {0} does not fit in the format; the maximum is {1}.");

    public static readonly Rule NoAmount = Rule.Error(
        "FMGO-TOT-009",
        "La línea no trae precio (PrcItem) ni monto (MontoItem).",
        "The line has neither a price (PrcItem) nor an amount (MontoItem).");

    public static readonly Rule PercentWithoutPrice = Rule.Error(
        "FMGO-TOT-010",
        "Un porcentaje necesita un precio del que calcularse; indique PrcItem, o el monto en pesos.",
        "A percentage needs a price to be taken of; give PrcItem, or the amount in pesos.");

    public static readonly Rule LineBelowZero = Rule.Error(
        "FMGO-TOT-011",
        "Los descuentos superan el valor de la línea: el monto sería {0}.",
        "The discounts are more than the value of the line: the amount would be {0}.");

    public static readonly Rule PercentOfNothing = Rule.Warning(
        "FMGO-TOT-012",
        "El {0} % de esta línea es menos de medio peso, y el formato no admite un monto 0: quite el porcentaje.",
        "{0} % of this line is less than half a peso, and the format does not take an amount of 0: remove the percentage.");

    public static readonly Rule MarkNotInType = Rule.Error(
        "FMGO-TOT-013",
        "IndExe {0} no existe en este tipo de documento.",
        "IndExe {0} does not exist in this type of document.");

    public static readonly Rule ValueInTextCorrection = Rule.Error(
        "FMGO-TOT-014",
        "Una nota que corrige texto (CodRef 2) no lleva precios, descuentos ni recargos: su total es 0.",
        "A note that corrects text (CodRef 2) has no prices, discounts or surcharges: its total is 0.");

    public static readonly Rule AdjustmentNotPositive = Rule.Error(
        "FMGO-TOT-015",
        "El valor {0} de un descuento o recargo global debe ser mayor que 0.",
        "The value {0} of a global discount or surcharge must be above 0.");

    public static readonly Rule AdjustmentBelowZero = Rule.Error(
        "FMGO-TOT-016",
        "Los descuentos globales superan las líneas a las que se aplican: quedarían en {0}.",
        "The global discounts are more than the lines they act on: {0} would be left.");

    public static readonly Rule AdjustmentOfNothing = Rule.Warning(
        "FMGO-TOT-017",
        "El documento no tiene líneas de esta clase, así que el porcentaje no tiene efecto; revise IndExeDR.",
        "The document has no lines of this class, so the percentage has no effect; check IndExeDR.");

    public static readonly Rule NoteWithoutReference = Rule.Error(
        "FMGO-TOT-018",
        "Una nota de crédito o débito debe referirse al menos a un documento.",
        "A credit or debit note must refer to at least one document.");

    public static readonly Rule NoteWithoutCorrectionCode = Rule.Error(
        "FMGO-TOT-019",
        "Falta CodRef: si la nota anula (1), corrige texto (2) o corrige montos (3).",
        "CodRef is missing: whether the note annuls (1), corrects text (2) or corrects amounts (3).");

    public static readonly Rule TaxedInExempt = Rule.Error(
        "FMGO-TOT-020",
        "Un documento exento no lleva monto neto ni IVA; viene {0}.",
        "An exempt document has no net amount and no VAT; it says {0}.");

    public static readonly Rule NothingTaxed = Rule.Warning(
        "FMGO-TOT-021",
        "El documento no tiene monto afecto y el SII espera MntNeto mayor que 0; si todo es exento, emita el tipo {0}.",
        "The document has no taxed amount and SII expects MntNeto above 0; if everything is exempt, issue type {0}.");

    public static readonly Rule NothingExempt = Rule.Error(
        "FMGO-TOT-022",
        "Una factura exenta necesita MntExe mayor que 0; el SII la rechaza sin él.",
        "An exempt invoice needs MntExe above 0; SII rejects it otherwise.");

    public static readonly Rule ScopeSupplied = Rule.Information(
        "FMGO-TOT-023",
        "Se puso IndExeDR 1: en un documento exento no hay líneas afectas a las que aplicarlo.",
        "IndExeDR 1 was put: an exempt document has no taxed lines to act on.");
}
