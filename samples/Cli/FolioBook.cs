namespace FMgo.Cli;

/// <summary>Gives documents without folio the next free one of their CAFs: after those in use in the input and in the output folder.</summary>
internal sealed class FolioBook(KeyRing keys, string folder, bool lookIntoFolder)
{
    private readonly Dictionary<(Rut, DocumentType), HashSet<long>> _used = [];

    /// <summary>Notes a folio that the input gives; false when it was given before.</summary>
    public bool Take(DocumentKey key) => UsedOf(key.Issuer, key.Type).Add(key.Folio);

    /// <summary>The next free folio, or null when no CAF has one left.</summary>
    public long? Next(Rut issuer, DocumentType type)
    {
        var used = UsedOf(issuer, type);
        foreach (var caf in keys.All(issuer, type))
        {
            for (long folio = caf.FirstFolio; folio <= caf.LastFolio; folio++)
            {
                if (used.Add(folio))
                {
                    return folio;
                }
            }
        }

        return null;
    }

    private HashSet<long> UsedOf(Rut issuer, DocumentType type)
    {
        if (!_used.TryGetValue((issuer, type), out var used))
        {
            _used[(issuer, type)] = used = lookIntoFolder ? InFolder(issuer, type) : [];
        }

        return used;
    }

    private HashSet<long> InFolder(Rut issuer, DocumentType type)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return [.. Directory.EnumerateFiles(folder, $"{issuer}-{type}-*.xml")
            .Select(file => DocumentKey.TryParse(Path.GetFileNameWithoutExtension(file), out var key) ? key.Folio : 0)];
    }
}
