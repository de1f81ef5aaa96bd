using FMgo.Signing;

namespace FMgo.Envelopes;

/// <summary>
/// An envelope (EnvioDTE or EnvioBOLETA) that may be written while its documents are being signed: its cover and the list of its documents were checked, and the
/// documents themselves stream through, so that two thousand need no more memory than a few. For documents in hand there is <see cref="Envelope"/>.
/// </summary>
public sealed class StreamedEnvelope
{
    internal StreamedEnvelope(EnvelopeHeader header, ValueList<DocumentKey> documents)
    {
        Header = header;
        Documents = documents;
        IsBoletas = documents[0].Type.IsBoleta;
        Subtotals = documents.GroupBy(key => key.Type.Code).OrderBy(group => group.Key)
            .Select(group => KeyValuePair.Create(DocumentType.FromCode(group.Key), group.Count())).ToValueList();
    }

    /// <summary>The cover.</summary>
    public EnvelopeHeader Header { get; }

    /// <summary>The documents, in the order in which they are written.</summary>
    public ValueList<DocumentKey> Documents { get; }

    /// <summary>Whether it is an EnvioBOLETA.</summary>
    public bool IsBoletas { get; }

    /// <summary>How many documents of each type, by code (<c>SubTotDTE</c>).</summary>
    public ValueList<KeyValuePair<DocumentType, int>> Subtotals { get; }

    /// <summary>Checks the cover and the list of documents: limits, issuer, repeated folios, boletas apart.</summary>
    /// <param name="header">The cover.</param>
    /// <param name="documents">The documents, in order.</param>
    /// <returns>The envelope, or everything that is wrong with it.</returns>
    public static Result<StreamedEnvelope> Create(EnvelopeHeader header, IEnumerable<DocumentKey> documents)
    {
        ArgumentNullException.ThrowIfNull(header);
        var keys = documents.ToValueList();
        var findings = EnvelopeCheck.Run(header, keys).ToValueList();
        return new Result<StreamedEnvelope>(findings.Count == 0 ? new StreamedEnvelope(header, keys) : null, findings);
    }

    /// <summary>Writes the envelope and signs it.</summary>
    /// <param name="destination">Where to; it is not closed. If something fails, what was written is of no use.</param>
    /// <param name="documents">The signed documents, exactly those of <see cref="Documents"/>, in that order.</param>
    /// <param name="certificate">The certificate of the sender.</param>
    /// <param name="clock">The clock; the system's when absent.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <exception cref="InvalidOperationException">The documents are not those of <see cref="Documents"/>.</exception>
    /// <exception cref="SigningCertificateException">The certificate is not currently valid, or it carries no holder RUT and the header names no sender.</exception>
    public Task WriteAsync(
        Stream destination,
        IAsyncEnumerable<SignedDocument> documents,
        SigningCertificate certificate,
        TimeProvider? clock = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(certificate);
        var now = (clock ?? TimeProvider.System).GetUtcNow();
        certificate.EnsureValidAt(now);
        return new EnvelopeWriter(this, SenderOf(certificate), ChileTime.FromInstant(now), new XmlSignature(certificate)).WriteAsync(destination, documents, cancellationToken);
    }

    /// <summary>Writes the envelope to a file that appears only when it is complete: no half-written file is ever left under its name.</summary>
    /// <param name="path">The file; one that exists is replaced, and so is a symbolic link, not what it points to.</param>
    /// <param name="documents">The signed documents, exactly those of <see cref="Documents"/>, in that order.</param>
    /// <param name="certificate">The certificate of the sender.</param>
    /// <param name="clock">The clock; the system's when absent.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <exception cref="InvalidOperationException">The documents are not those of <see cref="Documents"/>.</exception>
    /// <exception cref="SigningCertificateException">The certificate is not currently valid, or it carries no holder RUT and the header names no sender.</exception>
    /// <exception cref="IOException">The file cannot be written and brought to the disk, or a folder, a pipe or a device has that name.</exception>
    /// <returns>The file, ready to be sent.</returns>
    public async Task<EnvelopeFile> SaveAsync(
        string path,
        IAsyncEnumerable<SignedDocument> documents,
        SigningCertificate certificate,
        TimeProvider? clock = null,
        CancellationToken cancellationToken = default)
    {
        await WholeFile.WriteAsync(path, stream => WriteAsync(stream, documents, certificate, clock, cancellationToken)).ConfigureAwait(false);
        return ToFile(SiiFile.FromPath(path), certificate);
    }

    /// <summary>What was written, as something to send.</summary>
    internal EnvelopeFile ToFile(SiiFile content, SigningCertificate certificate) => new(content)
    {
        Kind = IsBoletas ? EnvelopeKind.Boletas : EnvelopeKind.Documents,
        Issuer = Header.Issuer,
        Sender = SenderOf(certificate),
        Documents = Documents,
    };

    private Rut SenderOf(SigningCertificate certificate) => Header.Sender ?? certificate.RequireHolderRut();
}
