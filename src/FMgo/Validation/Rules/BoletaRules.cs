namespace FMgo.Validation;

/// <summary>Boletas: periodic services, shows, and sales above 135 UF.</summary>
internal static class BoletaRules
{
    private const string LargeSale = "Res. Ex. SII 44 de 2025, 2 y 3; Código Tributario, artículo 92 ter; Formato Boletas v4.2, Encabezado 10, 18 y 20";

    public static readonly Rule DueDateMissing = Rule.Warning(
        "FMGO-BOL-001",
        "Una boleta de servicios periódicos domiciliarios (IndServicio 2) necesita la fecha de vencimiento.",
        "A boleta for periodic services at the home (IndServicio 2) needs the due date.")
        .On(TypeSet.Boletas, Paths.Header.Identification.DueDate).From("Formato Boletas v4.2, Encabezado 9");

    public static readonly Rule PeriodMissing = Rule.Warning(
        "FMGO-BOL-002",
        "Una boleta de servicios periódicos (IndServicio 1 o 2) necesita su período: falta {0}.",
        "A boleta for periodic services (IndServicio 1 or 2) needs its period: {0} is missing.")
        .On(TypeSet.Boletas, Paths.Header.Identification.PeriodStart, Paths.Header.Identification.PeriodEnd).From("Formato Boletas v4.2, Encabezado 7 y 8");

    public static readonly Rule AddressMissing = Rule.Warning(
        "FMGO-BOL-003",
        "Una boleta de servicios periódicos (IndServicio 1 o 2) necesita dónde se da el servicio: falta {0}.",
        "A boleta for periodic services (IndServicio 1 or 2) needs where the service is given: {0} is missing.")
        .On(TypeSet.Boletas, Paths.Header.Receiver.Address, Paths.Header.Receiver.Commune).From("Formato Boletas v4.2, Encabezado 24 y 25");

    public static readonly Rule UnidentifiedInPeriodic = Rule.Warning(
        "FMGO-BOL-004",
        "El receptor 66666666-6 no es de servicios periódicos (IndServicio 1 o 2). Indique el RUT del cliente.",
        "Receiver 66666666-6 is not for periodic services (IndServicio 1 or 2). Give the RUT of the customer.")
        .On(TypeSet.Boletas, Paths.Header.Receiver.Rut).From("Formato Boletas v4.2, Encabezado 18");

    public static readonly Rule LargeSaleIncomplete = Rule.Warning(
        "FMGO-BOL-005",
        "Sobre 135 UF ({1} pesos para las boletas de {2}) la boleta debe identificar al comprador y el pago: falta {0}.",
        "Above 135 UF ({1} pesos for boletas of {2}) the boleta must say who buys and how it is paid: {0} is missing.")
        .On(TypeSet.Boletas, Paths.Header.Identification.BoletaPaymentMeans, Paths.Header.Receiver.Name).From(LargeSale).Since(Regulations.PayerOfBoletas);

    public static readonly Rule LargeSaleUnidentified = Rule.Warning(
        "FMGO-BOL-006",
        "Sobre 135 UF ({1} pesos para las boletas de {2}) el receptor no puede ser 66666666-6. Indique el RUT del cliente en {0}.",
        "Above 135 UF ({1} pesos for boletas of {2}) the receiver cannot be 66666666-6. Give the RUT of the customer in {0}.")
        .On(TypeSet.Boletas, Paths.Header.Receiver.Rut).From(LargeSale).Since(Regulations.PayerOfBoletas);

    public static readonly Rule ShowItemMissing = Rule.Warning(
        "FMGO-BOL-007",
        "En una boleta de espectáculo (IndServicio 4) cada línea necesita ItemEspectaculo: 01 ticket, 02 valor servicio.",
        "In a boleta for shows (IndServicio 4) every line needs ItemEspectaculo: 01 ticket, 02 service fee.")
        .On(TypeSet.Boletas, Paths.Lines.ShowItemKind).From("Formato Boletas v4.2, Detalle 5");

    public static readonly Rule TicketMissing = Rule.Warning(
        "FMGO-BOL-008",
        "Un ticket (ItemEspectaculo 01) necesita su InfoTicket.",
        "A ticket (ItemEspectaculo 01) needs its InfoTicket.")
        .On(TypeSet.Boletas, Paths.Lines.Ticket.Path).From("Formato Boletas v4.2, Detalle, área Info Ticket");
}
