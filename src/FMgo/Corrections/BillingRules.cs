namespace FMgo.Corrections;

/// <summary>What keeps dispatch guides from becoming an invoice. Paths are those of the guide that the message names.</summary>
internal static class BillingRules
{
    public static readonly Rule NotAGuide = Rule.Error(
        "FMGO-BIL-001",
        "El documento {0} no es una guía de despacho electrónica (52).",
        "Document {0} is no electronic dispatch guide (52).");

    public static readonly Rule GuideIncomplete = Rule.Error(
        "FMGO-BIL-002",
        "A la guía {0} le falta este dato, que la factura necesita; use la guía tal como se emitió.",
        "Guide {0} lacks this, which the invoice needs; use the guide as it was issued.");

    public static readonly Rule NotBillable = Rule.Error(
        "FMGO-BIL-003",
        "La guía {0} es de un traslado que no es venta (IndTraslado {1}) y no se factura: solo 1 (venta), 2 (ventas por efectuar) y 3 (consignación).",
        "Guide {0} is of a transfer that is no sale (IndTraslado {1}) and is not billed: only 1 (sale), 2 (sales to be made) and 3 (consignment) are.");

    public static readonly Rule BilledByExport = Rule.Error(
        "FMGO-BIL-004",
        "La guía {0} es de una venta para exportación (IndTraslado 9): facture con una factura de exportación (110).",
        "Guide {0} is of a sale for export (IndTraslado 9): bill it with an export invoice (110).");

    public static readonly Rule OtherParty = Rule.Error(
        "FMGO-BIL-005",
        "La guía {0} es de otro emisor, receptor o mandante que la primera: facture cada uno por separado.",
        "Guide {0} is of another issuer, receiver or principal than the first: bill each by itself.");

    public static readonly Rule Repeated = Rule.Error(
        "FMGO-BIL-006",
        "La guía {0} viene dos veces.",
        "Guide {0} comes twice.");

    public static readonly Rule NothingToDeduct = Rule.Error(
        "FMGO-BIL-007",
        "La guía {0} rebaja en su línea {1} (IndExe 5) algo que no está, o no en esa cantidad, en las guías por facturar a las que se refiere: agregue esa guía o revise el ítem.",
        "Guide {0} takes off in its line {1} (IndExe 5) what is not, or not in that quantity, in the guides to bill that it refers to: add that guide or check the item.");

    public static readonly Rule NothingToBill = Rule.Error(
        "FMGO-BIL-008",
        "No queda ningún ítem por facturar.",
        "No item is left to bill.");

    public static readonly Rule TooManyLines = Rule.Error(
        "FMGO-BIL-009",
        "La factura tendría {0} líneas y admite 60: reparta las guías en varias facturas.",
        "The invoice would have {0} lines and takes 60: divide the guides among several invoices.");

    public static readonly Rule AmountsDiffer = Rule.Warning(
        "FMGO-BIL-011",
        "Las líneas de la factura y las de las guías difieren en {0}: líneas iguales se juntaron para no pasar de 60, o una guía trae un monto que no sale de su precio y cantidad. Revise antes de emitir.",
        "The lines of the invoice and those of the guides differ by {0}: like lines were put together to keep within 60, or a guide has an amount that its price and quantity do not come to. Check before issuing.");

    public static readonly Rule OtherPrices = Rule.Error(
        "FMGO-BIL-012",
        "La guía {0} lleva montos brutos (MntBruto) y la primera no, o al revés: facture cada clase por separado.",
        "Guide {0} has gross amounts (MntBruto) and the first has not, or the reverse: bill each kind by itself.");

    public static readonly Rule NotDivisible = Rule.Error(
        "FMGO-BIL-013",
        "A la guía {0} otra le rebaja ítems (IndExe 5), y trae un monto por el total ({1}) que no dice cuánto va con cada ítem: redacte la factura con DocumentDraft.Invoice.",
        "Another guide takes items off guide {0} (IndExe 5), which has an amount for the whole ({1}) that does not say how much goes with each item: draft the invoice with DocumentDraft.Invoice.");

    public static readonly Rule PublishedDiffers = Rule.Error(
        "FMGO-BIL-014",
        "La guía {0} publica {1} y sus ítems con descuentos y recargos globales dan {2}: entregue las opciones con que se calculó (CalculationOptions), o redacte la factura con DocumentDraft.Invoice.",
        "Guide {0} publishes {1} and its items with global discounts and surcharges come to {2}: give the choices by which it was computed (CalculationOptions), or draft the invoice with DocumentDraft.Invoice.");

    public static readonly Rule PercentWithoutPrices = Rule.Error(
        "FMGO-BIL-015",
        "La guía {0} trae un porcentaje global sobre ítems sin precio, que las otras guías no traen: factúrela por separado.",
        "Guide {0} has a global percentage on items without a price, which the other guides have not: bill it by itself.");

    public static readonly Rule AdjustmentAmongTaxes = Rule.Error(
        "FMGO-BIL-016",
        "La guía {0} trae descuentos o recargos globales que otras no traen, y los ítems tienen distintos impuestos (CodImpAdic), cuyas bases cambiarían: factúrela por separado.",
        "Guide {0} has global discounts or surcharges that others have not, and the items have different taxes (CodImpAdic), whose bases would change: bill it by itself.");

    public static readonly Rule AdjustmentWithoutItems = Rule.Error(
        "FMGO-BIL-017",
        "La guía {0} no tiene ítems por facturar y trae {1}, que no sería de ningún ítem: quítela y redacte la factura con DocumentDraft.Invoice si debe cobrarse.",
        "Guide {0} has no items to bill and has {1}, which would belong to none: leave it out, and draft the invoice with DocumentDraft.Invoice if that is to be charged.");

    public static readonly Rule OtherCurrencyLeftOut = Rule.Warning(
        "FMGO-BIL-018",
        "Las guías no traen todas los montos en otra moneda (OtraMoneda) con igual moneda y tipo de cambio, desde la {0}: la factura va sin ellos; agréguelos con Customize.",
        "Not all guides have amounts in a second currency (OtraMoneda) of the same currency and rate, from {0} on: the invoice goes without; add them with Customize.");

    public static readonly Rule ReferredTogether = Rule.Information(
        "FMGO-BIL-010",
        "Son {0} guías, más de 20: la factura se refiere a todas juntas (IndGlobal 1).",
        "There are {0} guides, more than 20: the invoice refers to all of them together (IndGlobal 1).");

    public static readonly Rule SameGoods = Rule.Error(
        "FMGO-BIL-019",
        "La guía {0} se refiere a la {1}: la reemplaza o entrega parte de su carga, y facturar las dos cobra lo mismo dos veces. Facture una de ellas.",
        "Guide {0} refers to {1}: it replaces it or delivers part of its load, and to bill both charges the same twice. Bill one of them.");
}
