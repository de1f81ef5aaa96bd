using System.Text;

namespace FMgo.Text;

/// <summary>Replaces what ISO-8859-1 does not have, where there is a usual replacement.</summary>
internal static class Transliteration
{
    // What has no place in ISO-8859-1 but has a usual replacement. Letters with accents are decomposed instead.
    private static readonly Dictionary<char, string> Replacements = new()
    {
        ['€'] = "EUR",
        ['‘'] = "'",
        ['’'] = "'",
        ['‚'] = "'",
        ['‛'] = "'",
        ['“'] = "\"",
        ['”'] = "\"",
        ['„'] = "\"",
        ['‟'] = "\"",
        ['‐'] = "-",
        ['‑'] = "-",
        ['‒'] = "-",
        ['–'] = "-",
        ['—'] = "-",
        ['―'] = "-",
        ['−'] = "-",
        ['…'] = "...",
        ['•'] = "*",
        ['™'] = "TM",
        ['‹'] = "<",
        ['›'] = ">",
        ['Œ'] = "OE",
        ['œ'] = "oe",
        ['Ł'] = "L",
        ['ł'] = "l",
        ['Đ'] = "D",
        ['đ'] = "d",
        ['ı'] = "i",
        ['№'] = "No",
        ['‰'] = "o/oo",
        ['′'] = "'",
        ['″'] = "\"",
        ['⁄'] = "/",
        ['≤'] = "<=",
        ['≥'] = ">=",
        ['≠'] = "<>",
        ['℃'] = "°C",
        ['\u2002'] = " ",
        ['\u2003'] = " ",
        ['\u2009'] = " ",
        ['\u202F'] = " ",
        ['\u200B'] = "",
        ['\u200D'] = "",
        ['\uFEFF'] = "",
    };

    // From here on there are code points that are no characters, which cannot be decomposed, and nothing that has a base letter.
    private const char FirstNonCharacter = '\uFDD0';

    /// <summary>
    /// Puts a usual replacement for what ISO-8859-1 does not have: typographic quotes and dashes, €, ligatures, and letters with foreign accents
    /// by their base letter, line ends of Windows. What has none stays, and is then found by the checker.
    /// </summary>
    public static string Apply(string text)
    {
        text = Compose(text.ReplaceLineEndings("\n"));
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', LatinText.Last))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            result.Append(character <= LatinText.Last ? character.ToString() : Replace(character));
        }

        return result.ToString();
    }

    private static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair or a code point that is no character: it stays, and the checker finds it.
            return text;
        }
    }

    private static string Replace(char character)
    {
        if (Replacements.TryGetValue(character, out string? replacement))
        {
            return replacement;
        }

        if (char.IsSurrogate(character) || character >= FirstNonCharacter)
        {
            return character.ToString();
        }

        char letter = character.ToString().Normalize(NormalizationForm.FormD)[0];
        return letter <= LatinText.Last ? letter.ToString() : character.ToString();
    }
}
