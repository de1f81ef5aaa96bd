namespace FMgo.Validation;

/// <summary>Dispatch guides, and what other documents need that travel with goods.</summary>
internal static class GuideRules
{
    private const string Resolution = "Formato DTE v2.5, Transporte; Res. Ex. SII 154 de 2025, desde el 2026-05-01";

    public static readonly Rule TransportMissing = Rule.Warning(
        "FMGO-GUI-001",
        "Falta {0}, obligatorio en documentos que acompañan traslado de bienes desde el {1}. Si no se conoce, dígalo en forma expresa en el documento.",
        "{0} is missing, mandatory in documents that travel with goods from {1} on. If it is not known, say so expressly in the document.")
        .On(
            TypeSet.DispatchGuide | TypeSet.Invoice | TypeSet.ExemptInvoice | TypeSet.PurchaseInvoice,
            Paths.Header.Transport.LicensePlate,
            Paths.Header.Transport.CarrierRut,
            Paths.Header.Transport.Driver.Rut,
            Paths.Header.Transport.DestinationAddress,
            Paths.Header.Transport.DestinationCommune,
            Paths.Header.Transport.DepartureDate,
            Paths.Header.Transport.DepartureTime,
            Paths.Header.Transport.ArrivalDate)
        .From(Resolution);

    public static readonly Rule TrailerMissing = Rule.Information(
        "FMGO-GUI-002",
        "Si el vehículo lleva carro o remolque, indique su patente en PatenteCarro.",
        "If the vehicle tows a trailer, give its plate in PatenteCarro.")
        .On(TypeSet.DispatchGuide, Paths.Header.Transport.TrailerLicensePlate).From(Resolution);

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
}
