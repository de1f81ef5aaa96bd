using FMgo.Format;

namespace FMgo.Frames;

/// <summary><c>SubTotDTE</c>: how many documents of a type an envelope has.</summary>
internal sealed record EnvelopeSubtotal
{
    /// <summary><c>TpoDTE</c>: the type.</summary>
    [Tag("TpoDTE", "Tipo de DTE", Shape = "1 type(33|34|39|41|43|46|52|56|61|110|111|112)")]
    public DocumentType? Type { get; init; }

    /// <summary><c>NroDTE</c>: how many.</summary>
    [Tag("NroDTE", "Número de DTE", Shape = "1 int(1..9999999999)")]
    public int? Count { get; init; }
}
