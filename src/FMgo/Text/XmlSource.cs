using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace FMgo.Text;

/// <summary>Opens XML that others wrote: by its declared encoding, without DTD, without resolver.</summary>
internal static partial class XmlSource
{
    /// <summary>How many bytes of a file are enough for <see cref="EncodingName"/>.</summary>
    public const int DeclarationLength = 256;

    private const int BlockLength = 16 * 1024;

    /// <summary>No DTD, so no entities but the five of XML; no resolver, so no network.</summary>
    public static XmlReaderSettings Settings => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };

    /// <summary>Reads forward from a stream that is not held in memory, asynchronously only; the stream stays open.</summary>
    /// <param name="stream">The stream, at its beginning.</param>
    /// <param name="encoding">An encoding of <see cref="FindEncoding"/>.</param>
    /// <remarks>Reading throws <see cref="XmlFaultException"/> at a tag that is too long or has too many attributes.</remarks>
    public static XmlReader CreateReader(Stream stream, Encoding encoding)
    {
        var settings = Settings;
        settings.Async = true;
        settings.IgnoreComments = true;
        settings.IgnoreProcessingInstructions = true;
        return XmlReader.Create(new StreamReader(new GuardedStream(stream), encoding, detectEncodingFromByteOrderMarks: false, BlockLength), settings);
    }

    /// <summary>How many bytes the byte order mark of UTF-8 takes.</summary>
    public static int MarkLength(ReadOnlySpan<byte> file) => file.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

    /// <summary>
    /// Where the text begins: after the byte order mark, and after white space before the XML declaration, which no XML has there, but which mail and copying leave.
    /// </summary>
    public static int StartOf(ReadOnlySpan<byte> file)
    {
        int mark = MarkLength(file);
        var text = file[mark..];
        var rest = text.TrimStart(" \t\r\n"u8);
        return rest.Length < text.Length && rest.StartsWith("<?xml "u8) ? file.Length - rest.Length : mark;
    }

    /// <summary>The encoding by the byte order mark, else as declared; null where the file says nothing.</summary>
    public static string? EncodingName(ReadOnlySpan<byte> file)
    {
        if (MarkLength(file) > 0)
        {
            return "utf-8";
        }

        file = file[StartOf(file)..];
        string head = Encoding.Latin1.GetString(file[..Math.Min(file.Length, DeclarationLength)]);
        if (head.Contains('\0', StringComparison.Ordinal))
        {
            return "utf-16";
        }

        var match = EncodingDeclaration().Match(head);
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>The encoding as declared, whatever the byte order mark says; null where the file declares none.</summary>
    public static string? DeclaredEncoding(ReadOnlySpan<byte> file)
    {
        var text = file[StartOf(file)..];
        int end = text.StartsWith("<?xml"u8) ? text.IndexOf("?>"u8) : -1;
        return end > 0 && XmlDeclaration.TryRead(text["<?xml".Length..end].TrimStart(" \t\r\n"u8), out string? name) ? name : null;
    }

    /// <summary>The encoding with a name, which throws at bytes that are not of it; null where there is none.</summary>
    /// <remarks>The provider is asked directly, because registering it would change the encodings of the whole process.</remarks>
    public static Encoding? FindEncoding(string name)
    {
        string known = name.ToUpperInvariant() switch
        {
            "UTF8" or "US-ASCII" => "utf-8",
            "ISO8859-1" => "iso-8859-1",
            "CP1252" => "windows-1252",
            _ => name,
        };
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
            encoding = (Encoding)encoding.Clone();
            encoding.DecoderFallback = DecoderFallback.ExceptionFallback;
            return encoding;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Whether a name is one of ASCII's.</summary>
    public static bool IsAscii(string name)
    {
        const int Ascii = 20127;
        return name.Equals("US-ASCII", StringComparison.OrdinalIgnoreCase) || FindEncoding(name)?.CodePage == Ascii;
    }

    [GeneratedRegex("""^\s*<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex EncodingDeclaration();
}
