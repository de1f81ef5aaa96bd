using System.Text;
using System.Text.Unicode;
using FMgo.Xml;

namespace FMgo.Folios;

/// <summary>The characters of a CAF file.</summary>
internal static class CafText
{
    /// <summary>ISO-8859-1 that refuses what it cannot hold instead of writing another character.</summary>
    private static readonly Encoding Latin1 = Encoding.GetEncoding("ISO-8859-1", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    /// <summary>Decodes a file. SII writes ISO-8859-1 and does not say so, which XML would take for UTF-8; only an explicit UTF-8 is believed.</summary>
    public static string Decode(ReadOnlySpan<byte> file)
    {
        var bytes = file[XmlSource.MarkLength(file)..];
        bool isUtf8 = "utf-8".Equals(XmlSource.EncodingName(file), StringComparison.OrdinalIgnoreCase) && Utf8.IsValid(bytes);
        return (isUtf8 ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes).TrimStart();
    }

    /// <summary>The bytes in ISO-8859-1, or null when a character does not exist there.</summary>
    public static byte[]? TryEncode(ReadOnlySpan<char> text)
    {
        try
        {
            byte[] bytes = new byte[text.Length];
            Latin1.GetBytes(text, bytes);
            return bytes;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }
}
