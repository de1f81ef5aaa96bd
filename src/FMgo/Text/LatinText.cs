using System.Globalization;
using System.Text;

namespace FMgo.Text;

/// <summary>What can be written in ISO-8859-1, the encoding of every file that goes to SII, and in XML at all.</summary>
internal static class LatinText
{
    /// <summary>The last character of ISO-8859-1.</summary>
    public const char Last = '\u00FF';

    /// <summary>The first character that cannot be written, if any.</summary>
    public static UnwritableCharacter? FindUnwritable(ReadOnlySpan<char> text)
    {
        for (int start = 0; ; start++)
        {
            int length = text[start..].IndexOfAnyExceptInRange(' ', Last);
            if (length < 0)
            {
                return null;
            }

            start += length;

            // XML 1.0 allows tab, line feed and, as an entity only, the carriage return; .NET's own SignedXml loses that one before it hashes
            // (xmlsec1 does not), so that a signature over it would not verify everywhere.
            if (text[start] is not ('\t' or '\n'))
            {
                return Describe(text, start);
            }
        }
    }

    /// <summary>The bytes in ISO-8859-1, or null when a character does not exist there.</summary>
    public static byte[]? TryEncode(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExceptInRange('\0', Last))
        {
            return null;
        }

        byte[] bytes = new byte[text.Length];
        Encoding.Latin1.GetBytes(text, bytes);
        return bytes;
    }

    private static UnwritableCharacter Describe(ReadOnlySpan<char> text, int position)
    {
        Rune.DecodeFromUtf16(text[position..], out var rune, out _);
        string code = string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        bool isControl = text[position] < ' ';
        return new UnwritableCharacter(position + 1, isControl, isControl ? code : $"'{rune}' ({code})");
    }
}
