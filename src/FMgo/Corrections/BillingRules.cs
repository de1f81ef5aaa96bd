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

    public static readonly Rule ReferredTogether = Rule.Information(
        "FMGO-BIL-010",
        "Son {0} guías, más de 20: la factura se refiere a todas juntas (IndGlobal 1).",
        "There are {0} guides, more than 20: the invoice refers to all of them together (IndGlobal 1).");
}
