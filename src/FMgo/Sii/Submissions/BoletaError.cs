namespace FMgo.Sii;

/// <summary>One thing that SII found in a boleta.</summary>
public sealed record BoletaError
{
    /// <summary><c>seccion</c>, <c>nivel</c> and <c>codigo</c> joined as in SII's e-mails, such as <c>HED-3-861</c>, with <c>descripcion</c>.</summary>
    public required SiiStatus Status { get; init; }

    /// <summary><c>linea</c>, verbatim.</summary>
    public string? Line { get; init; }

    /// <summary><c>detalle</c>, verbatim.</summary>
    public string? Detail { get; init; }
}
