using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace FMgo.Verification;

/// <summary>A file as bytes and as text, with the way from a place in the text to the place in the bytes.</summary>
internal sealed partial class FileText
{
    private const int DeclarationLength = 256;
    private const int Stride = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Byte offset of every 4,096th character; null where a character is a byte.
    private readonly int[]? _marks;
    private readonly int _start;

    private FileText(ReadOnlyMemory<byte> bytes, string text, int start, bool singleByte)
    {
        Bytes = bytes;
        Text = text;
        IsSingleByte = singleByte;
        _start = start;
        _marks = singleByte ? null : MarkOffsets(text, start);
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    public string Text { get; }

    public bool IsSingleByte { get; }

    public static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out FileText? file, [NotNullWhen(false)] out Finding? finding)
    {
        file = null;
        finding = null;
        int start = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        string declared = start > 0 ? "utf-8" : DeclaredEncoding(bytes.Span);
        if (FindEncoding(declared) is not { } encoding)
        {
            finding = VerificationRules.UnsupportedEncoding.At("", declared);
            return false;
        }

        try
        {
            file = new FileText(bytes, encoding.GetString(bytes.Span[start..]), start, encoding.IsSingleByte);
            return true;
        }
        catch (DecoderFallbackException)
        {
            finding = VerificationRules.WrongEncoding.At("", declared);
            return false;
        }
    }

    /// <summary>The bytes of a part of the text.</summary>
    public ReadOnlyMemory<byte> Slice(int start, int end)
    {
        int first = ByteOffset(start);
        return Bytes[first..ByteOffset(end)];
    }

    public int ByteOffset(int index)
    {
        if (_marks is null)
        {
            return _start + index;
        }

        int mark = index / Stride;
        return _marks[mark] + Utf8Length(Text.AsSpan(mark * Stride, index - mark * Stride));
    }

    private static string DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        if (head.Contains('\0', StringComparison.Ordinal))
        {
            return "utf-16";
        }

        var match = EncodingDeclaration().Match(head);
        return match.Success ? match.Groups[1].Value : "utf-8";
    }

    // Received files come in these three (../shared/spec/verification.md, policy 4). The provider is asked directly, because registering it
    // would change the encodings of the whole process.
    private static Encoding? FindEncoding(string name) => name.ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" or "US-ASCII" => StrictUtf8,
        "ISO-8859-1" or "ISO8859-1" or "ISO_8859-1" or "LATIN1" => Encoding.Latin1,
        "WINDOWS-1252" or "CP1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
        _ => null,
    };

    private static int[] MarkOffsets(string text, int start)
    {
        int[] marks = new int[text.Length / Stride + 1];
        marks[0] = start;
        for (int i = 1; i < marks.Length; i++)
        {
            marks[i] = marks[i - 1] + Utf8Length(text.AsSpan((i - 1) * Stride, Stride));
        }

        return marks;
    }

    // By character, so that a mark between the halves of a surrogate pair does no harm: each half counts for two of the four bytes.
    private static int Utf8Length(ReadOnlySpan<char> text)
    {
        int length = 0;
        foreach (char c in text)
        {
            length += c switch
            {
                < '\u0080' => 1,
                < '\u0800' => 2,
                _ => char.IsSurrogate(c) ? 2 : 3,
            };
        }

        return length;
    }

    [GeneratedRegex("""^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._\-]*)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex EncodingDeclaration();
}
