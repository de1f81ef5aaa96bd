using System.Text;

namespace FMgo.Fuzz.Mutation;

/// <summary>Bytes as text and back: a byte is a character up to U+00FF, whatever the encoding says, and what is above is written in UTF-8.</summary>
internal static class ByteText
{
    public static string Of(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    public static byte[] ToBytes(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
        {
            return Encoding.Latin1.GetBytes(text);
        }

        var bytes = new List<byte>(text.Length + 16);
        Span<byte> one = stackalloc byte[3];
        foreach (char character in text)
        {
            if (character <= '\u00FF')
            {
                bytes.Add((byte)character);
            }
            else
            {
                // A lone half of a pair too, as UTF-8 does not allow.
                one[0] = (byte)(0xE0 | character >> 12);
                one[1] = (byte)(0x80 | character >> 6 & 0x3F);
                one[2] = (byte)(0x80 | character & 0x3F);
                bytes.AddRange(character < 0x800 ? [(byte)(0xC0 | character >> 6), one[2]] : one);
            }
        }

        return [.. bytes];
    }
}
