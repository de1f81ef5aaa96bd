using FMgo.Format;
using FMgo.Frames;
using FMgo.Text;

namespace FMgo.Documents;

/// <summary>Reads documents from XML: a DTE, or an EnvioDTE or EnvioBOLETA with many.</summary>
/// <remarks>
/// <para>
/// What is read is a view of the bytes: to verify, forward or upload a document use its bytes, never what is written anew.
/// Reading is lenient in what others do (encodings, a missing namespace, empty elements) and reports everything that SII's schema would refuse: in the fields, in the frame of a document
/// (<c>ID</c>, <c>TED</c>, <c>TmstFirma</c>, <c>Signature</c>) and in that of an envelope (<c>SetDTE</c>, <c>Caratula</c>, <c>Signature</c>). Whether signatures and stamps hold is for <c>FMgo.Verification</c> to say.
/// </para>
/// <para>
/// A document is a <c>DTE</c> in one of the places where SII's schemas have it, in SII's namespace or in none; <c>FMgo.Verification</c> goes by the same
/// reading. What else a file holds under that name is an error, and is never shown. A file that is not well formed from its first byte to its last holds nothing.
/// </para>
/// </remarks>
public static class DocumentXml
{
    /// <summary>Reads the one document of a file.</summary>
    /// <param name="file">The bytes of a DTE or of an envelope.</param>
    /// <returns>The first document, and all that was found in it.</returns>
    public static Result<Document> Read(ReadOnlyMemory<byte> file) => ReadEach(file).First();

    /// <summary>Reads every document of a file.</summary>
    /// <param name="file">The bytes of a DTE or of an envelope.</param>
    /// <returns>
    /// One result per DTE, in order; after them one without a document for what else is wrong with the file: elements <c>DTE</c> that are none, and what SII's schema refuses in an envelope
    /// around its documents. What the cover counts otherwise than the file has is a warning, and stands with the last document where nothing else is wrong.
    /// </returns>
    public static IReadOnlyList<Result<Document>> ReadAll(ReadOnlyMemory<byte> file) => [.. ReadEach(file)];

    /// <summary>Reads the documents of a file one after the other, so that no more than one need be held.</summary>
    /// <param name="file">The bytes of a DTE or of an envelope; do not change them while it is read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>As <see cref="ReadAll"/>.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IEnumerable<Result<Document>> ReadEach(ReadOnlyMemory<byte> file, CancellationToken cancellationToken = default)
    {
        var (outline, finding) = Open(file, cancellationToken);
        if (outline is null)
        {
            yield return Failure(finding!);
            yield break;
        }

        // Of the file, and so told once: with its first document.
        var remarks = RecordFile.Remarks(outline.File);
        bool isMisread = outline.File.AsUndeclaredUtf8() is not null;
        var tokens = new XmlTokenizer(outline.File);
        var frame = EnvelopeFrameReader.Read(outline, tokens);
        int left = outline.Documents.Count;
        foreach (var dte in outline.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            left--;
            var read = new DteReader(tokens, dte).Read();
            if (dte.IdChild?.Id is { } id && outline.CountId(id) > 1)
            {
                remarks = remarks.Add(EnvelopeRules.RepeatedId.At("@ID", FrameChecker.Shown(id)));
            }

            read = remarks.Count == 0 ? read : Result.Of(read.Partial, remarks, read.Findings);
            remarks = default;
            read = frame is null ? read : InEnvelope(read, frame, isLast: left == 0);
            yield return isMisread ? new Result<Document>(read.Partial, StructureRules.WithoutCharacters(read.Findings)) { IsMisread = true } : read;
        }

        if (frame is not null && frame.Findings.HasErrors())
        {
            yield return Result.Failure<Document>([.. frame.Findings, .. frame.CompareCounts()]);
        }

        foreach (var misplaced in outline.Misplaced)
        {
            yield return Failure(FormatRules.MisplacedDocument.At("", misplaced.Path));
        }

        if (outline.Documents.Count + outline.Misplaced.Count == 0)
        {
            yield return Failure(FormatRules.NoDocument.At(""));
        }
    }

    // Remarks on the envelope have no result of their own: what has no value has an error.
    private static Result<Document> InEnvelope(Result<Document> read, EnvelopeFrame frame, bool isLast)
    {
        var outside = frame.Add(read.Partial);
        var counts = isLast && !frame.Findings.HasErrors() ? frame.CompareCounts() : default;
        return outside.Count + counts.Count == 0 ? read : Result.Of(read.Partial, read.Findings, outside, counts);
    }

    private static Result<Document> Failure(Finding finding) => new(null, [finding]);

    private static (FileOutline? Outline, Finding? Finding) Open(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (RecordFile.Open(bytes, out var refusal) is not { } file)
        {
            return (null, refusal);
        }

        try
        {
            return (FileOutlineReader.Read(file, null, cancellationToken), null);
        }
        catch (XmlFaultException fault)
        {
            return (null, RecordFile.Explain(fault, file));
        }
    }
}
