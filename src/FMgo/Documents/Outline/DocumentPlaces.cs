namespace FMgo.Documents;

/// <summary>Where SII's schemas have a <c>DTE</c>: what is called so anywhere else is no document.</summary>
internal static class DocumentPlaces
{
    // EnvioDTE_v10, EnvioBOLETA_v11, DTE_v10, AEC_v10, DTECedido_v10.xsd; SetDTE alone as some portals deliver it.
    private static readonly OutlineKind[][] All =
    [
        [OutlineKind.Dte],
        [OutlineKind.SetDte, OutlineKind.Dte],
        [OutlineKind.EnvioDte, OutlineKind.SetDte, OutlineKind.Dte],
        [OutlineKind.EnvioBoleta, OutlineKind.SetDte, OutlineKind.Dte],
        [OutlineKind.DteCedido, OutlineKind.DocumentoDteCedido, OutlineKind.Dte],
        [OutlineKind.Aec, OutlineKind.DocumentoAec, OutlineKind.Cesiones, OutlineKind.DteCedido, OutlineKind.DocumentoDteCedido, OutlineKind.Dte],
    ];

    /// <summary>Whether an element is in one of these places, in SII's namespace or in none.</summary>
    /// <param name="frames">The element, after all those around it from the root on.</param>
    public static bool Has(ReadOnlySpan<OutlineFrame> frames)
    {
        foreach (var place in All)
        {
            int i = 0;
            while (i < frames.Length && place.Length == frames.Length && frames[i].IsSii && frames[i].Kind == place[i])
            {
                i++;
            }

            if (i == frames.Length)
            {
                return true;
            }
        }

        return false;
    }
}
