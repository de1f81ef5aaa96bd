namespace FMgo.Validation;

/// <summary>VAT, additional taxes, agents, payment and tourist invoices.</summary>
internal static class TaxRules
{
    private const TypeSet Agents = TypeSet.Invoice | TypeSet.PurchaseInvoice | TypeSet.DomesticNotes;

    public static readonly Rule InvoiceWithoutVat = Rule.Error(
        "FMGO-TAX-001",
        "Una factura debe declarar el IVA, aunque sea 0: el SII la rechaza sin él.",
        "An invoice must declare the VAT, even if it is 0: SII rejects it otherwise.")
        .On(TypeSet.Invoice, Paths.Header.Totals.Vat).From("Nuevas validaciones IECV/DTE, 55: rechazo")
        .OfAbsence();

    public static readonly Rule InvoiceWithoutNet = Rule.Warning(
        "FMGO-TAX-002",
        "Una factura debe declarar el monto neto.",
        "An invoice must declare the net amount.")
        .On(TypeSet.Invoice, Paths.Header.Totals.NetAmount).From("Nuevas validaciones IECV/DTE, 56: reparo", "HED-1-232")
        .OfAbsence();

    public static readonly Rule ExemptWithoutAmount = Rule.Error(
        "FMGO-TAX-003",
        "Una factura exenta debe declarar MntExe: el SII la rechaza sin él.",
        "An exempt invoice must declare MntExe: SII rejects it otherwise.")
        .On(TypeSet.ExemptInvoice, Paths.Header.Totals.ExemptAmount).From("Nuevas validaciones IECV/DTE, 57: rechazo")
        .OfAbsence();

    public static readonly Rule NetWithoutRate = Rule.Warning(
        "FMGO-TAX-004",
        "Hay monto neto y falta {0}: ambos van juntos.",
        "There is a net amount and {0} is missing: they go together.")
        .On(
            TypeSet.Invoice | TypeSet.DeclaresVatOfNet,
            Paths.Header.Totals.VatRate, Paths.Header.Totals.Vat)
        .From("Formato DTE v2.5, Encabezado 111 y 112; Nuevas validaciones IECV/DTE, 9, 11, 25 y 27")
        .OfAbsence();

    public static readonly Rule AgentWithoutData = Rule.Warning(
        "FMGO-TAX-005",
        "El emisor actúa como agente retenedor de este producto: falta {0}.",
        "The issuer acts as retention agent for this product: {0} is missing.")
        .On(Agents, Paths.Lines.ReferenceQuantity, Paths.Lines.ReferenceUnit, Paths.Lines.Quantity, Paths.Lines.Unit)
        .From("Formato DTE v2.5, Detalle 12, 13, 15 y 21; Instructivo de llenado para agentes retenedores (2005-12-30), I.A, II.A y tabla anexa");

    public static readonly Rule PaymentFormMissing = Rule.Warning(
        "FMGO-TAX-006",
        "Falta la forma de pago, que es obligatoria; el SII entenderá crédito (2). Indique FmaPago 1, 2 o 3.",
        "The form of payment is missing, which is mandatory; SII will assume credit (2). Give FmaPago 1, 2 or 3.")
        .On(TypeSet.NeedsPaymentForm, Paths.Header.Identification.PaymentForm).From("Formato DTE v2.5, cambios del 2017-05-31 y Encabezado 13").Since(Regulations.Format20170531).OfAbsence();

    public static readonly Rule TouristReceiver = Rule.Warning(
        "FMGO-TAX-007",
        "El receptor de una factura de turista es 55555555-5.",
        "The receiver of a tourist invoice is 55555555-5.")
        .On(TypeSet.Invoice | TypeSet.CreditNote, Paths.Header.Receiver.Rut).From("Formato DTE v2.5, Encabezado 31 y 50");

    public static readonly Rule TouristName = Rule.Warning(
        "FMGO-TAX-008",
        "La razón social del receptor de una factura de turista es \"Extranjero sin RUT\".",
        "The receiver's legal name in a tourist invoice is \"Extranjero sin RUT\".")
        .On(TypeSet.Invoice | TypeSet.CreditNote, Paths.Header.Receiver.Name).From("Formato DTE v2.5, Encabezado 31");

    public static readonly Rule TouristCommune = Rule.Warning(
        "FMGO-TAX-009",
        "Una factura de turista se emite en Arica, Camarones, Putre o General Lagos; CmnaOrigen es otra.",
        "A tourist invoice is issued in Arica, Camarones, Putre or General Lagos; CmnaOrigen is another.")
        .On(TypeSet.Invoice | TypeSet.CreditNote, Paths.Header.Issuer.Commune).From("Formato DTE v2.5, Encabezado 31 y 45");

    public static readonly Rule TouristIdentity = Rule.Warning(
        "FMGO-TAX-010",
        "Una factura de turista necesita el documento del turista: falta {0}.",
        "A tourist invoice needs the tourist's document: {0} is missing.")
        .On(TypeSet.Invoice | TypeSet.CreditNote, Paths.Header.Receiver.ForeignIdentity.IdentityNumber, Paths.Header.Receiver.ForeignIdentity.IdentityDocumentKind).From("Formato DTE v2.5, Encabezado 31, 53 y 55");

    public static readonly Rule UnretainedWithoutPurchase = Rule.Warning(
        "FMGO-TAX-011",
        "{0} es solo de facturas de compra y de notas que se refieren a una (tipo 45 o 46).",
        "{0} is only for purchase invoices and for notes that refer to one (type 45 or 46).")
        .On(TypeSet.DomesticNotes, Paths.Header.Totals.UnretainedVat, Paths.Commissions.Path).From("Formato DTE v2.5, Encabezado 118 y zona F");

    public static readonly Rule PeriodNotTheSum = Rule.Error(
        "FMGO-TAX-012",
        "MontoPeriodo es {0} y debe ser MntTotal más MontoNF, {1}: el SII rechaza otro.",
        "MontoPeriodo is {0} and must be MntTotal plus MontoNF, {1}: SII rejects any other.")
        .On(TypeSet.Dte & ~TypeSet.Exports, Paths.Header.Totals.PeriodAmount)
        .From("Formato DTE v2.5, Encabezado 126; respuestas del SII. En una liquidación-factura es MntTotal", "HED-3-265");

    public static readonly Rule AgentDataByFormat = Rule.Information(
        "FMGO-TAX-013",
        "El formato pide {0} a todo agente retenedor; el instructivo de agentes retenedores no lo pide para el producto {1}: puede omitirse.",
        "The format asks every retention agent for {0}; the instructions for retention agents do not for product {1}: it may be left out.")
        .On(Agents, Paths.Lines.ReferenceQuantity, Paths.Lines.ReferenceUnit, Paths.Lines.ReferenceUnitPrice, Paths.Lines.Quantity, Paths.Lines.Unit)
        .From("Formato DTE v2.5, Detalle 12 a 15 y 21, contra el Instructivo de llenado para agentes retenedores (2005-12-30), tabla anexa");

    public static readonly Rule SettlementWithoutCommissions = Rule.Warning(
        "FMGO-LIQ-001",
        "Una liquidación-factura debe llevar la zona Comisiones.",
        "A settlement invoice must have the zone Comisiones.")
        .On(TypeSet.SettlementInvoice, Paths.Commissions.Path).From("Formato DTE v2.5, zona F");

    public static readonly Rule EmptyCommission = Rule.Warning(
        "FMGO-LIQ-002",
        "El valor neto y el exento de la comisión no pueden ser ambos 0.",
        "The net and the exempt value of the commission cannot both be 0.")
        .On(TypeSet.PurchaseInvoice | TypeSet.DomesticNotes, Paths.Commissions.NetAmount).From("Formato DTE v2.5, Comisiones 5 y 6");

    public static readonly Rule CommissionRateTooLarge = Rule.Warning(
        "FMGO-LIQ-003",
        "La tasa de comisión {0} supera 99.99.",
        "The commission rate {0} is above 99.99.")
        .On(TypeSet.SettlementInvoice | TypeSet.PurchaseInvoice | TypeSet.DomesticNotes, Paths.Commissions.Percent).From("Formato DTE v2.5, Comisiones 4");

    public static readonly Rule CommissionWithoutVat = Rule.Warning(
        "FMGO-LIQ-005",
        "La comisión tiene valor neto ({0}) y falta su IVA (ValComIVA).",
        "The commission has a net value ({0}) and its VAT is missing (ValComIVA).")
        .On(TypeSet.SettlementInvoice | TypeSet.PurchaseInvoice | TypeSet.DomesticNotes, Paths.Commissions.Vat).From("Formato DTE v2.5, Comisiones 7");

    public static readonly Rule UnknownSettledType = Rule.Warning(
        "FMGO-LIQ-004",
        "\"{0}\" no es el código de un documento que se liquida. Use uno de la tabla, o 99 para anticipos y otras transacciones.",
        "\"{0}\" is not the code of a document that is settled. Use one of the table, or 99 for advances and other transactions.")
        .On(TypeSet.SettlementInvoice, Paths.Lines.SettledDocumentType).From("Formato DTE v2.5, Detalle 4; Formato IECV 3.0, 4 a 6");
}
