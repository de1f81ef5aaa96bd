using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace FMgo.Text;

/// <summary>
/// The SHA-1 of Canonical XML 1.0 (inclusive, without comments) of an element that anybody wrote, taken while a reader goes through it: no tree.
/// </summary>
/// <remarks>
/// The reader has done the first half of the work: line ends, attribute values, CDATA and entities, and it refuses a DTD. Attributes <c>xml:</c> of
/// ancestors are not looked for: none of SII's files has any. For text that FMgo wrote itself there is <see cref="CanonicalHash"/>.
/// </remarks>
internal sealed class Canonicalizer : IDisposable
{
    private const int FlushLength = 32 * 1024;

    private static readonly SearchValues<char> TextEscaped = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> ValueEscaped = SearchValues.Create("&<\"\t\n\r");

    private readonly XmlReader _reader;
    private readonly Func<string, string>? _map;
    private readonly ByteBuffer _buffer = new(2 * FlushLength);
    private readonly IncrementalHash _sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
    private readonly List<(string Prefix, string Uri)> _inForce = [];
    private readonly Stack<int> _outer = [];
    private readonly List<(string Prefix, string Uri)> _declared = [];
    private readonly List<(string Uri, string LocalName, string Name, string Value)> _attributes = [];

    private Canonicalizer(XmlReader reader, Func<string, string>? map)
    {
        _reader = reader;
        _map = map;
    }

    /// <summary>Digests an element.</summary>
    /// <param name="reader">Before the element, which is all that it has.</param>
    /// <param name="namespaces">The namespaces in scope where the element stands, by prefix; they are written at its start tag.</param>
    /// <exception cref="XmlException">The element is not well formed in that scope.</exception>
    public static byte[] Sha1(XmlReader reader, IReadOnlyDictionary<string, string> namespaces)
    {
        using var canonicalizer = new Canonicalizer(reader, null);
        canonicalizer._declared.AddRange(namespaces.Select(pair => (pair.Key, pair.Value)));
        return canonicalizer.Run();
    }

    /// <summary>Digests an element as if its elements were in other namespaces, without prefixes, and without the attributes that have a namespace.</summary>
    /// <param name="reader">Before the element, which is all that it has.</param>
    /// <param name="map">Gives the new namespace of an old one.</param>
    public static byte[] Sha1(XmlReader reader, Func<string, string> map)
    {
        using var canonicalizer = new Canonicalizer(reader, map);
        return canonicalizer.Run();
    }

    public void Dispose()
    {
        _sha1.Dispose();
        _buffer.Dispose();
    }

    private byte[] Run()
    {
        while (_reader.Read())
        {
            AppendNode();
            if (_buffer.Length > FlushLength)
            {
                Flush();
            }
        }

        Flush();
        return _sha1.GetHashAndReset();
    }

    private void Flush()
    {
        _sha1.AppendData(_buffer.Written);
        _buffer.Clear();
    }

    private void AppendNode()
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.Element:
                Open();
                break;
            case XmlNodeType.EndElement:
                Close();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                AppendEscaped(_reader.Value, TextEscaped);
                break;
            case XmlNodeType.ProcessingInstruction:
                AppendInstruction();
                break;
        }
    }

    private string ElementName => _map is null ? _reader.Name : _reader.LocalName;

    private void Open()
    {
        bool isEmpty = _reader.IsEmptyElement;
        Append("<");
        Append(ElementName);
        if (_map is not null)
        {
            _declared.Add(("", _map(_reader.NamespaceURI)));
        }

        ReadAttributes();
        _outer.Push(_inForce.Count);
        AppendDeclarations();
        AppendAttributes();
        Append(">");
        if (isEmpty)
        {
            Close();
        }
    }

    private void Close()
    {
        Append("</");
        Append(ElementName);
        Append(">");
        int outer = _outer.Pop();
        _inForce.RemoveRange(outer, _inForce.Count - outer);
    }

    private void ReadAttributes()
    {
        while (_reader.MoveToNextAttribute())
        {
            bool isDeclaration = _reader.Prefix == "xmlns" || _reader.Name == "xmlns";
            if (_map is null && isDeclaration)
            {
                Declare(_reader.Prefix.Length == 0 ? "" : _reader.LocalName, _reader.Value);
            }
            else if (!isDeclaration && (_map is null || _reader.NamespaceURI.Length == 0))
            {
                _attributes.Add((_reader.NamespaceURI, _reader.LocalName, _reader.Name, _reader.Value));
            }
        }

        _reader.MoveToElement();
    }

    // The element's own declaration goes before that of the scope it stands in.
    private void Declare(string prefix, string uri)
    {
        _declared.RemoveAll(declaration => declaration.Prefix == prefix);
        _declared.Add((prefix, uri));
    }

    // Only what differs from what is in force around the element (C14N 2.3, namespace axis); xml is always in force.
    private void AppendDeclarations()
    {
        _declared.RemoveAll(declaration => declaration.Prefix == "xml" || declaration.Uri == FindInForce(declaration.Prefix));
        _declared.Sort(static (left, right) => string.CompareOrdinal(left.Prefix, right.Prefix));
        foreach (var (prefix, uri) in _declared)
        {
            AppendAttribute(prefix.Length == 0 ? "xmlns" : $"xmlns:{prefix}", uri);
        }

        _inForce.AddRange(_declared);
        _declared.Clear();
    }

    private string FindInForce(string prefix)
    {
        for (int i = _inForce.Count - 1; i >= 0; i--)
        {
            if (_inForce[i].Prefix == prefix)
            {
                return _inForce[i].Uri;
            }
        }

        return "";
    }

    private void AppendAttributes()
    {
        _attributes.Sort(static (left, right) =>
            string.CompareOrdinal(left.Uri, right.Uri) is not 0 and var order ? order : string.CompareOrdinal(left.LocalName, right.LocalName));
        foreach (var (_, _, name, value) in _attributes)
        {
            AppendAttribute(name, value);
        }

        _attributes.Clear();
    }

    private void AppendAttribute(string name, string value)
    {
        Append(" ");
        Append(name);
        Append("=\"");
        AppendEscaped(value, ValueEscaped);
        Append("\"");
    }

    private void AppendInstruction()
    {
        Append("<?");
        Append(_reader.Name);
        if (_reader.Value.Length > 0)
        {
            Append(" ");
            Append(_reader.Value);
        }

        Append("?>");
    }

    private void AppendEscaped(ReadOnlySpan<char> text, SearchValues<char> escaped)
    {
        int special;
        while ((special = text.IndexOfAny(escaped)) >= 0)
        {
            Append(text[..special]);
            Append(Reference(text[special]));
            text = text[(special + 1)..];
        }

        Append(text);
    }

    private static string Reference(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\t' => "&#x9;",
        '\n' => "&#xA;",
        _ => "&#xD;",
    };

    private void Append(ReadOnlySpan<char> text) =>
        _buffer.Advance(Encoding.UTF8.GetBytes(text, _buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
}
