using FMgo.Format;

namespace FMgo.Books;

/// <summary>Totals of the book of dispatch guides (<c>ResumenSegmento</c>, <c>ResumenPeriodo</c>).</summary>
/// <remarks>The schema lets those of a segment be negative too, which no total of guides is; here both are as those of the period.</remarks>
internal sealed record GuideBookSummary
{
    /// <summary><c>TotFolAnulado</c>: folios annulled before they were sent.</summary>
    [Tag("TotFolAnulado", "Total de folios anulados", Shape = "0..1 int(0..9999999999)")]
    public long? AnnulledFolios { get; init; }

    /// <summary><c>TotGuiaAnulada</c>: guides annulled after they were sent.</summary>
    [Tag("TotGuiaAnulada", "Total de guías anuladas", Shape = "0..1 int(0..9999999999)")]
    public long? AnnulledGuides { get; init; }

    /// <summary><c>TotGuiaVenta</c>: guides that are sales.</summary>
    [Tag("TotGuiaVenta", "Total de guías de venta", Shape = "1 int(0..9999999999)")]
    public long? SaleGuides { get; init; }

    /// <summary><c>TotMntGuiaVta</c>: what these come to, in pesos.</summary>
    [Tag("TotMntGuiaVta", "Monto total de guías de venta", Shape = "1 MontoType")]
    public long? SaleAmount { get; init; }

    /// <summary><c>TotMntModificado</c>: what the changed amounts come to, in pesos.</summary>
    [Tag("TotMntModificado", "Monto total modificado", Shape = "0..1 MontoType")]
    public long? ChangedAmount { get; init; }

    /// <summary><c>TotTraslado</c>: totals of guides that are no sales.</summary>
    [Tag("TotTraslado", "Totales de traslados", Shape = "0..6")]
    public ValueList<GuideBookTransfer> Transfers { get; init; }
}
