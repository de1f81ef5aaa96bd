using FMgo.Format;

namespace FMgo.Documents;

/// <summary>The layout of the printed copy (<c>TpoImpresion</c>; Formato DTE v2.5, Encabezado 8).</summary>
public enum PrintFormat
{
    /// <summary>N: normal, which is assumed when absent.</summary>
    [Code("N")]
    Normal,

    /// <summary>T: ticket.</summary>
    [Code("T")]
    Ticket,
}
