namespace FMgo.Validation;

/// <summary>Dispatch guides, and what other documents need that travel with goods.</summary>
internal static class GuideRules
{
    private const string Resolution = "Formato DTE v2.5, Transporte; Res. Ex. SII 154 de 2025, 1 y 3";

    private const TypeSet Movements = TypeSet.DispatchGuide | TypeSet.Invoice | TypeSet.ExemptInvoice | TypeSet.PurchaseInvoice;

    public static readonly Rule TransportMissing = Rule.Warning(
        "FMGO-GUI-001",
        "Falta {0}, obligatorio en documentos que acompañan traslado de bienes desde el {1}. Si no se conoce, dígalo en forma expresa en el documento.",
        "{0} is missing, mandatory in documents that travel with goods from {1} on. If it is not known, say so expressly in the document.")
        .On(
            Movements,
            Paths.Header.Transport.LicensePlate,
            Paths.Header.Transport.CarrierRut,
            Paths.Header.Transport.Driver.Rut,
            Paths.Header.Transport.DestinationAddress,
            Paths.Header.Transport.DestinationCommune,
            Paths.Header.Transport.DepartureDate,
            Paths.Header.Transport.DepartureTime,
            Paths.Header.Transport.ArrivalDate)
        .From(Resolution).Since(Regulations.GoodsTransport);

    public static readonly Rule TrailerMissing = Rule.Information(
        "FMGO-GUI-002",
        "Si el vehículo lleva carro o remolque, indique su patente en PatenteCarro.",
        "If the vehicle tows a trailer, give its plate in PatenteCarro.")
        .On(TypeSet.DispatchGuide, Paths.Header.Transport.TrailerLicensePlate).From(Resolution).Since(Regulations.GoodsTransport);

    public static readonly Rule ExportRoleMissing = Rule.Warning(
        "FMGO-GUI-003",
        "Un traslado o venta para exportación (IndTraslado 8 o 9) necesita CdgTraslado: quién emite la guía.",
        "A transfer or sale for export (IndTraslado 8 or 9) needs CdgTraslado: who issues the guide.")
        .On(TypeSet.DispatchGuide, Paths.Header.Issuer.ExportGuide.TransferRole).From("Formato DTE v2.5, Encabezado 38");

    public static readonly Rule AuthorizationMissing = Rule.Warning(
        "FMGO-GUI-004",
        "Con CdgTraslado 4 falta {0}, de la resolución que autoriza al emisor.",
        "With CdgTraslado 4, {0} is missing, of the resolution that authorises the issuer.")
        .On(TypeSet.DispatchGuide, Paths.Header.Issuer.ExportGuide.AuthorizationNumber, Paths.Header.Issuer.ExportGuide.AuthorizationDate).From("Formato DTE v2.5, Encabezado 39 y 40");

    public static readonly Rule AuthorizationTooLong = Rule.Warning(
        "FMGO-GUI-005",
        "El número de resolución {0} tiene más de 5 dígitos, los que admite el formato.",
        "The resolution number {0} has more than the 5 digits that the format takes.")
        .On(TypeSet.DispatchGuide, Paths.Header.Issuer.ExportGuide.AuthorizationNumber).From("Formato DTE v2.5, Encabezado 39");

    public static readonly Rule ExportDataMissing = Rule.Warning(
        "FMGO-GUI-006",
        "Un traslado o venta para exportación (IndTraslado 8 o 9) necesita {0}.",
        "A transfer or sale for export (IndTraslado 8 or 9) needs {0}.")
        .On(
            TypeSet.DispatchGuide,
            Paths.Header.Transport.Customs.LoadingPortCode,
            Paths.Header.Transport.Customs.UnloadingPortCode,
            Paths.Header.Transport.Customs.GrossWeight,
            Paths.Header.Transport.Customs.GrossWeightUnitCode,
            Paths.Header.Transport.Customs.TotalPackages)
        .From("Formato DTE v2.5, Encabezado 84, 86, 90, 91 y 95");

    public static readonly Rule ForeignPriceMissing = Rule.Warning(
        "FMGO-GUI-007",
        "Una venta para exportación (IndTraslado 9) necesita {0} en cada línea.",
        "A sale for export (IndTraslado 9) needs {0} on every line.")
        .On(TypeSet.DispatchGuide, Paths.Lines.OtherCurrency.Path, Paths.Lines.OtherCurrency.Amount).From("Formato DTE v2.5, Detalle 23 y 28");

    public static readonly Rule ReferenceQuantityMissing = Rule.Warning(
        "FMGO-GUI-009",
        "En un traslado o venta para exportación (IndTraslado 8 o 9) la cantidad va en kilos brutos; si no, falta {0}.",
        "In a transfer or sale for export (IndTraslado 8 or 9) the quantity is in gross kilos; otherwise {0} is missing.")
        .On(TypeSet.DispatchGuide, Paths.Lines.ReferenceQuantity, Paths.Lines.ReferenceUnit).From("Formato DTE v2.5, Detalle 12 y 13");

    public static readonly Rule InternalTransferToOther = Rule.Warning(
        "FMGO-GUI-008",
        "En un traslado interno (IndTraslado 5) el receptor es el mismo emisor.",
        "In an internal transfer (IndTraslado 5) the receiver is the issuer itself.")
        .On(TypeSet.DispatchGuide, Paths.Header.Receiver.Rut).From("Manual de muestras impresas v4.0: guía de traslado interno");

    public static readonly Rule DriverMayBeCut = Rule.Information(
        "FMGO-GUI-010",
        "El nombre del chofer llena los 30 caracteres de NombreChofer: si no cupo entero, escríbalo completo en DscItem (\"Chofer: …\").",
        "The driver's name fills the 30 characters of NombreChofer: if it did not fit whole, write all of it into DscItem (\"Chofer: …\").")
        .On(Movements, Paths.Header.Transport.Driver.Name).From(Resolution).Since(Regulations.GoodsTransport);

    public static readonly Rule PriceReasonMissing = Rule.Warning(
        "FMGO-GUI-011",
        "En un traslado que no es venta el precio puede faltar, pero el documento debe decir por qué, en DscItem o RazonRef; IndTraslado no basta.",
        "In a movement that is no sale the price may be left out, but the document must say why, in DscItem or RazonRef; IndTraslado is not enough.")
        .On(TypeSet.DispatchGuide, Paths.Lines.UnitPrice).From("Res. Ex. SII 154 de 2025, 1 d").Since(Regulations.GoodsTransport);

    public static readonly Rule LongMovementUnsaid = Rule.Warning(
        "FMGO-GUI-012",
        "La llegada, {1}, es otro día que la salida, {0}: el detalle debe decir que el traslado es prolongado, por qué, y la entrega estimada. Si no, el documento vale sólo por su día.",
        "The arrival, {1}, is on another day than the departure, {0}: the detail must say that the movement is a long one, why, and when delivery is expected. Otherwise the document counts for its day only.")
        .On(Movements, Paths.Header.Transport.ArrivalDate).From("Res. Ex. SII 154 de 2025, 3 b").Since(Regulations.GoodsTransport);

    public static readonly Rule DepartureBeforeIssue = Rule.Warning(
        "FMGO-GUI-013",
        "La salida, {0}, es anterior a la emisión, {1}: el documento debe estar en el SII antes de mover los bienes.",
        "The departure, {0}, is before the issue, {1}: the document must be with SII before the goods move.")
        .On(Movements, Paths.Header.Transport.DepartureDate).From("Res. Ex. SII 154 de 2025, 3 d y 6").Since(Regulations.GoodsTransport);

    public static readonly Rule DepartureAfterIssue = Rule.Information(
        "FMGO-GUI-014",
        "La salida, {0}, es de otro día que la emisión, {1}: la fecha de emisión debe ser la de la salida.",
        "The departure, {0}, is on another day than the issue, {1}: the date of issue should be that of the departure.")
        .On(Movements, Paths.Header.Transport.DepartureDate).From("Res. Ex. SII 154 de 2025, 3 d").Since(Regulations.GoodsTransport);
}
