using System.Text;
using System.Text.Unicode;
using FMgo.Text;

namespace FMgo.Folios;

/// <summary>The characters of a CAF file.</summary>
internal static class CafText
{
    /// <summary>Decodes a file. SII writes ISO-8859-1 and does not say so, which XML would take for UTF-8; only an explicit UTF-8 is believed.</summary>
    public static string Decode(ReadOnlySpan<byte> file)
    {
        var bytes = file[XmlSource.MarkLength(file)..];
        bool isUtf8 = "utf-8".Equals(XmlSource.EncodingName(file), StringComparison.OrdinalIgnoreCase) && Utf8.IsValid(bytes);
        return (isUtf8 ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes).TrimStart();
    }
}
