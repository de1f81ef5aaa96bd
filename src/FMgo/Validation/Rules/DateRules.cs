namespace FMgo.Validation;

/// <summary>Dates of the document: their ranges, their order, and today.</summary>
internal static class DateRules
{
    public static readonly Rule OutOfRange = Rule.Warning(
        "FMGO-DAT-001",
        "La fecha {0} está fuera del rango del formato: de {1} a 2050-12-31.",
        "The date {0} is out of the range of the format: {1} to 2050-12-31.")
        .On(
            TypeSet.All,
            Paths.Header.Identification.IssueDate,
            Paths.Header.Identification.PaidDate,
            Paths.Header.Identification.DueDate,
            Paths.Header.Issuer.ExportGuide.AuthorizationDate,
            Paths.References.Date)
        .From("Formato DTE v2.5, Encabezado 4, 15, 30, 40 y Referencia 7; Formato Boletas v4.2, Encabezado 4 y 9");

    public static readonly Rule IssuedInFuture = Rule.Warning(
        "FMGO-DAT-002",
        "La fecha de emisión {0} es posterior a hoy, {1}. Emita con la fecha de hoy en Chile.",
        "The date of issue {0} is after today, {1}. Issue with today's date in Chile.")
        .On(TypeSet.All, Paths.Header.Identification.IssueDate).From("Instrucciones set de pruebas, I.4.c; respuestas del SII", "DTE-1-650");

    public static readonly Rule PeriodReversed = Rule.Warning(
        "FMGO-DAT-003",
        "El período termina el {1}, antes de empezar, el {0}. Corrija PeriodoDesde o PeriodoHasta.",
        "The period ends on {1}, before it starts, on {0}. Correct PeriodoDesde or PeriodoHasta.")
        .On(TypeSet.All & ~TypeSet.DispatchGuide, Paths.Header.Identification.PeriodEnd).From("Formato DTE v2.5, Encabezado 21 y 22; Formato Boletas v4.2, Encabezado 7 y 8");

    public static readonly Rule PaidAfterIssue = Rule.Warning(
        "FMGO-DAT-004",
        "La fecha de cancelación {0} es posterior a la emisión, {1}: solo se usa si el documento se pagó antes. Quítela o corríjala.",
        "The date of payment {0} is after the issue, {1}: it is only for documents paid before. Remove or correct it.")
        .On(TypeSet.Dte, Paths.Header.Identification.PaidDate).From("Formato DTE v2.5, Encabezado 15");

    public static readonly Rule ArrivesBeforeLeaving = Rule.Warning(
        "FMGO-DAT-005",
        "La llegada, {1}, es anterior a la salida, {0}. Corrija FchSalida o FchLlegada.",
        "The arrival, {1}, is before the departure, {0}. Correct FchSalida or FchLlegada.")
        .On(TypeSet.Invoice | TypeSet.ExemptInvoice | TypeSet.PurchaseInvoice | TypeSet.DispatchGuide | TypeSet.DomesticNotes, Paths.Header.Transport.ArrivalDate)
        .From("Formato DTE v2.5, Transporte: Fecha de Salida y Fecha de Llegada");
}
