using FMgo.Folios;

namespace FMgo.Stores.Writing;

/// <summary>A change, for the audit. No key and no content: those are personal data, or may be.</summary>
internal sealed record TrailEntry(string Action, Rut? Issuer = null, DocumentType? Type = null, FolioSpan? Folios = null, string? Detail = null)
{
    /// <summary>One entry for all folios in a row: a block of a thousand is one change.</summary>
    public static IEnumerable<TrailEntry> Of(string action, IEnumerable<DocumentKey> documents, string? detail = null)
    {
        foreach (var group in documents.GroupBy(document => (document.Issuer, document.Type)))
        {
            foreach (var span in FolioSpans.Of(group.Select(document => document.Folio)))
            {
                yield return new TrailEntry(action, group.Key.Issuer, group.Key.Type, span, detail);
            }
        }
    }
}
