using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace FMgo.Text;

/// <summary>The bytes of an XML file and how they are to be read as characters.</summary>
/// <param name="Bytes">All of the file.</param>
/// <param name="Encoding">Its encoding; the bytes are known to be of it.</param>
/// <param name="Start">Where the text begins: after the byte order mark, if there is one, and white space before the declaration.</param>
internal sealed record FileBytes(ReadOnlyMemory<byte> Bytes, FileEncoding Encoding, int Start)
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly SearchValues<byte> Odd = SearchValues.Create("&\r"u8);
    private static readonly SearchValues<byte> OddInValue = SearchValues.Create("&\r\n\t"u8);

    /// <summary>Whether the file says nothing of its encoding and cannot be UTF-8, which XML takes it for then.</summary>
    public bool IsEncodingAssumed { get; private init; }

    /// <summary>Whether white space stands before the XML declaration.</summary>
    public bool HasBlanksFirst => Start > XmlSource.MarkLength(Bytes.Span);

    /// <summary>
    /// Opens a file by its byte order mark or its declaration; without either it is UTF-8 if it can be, else ISO-8859-1, as SII writes. The one decoder for all who
    /// read files of others.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="encodingName">What it says of its encoding, for messages.</param>
    /// <param name="file">The file; null where the bytes are not of the encoding.</param>
    /// <returns>Whether it is one of the encodings of <see cref="FileEncoding"/>.</returns>
    public static bool TryOpen(ReadOnlyMemory<byte> bytes, out string encodingName, out FileBytes? file)
    {
        string? name = XmlSource.EncodingName(bytes.Span);
        encodingName = name ?? "utf-8";
        file = null;
        if (EncodingOf(encodingName) is not { } encoding)
        {
            return false;
        }

        file = Open(bytes, encoding);
        if (file is null && name is null)
        {
            file = Open(bytes, FileEncoding.Latin1)! with { IsEncodingAssumed = true };
        }

        if (file is { Encoding: FileEncoding.Utf8 } && XmlSource.DeclaredEncoding(bytes.Span) is { } declared && file.IsOtherThan(declared))
        {
            file = file with { IsOtherThanDeclared = true };
        }

        return true;
    }

    // A byte order mark says UTF-8 and the declaration another encoding, or ASCII where there is more: XML calls it an error (1.0, 4.3.3), and who goes by the declaration reads other characters.
    private bool IsOtherThan(string declared) =>
        (XmlSource.MarkLength(Bytes.Span) > 0 && EncodingOf(declared) != FileEncoding.Utf8) || (XmlSource.IsAscii(declared) && !Ascii.IsValid(Bytes.Span[Start..]));

    /// <summary>Opens a file in an encoding; null where its bytes are not of it.</summary>
    public static FileBytes? Open(ReadOnlyMemory<byte> bytes, FileEncoding encoding)
    {
        int start = XmlSource.StartOf(bytes.Span);
        return encoding != FileEncoding.Utf8 || IsUtf8(bytes.Span[start..]) ? new FileBytes(bytes, encoding, start) : null;
    }

    /// <summary>The same file read as UTF-8, where it says otherwise and its bytes are UTF-8 beyond ASCII: whoever wrote it declared another encoding than his own. Null elsewhere.</summary>
    public FileBytes? AsUndeclaredUtf8()
    {
        var text = Bytes.Span[Start..];
        return Encoding != FileEncoding.Utf8 && !Ascii.IsValid(text) && IsUtf8(text) ? this with { Encoding = FileEncoding.Utf8, IsOtherThanDeclared = true } : null;
    }

    /// <summary>Whether it is read in another encoding than the declared one: as UTF-8, by its byte order mark or because all holds so.</summary>
    public bool IsOtherThanDeclared { get; private init; }

    /// <summary>Line and column of a place, from 1, in characters, as editors count.</summary>
    public (int Line, int Column) PlaceOf(int offset)
    {
        int start = XmlSource.MarkLength(Bytes.Span);
        var before = Bytes.Span[start..Math.Clamp(offset, start, Bytes.Length)];
        int line = 1;
        for (int end = before.IndexOfAny("\r\n"u8); end >= 0; end = before.IndexOfAny("\r\n"u8))
        {
            bool isPair = before[end] == '\r' && end + 1 < before.Length && before[end + 1] == '\n';
            before = before[(end + (isPair ? 2 : 1))..];
            line++;
        }

        return (line, (Encoding == FileEncoding.Utf8 ? System.Text.Encoding.UTF8.GetCharCount(before) : before.Length) + 1);
    }

    /// <summary>The characters of some bytes, as they are.</summary>
    public string Decode(ReadOnlySpan<byte> bytes) => Encoding switch
    {
        FileEncoding.Latin1 => System.Text.Encoding.Latin1.GetString(bytes),
        FileEncoding.Windows1252 => Windows1252.GetString(bytes),
        _ => System.Text.Encoding.UTF8.GetString(bytes),
    };

    /// <summary>What text says: line ends as line feeds, references as characters (XML 1.0, 2.11 and 4.4).</summary>
    public string ReadText(ReadOnlySpan<byte> raw) => raw.IndexOfAny(Odd) < 0 ? Decode(raw) : Resolve(raw, isValue: false);

    /// <summary>The same without a string, where it is short and plain ASCII; false where it is not.</summary>
    public static bool TryReadPlain(ReadOnlySpan<byte> raw, Span<char> buffer, out int length)
    {
        length = 0;
        return raw.Length <= buffer.Length && raw.IndexOfAny(Odd) < 0 && Ascii.ToUtf16(raw, buffer, out length) == OperationStatus.Done;
    }

    /// <summary>What a CDATA section says, without its brackets.</summary>
    public string ReadSection(ReadOnlySpan<byte> raw) =>
        Decode(raw).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>What the value of an attribute says: white space as blanks, references as characters (XML 1.0, 3.3.3).</summary>
    public string ReadValue(ReadOnlySpan<byte> raw) => raw.IndexOfAny(OddInValue) < 0 ? Decode(raw) : Resolve(raw, isValue: true);

    // U+FFFE and U+FFFF are in UTF-8 but not in XML (1.0, production 2).
    private static bool IsUtf8(ReadOnlySpan<byte> text) =>
        Utf8.IsValid(text) && text.IndexOf("\uFFFE"u8) < 0 && text.IndexOf("\uFFFF"u8) < 0;

    /// <summary>The encoding with a name; null where it is none of those in which files of SII travel.</summary>
    public static FileEncoding? EncodingOf(string name) => XmlSource.FindEncoding(name)?.CodePage switch
    {
        65001 or 20127 => FileEncoding.Utf8,
        28591 => FileEncoding.Latin1,
        1252 => FileEncoding.Windows1252,
        _ => null,
    };

    private string Resolve(ReadOnlySpan<byte> raw, bool isValue)
    {
        var text = new StringBuilder(raw.Length);
        while (!raw.IsEmpty)
        {
            int odd = raw.IndexOfAny(isValue ? OddInValue : Odd);
            text.Append(Decode(odd < 0 ? raw : raw[..odd]));
            if (odd < 0)
            {
                break;
            }

            raw = raw[odd..];
            int length = raw[0] == '&' ? XmlReference.LengthOf(raw) : 0;
            if (length > 0)
            {
                text.Append(XmlReference.Read(raw[..length]).ToString());
            }
            else if (raw[0] == '&')
            {
                throw new ArgumentException("The text ends within a reference, or was not read by the tokenizer.", nameof(raw));
            }
            else
            {
                length = raw is [(byte)'\r', (byte)'\n', ..] ? 2 : 1;
                text.Append(isValue ? ' ' : '\n');
            }

            raw = raw[length..];
        }

        return text.ToString();
    }
}
