namespace FMgo.Format;

/// <summary>Finds which official name was meant by one that is none: by how few letters they differ, or by a word that is written out where SII cuts it short.</summary>
internal static class NearestName
{
    // What is longer is no slip of a name; the longest official one has 23 letters.
    private const int Longest = 40;

    private const int MostEdits = 2;
    private const int LettersPerEdit = 3;

    // What is shorter begins too many words.
    private const int LeastBeginning = 5;

    /// <summary>The nearest of some names; null where none is near. Capital or small letters make no difference.</summary>
    public static string? Of(string name, IReadOnlyCollection<string> official)
    {
        if (name.Length > Longest)
        {
            return null;
        }

        string? nearest = null;
        int least = Math.Min(MostEdits, name.Length / LettersPerEdit) + 1;
        foreach (string candidate in official)
        {
            int distance = Distance(name, candidate);
            if (distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest ?? CutShort(name, official);
    }

    // FchEmision is FchEmis, CmnaReceptor CmnaRecep: the longest official name that this one begins with.
    private static string? CutShort(string name, IEnumerable<string> official) => official
        .Where(candidate => candidate.Length >= LeastBeginning && name.StartsWith(candidate, StringComparison.OrdinalIgnoreCase))
        .MaxBy(candidate => candidate.Length);

    /// <summary>How many letters must be put in, left out or changed (Levenshtein).</summary>
    private static int Distance(string from, string to)
    {
        Span<int> row = stackalloc int[to.Length + 1];
        for (int j = 0; j <= to.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int changed = diagonal + (char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
