using System.Buffers;

namespace FMgo.Verification;

/// <summary>What a CAF key signs of <c>DD</c>, and SII's key of <c>DA</c>: the bytes of the file, flattened.</summary>
/// <remarks>
/// The bytes as they are, entities as written, without <c>xmlns</c> attributes and without white space between tags
/// (Instructivo de emisión, anexo 2; checked on real documents). Never through a tree: it would lose how an entity was spelt.
/// </remarks>
internal static class StampBytes
{
    private static readonly SearchValues<byte> BlanksAndQuotes = SearchValues.Create(" \t\r\n\"'"u8);
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n=>/"u8);

    /// <summary>Flattens an element.</summary>
    /// <param name="element">From the start tag to the end tag, in an encoding in which ASCII bytes are ASCII characters.</param>
    public static byte[] Flatten(ReadOnlySpan<byte> element)
    {
        var output = new List<byte>(element.Length);
        while (!element.IsEmpty)
        {
            int length = element[0] == '<' ? TagLength(element) : TextLength(element);
            var part = element[..length];
            if (part[0] == '<' && !IsMarkup(part))
            {
                AddTag(output, part);
            }
            else if (part.ContainsAnyExcept(" \t\r\n"u8))
            {
                output.AddRange(part);
            }

            element = element[length..];
        }

        return [.. output];
    }

    private static int TextLength(ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)'<');
        return end < 0 ? rest.Length : end;
    }

    private static int TagLength(ReadOnlySpan<byte> rest)
    {
        int i = 1;
        bool isMarkup = IsMarkup(rest);
        while (i < rest.Length && rest[i] != '>')
        {
            i += !isMarkup && IsQuote(rest[i]) ? QuotedLength(rest[i..]) : 1;
        }

        return Math.Min(i + 1, rest.Length);
    }

    // A comment, a CDATA section or a processing instruction: nobody signs one, and none has attributes.
    private static bool IsMarkup(ReadOnlySpan<byte> tag) => tag.Length > 1 && tag[1] is (byte)'!' or (byte)'?';

    private static bool IsQuote(byte value) => value is (byte)'"' or (byte)'\'';

    private static int QuotedLength(ReadOnlySpan<byte> rest)
    {
        int end = rest[1..].IndexOf(rest[0]);
        return end < 0 ? rest.Length : end + 2;
    }

    // Copies a tag but for attributes called xmlns or xmlns:something, each with the white space before it.
    private static void AddTag(List<byte> output, ReadOnlySpan<byte> tag)
    {
        int stop;
        while ((stop = tag.IndexOfAny(BlanksAndQuotes)) >= 0)
        {
            output.AddRange(tag[..stop]);
            tag = tag[stop..];
            int length = IsQuote(tag[0]) ? QuotedLength(tag) : tag.IndexOfAnyExcept(" \t\r\n"u8);
            int declaration = IsQuote(tag[0]) ? 0 : DeclarationLength(tag[length..]);
            if (declaration == 0)
            {
                output.AddRange(tag[..length]);
            }

            tag = tag[(length + declaration)..];
        }

        output.AddRange(tag);
    }

    private static int DeclarationLength(ReadOnlySpan<byte> attribute)
    {
        int nameLength = attribute.IndexOfAny(NameEnds);
        var name = attribute[..Math.Max(nameLength, 0)];
        if (!name.SequenceEqual("xmlns"u8) && !name.StartsWith("xmlns:"u8))
        {
            return 0;
        }

        var value = attribute[nameLength..].TrimStart(" \t\r\n="u8);
        return value.IsEmpty || !IsQuote(value[0]) ? 0 : attribute.Length - value.Length + QuotedLength(value);
    }
}
