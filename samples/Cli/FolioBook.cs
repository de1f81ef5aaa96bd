namespace FMgo.Cli;

/// <summary>Gives documents without folio the next one of their CAFs: after the last one in the output folder, and past those that the input gives.</summary>
internal sealed class FolioBook(KeyRing keys, string folder, bool lookIntoFolder)
{
    private readonly HashSet<DocumentKey> _used = [];
    private readonly Dictionary<Caf, long> _next = [];

    /// <summary>Notes a folio that the input gives; false when it was given before.</summary>
    public bool Take(DocumentKey key) => _used.Add(key);

    /// <summary>The next folio; null when there is no CAF of that issuer and type.</summary>
    /// <exception cref="TroubleException">The CAFs have none left.</exception>
    public long? Next(Rut issuer, DocumentType type)
    {
        Caf[] cafs = [.. keys.All(issuer, type)];
        foreach (var caf in cafs)
        {
            for (long folio = StartOf(caf); folio <= caf.LastFolio; folio++)
            {
                if (_used.Add(new DocumentKey(issuer, type, folio)))
                {
                    _next[caf] = folio + 1;
                    return folio;
                }
            }

            _next[caf] = caf.LastFolio + 1;
        }

        return cafs.Length == 0 ? null : throw new TroubleException(Texts.Of(
            "no quedan folios en los CAF de {0} para el tipo {1}", "the CAFs of {0} for type {1} have no folios left", issuer, type));
    }

    private long StartOf(Caf caf) => _next.TryGetValue(caf, out long next) ? next : lookIntoFolder ? AfterFolder(caf) : caf.FirstFolio;

    private long AfterFolder(Caf caf)
    {
        if (!Directory.Exists(folder))
        {
            return caf.FirstFolio;
        }

        return Directory.EnumerateFiles(folder, $"{caf.Issuer}-{caf.Type}-*.xml")
            .Select(file => DocumentKey.TryParse(Path.GetFileNameWithoutExtension(file), out var key) && caf.Contains(key.Folio) ? key.Folio + 1 : caf.FirstFolio)
            .DefaultIfEmpty(caf.FirstFolio).Max();
    }
}
