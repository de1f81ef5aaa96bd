using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Books;

/// <summary>Totals of the guides with one reason that is no sale (<c>TotTraslado</c>).</summary>
internal sealed record GuideBookTransfer
{
    /// <summary><c>TpoTraslado</c>: why the goods travelled.</summary>
    [Tag("TpoTraslado", "Tipo de traslado", Shape = "1 code(2|3|4|5|6|7|8|9)")]
    public TransferReason? Reason { get; init; }

    /// <summary><c>CantGuia</c>: how many guides.</summary>
    [Tag("CantGuia", "Cantidad de guías", Shape = "1 int(0..9999999999)")]
    public long? Count { get; init; }

    /// <summary><c>MntGuia</c>: what they come to, in pesos.</summary>
    [Tag("MntGuia", "Monto de las guías", Shape = "0..1 MontoType")]
    public long? Amount { get; init; }
}
