using System.Buffers;

namespace FMgo.Text;

/// <summary>The form in which SII signs <c>DA</c> and <c>DD</c>: no white space between tags, no namespace declarations, all else byte by byte as written.</summary>
/// <remarks>
/// Works on the bytes of well-formed XML, in any encoding in which ASCII bytes are ASCII characters. Entities stay as they are spelled; a DOM would
/// lose that. Checked on real documents: <c>DD</c> and <c>DA</c> may be indented in the file, the signature is over the compact form
/// (Instructivo técnico de emisión, anexo 2).
/// </remarks>
internal static class FlatXml
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n=>"u8);

    /// <summary>Whether an element is flat as it stands, as nearly all are. False for some that are flat too.</summary>
    public static bool IsFlat(ReadOnlySpan<byte> xml) =>
        xml.IndexOfAny("\t\r\n"u8) < 0 && xml.IndexOf("> "u8) < 0 && xml.IndexOf(" >"u8) < 0 && xml.IndexOf("xmlns"u8) < 0;

    /// <summary>Flattens an element.</summary>
    /// <param name="xml">From the first byte of its start tag to the last of its end tag.</param>
    public static byte[] Flatten(ReadOnlySpan<byte> xml)
    {
        byte[] output = new byte[xml.Length];
        int length = 0;
        while (!xml.IsEmpty)
        {
            var piece = xml[..(xml[0] == '<' ? LengthOfTag(xml) : LengthOfText(xml))];
            xml = xml[piece.Length..];
            length += piece[0] == '<' ? CopyTag(piece, output.AsSpan(length)) : CopyText(piece, output.AsSpan(length));
        }

        return output[..length];
    }

    private static int LengthOfText(ReadOnlySpan<byte> xml)
    {
        int end = xml.IndexOf((byte)'<');
        return end < 0 ? xml.Length : end;
    }

    private static int LengthOfTag(ReadOnlySpan<byte> xml)
    {
        if (IsMarkup(xml))
        {
            return xml.IndexOf((byte)'>') is >= 0 and var close ? close + 1 : xml.Length;
        }

        int quote = 0;
        for (int i = 1; i < xml.Length; i++)
        {
            if (quote != 0)
            {
                quote = xml[i] == quote ? 0 : quote;
            }
            else if (xml[i] is (byte)'"' or (byte)'\'')
            {
                quote = xml[i];
            }
            else if (xml[i] == '>')
            {
                return i + 1;
            }
        }

        return xml.Length;
    }

    // A comment, a CDATA section or a processing instruction, or the start of one: nobody signs any, so it stays and the signature fails.
    private static bool IsMarkup(ReadOnlySpan<byte> tag) => tag is [_, (byte)'!' or (byte)'?', ..];

    private static int CopyText(ReadOnlySpan<byte> text, Span<byte> output)
    {
        if (text.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return 0;
        }

        text.CopyTo(output);
        return text.Length;
    }

    private static int CopyTag(ReadOnlySpan<byte> tag, Span<byte> output)
    {
        if (IsMarkup(tag))
        {
            tag.CopyTo(output);
            return tag.Length;
        }

        int length = 0;
        while (!tag.IsEmpty)
        {
            int end = LengthOfPart(tag);
            var part = WithoutNeedlessSpace(tag[..end]);
            if (!IsNamespace(part))
            {
                part.CopyTo(output[length..]);
                length += part.Length;
            }

            tag = tag[end..];
        }

        return length;
    }

    /// <summary>A part is the name with its <c>&lt;</c>, an attribute with the space before it, or the <c>&gt;</c> with the space before it.</summary>
    private static int LengthOfPart(ReadOnlySpan<byte> tag)
    {
        int i = LengthOfSpace(tag);
        if (i == tag.Length || tag[i] == '>')
        {
            return tag.Length;
        }

        int nameLength = tag[i..].IndexOfAny(NameEnds);
        return nameLength < 0 ? tag.Length : i + nameLength + LengthOfValue(tag[(i + nameLength)..]);
    }

    /// <summary>Of the equals sign and the quoted value after it, with the space around; 0 where there is none, as after the name of the element.</summary>
    private static int LengthOfValue(ReadOnlySpan<byte> rest)
    {
        int i = LengthOfSpace(rest);
        if (i == rest.Length || rest[i] != '=')
        {
            return 0;
        }

        i += 1 + LengthOfSpace(rest[(i + 1)..]);
        if (i == rest.Length || rest[i] is not ((byte)'"' or (byte)'\''))
        {
            return i;
        }

        int close = rest[(i + 1)..].IndexOf(rest[i]);
        return close < 0 ? rest.Length : i + close + 2;
    }

    private static ReadOnlySpan<byte> WithoutNeedlessSpace(ReadOnlySpan<byte> part) => part[LengthOfSpace(part)..] is [(byte)'>'] ? ">"u8 : part;

    private static bool IsNamespace(ReadOnlySpan<byte> part)
    {
        var name = part[LengthOfSpace(part)..];
        return name.Length < part.Length && name.StartsWith("xmlns"u8) && name.Length > 5 && ": =\t\r\n"u8.Contains(name[5]);
    }

    private static int LengthOfSpace(ReadOnlySpan<byte> text)
    {
        int length = text.IndexOfAnyExcept(" \t\r\n"u8);
        return length < 0 ? text.Length : length;
    }
}
