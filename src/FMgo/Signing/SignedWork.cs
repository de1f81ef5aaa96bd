namespace FMgo.Signing;

/// <summary>A signed document that is still on the bench: what goes straight into an envelope needs no array of its own.</summary>
internal readonly struct SignedWork(DocumentKey key, IssuableDocument document, DateTime signedAt, SigningBench bench, int stampStart, int stampLength) : IDisposable
{
    public DocumentKey Key => key;

    /// <summary>The <c>DTE</c> element alone, after its start tag; until this is disposed.</summary>
    public ReadOnlySpan<byte> AfterStartTag => DocumentSigner.AfterStartTag(bench.File.Written);

    /// <summary>The document with bytes of its own.</summary>
    public SignedDocument ToDocument() => new(key, document, signedAt, bench.File.Written.ToArray(), stampStart, stampLength);

    /// <summary>Gives the bench back.</summary>
    public void Dispose() => bench.Dispose();
}
