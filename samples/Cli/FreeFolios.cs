using FMgo.Folios;

namespace FMgo.Cli;

/// <summary>The folios that are left in CAFs: after the highest that the output folder has a file of, for what other programs wrote there was issued too.</summary>
/// <param name="folder">The output folder; null where it does not count.</param>
/// <param name="store">Knows which were given.</param>
internal sealed class FreeFolios(string? folder, IFolioStore store)
{
    private readonly Dictionary<Caf, IEnumerator<long>> _left = [];

    /// <summary>The next folio of the first CAF that has one left.</summary>
    public async Task<long?> NextAsync(IEnumerable<Caf> cafs)
    {
        foreach (var caf in cafs)
        {
            if (!_left.TryGetValue(caf, out var left))
            {
                var report = await store.ReportAsync(caf.Issuer, caf.Type, CancellationToken.None);
                _left.Add(caf, left = Left(caf, report).GetEnumerator());
            }

            if (left.MoveNext())
            {
                return left.Current;
            }
        }

        return null;
    }

    private IEnumerable<long> Left(Caf caf, IReadOnlyList<FolioStretch> report)
    {
        long first = HighestInFolder(caf) + 1;
        string id = FolioRange.IdOf(caf);
        foreach (var stretch in report.Where(stretch => stretch.State == FolioState.Free && stretch.CafId == id))
        {
            for (long folio = Math.Max(first, stretch.Folios.First); folio <= stretch.Folios.Last; folio++)
            {
                yield return folio;
            }
        }
    }

    private long HighestInFolder(Caf caf) => folder is null || !Directory.Exists(folder) ? 0 :
        Directory.EnumerateFiles(folder, $"{caf.Issuer}-{caf.Type}-*.xml")
            .Select(file => DocumentKey.TryParse(Path.GetFileNameWithoutExtension(file), out var key) && caf.Contains(key.Folio) ? key.Folio : 0)
            .DefaultIfEmpty().Max();
}
