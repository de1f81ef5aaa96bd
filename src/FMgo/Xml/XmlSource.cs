using System.Text;
using System.Xml;

namespace FMgo.Xml;

/// <summary>Opens XML that others wrote: by its declared encoding, without DTD, without resolver.</summary>
internal static class XmlSource
{
    private const int DeclarationLength = 200;

    /// <summary>Decodes a file by its byte order mark or its declaration. Without either it is UTF-8 if it can be, else ISO-8859-1, as SII writes.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="encodingName">The encoding, for messages.</param>
    /// <returns>The text, or <c>null</c> if the encoding is unknown or the bytes are not valid in it.</returns>
    public static string? Decode(ReadOnlySpan<byte> file, out string encodingName)
    {
        if (file.StartsWith("\uFEFF"u8))
        {
            encodingName = "utf-8";
            return Decode(file[3..], encodingName);
        }

        string? declared = DeclaredEncoding(file);
        encodingName = declared ?? "utf-8";
        return Decode(file, encodingName) ?? (declared is null ? Encoding.Latin1.GetString(file) : null);
    }

    public static XmlReader CreateReader(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = false,
    });

    private static string? Decode(ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            encoding = (Encoding)encoding.Clone();
            encoding.DecoderFallback = DecoderFallback.ExceptionFallback;
            return encoding.GetString(bytes);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // DecoderFallbackException is an ArgumentException: not valid in this encoding.
            return null;
        }
    }

    private static string? DeclaredEncoding(ReadOnlySpan<byte> file)
    {
        string start = Encoding.Latin1.GetString(file[..Math.Min(file.Length, DeclarationLength)]);
        int end = start.IndexOf("?>", StringComparison.Ordinal);
        int at = start.IndexOf("encoding", StringComparison.Ordinal);
        if (!start.StartsWith("<?xml", StringComparison.Ordinal) || end < 0 || at < 0 || at > end)
        {
            return null;
        }

        string[] parts = start[at..end].Split('"', '\'');
        return parts.Length >= 2 ? parts[1] : null;
    }
}
