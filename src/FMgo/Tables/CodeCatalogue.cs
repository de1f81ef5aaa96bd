namespace FMgo.Tables;

/// <summary>All tables, found by the fields that they serve.</summary>
internal sealed class CodeCatalogue
{
    private readonly Dictionary<string, List<(CodeField Field, CodeTable Table)>>.AlternateLookup<ReadOnlySpan<char>> _byPath;

    public CodeCatalogue(params CodeTable[] tables)
    {
        var byPath = new Dictionary<string, List<(CodeField, CodeTable)>>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            foreach (var field in table.Fields)
            {
                if (!byPath.TryGetValue(field.Path, out var uses))
                {
                    byPath.Add(field.Path, uses = []);
                }

                uses.Add((field, table));
            }
        }

        Tables = tables;
        _byPath = byPath.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<CodeTable> Tables { get; }

    public CodeTable? Find(ReadOnlySpan<char> path, DocumentType type)
    {
        if (!TryGetUses(path, out var uses))
        {
            return null;
        }

        foreach (var (field, table) in uses)
        {
            if (field.Condition is null && field.AppliesTo(type))
            {
                return table;
            }
        }

        return null;
    }

    private bool TryGetUses(ReadOnlySpan<char> path, out List<(CodeField Field, CodeTable Table)> uses)
    {
        if (!path.Contains('['))
        {
            return _byPath.TryGetValue(path, out uses!);
        }

        const int longestOnStack = 256;
        Span<char> plain = path.Length <= longestOnStack ? stackalloc char[longestOnStack] : new char[path.Length];
        return _byPath.TryGetValue(plain[..WithoutIndexes(path, plain)], out uses!);
    }

    private static int WithoutIndexes(ReadOnlySpan<char> path, Span<char> plain)
    {
        int length = 0;
        bool isIndex = false;
        foreach (char character in path)
        {
            isIndex = character == '[' || (isIndex && character != ']');
            if (!isIndex && character != ']')
            {
                plain[length++] = character;
            }
        }

        return length;
    }
}
