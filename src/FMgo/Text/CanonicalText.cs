using System.Buffers;
using System.Text;

namespace FMgo.Text;

/// <summary>Writes text and values as Canonical XML does (1.0, 2.3).</summary>
internal static class CanonicalText
{
    private static readonly SearchValues<char> ValueEscaped = SearchValues.Create("&<\"\t\n\r");
    private static readonly SearchValues<byte> TextOdd = SearchValues.Create("&<>\r"u8);

    /// <summary>Appends the value of an attribute or the URI of a namespace.</summary>
    public static void AppendValue(CanonicalOutput output, ReadOnlySpan<char> value)
    {
        int special;
        while ((special = value.IndexOfAny(ValueEscaped)) >= 0)
        {
            output.Append(value[..special]);
            output.Append(value[special] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '"' => "&quot;"u8,
                '\t' => "&#x9;"u8,
                '\n' => "&#xA;"u8,
                _ => "&#xD;"u8,
            });
            value = value[(special + 1)..];
        }

        output.Append(value);
    }

    /// <summary>Appends text of a file that needs no change but its encoding.</summary>
    public static void AppendPlain(CanonicalOutput output, FileBytes file, ReadOnlySpan<byte> raw)
    {
        if (file.Encoding == FileEncoding.Utf8)
        {
            output.Append(raw);
            return;
        }

        while (true)
        {
            int accented = raw.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            output.Append(accented < 0 ? raw : raw[..accented]);
            if (accented < 0)
            {
                return;
            }

            raw = raw[accented..];
            int end = raw.IndexOfAnyInRange((byte)0, (byte)0x7F);
            AppendAccented(output, file, end < 0 ? raw : raw[..end]);
            if (end < 0)
            {
                return;
            }

            raw = raw[end..];
        }
    }

    /// <summary>Appends text of a file, or a CDATA section without its brackets: what C14N spells otherwise is changed.</summary>
    public static void AppendText(CanonicalOutput output, FileBytes file, ReadOnlySpan<byte> raw, bool isSection)
    {
        while (true)
        {
            int odd = raw.IndexOfAny(TextOdd);
            AppendPlain(output, file, odd < 0 ? raw : raw[..odd]);
            if (odd < 0)
            {
                return;
            }

            raw = raw[odd..];
            int length = 1;
            switch (raw[0])
            {
                case (byte)'<':
                    output.Append("&lt;"u8);
                    break;
                case (byte)'>':
                    output.Append("&gt;"u8);
                    break;
                case (byte)'\r':
                    length = raw is [_, (byte)'\n', ..] ? 2 : 1;
                    output.Append("\n"u8);
                    break;
                case (byte)'&' when isSection:
                    output.Append("&amp;"u8);
                    break;
                default:
                    length = raw.IndexOf((byte)';') + 1;
                    AppendCharacter(output, XmlReference.Read(raw[..length]));
                    break;
            }

            raw = raw[length..];
        }
    }

    private static void AppendCharacter(CanonicalOutput output, Rune character)
    {
        switch (character.Value)
        {
            case '&':
                output.Append("&amp;"u8);
                break;
            case '<':
                output.Append("&lt;"u8);
                break;
            case '>':
                output.Append("&gt;"u8);
                break;
            case '\r':
                output.Append("&#xD;"u8);
                break;
            default:
                Span<byte> utf8 = stackalloc byte[4];
                output.Append(utf8[..character.EncodeToUtf8(utf8)]);
                break;
        }
    }

    private static void AppendAccented(CanonicalOutput output, FileBytes file, ReadOnlySpan<byte> accented)
    {
        if (file.Encoding != FileEncoding.Latin1)
        {
            output.Append(file.Decode(accented));
            return;
        }

        Span<byte> utf8 = stackalloc byte[2];
        foreach (byte each in accented)
        {
            utf8[0] = (byte)(0xC0 | (each >> 6));
            utf8[1] = (byte)(0x80 | (each & 0x3F));
            output.Append(utf8);
        }
    }
}
