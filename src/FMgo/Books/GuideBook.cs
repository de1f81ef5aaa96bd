using FMgo.Format;

namespace FMgo.Books;

/// <summary>The book of dispatch guides (<c>EnvioLibro</c> of <c>LibroGuia</c>; LibroGuia_v10.xsd of 25 January 2007).</summary>
internal sealed record GuideBook
{
    /// <summary><c>Caratula</c>: whose book it is, of which period.</summary>
    [Tag("Caratula", "Carátula", Shape = "1")]
    public GuideBookCover Cover { get; init; } = new();

    /// <summary><c>ResumenSegmento</c>: totals of this file, where the book comes in several.</summary>
    [Tag("ResumenSegmento", "Resumen del segmento", Shape = "0..1")]
    public GuideBookSummary? SegmentSummary { get; init; }

    /// <summary><c>ResumenPeriodo</c>: totals of the period.</summary>
    [Tag("ResumenPeriodo", "Resumen del período", Shape = "0..1")]
    public GuideBookSummary? PeriodSummary { get; init; }

    /// <summary><c>Detalle</c>: the guides.</summary>
    /// <remarks>The schema sets no limit; this one is beyond any book, so that a file of others has an end.</remarks>
    [Tag("Detalle", "Detalle", Shape = "0..1000000")]
    public ValueList<GuideBookEntry> Entries { get; init; }

    /// <summary><c>TmstFirma</c>: when it was signed, in Chile's time.</summary>
    [Tag("TmstFirma", "Fecha y hora de la firma", Shape = "1 datetime")]
    public DateTime? SignedAt { get; init; }
}
