namespace FMgo.Verification;

/// <summary>What a CAF key signs of <c>DD</c>, and SII's key of <c>DA</c>: the bytes of the file, flattened.</summary>
/// <remarks>
/// The bytes as they are, entities as written, without <c>xmlns</c> attributes and without white space between tags
/// (Instructivo de emisión, anexo 2; checked on real documents). Never through a tree: it would lose how an entity was spelt.
/// </remarks>
internal static class StampBytes
{
    /// <summary>Flattens an element.</summary>
    /// <param name="element">From the start tag to the end tag, in an encoding in which ASCII bytes are ASCII characters.</param>
    public static byte[] Flatten(ReadOnlySpan<byte> element)
    {
        var output = new List<byte>(element.Length);
        while (!element.IsEmpty)
        {
            int length = element[0] == '<' ? TagLength(element) : TextLength(element);
            var part = element[..length];
            if (part[0] == '<')
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
        while (i < rest.Length && rest[i] != '>')
        {
            i += rest[i] is (byte)'"' or (byte)'\'' ? QuotedLength(rest[i..]) : 1;
        }

        return Math.Min(i + 1, rest.Length);
    }

    private static int QuotedLength(ReadOnlySpan<byte> rest)
    {
        int end = rest[1..].IndexOf(rest[0]);
        return end < 0 ? rest.Length : end + 2;
    }

    // Copies a tag but for attributes called xmlns or xmlns:something, each with the white space before it.
    private static void AddTag(List<byte> output, ReadOnlySpan<byte> tag)
    {
        while (!tag.IsEmpty)
        {
            int length = tag[0] is (byte)'"' or (byte)'\'' ? QuotedLength(tag) : DeclarationLength(tag);
            if (length == 0)
            {
                output.Add(tag[0]);
                tag = tag[1..];
                continue;
            }

            if (tag[0] is (byte)'"' or (byte)'\'')
            {
                output.AddRange(tag[..length]);
            }

            tag = tag[length..];
        }
    }

    private static int DeclarationLength(ReadOnlySpan<byte> tag)
    {
        var name = tag.TrimStart(" \t\r\n"u8);
        int blanks = tag.Length - name.Length;
        if (blanks == 0 || !name.StartsWith("xmlns"u8))
        {
            return 0;
        }

        int quote = name.IndexOfAny((byte)'"', (byte)'\'');
        bool isDeclaration = quote > 0 && name["xmlns".Length] is (byte)':' or (byte)'=' or (byte)' ';
        return isDeclaration ? blanks + quote + QuotedLength(name[quote..]) : 0;
    }
}
