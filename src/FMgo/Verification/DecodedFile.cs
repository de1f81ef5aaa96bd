using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>A file as bytes and as text, with the way from a place in the text to the place in the bytes.</summary>
internal sealed class DecodedFile
{
    private const int Stride = 4096;

    // Byte offset of every 4,096th character; null where a character is a byte.
    private readonly int[]? _marks;
    private readonly int _start;

    // The same few hundred names in every element: one table for all readers.
    private readonly NameTable _names = new();

    private DecodedFile(ReadOnlyMemory<byte> bytes, string text, int start, bool singleByte)
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

    public static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out DecodedFile? file, [NotNullWhen(false)] out Finding? finding)
    {
        file = null;
        finding = null;
        string name = XmlSource.EncodingName(bytes.Span) ?? "utf-8";
        if (XmlSource.FindEncoding(name) is not { } encoding || !IsAccepted(encoding))
        {
            finding = VerificationRules.UnsupportedEncoding.At("", name);
            return false;
        }

        int start = XmlSource.MarkLength(bytes.Span);
        if (XmlSource.TryDecode(bytes.Span[start..], encoding) is not { } text)
        {
            finding = VerificationRules.WrongEncoding.At("", name);
            return false;
        }

        file = new DecodedFile(bytes, text, start, encoding.IsSingleByte);
        return true;
    }

    /// <summary>The bytes of a part of the text.</summary>
    public ReadOnlyMemory<byte> Slice(int start, int end)
    {
        int first = ByteOffset(start);
        return Bytes[first..ByteOffset(end)];
    }

    /// <summary>A reader of one element, as if it stood in a place where some namespaces, by prefix, are in scope and no others.</summary>
    public XmlReader Open(ScannedElement element, Dictionary<string, string> namespaces)
    {
        var scope = new XmlNamespaceManager(_names);
        foreach ((string prefix, string uri) in namespaces.Where(pair => pair.Key != "xml"))
        {
            scope.AddNamespace(prefix, uri);
        }

        var context = new XmlParserContext(null, scope, null, XmlSpace.None);
        return XmlReader.Create(new StringReader(Text[element.Start..element.End]), XmlSource.Settings, context);
    }

    /// <summary>An element with its content, in place. It has been read once already, so it is known to be well formed.</summary>
    public XElement Load(ScannedElement element)
    {
        using var reader = Open(element, element.NamespacesInPlace());
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
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

    // Received files come in these three (../shared/spec/verification.md, policy 4); in each an ASCII byte is an ASCII character.
    private static bool IsAccepted(Encoding encoding) => encoding.CodePage is 65001 or 28591 or 1252;

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
}
