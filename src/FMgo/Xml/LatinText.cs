using System.Buffers;
using System.Globalization;
using System.Text;

namespace FMgo.Xml;

/// <summary>What can be written in ISO-8859-1, the encoding of every file that goes to SII, and in XML at all.</summary>
internal static class LatinText
{
    private const char LastLatin = '\u00FF';

    private static readonly SearchValues<char> Controls = SearchValues.Create(ControlCharacters());

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

    /// <summary>The first character that cannot be written, if any.</summary>
    public static UnwritableCharacter? FindUnwritable(ReadOnlySpan<char> text)
    {
        int position = text.IndexOfAny(Controls);
        int foreign = text.IndexOfAnyExceptInRange('\0', LastLatin);
        if (position < 0 && foreign < 0)
        {
            return null;
        }

        bool isControl = position >= 0 && (foreign < 0 || position < foreign);
        int at = isControl ? position : foreign;
        Rune.DecodeFromUtf16(text[at..], out var rune, out _);
        string code = string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        return new UnwritableCharacter(at + 1, isControl, isControl ? code : $"'{rune}' ({code})");
    }

    /// <summary>The bytes in ISO-8859-1, or null when a character does not exist there.</summary>
    public static byte[]? TryEncode(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExceptInRange('\0', LastLatin))
        {
            return null;
        }

        byte[] bytes = new byte[text.Length];
        Encoding.Latin1.GetBytes(text, bytes);
        return bytes;
    }

    /// <summary>
    /// Puts a usual replacement for what ISO-8859-1 does not have: typographic quotes and dashes, €, ligatures, and letters with foreign accents
    /// by their base letter, line ends of Windows. What has none stays, and is then found by the checker.
    /// </summary>
    public static string Transliterate(string text)
    {
        text = Compose(text.ReplaceLineEndings("\n"));
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', LastLatin))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            result.Append(character <= LastLatin ? character.ToString() : Replace(character));
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

        if (char.IsSurrogate(character) || character >= '\uFDD0')
        {
            return character.ToString();
        }

        char letter = character.ToString().Normalize(NormalizationForm.FormD)[0];
        return letter <= LastLatin ? letter.ToString() : character.ToString();
    }

    private static string ControlCharacters()
    {
        // XML 1.0 allows tab, line feed and, as an entity only, the carriage return; .NET's own SignedXml loses that one before it hashes
        // (xmlsec1 does not), so that a signature over it would not verify everywhere.
        var controls = new StringBuilder();
        for (char character = '\0'; character < ' '; character++)
        {
            if (character is not ('\t' or '\n'))
            {
                controls.Append(character);
            }
        }

        return controls.ToString();
    }
}
