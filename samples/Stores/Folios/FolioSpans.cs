using FMgo.Folios;

namespace FMgo.Stores;

/// <summary>Folios as the fewest spans that hold them, in order.</summary>
internal static class FolioSpans
{
    public static List<FolioSpan> Of(IEnumerable<long> folios) => Merge(folios.Select(folio => new FolioSpan(folio, folio)));

    public static List<FolioSpan> Merge(IEnumerable<FolioSpan> spans)
    {
        var merged = new List<FolioSpan>();
        foreach (var span in spans.OrderBy(span => span.First))
        {
            if (merged.Count > 0 && span.First <= merged[^1].Last + 1)
            {
                merged[^1] = merged[^1] with { Last = Math.Max(merged[^1].Last, span.Last) };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
