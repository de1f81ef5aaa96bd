namespace FMgo.Envelopes;

/// <summary>Where the files for SII keep whose they are: the part that is signed, and the name of the issuer on its cover.</summary>
/// <param name="Root">The root element.</param>
/// <param name="Kind">What such a file holds.</param>
/// <param name="Set">The child of the root that holds the cover.</param>
/// <param name="Issuer">The issuer on the cover.</param>
internal sealed record EnvelopeLayout(string Root, EnvelopeKind Kind, string Set, string Issuer)
{
    private static readonly EnvelopeLayout[] All =
    [
        new("EnvioDTE", EnvelopeKind.Documents, "SetDTE", "RutEmisor"),
        new("EnvioBOLETA", EnvelopeKind.Boletas, "SetDTE", "RutEmisor"),
        new("LibroCompraVenta", EnvelopeKind.Book, "EnvioLibro", "RutEmisorLibro"),
        new("LibroGuia", EnvelopeKind.Book, "EnvioLibro", "RutEmisorLibro"),
        new("LibroBoleta", EnvelopeKind.Book, "EnvioLibro", "RutEmisorLibro"),
        new("ConsumoFolios", EnvelopeKind.Book, "DocumentoConsumoFolios", "RutEmisor"),
    ];

    public bool HasDocuments => Kind != EnvelopeKind.Book;

    /// <summary>The layout of the files with a root element; null where SII takes no such file.</summary>
    public static EnvelopeLayout? Of(string root) => Array.Find(All, layout => layout.Root == root);
}
