using FMgo.Format;
using FMgo.Text;

namespace FMgo.Documents;

/// <summary>Reads documents from XML: a DTE, or an EnvioDTE or EnvioBOLETA with many.</summary>
/// <remarks>
/// <para>
/// What is read is a view of the bytes: to verify, forward or upload a document use its bytes, never what is written anew.
/// Reading is lenient in what others do (encodings, a missing namespace, empty elements) and reports everything that SII's schema would refuse.
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
    /// <returns>One result per DTE, in order; at least one, which holds what is wrong with the file where it has no DTE that can be read.</returns>
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
        var tokens = new XmlTokenizer(outline.File);
        foreach (var dte in outline.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = new DteReader(tokens, dte).Read();
            yield return remarks.Count == 0 ? read : Result.Of(read.Partial, remarks, read.Findings);
            remarks = default;
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
