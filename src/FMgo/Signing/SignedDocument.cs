using System.Diagnostics;
using FMgo.Signing;

namespace FMgo;

/// <summary>A stamped and signed document. It <em>is</em> its bytes: keep them as they are; what is written anew does not verify.</summary>
/// <remarks>A <see cref="DocumentSigner"/> makes one; <see cref="Read"/> takes one back from a store.</remarks>
[DebuggerDisplay("{Key}")]
public sealed class SignedDocument
{
    private readonly byte[] _file;
    private Document? _document;

    internal SignedDocument(DocumentKey key, IssuableDocument document, DateTime signedAt, byte[] file, int stampStart, int stampLength)
        : this(key, signedAt, file, stampStart, stampLength)
    {
        Source = document;
        Remarks = document.Remarks;
    }

    internal SignedDocument(DocumentKey key, Document document, DateTime signedAt, byte[] file, int stampStart, int stampLength)
        : this(key, signedAt, file, stampStart, stampLength) => _document = document;

    private SignedDocument(DocumentKey key, DateTime signedAt, byte[] file, int stampStart, int stampLength)
    {
        Key = key;
        SignedAt = signedAt;
        _file = file;
        Stamp = file.AsMemory(stampStart, stampLength);
    }

    /// <summary>Issuer, type and folio.</summary>
    public DocumentKey Key { get; }

    /// <summary>What the document says: a view of the bytes.</summary>
    public Document Document => _document ??= Source!.Document.WithFolio(Key.Folio);

    /// <summary>When it was stamped and signed (<c>TmstFirma</c>), in Chile's time.</summary>
    public DateTime SignedAt { get; }

    /// <summary>What was found in completing it and is no error, among it what the host waived. The bytes do not hold it: a document that was read back has none.</summary>
    public ValueList<Finding> Remarks { get; }

    /// <summary>The file: XML declaration and <c>DTE</c> in ISO-8859-1.</summary>
    public ReadOnlyMemory<byte> File => _file;

    /// <summary>The stamp (<c>TED</c>) on one line in ISO-8859-1: what the PDF417 barcode holds (Instructivo técnico de emisión, A.2.5).</summary>
    public ReadOnlyMemory<byte> Stamp { get; }

    /// <summary>The <c>ID</c> of the signed element, such as <c>F170T33</c>.</summary>
    public string Id => DocumentSigner.IdOf(Key);

    /// <summary><c>SignatureValue</c> of the document, base64 on one line: what <c>QueryEstDteAv</c> asks for.</summary>
    public string SignatureValue => XmlSignature.ValueOf(_file);

    /// <summary>The <c>DTE</c> element alone, as it is put into an envelope, after its start tag.</summary>
    internal ReadOnlySpan<byte> AfterStartTag => DocumentSigner.AfterStartTag(_file);

    private IssuableDocument? Source { get; }

    /// <summary>Takes a document that FMgo signed back from its bytes, such as those that a store kept.</summary>
    /// <param name="file">The bytes of <see cref="File"/>.</param>
    /// <returns>The document, or what is wrong: not a byte of what was signed may have changed.</returns>
    /// <remarks>
    /// Checked are the digest of the document, its signature by the key that it carries, and the stamp by the key of its CAF. Whose keys they are is not asked: the file is
    /// the host's own. Of the certificate in <c>KeyInfo</c>, which no signature covers, only the key is compared. Documents of others go through <c>DocumentVerifier</c>.
    /// </remarks>
    public static Result<SignedDocument> Read(ReadOnlyMemory<byte> file) => SignedDocumentReader.Read(file);

    /// <summary>Issuer, type and folio.</summary>
    public override string ToString() => Key.ToString();
}
