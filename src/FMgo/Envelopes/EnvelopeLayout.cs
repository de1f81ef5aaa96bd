namespace FMgo.Envelopes;

/// <summary>Where the files for SII keep whose they are: the part that is signed, and the cover in it.</summary>
/// <param name="Root">The root element.</param>
/// <param name="Kind">What such a file holds.</param>
/// <param name="Set">The child of the root that holds the cover.</param>
/// <param name="Cover">The cover.</param>
internal sealed record EnvelopeLayout(string Root, EnvelopeKind Kind, string Set, CoverLayout Cover)
{
    private static readonly EnvelopeLayout[] All =
    [
        new("EnvioDTE", EnvelopeKind.Documents, "SetDTE", CoverLayout.Envelope),
        new("EnvioBOLETA", EnvelopeKind.Boletas, "SetDTE", CoverLayout.Envelope),
        new("LibroCompraVenta", EnvelopeKind.Book, "EnvioLibro", CoverLayout.Book),
        new("LibroGuia", EnvelopeKind.Book, "EnvioLibro", CoverLayout.Book),
        new("LibroBoleta", EnvelopeKind.Book, "EnvioLibro", CoverLayout.Book),
        new("ConsumoFolios", EnvelopeKind.Book, "DocumentoConsumoFolios", CoverLayout.Envelope),
    ];

    public bool HasDocuments => Kind != EnvelopeKind.Book;

    /// <summary>The layout of the files with a root element; null where SII takes no such file.</summary>
    public static EnvelopeLayout? Of(string root) => Array.Find(All, layout => layout.Root == root);
}
