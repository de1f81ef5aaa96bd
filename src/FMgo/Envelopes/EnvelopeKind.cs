namespace FMgo.Envelopes;

/// <summary>What a file for SII holds, which decides by which service it is sent.</summary>
public enum EnvelopeKind
{
    /// <summary>EnvioDTE: documents other than boletas.</summary>
    Documents,

    /// <summary>EnvioBOLETA: boletas (39, 41).</summary>
    Boletas,

    /// <summary>A book (<c>LibroCompraVenta</c>, <c>LibroGuia</c>, <c>LibroBoleta</c>) or a report of folios used (<c>ConsumoFolios</c>).</summary>
    Book,
}
