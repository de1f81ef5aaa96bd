using System.Xml;
using FMgo.Format;
using FMgo.Text;

namespace FMgo.Documents;

/// <summary>Reads documents from XML: a DTE, or an EnvioDTE or EnvioBOLETA with many.</summary>
/// <remarks>
/// What is read is a view of the bytes: to verify, forward or upload a document use its bytes, never what is written anew.
/// Reading is lenient in what others do (encodings, a missing namespace, empty elements) and reports everything that SII's schema would refuse.
/// </remarks>
public static class DocumentXml
{
    /// <summary>Reads the one document of a file.</summary>
    /// <param name="file">The bytes of a DTE or of an envelope.</param>
    /// <returns>The first document, and all that was found in it.</returns>
    public static Result<Document> Read(ReadOnlyMemory<byte> file) => ReadAll(file)[0];

    /// <summary>Reads every document of a file.</summary>
    /// <param name="file">The bytes of a DTE or of an envelope.</param>
    /// <returns>One result per DTE, in order; at least one, which holds what is wrong with the file where it has no DTE that can be read.</returns>
    public static IReadOnlyList<Result<Document>> ReadAll(ReadOnlyMemory<byte> file)
    {
        string? text = XmlSource.Decode(file.Span, out string encoding);
        if (text is null)
        {
            return [Failure(FormatRules.UnknownEncoding.At("", encoding))];
        }

        var results = new List<Result<Document>>();
        try
        {
            using var xml = XmlSource.CreateReader(text);
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "DTE" })
                {
                    results.Add(ReadDte(xml));
                }
            }
        }
        catch (XmlException exception)
        {
            results.Add(Failure(text.Contains("<!DOCTYPE", StringComparison.Ordinal)
                ? FormatRules.DocumentTypeDefinition.At("")
                : FormatRules.NotXml.At("", $"{exception.LineNumber}:{exception.LinePosition}")));
        }

        return results.Count > 0 ? results : [Failure(FormatRules.NoDocument.At(""))];
    }

    private static Result<Document> Failure(Finding finding) => new(null, [finding]);

    private static Result<Document> ReadDte(XmlReader xml)
    {
        bool hasNamespace = xml.NamespaceURI == XmlNames.Sii;
        int depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            return Failure(FormatRules.NoDocument.At(""));
        }

        Result<Document>? result = null;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (result is null && xml.NodeType == XmlNodeType.Element && XmlNames.BranchOf(xml.LocalName) is { } branch)
            {
                result = ReadDocument(xml, branch, hasNamespace);
            }
        }

        return result ?? Failure(FormatRules.NoDocument.At(""));
    }

    /// <summary>Reads a document whose start tag the reader is on.</summary>
    internal static Result<Document> ReadDocument(XmlReader xml, DocumentBranch branch, bool hasNamespace)
    {
        // The stamp and its time belong to the signed document, not to its data.
        var reader = new XmlFieldReader(xml, branch) { IsPassedOver = name => name is "TED" or "TmstFirma" };
        var document = DocumentCodec.Read(reader);
        ValueList<Finding> bare = hasNamespace ? default : [FormatRules.NoNamespace.At("")];
        return Result.Of(document, bare, reader.Findings.ToValueList(), document.CheckStructure());
    }
}
