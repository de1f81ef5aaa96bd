using FMgo.Format;

namespace FMgo.Books;

/// <summary><c>Caratula</c> of the book of dispatch guides.</summary>
internal sealed record GuideBookCover
{
    /// <summary><c>RutEmisorLibro</c>: whose book it is.</summary>
    [Tag("RutEmisorLibro", "RUT del emisor del libro", Shape = "1 rut")]
    public Rut? Issuer { get; init; }

    /// <summary><c>RutEnvia</c>: the person who sends it.</summary>
    [Tag("RutEnvia", "RUT de quien envía", Shape = "1 rut", Personal = true)]
    public Rut? Sender { get; init; }

    /// <summary><c>PeriodoTributario</c>: the month, AAAA-MM.</summary>
    [Tag("PeriodoTributario", "Período tributario", Shape = "1 month")]
    public string? Period { get; init; }

    /// <summary><c>FchResol</c>: the date of the issuer's resolution.</summary>
    [Tag("FchResol", "Fecha de la resolución", Shape = "1 date")]
    public DateOnly? ResolutionDate { get; init; }

    /// <summary><c>NroResol</c>: its number; 0 in certification.</summary>
    [Tag("NroResol", "Número de la resolución", Shape = "1 int(0..999999)")]
    public int? ResolutionNumber { get; init; }

    /// <summary><c>TipoLibro</c>: the schema knows the special one alone, although manuals speak of a monthly one.</summary>
    [Tag("TipoLibro", "Tipo de libro", Shape = "1 code(ESPECIAL)")]
    public GuideBookKind? Kind { get; init; }

    /// <summary><c>TipoEnvio</c>: whether more is to come.</summary>
    [Tag("TipoEnvio", "Tipo de envío", Shape = "0..1 code(PARCIAL|FINAL|TOTAL|AJUSTE)")]
    public BookPart? Part { get; init; }

    /// <summary><c>NroSegmento</c>: which file of the book it is.</summary>
    [Tag("NroSegmento", "Número del segmento", Shape = "0..1 int(1..999999)")]
    public int? Segment { get; init; }

    /// <summary><c>FolioNotificacion</c>: the folio of SII's notification that asks for the book.</summary>
    [Tag("FolioNotificacion", "Folio de la notificación", Shape = "1 int(1..999999999999999999)")]
    public long? NotificationFolio { get; init; }
}
