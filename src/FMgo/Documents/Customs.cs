using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>Aduana</c>: the customs data of an export document, or of a dispatch guide for goods on their way abroad.</summary>
public sealed record Customs
{
    /// <summary><c>CodModVenta</c>: the code, in Customs' table, of how the goods are sold: firm, on condition, on consignment and so on.</summary>
    /// <remarks>Mandatory in export invoices unless the service kind is 3, 4 or 5 (Formato DTE v2.5, Encabezado 74).</remarks>
    [Tag("CodModVenta", "Modalidad de venta", Documento = "0..1 int(1..99)", Exportaciones = "0..1 int(1..99)", Codes = "0030000233", Row = 74, ZeroIsAbsence = true)]
    public int? SaleModalityCode { get; init; }

    /// <summary><c>CodClauVenta</c>: the code, in Customs' table, of the sale clause declared in the DUS, such as FOB or CIF.</summary>
    /// <remarks>Mandatory in export invoices unless the service kind is 3, 4 or 5 (Formato DTE v2.5, Encabezado 75).</remarks>
    [Tag("CodClauVenta", "Cláusula de venta de exportación", Documento = "0..1 int(1..99)", Exportaciones = "0..1 int(1..99)", Codes = "0030000233", Row = 75, ZeroIsAbsence = true)]
    public int? SaleClauseCode { get; init; }

    /// <summary><c>TotClauVenta</c>: the whole value the importer pays under the agreed sale clause, with up to two decimals and without commissions or other charges deductible abroad.</summary>
    /// <remarks>Mandatory in export invoices unless the service kind is 3, 4 or 5 (Formato DTE v2.5, Encabezado 76).</remarks>
    [Tag("TotClauVenta", "Total de la cláusula de venta", Documento = "0..1 Dec16_2Type", Exportaciones = "0..1 Dec16_2Type", Codes = "0030000233", Row = 76, ZeroIsAbsence = true)]
    public decimal? SaleClauseAmount { get; init; }

    /// <summary><c>CodViaTransp</c>: the code, in Customs' table, of the mode of transport abroad, such as sea, air or road.</summary>
    /// <remarks>Mandatory in export invoices unless the service kind is 4 (Formato DTE v2.5, Encabezado 77).</remarks>
    [Tag("CodViaTransp", "Vía de transporte", Documento = "0..1 int(1..99)", Exportaciones = "0..1 int(1..99)", Codes = "0030000233", Row = 77, ZeroIsAbsence = true)]
    public int? TransportModeCode { get; init; }

    /// <summary><c>NombreTransp</c>: the name or other identification of the ship or other means of transport.</summary>
    [Tag("NombreTransp", "Nombre del medio de transporte", Documento = "0..1 text(40)", Exportaciones = "0..1 text(40)", Codes = "0030000333", Row = 78)]
    public string? MeansOfTransportName { get; init; }

    /// <summary><c>RUTCiaTransp</c>: the RUT of the transport company declared in the DUS, or of its agency in Chile if the company is foreign.</summary>
    [Tag("RUTCiaTransp", "RUT de la compañía transportadora", Documento = "0..1 rut", Exportaciones = "0..1 rut", Codes = "0030000333", Row = 79, Personal = true)]
    public Rut? CarrierRut { get; init; }

    /// <summary><c>NomCiaTransp</c>: the name of the transport company declared in the DUS.</summary>
    [Tag("NomCiaTransp", "Nombre de la compañía transportadora", Documento = "0..1 text(40)", Exportaciones = "0..1 text(40)", Codes = "0030000333", Row = 80, Personal = true)]
    public string? CarrierName { get; init; }

    /// <summary><c>IdAdicTransp</c>: a further identifier of the transport company for free use.</summary>
    [Tag("IdAdicTransp", "Identificador adicional de la compañía transportadora", Documento = "0..1 text(1..20)", Exportaciones = "0..1 text(1..20)", Codes = "0030000333", Row = 81, Personal = true)]
    public string? CarrierAdditionalIdentifier { get; init; }

    /// <summary><c>Booking</c>: the operator's booking number.</summary>
    [Tag("Booking", "Número de reserva (booking)", Documento = "0..1 text(1..20)", Exportaciones = "0..1 text(1..20)", Codes = "0030000333", Row = 82)]
    public string? BookingNumber { get; init; }

    /// <summary><c>Operador</c>: the code of the transport operator that took the booking.</summary>
    [Tag("Operador", "Código de operador", Documento = "0..1 text(1..20)", Exportaciones = "0..1 text(1..20)", Codes = "0030000333", Row = 83)]
    public string? OperatorCode { get; init; }

    /// <summary><c>CodPtoEmbarque</c>: the code, in Customs' table, of the port where the goods are loaded.</summary>
    /// <remarks>Mandatory in dispatch guides with transfer reason 8 or 9; for export invoices the manual's text demands it unless the service kind is 4 while its table calls it optional (Formato DTE v2.5, Encabezado 84).</remarks>
    [Tag("CodPtoEmbarque", "Puerto de embarque", Documento = "0..1 int(1..9999)", Exportaciones = "0..1 int(1..9999)", Codes = "0020000333", Row = 84, ZeroIsAbsence = true)]
    public int? LoadingPortCode { get; init; }

    /// <summary><c>IdAdicPtoEmb</c>: a further identifier of the port of loading for free use.</summary>
    [Tag("IdAdicPtoEmb", "Identificador adicional del puerto de embarque", Documento = "0..1 text(1..20)", Exportaciones = "0..1 text(1..20)", Codes = "0030000333", Row = 85)]
    public string? LoadingPortAdditionalIdentifier { get; init; }

    /// <summary><c>CodPtoDesemb</c>: the code, in Customs' table, of the port where the goods are unloaded.</summary>
    /// <remarks>Mandatory in dispatch guides with transfer reason 8 or 9; for export invoices the manual's text demands it unless the service kind is 4 while its table calls it optional (Formato DTE v2.5, Encabezado 86).</remarks>
    [Tag("CodPtoDesemb", "Puerto de desembarque", Documento = "0..1 int(1..9999)", Exportaciones = "0..1 int(1..9999)", Codes = "0020000333", Row = 86, ZeroIsAbsence = true)]
    public int? UnloadingPortCode { get; init; }

    /// <summary><c>IdAdicPtoDesemb</c>: a further identifier of the port of unloading for free use.</summary>
    [Tag("IdAdicPtoDesemb", "Identificador adicional del puerto de desembarque", Documento = "0..1 text(1..20)", Exportaciones = "0..1 text(1..20)", Codes = "0030000333", Row = 87)]
    public string? UnloadingPortAdditionalIdentifier { get; init; }

    /// <summary><c>Tara</c>: the tare weight, a whole number in the unit given beside it.</summary>
    [Tag("Tara", "Tara", Documento = "0..1 int(1..9999999)", Exportaciones = "0..1 int(1..9999999)", Codes = "0030000333", Row = 88, ZeroIsAbsence = true)]
    public int? Tare { get; init; }

    /// <summary><c>CodUnidMedTara</c>: the code, in Customs' table, of the unit of the tare.</summary>
    [Tag("CodUnidMedTara", "Unidad de medida de la tara", Documento = "0..1 int(1..99)", Exportaciones = "0..1 int(1..99)", Codes = "0020000233", Row = 89, ZeroIsAbsence = true)]
    public int? TareUnitCode { get; init; }

    /// <summary><c>PesoBruto</c>: the sum of the gross weights of all items, with up to two decimals, in the unit given beside it.</summary>
    /// <remarks>Mandatory in dispatch guides with transfer reason 8 or 9; the manual allows ten integer digits but the schema ten digits in all (Formato DTE v2.5, Encabezado 90).</remarks>
    [Tag("PesoBruto", "Peso bruto total", Documento = "0..1 dec(10,2)", Exportaciones = "0..1 dec(10,2)", Codes = "0020000333", Row = 90)]
    public decimal? GrossWeight { get; init; }

    /// <summary><c>CodUnidPesoBruto</c>: the code, in Customs' table, of the unit of the gross weight.</summary>
    /// <remarks>Mandatory in dispatch guides with transfer reason 8 or 9 (Formato DTE v2.5, Encabezado 91).</remarks>
    [Tag("CodUnidPesoBruto", "Unidad del peso bruto", Documento = "0..1 int(1..99)", Exportaciones = "0..1 int(1..99)", Codes = "0020000233", Row = 91, ZeroIsAbsence = true)]
    public int? GrossWeightUnitCode { get; init; }

    /// <summary><c>PesoNeto</c>: the sum of the net weights of all items, with up to two decimals, in the unit given beside it.</summary>
    /// <remarks>The manual allows ten integer digits but the schema ten digits in all (Formato DTE v2.5, Encabezado 92).</remarks>
    [Tag("PesoNeto", "Peso neto total", Documento = "0..1 dec(10,2)", Exportaciones = "0..1 dec(10,2)", Codes = "0030000333", Row = 92)]
    public decimal? NetWeight { get; init; }

    /// <summary><c>CodUnidPesoNeto</c>: the code, in Customs' table, of the unit of the net weight.</summary>
    [Tag("CodUnidPesoNeto", "Unidad del peso neto", Documento = "0..1 int(1..99)", Exportaciones = "0..1 int(1..99)", Codes = "0020000233", Row = 93, ZeroIsAbsence = true)]
    public int? NetWeightUnitCode { get; init; }

    /// <summary><c>TotItems</c>: the number of items in the document.</summary>
    [Tag("TotItems", "Total de ítems", Documento = "0..1 int(1..999999999999999999)", Exportaciones = "0..1 int(1..999999999999999999)", Codes = "0030000333", Row = 94, ZeroIsAbsence = true)]
    public long? TotalItems { get; init; }

    /// <summary><c>TotBultos</c>: the number of packages the document covers.</summary>
    /// <remarks>Mandatory in export invoices and in dispatch guides with transfer reason 8 or 9 (Formato DTE v2.5, Encabezado 95).</remarks>
    [Tag("TotBultos", "Total de bultos", Documento = "0..1 int(1..999999999999999999)", Exportaciones = "0..1 int(1..999999999999999999)", Codes = "0020000133", Row = 95, ZeroIsAbsence = true)]
    public long? TotalPackages { get; init; }

    /// <summary><c>TipoBultos</c>: the packages by type, up to ten groups, given only together with the total of packages.</summary>
    [Tag("TipoBultos", "Tipos de bultos", Documento = "0..10", Exportaciones = "0..10", Codes = "0020000333")]
    public ValueList<PackageGroup> PackageGroups { get; init; }

    /// <summary><c>MntFlete</c>: the freight in the currency of the sale, above 0 and with up to four decimals; left out when there is none.</summary>
    [Tag("MntFlete", "Monto del flete", Documento = "0..1 Dec14_4Type", Exportaciones = "0..1 Dec14_4Type", Codes = "0030000333", Row = 102, ZeroIsAbsence = true)]
    public decimal? FreightAmount { get; init; }

    /// <summary><c>MntSeguro</c>: the insurance in the currency of the sale, above 0 and with up to four decimals; left out when there is none.</summary>
    [Tag("MntSeguro", "Monto del seguro", Documento = "0..1 Dec14_4Type", Exportaciones = "0..1 Dec14_4Type", Codes = "0030000333", Row = 103, ZeroIsAbsence = true)]
    public decimal? InsuranceAmount { get; init; }

    /// <summary><c>CodPaisRecep</c>: the code, in Customs' table, of the foreign receiver's country.</summary>
    /// <remarks>Mandatory in export invoices (Formato DTE v2.5, Encabezado 104).</remarks>
    [Tag("CodPaisRecep", "País del receptor", Documento = "0..1 int(1..999)", Exportaciones = "0..1 int(1..999)", Codes = "0030000133", Row = 104, ZeroIsAbsence = true)]
    public int? ReceiverCountryCode { get; init; }

    /// <summary><c>CodPaisDestin</c>: the code, in Customs' table, of the country the goods go to.</summary>
    [Tag("CodPaisDestin", "País de destino", Documento = "0..1 int(1..999)", Exportaciones = "0..1 int(1..999)", Codes = "0030000233", Row = 105, ZeroIsAbsence = true)]
    public int? DestinationCountryCode { get; init; }
}
