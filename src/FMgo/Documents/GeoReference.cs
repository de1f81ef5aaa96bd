using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>GeoRefEmision</c>: the point on the map where the document is issued.</summary>
public sealed record GeoReference
{
    /// <summary><c>LatitudEmision</c>: the latitude of the place of issue, in decimal degrees as text.</summary>
    [Tag("LatitudEmision", "Latitud de emisión", Documento = "1 text(30)", Boleta = "1 text(30)", Codes = "3030000000", BoletaCodes = "33", Personal = true)]
    public string? Latitude { get; init; }

    /// <summary><c>LongitudEmision</c>: the longitude of the place of issue, in decimal degrees as text.</summary>
    [Tag("LongitudEmision", "Longitud de emisión", Documento = "1 text(30)", Boleta = "1 text(30)", Codes = "3030000000", BoletaCodes = "33", Personal = true)]
    public string? Longitude { get; init; }

    /// <summary><c>SistemaReferencia</c>: the code of the geodetic system of the coordinates; 1, WGS84, is the only one defined.</summary>
    [Tag("SistemaReferencia", "Sistema de referencia", Documento = "1 int(1..9)", Boleta = "1 int(1..9)", Codes = "3030000000", BoletaCodes = "33")]
    public int? ReferenceSystem { get; init; }
}
