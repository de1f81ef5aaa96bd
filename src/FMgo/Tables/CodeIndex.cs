namespace FMgo.Tables;

/// <summary>The entries of a table, found by code.</summary>
internal sealed class CodeIndex
{
    private readonly bool _isNumeric;
    private readonly Dictionary<string, CodeEntry>.AlternateLookup<ReadOnlySpan<char>> _byCode;

    public CodeIndex(CodeEntry[] entries, bool isNumeric)
    {
        _isNumeric = isNumeric;
        var byCode = new Dictionary<string, CodeEntry>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            byCode.Add(Key(entry.Code).ToString(), entry);
        }

        _byCode = byCode.GetAlternateLookup<ReadOnlySpan<char>>();
        Entries = new ValueList<CodeEntry>(entries);
    }

    public ValueList<CodeEntry> Entries { get; }

    public CodeEntry? Find(ReadOnlySpan<char> code) => _byCode.TryGetValue(Key(code), out var entry) ? entry : null;

    private ReadOnlySpan<char> Key(ReadOnlySpan<char> code) => _isNumeric ? code.TrimStart('0') : code;
}
