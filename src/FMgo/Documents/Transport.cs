using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>Transporte</c>: how, by whom and where the goods are carried.</summary>
/// <remarks>Mandatory in dispatch guides; plates, carrier or driver not known when the document is made must be declared as unknown in it, by Res. Ex. 154 of 2025 (Formato DTE v2.5, Encabezado, area Transporte).</remarks>
public sealed record Transport
{
    /// <summary><c>Patente</c>: the plate of the vehicle that carries the goods.</summary>
    /// <remarks>If the plate is not known the document must say so expressly, by Res. Ex. 154 of 2025 (Formato DTE v2.5, Encabezado 67).</remarks>
    [Tag("Patente", "Patente del vehículo", Documento = "0..1 text(8)", Exportaciones = "0..1 text(8)", Codes = "2210020300", Row = 67, Personal = true)]
    public string? LicensePlate { get; init; }

    /// <summary><c>PatenteCarro</c>: the plate of the trailer or semi-trailer.</summary>
    /// <remarks>New in 2026 and missing from the export schema, although the manual marks it as optional in export invoices (Formato DTE v2.5, Encabezado, area Transporte).</remarks>
    [Tag("PatenteCarro", "Patente del carro o remolque", Documento = "0..1 text(8)", Codes = "2210020300", Personal = true)]
    public string? TrailerLicensePlate { get; init; }

    /// <summary><c>RUTTrans</c>: the RUT of whoever carries the goods.</summary>
    /// <remarks>Mandatory in documents that travel with goods (Formato DTE v2.5, Encabezado 68).</remarks>
    [Tag("RUTTrans", "RUT del transportista", Documento = "0..1 rut", Exportaciones = "0..1 rut", Codes = "2210020300", Row = 68, Personal = true)]
    public Rut? CarrierRut { get; init; }

    /// <summary><c>Chofer</c>: the driver of the vehicle, always with both RUT and name.</summary>
    [Tag("Chofer", "Chofer", Documento = "0..1", Exportaciones = "0..1", Codes = "----------")]
    public Driver? Driver { get; init; }

    /// <summary><c>DirDest</c>: the address the goods go to, or where a periodic service is rendered.</summary>
    /// <remarks>Mandatory in documents that travel with goods; otherwise it is for a destination other than the receiver's address or, in a purchase invoice, the issuer's (Formato DTE v2.5, Encabezado 71).</remarks>
    [Tag("DirDest", "Dirección de destino", Documento = "0..1 text(70)", Exportaciones = "0..1 text(70)", Codes = "2213320233", Row = 71, Personal = true)]
    public string? DestinationAddress { get; init; }

    /// <summary><c>CmnaDest</c>: the commune of the destination, under the same conditions as its address.</summary>
    [Tag("CmnaDest", "Comuna de destino", Documento = "0..1 text(20)", Exportaciones = "0..1 text(20)", Codes = "2213320333", Row = 72, Personal = true)]
    public string? DestinationCommune { get; init; }

    /// <summary><c>CiudadDest</c>: the city of the destination.</summary>
    [Tag("CiudadDest", "Ciudad de destino", Documento = "0..1 text(20)", Exportaciones = "0..1 text(20)", Codes = "3333330233", Row = 73, Personal = true)]
    public string? DestinationCity { get; init; }

    /// <summary><c>Aduana</c>: the customs data of an export document, or of a dispatch guide for goods on their way abroad.</summary>
    [Tag("Aduana", "Aduana", Documento = "0..1", Exportaciones = "0..1", Codes = "----------")]
    public Customs? Customs { get; init; }

    /// <summary><c>FchSalida</c>: the date on which the carriage actually starts.</summary>
    /// <remarks>New in 2026, mandatory in documents that travel with goods and missing from the export schema (Formato DTE v2.5, Encabezado, area Transporte).</remarks>
    [Tag("FchSalida", "Fecha de salida", Documento = "0..1 date(2003-04-01..2050-12-31)", Codes = "2213320333")]
    public DateOnly? DepartureDate { get; init; }

    /// <summary><c>HraSalida</c>: the time at which the carriage starts, in Chile, with seconds.</summary>
    /// <remarks>New in 2026; the manual says five characters but both its format and the schema need HH:MI:SS (Formato DTE v2.5, Encabezado, area Transporte).</remarks>
    [Tag("HraSalida", "Hora de salida", Documento = "0..1 HoraType", Codes = "2213320333")]
    public TimeOnly? DepartureTime { get; init; }

    /// <summary><c>FchLlegada</c>: the date on which the goods arrive.</summary>
    /// <remarks>New in 2026, mandatory in documents that travel with goods and missing from the export schema (Formato DTE v2.5, Encabezado, area Transporte).</remarks>
    [Tag("FchLlegada", "Fecha de llegada", Documento = "0..1 date(2003-04-01..2050-12-31)", Codes = "2213320333")]
    public DateOnly? ArrivalDate { get; init; }
}
