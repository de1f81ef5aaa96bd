using System.Globalization;
using System.Text;

namespace FMgo.Xml;

/// <summary>Writes values as they stand in the file: ISO-8859-1, with the escapes of canonical XML. The text was checked before: it fits.</summary>
internal static class FileText
{
    private const string Escaped = "&<>\r";
    private const string StampEscaped = "&<>\r'\"";

    /// <summary>Appends text with <c>&amp;</c>, <c>&lt;</c>, <c>&gt;</c> and the carriage return escaped, as C14N writes it.</summary>
    public static void AppendText(this ByteBuffer buffer, ReadOnlySpan<char> text) => Append(buffer, text, Escaped);

    /// <summary>Appends text with all five predefined entities, as the stamp wants it (Instructivo técnico de emisión, A.2.4).</summary>
    public static void AppendStampText(this ByteBuffer buffer, ReadOnlySpan<char> text) => Append(buffer, text, StampEscaped);

    public static void AppendNumber(this ByteBuffer buffer, decimal value) =>
        buffer.Advance(NumberFormat.Write(value, buffer.GetSpan(NumberFormat.MaxLength)));

    public static void AppendFormatted<T>(this ByteBuffer buffer, T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        const int Longest = 32;
        if (!value.TryFormat(buffer.GetSpan(Longest), out int length, format, CultureInfo.InvariantCulture))
        {
            throw new ArgumentException("The value is longer than any of the format.", nameof(value));
        }

        buffer.Advance(length);
    }

    private static void Append(ByteBuffer buffer, ReadOnlySpan<char> text, ReadOnlySpan<char> escaped)
    {
        while (true)
        {
            int special = text.IndexOfAny(escaped);
            AppendPlain(buffer, special < 0 ? text : text[..special]);
            if (special < 0)
            {
                return;
            }

            buffer.Append(Entity(text[special]));
            text = text[(special + 1)..];
        }
    }

    private static void AppendPlain(ByteBuffer buffer, ReadOnlySpan<char> text) =>
        buffer.Advance(Encoding.Latin1.GetBytes(text, buffer.GetSpan(text.Length)));

    private static ReadOnlySpan<byte> Entity(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '\r' => "&#xD;"u8,
        '"' => "&quot;"u8,
        _ => "&apos;"u8,
    };
}
