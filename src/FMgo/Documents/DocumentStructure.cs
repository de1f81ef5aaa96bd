using FMgo.Format;

namespace FMgo.Documents;

/// <summary>Checks a document against the schema of its branch.</summary>
internal static class DocumentStructure
{
    /// <summary>All that is wrong with the structure.</summary>
    /// <param name="document">The document.</param>
    /// <param name="needsFolio">Whether a folio must be there; a draft gets it last. What has one was issued, and who issued it answers for a RUT that nobody set.</param>
    public static ValueList<Finding> Check(Document document, bool needsFolio = true) => document.Header.Identification.Type is { } type
        ? StructureChecker.Check(document, DocumentCodec.Visit, (int)type.Branch, isReceived: needsFolio, toCome: needsFolio ? null : DocumentFields.Folio)
        : [StructureRules.Missing.At(Paths.Header.Identification.Type)];
}
