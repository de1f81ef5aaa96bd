using System.Globalization;
using System.Text;
using FMgo.Validation;

namespace FMgo.Tests.Docs;

/// <summary>The table of replacements in <c>docs/signing.md</c>, made by asking for the replacement of every character.</summary>
public class TransliterationTableTests
{
    private const int FirstForeign = 0x100;
    private const int NotACharacter = 0xFFFE;

    [Fact]
    public void Table_shows_every_replacement_that_is_not_the_base_letter()
    {
        var rows = Replacements().Where(pair => !IsBaseLetter(pair.From, pair.To))
            .GroupBy(pair => pair.To).Select(group => $"| {string.Join(' ', group.Select(pair => Show(pair.From)))} | {Name(group.Key)} |");
        GeneratedText.AssertPart("docs/signing.md", "transliteration", $"| Character | Becomes |\n|---|---|\n{string.Join('\n', rows)}\n");
    }

    private static List<(char From, string To)> Replacements()
    {
        char[] characters = [.. Enumerable.Range(FirstForeign, NotACharacter - FirstForeign).Select(code => (char)code).Where(character => !char.IsSurrogate(character))];
        var document = new Document { Lines = characters.Select(character => new Line { Name = $"x {character} x" }).ToValueList() };
        var prepared = new DocumentOptions { Text = TextPolicy.Transliterate }.MapText(document).Lines;
        return [.. characters.Select((character, i) => (character, prepared[i].Name![2..^2])).Where(pair => IsLatin(pair.Item2))];
    }

    private static bool IsLatin(string text) => text.All(character => character < FirstForeign);

    private static bool IsBaseLetter(char from, string to) => IsSame(from, to, NormalizationForm.FormC) || IsSame(from, to, NormalizationForm.FormD);

    private static bool IsSame(char from, string to, NormalizationForm form) => from.ToString().Normalize(form)[..1] == to;

    private static string Show(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}")
        : Quote(character.ToString());

    private static string Name(string replacement) => replacement switch
    {
        "" => "nothing",
        " " => "a blank",
        "\n" => "a line feed",
        _ => Quote(replacement),
    };

    private static string Quote(string text) => $"`{text}`";
}
