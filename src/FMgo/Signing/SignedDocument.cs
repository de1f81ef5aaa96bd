using FMgo.Documents;

namespace FMgo.Signing;

/// <summary>A stamped and signed document. It <em>is</em> its bytes: keep them as they are; what is written anew does not verify.</summary>
public sealed class SignedDocument
{
    private readonly byte[] _file;

    internal SignedDocument(DocumentKey key, Document document, DateTime signedAt, byte[] file, int stampStart, int stampLength)
    {
        Key = key;
        Document = document;
        SignedAt = signedAt;
        _file = file;
        Stamp = file.AsMemory(stampStart, stampLength);
    }

    /// <summary>Issuer, type and folio.</summary>
    public DocumentKey Key { get; }

    /// <summary>What the document says: a view of the bytes.</summary>
    public Document Document { get; }

    /// <summary>When it was stamped and signed (<c>TmstFirma</c>), in Chile's time.</summary>
    public DateTime SignedAt { get; }

    /// <summary>The file: XML declaration and <c>DTE</c> in ISO-8859-1.</summary>
    public ReadOnlyMemory<byte> File => _file;

    /// <summary>The stamp (<c>TED</c>) on one line in ISO-8859-1: what the PDF417 barcode holds (Instructivo técnico de emisión, A.2.5).</summary>
    public ReadOnlyMemory<byte> Stamp { get; }

    /// <summary>The <c>ID</c> of the signed element, such as <c>F170T33</c>.</summary>
    public string Id => DocumentSigner.IdOf(Key);

    /// <summary>The <c>DTE</c> element alone, as it is put into an envelope, after its start tag.</summary>
    internal ReadOnlySpan<byte> AfterStartTag => DocumentSigner.AfterStartTag(_file);

    /// <summary>Type, issuer and folio.</summary>
    public override string ToString() => Key.ToString();
}
