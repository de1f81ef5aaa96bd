using System.Globalization;
using FMgo.Documents;
using FMgo.Folios;
using FMgo.Format;
using FMgo.Text;

namespace FMgo.Signing;

/// <summary>Stamps documents with a CAF and signs them with a certificate. For any number of threads at once.</summary>
/// <remarks>
/// <para>The inner document is signed standing alone, with its namespace and nothing else in scope, and later put into an envelope byte for byte:
/// SII takes it out again and verifies it alone.</para>
/// <para>Nothing is written when something is wrong: the result holds the findings instead.</para>
/// </remarks>
public sealed class DocumentSigner
{
    private readonly SigningCertificate _certificate;
    private readonly XmlSignature _signature;
    private readonly TimeProvider _clock;
    private readonly SigningOptions _options;

    /// <summary>Prepares signing with a certificate; make one and keep it.</summary>
    /// <param name="certificate">The certificate of a person whom the issuer authorised at SII to sign documents.</param>
    /// <param name="options">Options; the defaults when absent.</param>
    /// <param name="clock">The clock; the system's when absent.</param>
    public DocumentSigner(SigningCertificate certificate, SigningOptions? options = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        _certificate = certificate;
        _signature = new XmlSignature(certificate);
        _options = options ?? SigningOptions.Default;
        _clock = clock ?? TimeProvider.System;
    }

    internal static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"u8;

    internal static ReadOnlySpan<byte> StartTag => "<DTE xmlns=\"http://www.sii.cl/SiiDte\" version=\"1.0\">"u8;

    /// <summary>The <c>DTE</c> element of a file, as it is put into an envelope, after its start tag.</summary>
    internal static ReadOnlySpan<byte> AfterStartTag(ReadOnlySpan<byte> file) => file[(Declaration.Length + StartTag.Length)..];

    private static ReadOnlySpan<byte> SignedInfoTag => "<SignedInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\">"u8;

    /// <summary>Checks, stamps and signs a document.</summary>
    /// <param name="document">A complete document, with folio and totals.</param>
    /// <param name="caf">The CAF that holds the folio.</param>
    /// <returns>The signed document, or what is wrong: with the structure, the text or the CAF.</returns>
    /// <exception cref="SigningCertificateException">The certificate is not valid now.</exception>
    public Result<SignedDocument> Sign(Document document, Caf caf)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(caf);
        var findings = Examine(ref document, caf, out var signedAt);
        if (findings.Any(finding => finding.Severity == Severity.Error))
        {
            return new Result<SignedDocument>(null, findings);
        }

        using var work = Write(document, caf, signedAt);
        return new Result<SignedDocument>(work.ToDocument(), findings);
    }

    /// <summary>What would keep a document from being signed, without signing it: for batches of which all or nothing is to be written.</summary>
    /// <param name="document">The document.</param>
    /// <param name="caf">The CAF that holds the folio.</param>
    /// <returns>The findings that <see cref="Sign"/> would give now.</returns>
    public ValueList<Finding> Check(Document document, Caf caf)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(caf);
        return Check(_options.Prepare(document), caf, _clock.GetChileTime());
    }

    /// <summary>Checks, stamps and signs many documents, on several threads, in order. No more than a few are held at a time.</summary>
    /// <param name="documents">Complete documents.</param>
    /// <param name="cafOf">The CAF that holds the folio of a document.</param>
    /// <param name="threads">How many threads may sign at once, at least 1; all processors when absent.</param>
    /// <param name="cancellationToken">Stops signing.</param>
    /// <exception cref="InvalidOperationException"><paramref name="cafOf"/> gives null for a document.</exception>
    /// <exception cref="FindingException">A document has errors. Call <see cref="Check(Document, Caf)"/> for all of them first where nothing may be written in that case.</exception>
    /// <exception cref="SigningCertificateException">The certificate is not valid now.</exception>
    public IAsyncEnumerable<SignedDocument> SignAllAsync(
        IEnumerable<Document> documents,
        Func<Document, Caf> cafOf,
        int? threads = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(cafOf);
        int parallel = threads ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(parallel, 1, nameof(threads));
        return new SigningSequence(this, documents, cafOf, parallel, cancellationToken);
    }

    /// <summary>As <see cref="Sign"/>, but the file stays on the bench on which it was made.</summary>
    /// <exception cref="FindingException">The document has errors.</exception>
    internal SignedWork SignOnBench(Document document, Caf caf)
    {
        var findings = Examine(ref document, caf, out var signedAt);
        return findings.Any(finding => finding.Severity == Severity.Error) ? throw new FindingException(findings) : Write(document, caf, signedAt);
    }

    internal static string IdOf(DocumentKey key) => string.Create(CultureInfo.InvariantCulture, $"F{key.Folio}T{key.Type.Code}");

    private static ReadOnlySpan<byte> ElementName(DocumentBranch branch) => branch switch
    {
        DocumentBranch.Liquidacion => "Liquidacion"u8,
        DocumentBranch.Exportaciones => "Exportaciones"u8,
        _ => "Documento"u8,
    };

    /// <summary>Everything that would make the file wrong, before a byte of it is written.</summary>
    internal ValueList<Finding> Check(Document document, Caf caf, DateTime signedAt)
    {
        var findings = StampRules.Check(document);
        if (document.Key is not { } key || document.Header.Identification.IssueDate is not { } issueDate)
        {
            return findings;
        }

        var caught = caf.Check(key, issueDate, signedAt, _options.Environment);
        return findings.Count == 0 ? caught : caught.Count == 0 ? findings : [.. findings, .. caught];
    }

    private ValueList<Finding> Examine(ref Document document, Caf caf, out DateTime signedAt)
    {
        var now = _clock.GetUtcNow();
        _certificate.EnsureValidAt(now);
        document = _options.Prepare(document);
        signedAt = ChileTime.FromInstant(now);
        return Check(document, caf, signedAt);
    }

    private SignedWork Write(Document document, Caf caf, DateTime signedAt)
    {
        var key = document.Key!;
        var bench = SigningBench.Rent();
        var file = bench.File;
        file.Append(Declaration);
        file.Append(StartTag);
        file.Append("\n<"u8);
        int element = file.Length;
        var name = ElementName(key.Type.Branch);
        file.Append(name);
        file.Append(" ID=\""u8);
        int id = file.Length;
        AppendId(file, key);
        int idEnd = file.Length;
        file.Append("\">\n"u8);

        DocumentCodec.Visit(new FileWriter(file, key.Type.Branch), document);
        int stamp = file.Length;
        Stamp.Append(bench, document, caf, signedAt);
        int stampLength = file.Length - stamp;
        file.Append("\n<TmstFirma>"u8);
        file.AppendDateTime(signedAt);
        file.Append("</TmstFirma>\n</"u8);
        file.Append(name);
        file.Append(">"u8);

        // C14N puts the namespace on the start tag of the element that is signed; all else stands in the file as C14N would write it.
        bench.Hash.AppendCanonical("<"u8);
        bench.Hash.AppendCanonical(name);
        bench.Hash.AppendCanonical(" xmlns=\"http://www.sii.cl/SiiDte\""u8);
        bench.Hash.AppendFile(file.Written[(element + name.Length)..]);
        bench.Hash.GetHashAndReset(bench.Digest);
        file.Append("\n"u8);
        Span<byte> idText = stackalloc byte[idEnd - id];
        file.Written[id..idEnd].CopyTo(idText);
        _signature.Append(bench, idText, SignedInfoTag);
        file.Append("\n</DTE>"u8);
        return new SignedWork(key, document, signedAt, bench, stamp, stampLength);
    }

    private static void AppendId(ByteBuffer file, DocumentKey key)
    {
        file.Append("F"u8);
        file.AppendInteger(key.Folio);
        file.Append("T"u8);
        file.AppendInteger(key.Type.Code);
    }
}
