using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>Chofer</c>: the driver of the vehicle, always with both RUT and name.</summary>
public sealed record Driver
{
    /// <summary><c>RUTChofer</c>: the driver's RUT.</summary>
    /// <remarks>Mandatory in documents that travel with goods (Formato DTE v2.5, Encabezado 69).</remarks>
    [Tag("RUTChofer", "RUT del chofer", Documento = "1 rut", Exportaciones = "1 rut", Codes = "2213320333", Row = 69, Personal = true)]
    public Rut? Rut { get; init; }

    /// <summary><c>NombreChofer</c>: the driver's name.</summary>
    /// <remarks>Mandatory in documents that travel with goods (Formato DTE v2.5, Encabezado 70).</remarks>
    [Tag("NombreChofer", "Nombre del chofer", Documento = "1 text(30)", Exportaciones = "1 text(30)", Codes = "2212220333", Row = 70, Personal = true)]
    public string? Name { get; init; }
}
