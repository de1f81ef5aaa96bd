using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>ManejoMadera</c>: where timber comes from and goes to, and the forest plan that covers it.</summary>
/// <remarks>The destination fields, added in 2026, are mandatory in the manual and optional in the schema (Formato DTE v2.5, zone I).</remarks>
public sealed record TimberManagement
{
    /// <summary><c>ComunaRolOrigen</c>: the CONARA code, as used by SII's property register, of the commune of the property the timber comes from.</summary>
    [Tag("ComunaRolOrigen", "Comuna del rol predial de origen", Documento = "1 int(1..999999)", Codes = "1010000000", Personal = true)]
    public int? OriginCommuneCode { get; init; }

    /// <summary><c>MnzRolOrigen</c>: the block (manzana) number of the origin in SII's property roll.</summary>
    [Tag("MnzRolOrigen", "Manzana del rol predial de origen", Documento = "1 int(1..999999)", Codes = "1010000000", Personal = true)]
    public int? OriginBlockNumber { get; init; }

    /// <summary><c>PrdRolOrigen</c>: the property's number within its block, for the origin, in SII's property roll.</summary>
    [Tag("PrdRolOrigen", "Predio del rol predial de origen", Documento = "1 int(1..999999)", Codes = "1010000000", Personal = true)]
    public int? OriginPropertyNumber { get; init; }

    /// <summary><c>ComunaRolDestino</c>: the CONARA code, as used by SII's property register, of the commune of the property the timber goes to.</summary>
    [Tag("ComunaRolDestino", "Comuna del rol predial de destino", Documento = "0..1 int(1..999999)", Codes = "1010000000", Personal = true, ZeroIsAbsence = true)]
    public int? DestinationCommuneCode { get; init; }

    /// <summary><c>MnzRolDestino</c>: the block (manzana) number of the destination in SII's property roll.</summary>
    [Tag("MnzRolDestino", "Manzana del rol predial de destino", Documento = "0..1 int(1..999999)", Codes = "1010000000", Personal = true, ZeroIsAbsence = true)]
    public int? DestinationBlockNumber { get; init; }

    /// <summary><c>PrdRolDestino</c>: the property's number within its block, for the destination, in SII's property roll.</summary>
    [Tag("PrdRolDestino", "Predio del rol predial de destino", Documento = "0..1 int(1..999999)", Codes = "1010000000", Personal = true, ZeroIsAbsence = true)]
    public int? DestinationPropertyNumber { get; init; }

    /// <summary><c>CodPlanConaf</c>: the code of the forest management plan registered at CONAF, the national forest authority.</summary>
    [Tag("CodPlanConaf", "Código del plan de manejo de CONAF", Documento = "1 text(40)", Codes = "1010000000")]
    public string? ManagementPlanCode { get; init; }

    /// <summary><c>AvisoEjecucionFaena</c>: the code of the notice given to start the forest works.</summary>
    /// <remarks>The manual spells the tag AvisoejecucionFaena, which the schema rejects (Formato DTE v2.5, zone I).</remarks>
    [Tag("AvisoEjecucionFaena", "Aviso de ejecución de faena", Documento = "0..1 text(40)", Codes = "3030000000")]
    public string? WorkStartNoticeCode { get; init; }

    /// <summary><c>LatitudOrigenMadera</c>: the latitude of the timber's origin, in decimal degrees as text.</summary>
    [Tag("LatitudOrigenMadera", "Latitud de origen de la madera", Documento = "1 text(30)", Codes = "1010000000", Personal = true)]
    public string? OriginLatitude { get; init; }

    /// <summary><c>LongitudOrigenMadera</c>: the longitude of the timber's origin, in decimal degrees as text.</summary>
    [Tag("LongitudOrigenMadera", "Longitud de origen de la madera", Documento = "1 text(30)", Codes = "1010000000", Personal = true)]
    public string? OriginLongitude { get; init; }

    /// <summary><c>LatitudDestinoMadera</c>: the latitude of the timber's destination, in decimal degrees as text.</summary>
    [Tag("LatitudDestinoMadera", "Latitud de destino de la madera", Documento = "0..1 text(30)", Codes = "1010000000", Personal = true)]
    public string? DestinationLatitude { get; init; }

    /// <summary><c>LongitudDestinoMadera</c>: the longitude of the timber's destination, in decimal degrees as text.</summary>
    [Tag("LongitudDestinoMadera", "Longitud de destino de la madera", Documento = "0..1 text(30)", Codes = "1010000000", Personal = true)]
    public string? DestinationLongitude { get; init; }

    /// <summary><c>SistemareferenciaMadera</c>: the code of the geodetic system of the coordinates; 1, WGS84, is the only one defined.</summary>
    /// <remarks>The manual spells the tag SistemaReferenciaMdera, which the schema rejects (Formato DTE v2.5, zone I).</remarks>
    [Tag("SistemareferenciaMadera", "Sistema de referencia de la madera", Documento = "1 int(1..9)", Codes = "1010000000")]
    public int? ReferenceSystem { get; init; }
}
