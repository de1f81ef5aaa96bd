namespace FMgo.Arithmetic;

/// <summary>What the arithmetic of a document can find wrong with it (Formato DTE v2.5; Formato Boletas v4.2).</summary>
/// <remarks>FMGO-TOT-002 and 003 said what early versions could not compute; they are not used again.</remarks>
internal static class TotalsRules
{
    public static readonly Rule Differs = Rule.Error(
        "FMGO-TOT-001",
        "Viene {0}, pero lo calculado es {1}. Corríjalo, o déjelo fuera y se completa.",
        "It says {0}, but {1} was computed. Correct it, or leave it out and it is filled in.")
        .OfComparison();

    internal static readonly Rule NotWholePesos = Differs.InOtherWords(
        "Viene {0}: solo se admiten pesos enteros.",
        "It says {0}: only whole pesos are taken.");

    internal static readonly Rule NotWholeUnits = Differs.InOtherWords(
        "Viene {0}: solo se admiten unidades enteras. Para el monto exacto cambie PrcItem, o use DscRcgGlobal.",
        "It says {0}: only whole units are taken. For the exact amount change PrcItem, or use DscRcgGlobal.");

    internal static readonly Rule TooManyDecimals = Differs.InOtherWords(
        "Viene {0}: solo se admiten 4 decimales.",
        "It says {0}: only 4 decimals are taken.");

    internal static readonly Rule CreditAboveFormat = Differs.InOtherWords(
        "CredEC es {0} y supera 0,65 × IVA, lo más que admite el formato (Encabezado 119); el factor de la fecha da {1}.",
        "CredEC is {0} and above 0.65 × VAT, the most that the format takes (Encabezado 119); the factor of the date gives {1}.");

    internal static readonly Rule RateNotInType = Differs.InOtherWords(
        "La tasa {0} no es la vigente ({1}), y este documento no lleva TasaIVA: quítela.",
        "Rate {0} is not the one in force ({1}), and this document has no TasaIVA: remove it.");

    public static readonly Rule QuantityNotPositive = Rule.Error(
        "FMGO-TOT-004",
        "La cantidad {0} debe ser mayor que 0.",
        "The quantity {0} must be above 0.");

    internal static readonly Rule NegativeQuantity = QuantityNotPositive.InOtherWords(
        "La cantidad {0} es negativa: un descuento va en DescuentoMonto de la línea que rebaja, o en DscRcgGlobal; lo devuelto, en una nota de crédito.",
        "The quantity {0} is negative: a discount goes into DescuentoMonto of the line that it lowers, or into DscRcgGlobal; what was returned, into a credit note.");

    internal static readonly Rule NegativeSettledQuantity = QuantityNotPositive.InOtherWords(
        "La cantidad {0} es negativa: en una liquidación-factura la línea que rebaja lleva la cantidad sin signo y MontoItem negativo.",
        "The quantity {0} is negative: in a settlement invoice a line that takes off has its quantity without sign and a negative MontoItem.");

    public static readonly Rule PriceNotPositive = Rule.Error(
        "FMGO-TOT-005",
        "El precio {0} debe ser mayor que 0; si el ítem no tiene precio, omítalo e indique MontoItem.",
        "The price {0} must be above 0; for an item without a price leave it out and give MontoItem.");

    internal static readonly Rule NegativePrice = PriceNotPositive.InOtherWords(
        "El precio {0} es negativo: un descuento va en DescuentoMonto de la línea que rebaja, o en DscRcgGlobal.",
        "The price {0} is negative: a discount goes into DescuentoMonto of the line that it lowers, or into DscRcgGlobal.");

    internal static readonly Rule NegativeSettledPrice = PriceNotPositive.InOtherWords(
        "El precio {0} es negativo: en una liquidación-factura la línea que rebaja lleva el precio sin signo y MontoItem negativo.",
        "The price {0} is negative: in a settlement invoice a line that takes off has its price without sign and a negative MontoItem.");

    public static readonly Rule Negative = Rule.Error(
        "FMGO-TOT-006",
        "El valor {0} no puede ser negativo en este tipo de documento.",
        "The value {0} cannot be negative in this type of document.");

    internal static readonly Rule NegativeLine = Negative.InOtherWords(
        "El monto {0} es negativo, y solo una liquidación-factura lleva líneas negativas: un descuento va en DescuentoMonto de la línea que rebaja, o en DscRcgGlobal.",
        "The amount {0} is negative, and only a settlement invoice has negative lines: a discount goes into DescuentoMonto of the line that it lowers, or into DscRcgGlobal.");

    public static readonly Rule DiscountOverHundred = Rule.Error(
        "FMGO-TOT-007",
        "Un descuento de {0} % supera el 100 %.",
        "A discount of {0} % is more than 100 %.")
        .YieldsTo("FMGO-STR-002");

    public static readonly Rule TooLarge = Rule.Error(
        "FMGO-TOT-008",
        "El valor {0} no cabe en el formato; el máximo es {1}.",
        "The value {0} does not fit in the format; the maximum is {1}.");

    public static readonly Rule NoAmount = Rule.Error(
        "FMGO-TOT-009",
        "La línea no trae precio (PrcItem) ni monto (MontoItem).",
        "The line has neither a price (PrcItem) nor an amount (MontoItem).")
        .OfUncomputed();

    public static readonly Rule PercentWithoutPrice = Rule.Error(
        "FMGO-TOT-010",
        "Un porcentaje necesita un precio del que calcularse; indique PrcItem, o el monto (DescuentoMonto, RecargoMonto).",
        "A percentage needs a price to be taken of; give PrcItem, or the amount (DescuentoMonto, RecargoMonto).")
        .OfUncomputed()
        .YieldsTo("FMGO-STR-002");

    public static readonly Rule LineBelowZero = Rule.Error(
        "FMGO-TOT-011",
        "Los descuentos superan el valor de la línea: el monto sería {0}.",
        "The discounts are more than the value of the line: the amount would be {0}.");

    internal static readonly Rule RoundedBelowZero = LineBelowZero.InOtherWords(
        "El {1} % de esta línea es {2} y el formato solo admite montos enteros ({3}): {4} es más que el valor de la línea, y el monto sería {0}. Cambie PrcItem{5}, o use DscRcgGlobal con %.",
        "{1} % of this line is {2}, and the format takes whole units only ({3}): {4} is more than the value of the line, and the amount would be {0}. Change PrcItem{5}, or use DscRcgGlobal with %.");

    public static readonly Rule PercentOfNothing = Rule.Warning(
        "FMGO-TOT-012",
        "El {0} % de esta línea es menos de medio peso y el formato no admite un monto 0: se dejó fuera.",
        "{0} % of this line is less than half a peso, and the format does not take an amount of 0: it was left out.");

    public static readonly Rule MarkNotInType = Rule.Error(
        "FMGO-TOT-013",
        "IndExe {0} no existe en este tipo de documento.",
        "IndExe {0} does not exist in this type of document.")
        .YieldsTo("FMGO-STR-009");

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
        "Los descuentos globales de las líneas afectas (sin IndExeDR) superan su suma: quedarían en {0}. Revise a qué líneas se aplican (IndExeDR).",
        "The global discounts of the taxed lines (no IndExeDR) are more than their sum: {0} would be left. Check which lines they act on (IndExeDR).");

    internal static readonly Rule ExemptBelowZero = AdjustmentBelowZero.InOtherWords(
        "Los descuentos globales de las líneas exentas (IndExeDR 1) superan su suma: quedarían en {0}. Revise a qué líneas se aplican (IndExeDR).",
        "The global discounts of the exempt lines (IndExeDR 1) are more than their sum: {0} would be left. Check which lines they act on (IndExeDR).");

    internal static readonly Rule NonBillableBelowZero = AdjustmentBelowZero.InOtherWords(
        "Los descuentos globales de las líneas no facturables (IndExeDR 2) superan su suma: quedarían en {0}. Revise a qué líneas se aplican (IndExeDR).",
        "The global discounts of the non-billable lines (IndExeDR 2) are more than their sum: {0} would be left. Check which lines they act on (IndExeDR).");

    public static readonly Rule AdjustmentOfNothing = Rule.Warning(
        "FMGO-TOT-017",
        "El documento no tiene líneas de esta clase, así que el porcentaje no tiene efecto; revise IndExeDR.",
        "The document has no lines of this class, so the percentage has no effect; check IndExeDR.");

    public static readonly Rule NoteWithoutReference = Rule.Error(
        "FMGO-TOT-018",
        "Una nota de crédito o débito debe referirse al menos a un documento.",
        "A credit or debit note must refer to at least one document.")
        .OfAbsence();

    public static readonly Rule NoteWithoutCorrectionCode = Rule.Error(
        "FMGO-TOT-019",
        "Falta CodRef: si la nota anula (1), corrige texto (2) o corrige montos (3).",
        "CodRef is missing: whether the note annuls (1), corrects text (2) or corrects amounts (3).")
        .OfAbsence();

    public static readonly Rule TaxedInExempt = Rule.Error(
        "FMGO-TOT-020",
        "Un documento exento no lleva monto neto ni IVA; viene {0}.",
        "An exempt document has no net amount and no VAT; this field is {0}.");

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
        "IndExeDR was set to 1: an exempt document has no taxed lines to adjust.");

    public static readonly Rule UnknownTax = Rule.Error(
        "FMGO-TOT-024",
        "\"{0}\" no es un código de impuesto o retención del SII.",
        "\"{0}\" is not a code of an additional tax or retention of SII.");

    public static readonly Rule TaxNotInType = Rule.Error(
        "FMGO-TOT-025",
        "El impuesto o retención {0} no se usa en este tipo de documento; quítelo o emita el tipo que corresponde.",
        "Tax or retention {0} is not used in this type of document; remove it, or issue the right type.");

    public static readonly Rule TaxOnUntaxedLine = Rule.Error(
        "FMGO-TOT-026",
        "Una línea con IndExe {0} no es afecta a IVA y no lleva impuestos adicionales ni retenciones.",
        "A line with IndExe {0} is not subject to VAT and has no additional taxes or retentions.");

    public static readonly Rule TaxRepeated = Rule.Error(
        "FMGO-TOT-027",
        "El código {0} está repetido; indíquelo una sola vez.",
        "Code {0} occurs twice; give it once.");

    public static readonly Rule TaxWithoutBase = Rule.Error(
        "FMGO-TOT-028",
        "El impuesto {0} necesita su base en la línea ({1}), entre 0 y el máximo del formato.",
        "Tax {0} needs its base in the line ({1}), between 0 and the maximum of the format.");

    public static readonly Rule StatedTaxMissing = Rule.Error(
        "FMGO-TOT-029",
        "El impuesto {0} no se calcula de los montos del documento (por ejemplo, depende del volumen y la UTM): indique su MontoImp en Totales/ImptoReten.",
        "Tax {0} is not computed from the amounts of the document (it depends on volume and UTM, for instance): give its MontoImp in Totales/ImptoReten.");

    public static readonly Rule TaxWithoutLines = Rule.Error(
        "FMGO-TOT-030",
        "Ninguna línea lleva el código {0}; indíquelo en CodImpAdic de las líneas a las que se aplica.",
        "No line carries code {0}; give it in CodImpAdic of the lines that it applies to.");

    public static readonly Rule GrossWithTaxes = Rule.Error(
        "FMGO-TOT-031",
        "Un documento con impuestos adicionales o retenciones no puede llevar montos brutos (MntBruto); use montos netos.",
        "A document with additional taxes or retentions cannot have gross amounts (MntBruto); use net amounts.");

    public static readonly Rule MoneyOverMixedTaxes = Rule.Warning(
        "FMGO-TOT-032",
        "Las líneas llevan distintos impuestos, y entonces el SII pide que el descuento o recargo global sea un porcentaje; se repartió según los montos.",
        "The lines carry different taxes, and then SII asks for a percentage as global discount or surcharge; it was shared out by the amounts.");

    public static readonly Rule TotalBelowZero = Rule.Error(
        "FMGO-TOT-033",
        "El total sería {0}: retenciones, comisiones y créditos superan el valor del documento, y solo una liquidación-factura puede ser negativa.",
        "The total would be {0}: retentions, commissions and credits are more than the document is worth, and only a settlement invoice may be negative.");

    public static readonly Rule CreditBelowFactor = Rule.Warning(
        "FMGO-TOT-034",
        "CredEC es {0} y el factor de la fecha da {1}; se mantiene, porque la ley lo limita por vivienda.",
        "CredEC is {0} and the factor of the date gives {1}; it is kept, because the law caps it per dwelling.");

    public static readonly Rule VatPartsDiffer = Rule.Error(
        "FMGO-TOT-035",
        "IVAProp e IVATerc son partes del IVA, en pesos enteros y no negativas: viene {0} y el IVA es {1}.",
        "IVAProp and IVATerc are parts of the VAT, in whole pesos and not negative: this field is {0} and the VAT is {1}.");

    public static readonly Rule UndocumentedTax = Rule.Warning(
        "FMGO-TOT-036",
        "El esquema admite el código {0}, pero el manual del SII no lo describe; el monto se toma como viene.",
        "The schema takes code {0}, but SII's manual does not describe it; the amount is taken as given.");

    public static readonly Rule ExchangeRateOutOfRange = Rule.Error(
        "FMGO-TOT-037",
        "El tipo de cambio {0} debe ser mayor que 0 y menor que 1000000.",
        "The exchange rate {0} must be above 0 and below 1000000.");

    public static readonly Rule RetainedAboveVat = Rule.Error(
        "FMGO-TOT-038",
        "Las retenciones suman {0} y el IVA es {1}: no se puede retener más IVA del que hay; revise los códigos y los montos.",
        "The retentions come to {0} and the VAT is {1}: no more VAT can be withheld than there is; check the codes and the amounts.");

    public static readonly Rule VatPartIsAll = Rule.Warning(
        "FMGO-TOT-039",
        "{0} es todo el IVA; el SII pide que IVAProp e IVATerc sean cada uno menores que el IVA: si no hay IVA de terceros y propio, omítalos.",
        "{0} is the whole VAT, and SII asks for IVAProp and IVATerc to be below it each: leave them out where there are not both.");

    public static readonly Rule Absent = Rule.Warning(
        "FMGO-TOT-040",
        "Falta este dato: lo calculado es {0}. El SII suele observar los totales que no cuadran.",
        "This field is missing: {0} was computed. SII tends to remark on totals that do not add up.")
        .OfComparison().YieldsTo("FMGO-");

    public static readonly Rule Contradiction = Rule.Error(
        "FMGO-TOT-041",
        "Los totales se contradicen: viene {0}, y de los demás resulta {1}. Corríjalos, o déjelos fuera y se completan.",
        "The totals contradict each other: this field is {0}, but the other totals give {1}. Correct them, or leave them out and they are filled in.");

    public static readonly Rule SurchargeOverHundred = Rule.Warning(
        "FMGO-TOT-042",
        "Un recargo de {0} % es más que aquello a lo que se aplica: revise si es un porcentaje.",
        "A surcharge of {0} % is more than what it acts on: check that it is a percentage.")
        .YieldsTo("FMGO-STR-002");

    public static readonly Rule RateLeftOut = Rule.Information(
        "FMGO-TOT-043",
        "La tasa {0} se deja fuera, pues el documento no tiene IVA.",
        "Rate {0} was removed: the document has no VAT.");

    internal static readonly Rule RateLeftOutOfBoleta = RateLeftOut.InOtherWords(
        "Las boletas no llevan TasaIVA (Formato Boletas v4.2): la tasa {0} se deja fuera.",
        "Boletas have no TasaIVA (Formato Boletas v4.2): rate {0} was removed.");

    public static readonly Rule PercentNotWhole = Rule.Warning(
        "FMGO-TOT-044",
        "El {0} % de esta línea es {1} y el formato solo admite montos enteros ({2}): quedó en {3} y la línea en {4}. Para el monto exacto cambie PrcItem{5}, o use DscRcgGlobal con %.",
        "{0} % of this line is {1}, and the format takes whole units only ({2}): it came to {3} and the line to {4}. For the exact amount change PrcItem{5}, or use DscRcgGlobal with %.");

    public static readonly Rule PercentTooSmall = Rule.Error(
        "FMGO-TOT-045",
        "El {0} % de esta línea es {1} y el formato solo admite montos enteros ({2}): no se puede escribir. Cambie PrcItem{3}, o use DscRcgGlobal con %.",
        "{0} % of this line is {1}, and the format takes whole units only ({2}): it cannot be written. Change PrcItem{3}, or use DscRcgGlobal with %.");

    public static readonly Rule NegativeSpecificTax = Rule.Warning(
        "FMGO-TOT-046",
        "El impuesto específico {0} es negativo ({1}) y se resta del total: el formato (Encabezado 117) pide un valor mayor que 0; el esquema y el IECV admiten un impuesto resultante negativo.",
        "The specific tax {0} is negative ({1}) and lowers the total: the format (Encabezado 117) asks for a value above 0; the schema and the IECV take a resulting tax below 0.");

    public static readonly Rule CreditAboveFactor = Rule.Warning(
        "FMGO-TOT-047",
        "CredEC es {0} y supera el factor de la fecha ({1}); se mantiene: solo para contratos o permisos anteriores.",
        "CredEC is {0} and above the factor of the date ({1}); it is kept: only for contracts or permits from before.");

    public static readonly Rule CreditIsOver = Rule.Warning(
        "FMGO-TOT-049",
        "CredEC es {0}, y el crédito especial de empresas constructoras terminó para documentos de esta fecha; se mantiene: indique el factor (ConstructionCreditFactor) si el contrato o permiso es anterior.",
        "CredEC is {0}, and the special credit of construction companies is over for documents of this date; it is kept: give the factor (ConstructionCreditFactor) if the contract or permit is from before.")
        .Since(Regulations.EndOfConstructionCredit);

    internal static readonly Rule CreditNotComputed = CreditIsOver.InOtherWords(
        "No se calculó CredEC: el crédito especial de empresas constructoras terminó para documentos de esta fecha. Indique el factor (ConstructionCreditFactor) si el contrato o permiso es anterior.",
        "CredEC was not computed: the special credit of construction companies is over for documents of this date. Give the factor (ConstructionCreditFactor) if the contract or permit is from before.");

    public static readonly Rule CurrencyUnknownFactor = Rule.Warning(
        "FMGO-TOT-048",
        "Falta FctConv: el descuento o recargo está en la moneda del documento y no se puede pasar a la otra; indique FctConv, o el monto de esta línea en la otra moneda.",
        "FctConv is missing: the discount or surcharge is in the currency of the document and cannot be converted; give FctConv, or the amount of this line in the other currency.");
}
