using System.Globalization;
using System.Text;
using FMgo.Documents;
using FMgo.Format;
using FMgo.Signing;
using FMgo.Text;

namespace FMgo;

/// <summary>Stamps documents with a CAF and signs them with a certificate. For any number of threads at once.</summary>
/// <remarks>
/// <para>The inner document is signed standing alone, with its namespace and nothing else in scope, and later put into an envelope byte for byte:
/// SII takes it out again and verifies it alone.</para>
/// <para>Only complete documents come here, so all that can still be wrong is the CAF: then nothing is written, and the result holds the findings.</para>
/// </remarks>
public sealed class DocumentSigner
{
    private const int LongestId = 24;

    private readonly SigningCertificate _certificate;
    private readonly XmlSignature _signature;
    private readonly TimeProvider _clock;

    /// <summary>Prepares signing with a certificate; make one and keep it.</summary>
    /// <param name="certificate">The certificate of a person whom the issuer authorised at SII to sign documents.</param>
    /// <param name="clock">The clock; the system's when absent.</param>
    public DocumentSigner(SigningCertificate certificate, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        _certificate = certificate;
        _signature = new XmlSignature(certificate);
        _clock = clock ?? TimeProvider.System;
    }

    internal static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"u8;

    internal static ReadOnlySpan<byte> StartTag => "<DTE xmlns=\"http://www.sii.cl/SiiDte\" version=\"1.0\">"u8;

    /// <summary>The <c>DTE</c> element of a file, as it is put into an envelope, after its start tag.</summary>
    internal static ReadOnlySpan<byte> AfterStartTag(ReadOnlySpan<byte> file) => file[(Declaration.Length + StartTag.Length)..];

    /// <summary>Gives a document its folio, stamps it and signs it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="folio">Its folio, 1 to <see cref="DocumentKey.MaxFolio"/>.</param>
    /// <param name="caf">The CAF that holds the folio.</param>
    /// <param name="signedAt">The moment of stamp and signature (<c>TSTED</c>, <c>TmstFirma</c>), written in Chile's time to the second; now when absent. The same document, folio, CAF, certificate and moment give the same bytes.</param>
    /// <returns>The signed document with the remarks on it, or what is wrong with the CAF for it.</returns>
    /// <exception cref="SigningCertificateException">The certificate is not valid now, or was not at that moment.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The folio is not in the range.</exception>
    /// <exception cref="ArgumentException">The document was drafted with another folio.</exception>
    public Result<SignedDocument> Sign(IssuableDocument document, long folio, Caf caf, DateTimeOffset? signedAt = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(caf);
        var findings = Examine(document, folio, caf, signedAt, out var key, out var stampedAt);
        if (findings.HasErrors())
        {
            return new Result<SignedDocument>(null, Told(document, findings));
        }

        using var work = Write(document, key, caf, stampedAt);
        return new Result<SignedDocument>(work.ToDocument(), Told(document, findings));
    }

    /// <summary>What would keep a document from being signed, without signing it: for batches of which all or nothing is to be written.</summary>
    /// <param name="document">The document.</param>
    /// <param name="folio">Its folio, 1 to <see cref="DocumentKey.MaxFolio"/>.</param>
    /// <param name="caf">The CAF that holds the folio.</param>
    /// <param name="signedAt">The moment of stamp and signature; now when absent.</param>
    /// <returns>The findings that <see cref="Sign"/> would give.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The folio is not in the range.</exception>
    /// <exception cref="ArgumentException">The document was drafted with another folio.</exception>
    public ValueList<Finding> Check(IssuableDocument document, long folio, Caf caf, DateTimeOffset? signedAt = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(caf);
        return Told(document, Check(document, KeyOf(document, folio), caf, ChileTime.FromInstant(signedAt ?? _clock.GetUtcNow())));
    }

    /// <summary>Stamps and signs many documents, on several threads, in order. No more than a few are held at a time.</summary>
    /// <param name="jobs">Documents with their folios.</param>
    /// <param name="threads">How many threads may sign at once, at least 1; all processors when absent.</param>
    /// <param name="cancellationToken">Stops signing.</param>
    /// <exception cref="FindingException">A CAF is not that of its document. Call <see cref="Check(IssuableDocument, long, Caf, DateTimeOffset?)"/> for all of them first where nothing may be written in that case.</exception>
    /// <exception cref="SigningCertificateException">The certificate is not valid now.</exception>
    public IAsyncEnumerable<SignedDocument> SignAllAsync(IEnumerable<SigningJob> jobs, int? threads = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        int parallel = threads ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1, nameof(threads));
        return new SigningSequence(this, jobs, parallel, cancellationToken);
    }

    /// <summary>As <see cref="Sign"/>, but the file stays on the bench on which it was made.</summary>
    /// <exception cref="FindingException">The CAF is not that of the document.</exception>
    internal SignedWork SignOnBench(SigningJob job)
    {
        ArgumentNullException.ThrowIfNull(job.Document);
        ArgumentNullException.ThrowIfNull(job.Caf);
        var findings = Examine(job.Document, job.Folio, job.Caf, job.SignedAt, out var key, out var stampedAt);
        return findings.HasErrors() ? throw new FindingException(findings) : Write(job.Document, key, job.Caf, stampedAt);
    }

    /// <summary>The <c>ID</c> of a document, such as F100T33.</summary>
    internal static string IdOf(DocumentKey key) => Encoding.ASCII.GetString(IdOf(key, stackalloc byte[LongestId]));

    private static ReadOnlySpan<byte> IdOf(DocumentKey key, Span<byte> room)
    {
        room[0] = (byte)'F';
        key.Folio.TryFormat(room[1..], out int folio, default, CultureInfo.InvariantCulture);
        room[folio + 1] = (byte)'T';
        key.Type.Code.TryFormat(room[(folio + 2)..], out int type, default, CultureInfo.InvariantCulture);
        return room[..(folio + type + 2)];
    }

    internal static ReadOnlySpan<byte> ElementName(DocumentBranch branch) => branch switch
    {
        DocumentBranch.Liquidacion => "Liquidacion"u8,
        DocumentBranch.Exportaciones => "Exportaciones"u8,
        _ => "Documento"u8,
    };

    private static ValueList<Finding> Check(IssuableDocument document, DocumentKey key, Caf caf, DateTime stampedAt) =>
        caf.Check(key, document.IssueDate, stampedAt, document.Environment);

    private static ValueList<Finding> Told(IssuableDocument document, ValueList<Finding> findings) =>
        document.Remarks.Count == 0 ? findings : findings.Count == 0 ? document.Remarks : FindingMerge.Merge(context: null, document.Remarks, findings);

    private static DocumentKey KeyOf(IssuableDocument document, long folio) => document.RequestedFolio is { } requested && requested != folio
        ? throw new ArgumentException($"The document was drafted with another folio: {requested}.", nameof(folio))
        : new DocumentKey(document.Issuer, document.Type, folio);

    private ValueList<Finding> Examine(IssuableDocument document, long folio, Caf caf, DateTimeOffset? signedAt, out DocumentKey key, out DateTime stampedAt)
    {
        var now = _clock.GetUtcNow();
        _certificate.EnsureValidAt(now);
        if (signedAt is { } moment)
        {
            _certificate.EnsureValidAt(moment);
        }

        key = KeyOf(document, folio);
        stampedAt = ChileTime.FromInstant(signedAt ?? now);
        return Check(document, key, caf, stampedAt);
    }

    private SignedWork Write(IssuableDocument document, DocumentKey key, Caf caf, DateTime signedAt)
    {
        var bench = SigningBench.Rent();
        var file = bench.File;
        file.Append(Declaration);
        file.Append(StartTag);
        file.Append("\n"u8);
        Span<byte> room = stackalloc byte[LongestId];
        var element = new SignedElement(bench, SignatureScope.Document, ElementName(key.Type.Branch), IdOf(key, room));
        element.Begin();
        int start = file.Length;
        file.Append("\n"u8);
        var writer = new FileWriter(file, (int)key.Type.Branch, DocumentFields.Folio, key.Folio);
        DocumentCodec.Visit(ref writer, document.Document);
        int stamp = file.Length;
        Stamp.Append(bench, document, key.Folio, caf, signedAt);
        int stampLength = file.Length - stamp;
        file.Append("\n<TmstFirma>"u8);
        file.AppendDateTime(signedAt);
        file.Append("</TmstFirma>\n"u8);
        element.Hash(start);
        element.End(_signature);
        file.Append("\n</DTE>"u8);
        return new SignedWork(key, document, signedAt, bench, stamp, stampLength);
    }
}
