using System.Globalization;
using System.Text;

namespace FMgo.Text;

/// <summary>What can be written in ISO-8859-1, the encoding of every file that goes to SII, and in XML at all.</summary>
internal static class LatinText
{
    /// <summary>The last character of ISO-8859-1.</summary>
    public const char Last = '\u00FF';

    /// <summary>Whether all of a text can be written.</summary>
    public static bool IsWritable(ReadOnlySpan<char> text) => NextUnwritable(text, 0) < 0;

    /// <summary>Every character that cannot be written, in the order of the text.</summary>
    public static List<UnwritableCharacter> FindUnwritable(string text)
    {
        var found = new List<UnwritableCharacter>();
        for (int at = NextUnwritable(text, 0); at >= 0;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out int length);
            found.Add(Describe(rune, at));
            at = NextUnwritable(text, at + length);
        }

        return found;
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

    private static int NextUnwritable(ReadOnlySpan<char> text, int start)
    {
        for (; ; start++)
        {
            int length = text[start..].IndexOfAnyExceptInRange(' ', Last);
            if (length < 0)
            {
                return -1;
            }

            start += length;

            // XML 1.0 allows tab, line feed and, as an entity only, the carriage return; .NET's own SignedXml loses that one before it hashes
            // (xmlsec1 does not), so that a signature over it would not verify everywhere.
            if (text[start] is not ('\t' or '\n'))
            {
                return start;
            }
        }
    }

    private static UnwritableCharacter Describe(Rune rune, int at)
    {
        string code = string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        bool isControl = rune.Value < ' ';
        return new UnwritableCharacter(at + 1, isControl, isControl ? code : $"'{rune}' ({code})");
    }
}
