namespace FMgo.Sii;

/// <summary>A document with its signature, which SII compares as well.</summary>
public sealed record AdvancedDocumentQuery
{
    /// <summary>The document and its data.</summary>
    public required DocumentQuery Document { get; init; }

    /// <summary><c>DTE/Signature/SignatureValue</c> of the document, not of its envelope; line breaks are taken out.</summary>
    public required string Signature { get; init; }

    /// <summary>The query about a document that was signed here.</summary>
    /// <param name="document">The document.</param>
    public static AdvancedDocumentQuery Of(SignedDocument document) => new() { Document = DocumentQuery.Of(document), Signature = document.SignatureValue };
}
