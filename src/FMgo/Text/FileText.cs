using System.Globalization;
using System.Text;

namespace FMgo.Text;

/// <summary>Writes values as they stand in the file: ISO-8859-1, with the escapes of canonical XML. The text was checked before: it fits.</summary>
internal static class FileText
{
    // Up to five characters are looked for together by code that comes compiled with .NET; the stamp's quotes are looked for apart.
    private const string Escaped = "&<>\r";
    private const string Quotes = "'\"";

    /// <summary>Appends text with <c>&amp;</c>, <c>&lt;</c>, <c>&gt;</c> and the carriage return escaped, as C14N writes it.</summary>
    public static void AppendText(this ByteBuffer buffer, ReadOnlySpan<char> text) => AppendEscaped(buffer, text, Escaped);

    /// <summary>Appends text with all five predefined entities, as the stamp wants it (Instructivo técnico de emisión, A.2.4).</summary>
    public static void AppendStampText(this ByteBuffer buffer, ReadOnlySpan<char> text)
    {
        while (true)
        {
            int quote = text.IndexOfAny(Quotes);
            buffer.AppendText(quote < 0 ? text : text[..quote]);
            if (quote < 0)
            {
                return;
            }

            buffer.Append(Entity(text[quote]));
            text = text[(quote + 1)..];
        }
    }

    public static void AppendNumber(this ByteBuffer buffer, decimal value) =>
        buffer.Advance(NumberFormat.Write(value, buffer.GetSpan(NumberFormat.MaxLength)));

    public static void AppendInteger(this ByteBuffer buffer, long value)
    {
        const int Longest = 20;
        value.TryFormat(buffer.GetSpan(Longest), out int length, default, CultureInfo.InvariantCulture);
        buffer.Advance(length);
    }

    /// <summary>Appends a RUT in its compact form.</summary>
    public static void AppendRut(this ByteBuffer buffer, Rut rut)
    {
        buffer.AppendInteger(rut.Body);
        var end = buffer.GetSpan(2);
        end[0] = (byte)'-';
        end[1] = (byte)rut.CheckDigit;
        buffer.Advance(2);
    }

    /// <summary>Appends a date as <see cref="DateText.Date"/> says.</summary>
    public static void AppendDate(this ByteBuffer buffer, DateOnly date)
    {
        buffer.AppendDigits(date.Year, 4);
        buffer.Append("-"u8);
        buffer.AppendDigits(date.Month, 2);
        buffer.Append("-"u8);
        buffer.AppendDigits(date.Day, 2);
    }

    /// <summary>Appends a time of day as <see cref="DateText.Time"/> says.</summary>
    public static void AppendTime(this ByteBuffer buffer, TimeOnly time)
    {
        buffer.AppendDigits(time.Hour, 2);
        buffer.Append(":"u8);
        buffer.AppendDigits(time.Minute, 2);
        buffer.Append(":"u8);
        buffer.AppendDigits(time.Second, 2);
    }

    /// <summary>Appends a date and a time as <see cref="DateText.DateTime"/> says.</summary>
    public static void AppendDateTime(this ByteBuffer buffer, DateTime moment)
    {
        buffer.AppendDate(DateOnly.FromDateTime(moment));
        buffer.Append("T"u8);
        buffer.AppendTime(TimeOnly.FromDateTime(moment));
    }

    private static void AppendDigits(this ByteBuffer buffer, int value, int count)
    {
        var digits = buffer.GetSpan(count);
        for (int i = count - 1; i >= 0; i--)
        {
            digits[i] = (byte)('0' + value % 10);
            value /= 10;
        }

        buffer.Advance(count);
    }

    private static void AppendEscaped(ByteBuffer buffer, ReadOnlySpan<char> text, ReadOnlySpan<char> escaped)
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
