using FMgo.Envelopes;
using FMgo.Signing;

namespace FMgo;

/// <summary>An envelope (EnvioDTE or EnvioBOLETA) of signed documents in hand. Documents that are still being signed go through <see cref="StreamedEnvelope"/>.</summary>
/// <example>
/// <code>
/// var file = await Envelope.Create(header, [signed]).GetValueOrThrow().SaveAsync("envelope.xml", certificate);
/// </code>
/// </example>
public sealed class Envelope
{
    /// <summary>The most documents of an EnvioDTE (EnvioDTE_v10.xsd).</summary>
    public const int MaxDocuments = 2000;

    /// <summary>The most boletas of an EnvioBOLETA (EnvioBOLETA_v11.xsd; Formato Boletas v4.2, section 2).</summary>
    public const int MaxBoletas = 500;

    private readonly StreamedEnvelope _cover;

    private Envelope(StreamedEnvelope cover, ValueList<SignedDocument> documents)
    {
        _cover = cover;
        Documents = documents;
    }

    /// <summary>The cover.</summary>
    public EnvelopeHeader Header => _cover.Header;

    /// <summary>The documents, in the order in which they are written.</summary>
    public ValueList<SignedDocument> Documents { get; }

    /// <summary>Whether it is an EnvioBOLETA.</summary>
    public bool IsBoletas => _cover.IsBoletas;

    /// <summary>How many documents of each type, by code (<c>SubTotDTE</c>).</summary>
    public ValueList<KeyValuePair<DocumentType, int>> Subtotals => _cover.Subtotals;

    /// <summary>Checks the cover and the documents under it: limits, issuer, repeated folios, boletas apart.</summary>
    /// <param name="header">The cover.</param>
    /// <param name="documents">The documents, in order.</param>
    /// <returns>The envelope, or everything that is wrong with it.</returns>
    public static Result<Envelope> Create(EnvelopeHeader header, IEnumerable<SignedDocument> documents)
    {
        var signed = documents.ToValueList();
        return StreamedEnvelope.Create(header, signed.Select(document => document.Key)).Then(cover => Result.Success(new Envelope(cover, signed)));
    }

    /// <summary>Writes the envelope and signs it.</summary>
    /// <param name="destination">Where to; it is not closed. If something fails, what was written is of no use.</param>
    /// <param name="certificate">The certificate of the sender.</param>
    /// <param name="clock">The clock; the system's when absent.</param>
    /// <param name="cancellationToken">Cancels writing.</param>
    /// <exception cref="SigningCertificateException">The certificate is not currently valid, or it carries no holder RUT and the header names no sender.</exception>
    public Task WriteAsync(Stream destination, SigningCertificate certificate, TimeProvider? clock = null, CancellationToken cancellationToken = default) =>
        _cover.WriteAsync(destination, Documents.ToAsyncEnumerable(), certificate, clock, cancellationToken);

    /// <summary>Writes the envelope to a file that appears only when it is complete: no half-written file is ever left under its name.</summary>
    /// <param name="path">The file; one that exists is replaced, and so is a symbolic link, not what it points to.</param>
    /// <param name="certificate">The certificate of the sender.</param>
    /// <param name="clock">The clock; the system's when absent.</param>
    /// <param name="cancellationToken">Cancels writing.</param>
    /// <returns>The file, ready to be sent.</returns>
    /// <exception cref="SigningCertificateException">The certificate is not currently valid, or it carries no holder RUT and the header names no sender.</exception>
    /// <exception cref="IOException">The file cannot be written and brought to the disk, or a folder, a pipe or a device has that name.</exception>
    public Task<EnvelopeFile> SaveAsync(string path, SigningCertificate certificate, TimeProvider? clock = null, CancellationToken cancellationToken = default) =>
        _cover.SaveAsync(path, Documents.ToAsyncEnumerable(), certificate, clock, cancellationToken);

    /// <summary>Writes the envelope into memory.</summary>
    /// <param name="certificate">The certificate of the sender.</param>
    /// <param name="clock">The clock; the system's when absent.</param>
    /// <param name="cancellationToken">Cancels writing.</param>
    /// <returns>The file, ready to be sent.</returns>
    /// <exception cref="SigningCertificateException">The certificate is not currently valid, or it carries no holder RUT and the header names no sender.</exception>
    public async Task<EnvelopeFile> ToFileAsync(SigningCertificate certificate, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        using var stream = new MemoryStream();
        await WriteAsync(stream, certificate, clock, cancellationToken).ConfigureAwait(false);
        return _cover.ToFile(SiiFile.FromBytes(stream.ToArray()), certificate);
    }
}
