using FMgo.Format;

namespace FMgo.Frames;

/// <summary><c>Caratula</c> of EnvioDTE and EnvioBOLETA as it stands in the file.</summary>
internal sealed record EnvelopeCover
{
    /// <summary><c>RutEmisor</c>: the issuer of the documents.</summary>
    [Tag("RutEmisor", "RUT del emisor", Shape = "1 rut")]
    public Rut? Issuer { get; init; }

    /// <summary><c>RutEnvia</c>: the person who sends.</summary>
    [Tag("RutEnvia", "RUT de quien envía", Shape = "1 rut", Personal = true)]
    public Rut? Sender { get; init; }

    /// <summary><c>RutReceptor</c>: SII, or the receiver of all documents.</summary>
    [Tag("RutReceptor", "RUT del receptor", Shape = "1 rut", Personal = true)]
    public Rut? Receiver { get; init; }

    /// <summary><c>FchResol</c>: the date of the issuer's resolution.</summary>
    [Tag("FchResol", "Fecha de la resolución", Shape = "1 FechaType")]
    public DateOnly? ResolutionDate { get; init; }

    /// <summary><c>NroResol</c>: its number.</summary>
    [Tag("NroResol", "Número de la resolución", Shape = "1 int(0..999999)")]
    public int? ResolutionNumber { get; init; }

    /// <summary><c>TmstFirmaEnv</c>: when the envelope was signed, in Chile's time.</summary>
    [Tag("TmstFirmaEnv", "Fecha y hora de la firma del envío", Shape = "1 datetime(2000-01-01T00:00:00..2050-12-31T23:59:59)")]
    public DateTime? SignedAt { get; init; }

    /// <summary><c>SubTotDTE</c>: how many documents of each type.</summary>
    [Tag("SubTotDTE", "Subtotales de documentos", Shape = "1..20")]
    public ValueList<EnvelopeSubtotal> Subtotals { get; init; }
}
