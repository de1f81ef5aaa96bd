using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FMgo.Tables;

/// <summary>A table of codes with their names in Spanish and in English.</summary>
/// <remarks>The entries are made when they are first asked for; looking up a code allocates nothing.</remarks>
public sealed class CodeTable
{
    private const int LongestNumber = 20;

    private readonly Lazy<CodeIndex> _index;

    internal CodeTable(Func<string> text) => _index = new Lazy<CodeIndex>(() => new CodeIndex(CodeText.Read(text()), IsNumeric));

    /// <summary>The name of the table in Spanish.</summary>
    public required string SpanishName { get; init; }

    /// <summary>The name of the table in English.</summary>
    public required string EnglishName { get; init; }

    /// <summary>The fields of the format that it serves; empty for codes that only books and registries use.</summary>
    public required ValueList<CodeField> Fields { get; init; }

    /// <summary>Where the codes come from: manual and section, schema.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// Whether the source gives the whole list, so that another code is wrong. Otherwise SII may know codes that are not here, and an unknown one is worth a warning, not an error.
    /// </summary>
    public bool IsComplete { get; internal init; } = true;

    /// <summary>Whether the codes are numbers, whose leading zeros do not count: 1 and 01 are the same.</summary>
    public bool IsNumeric { get; internal init; } = true;

    /// <summary>The entries, in the order of the source.</summary>
    public ValueList<CodeEntry> Entries => _index.Value.Entries;

    /// <summary>The entry with a code.</summary>
    /// <param name="code">The code, as the field holds it.</param>
    /// <returns>The entry, or <c>null</c> if the table has none.</returns>
    public CodeEntry? Find(ReadOnlySpan<char> code) => _index.Value.Find(code);

    /// <summary>The entry with a code that the model holds as a number.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The entry, or <c>null</c> if the table has none.</returns>
    public CodeEntry? Find(long code)
    {
        Span<char> text = stackalloc char[LongestNumber];
        code.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        return Find(text[..length]);
    }

    /// <summary>The entry with a code, if there is one.</summary>
    /// <param name="code">The code, as the field holds it.</param>
    /// <param name="entry">The entry, when the result is true.</param>
    public bool TryFind(ReadOnlySpan<char> code, [NotNullWhen(true)] out CodeEntry? entry)
    {
        entry = Find(code);
        return entry is not null;
    }

    /// <summary>The entry with a code that the model holds as a number, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="entry">The entry, when the result is true.</param>
    public bool TryFind(long code, [NotNullWhen(true)] out CodeEntry? entry)
    {
        entry = Find(code);
        return entry is not null;
    }

    /// <summary>The name in the language of a culture: English for English cultures, Spanish for all others.</summary>
    /// <param name="culture">The culture; <see cref="CultureInfo.CurrentUICulture"/> when absent.</param>
    public string GetName(CultureInfo? culture = null) => Language.IsEnglish(culture) ? EnglishName : SpanishName;

    /// <summary>The name in Spanish.</summary>
    public override string ToString() => SpanishName;
}
