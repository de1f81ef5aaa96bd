namespace FMgo.Validation;

/// <summary>Lines of detail and the limits of the manual that are narrower than those of the schema.</summary>
internal static class LineRules
{
    public static readonly Rule BlankName = Rule.Error(
        "FMGO-LIN-001",
        "El nombre del ítem está en blanco: el SII rechaza el documento. Escriba qué se vende.",
        "The item's name is blank: SII rejects the document. Write what is sold.")
        .On(TypeSet.All, Paths.Lines.Name).From("Formato DTE v2.5, Detalle 10, columna (*)", "DETL-3-854");

    public static readonly Rule PercentWithoutMoney = Rule.Warning(
        "FMGO-LIN-002",
        "Si va el porcentaje debe ir el monto: agregue {0}.",
        "A percentage also needs its amount: add {0}.")
        .On(TypeSet.All & ~TypeSet.SettlementInvoice, Paths.Lines.DiscountPercent, Paths.Lines.SurchargePercent)
        .From("Formato DTE v2.5, Detalle 30 y 34; Formato Boletas v4.2, Detalle 23 y 25", "DET-2-200")
        .OfAbsence(isComputed: true).YieldsTo("FMGO-TOT-012", "FMGO-TOT-045");

    public static readonly Rule SubquantityTooLarge = Rule.Warning(
        "FMGO-LIN-003",
        "La subcantidad {0} supera la cantidad del ítem, {1}.",
        "The subquantity {0} is more than the item's quantity, {1}.")
        .On(TypeSet.Dte, Paths.Lines.Subquantities.Quantity).From("Formato DTE v2.5, Detalle 16");

    public static readonly Rule PartsDiffer = Rule.Warning(
        "FMGO-LIN-004",
        "Las partes en dinero suman {0} y el monto que distribuyen es {1}.",
        "The parts in money add up to {0} and the amount they distribute is {1}.")
        .On(TypeSet.Dte & ~TypeSet.SettlementInvoice, Paths.Lines.SubDiscounts.Path, Paths.Lines.SubSurcharges.Path).From("Formato DTE v2.5, Detalle 30 a 32 y 34 a 36");

    public static readonly Rule ExemptInExempt = Rule.Information(
        "FMGO-LIN-005",
        "IndExe 1 sobra: una factura exenta lo es entera.",
        "IndExe 1 is superfluous: all of an exempt invoice is exempt.")
        .On(TypeSet.ExemptInvoice, Paths.Lines.ExemptionMark).From("Formato DTE v2.5, Detalle 5, nota 10");

    public static readonly Rule NotASaleMisplaced = Rule.Warning(
        "FMGO-LIN-006",
        "IndExe 4 (ítem no venta) es solo de facturas y de guías que constituyen venta (IndTraslado 1).",
        "IndExe 4 (item not sold) is only for invoices and for guides of a sale (IndTraslado 1).")
        .On(TypeSet.DispatchGuide | TypeSet.SettlementInvoice | TypeSet.Exports, Paths.Lines.ExemptionMark).From("Formato DTE v2.5, Detalle 5");

    public static readonly Rule ToDeductMisplaced = Rule.Warning(
        "FMGO-LIN-007",
        "IndExe 5 (ítem a rebajar) es solo de guías que no constituyen venta.",
        "IndExe 5 (item to deduct) is allowed only on dispatch guides that are not a sale.")
        .On(TypeSet.Dte, Paths.Lines.ExemptionMark).From("Formato DTE v2.5, Detalle 5");

    public static readonly Rule NameIsCode = Rule.Information(
        "FMGO-LIN-008",
        "NmbItem parece un código: desde el {0} describe el bien o servicio en palabras que se entiendan; el código va en CdgItem, y lo que no cabe sigue en DscItem.",
        "NmbItem looks like a code: since {0} it describes the good or service in words that people understand; the code goes into CdgItem, and what does not fit goes on in DscItem.")
        .On(TypeSet.Dte & ~TypeSet.Exports, Paths.Lines.Name).Since(Regulations.ItemNames);

    public static readonly Rule OriginTooLong = Rule.Warning(
        "FMGO-LIM-001",
        "Tiene {0} caracteres; el formato admite {1}, aunque el esquema acepta más. Acórtelo.",
        "It has {0} characters; the format takes {1}, although the schema accepts more. Shorten it.")
        .On(TypeSet.Dte, Paths.Header.Issuer.Address).From("Formato DTE v2.5, Encabezado 44");

    public static readonly Rule SubtotalTooManyLines = Rule.Warning(
        "FMGO-LIM-002",
        "El subtotal agrupa {0} líneas; el formato admite {1}.",
        "The subtotal groups {0} lines; the format takes {1}.")
        .On(TypeSet.Boletas, Paths.Subtotals.LineNumbers).From("Formato Boletas v4.2, Subtotales 9");
}
