using System.Text;

namespace FMgo.Text;

/// <summary>A small element as a tree, such as a signature or a stamp. Its size is bounded, so that nothing in it needs a bound of its own.</summary>
internal sealed class XmlPiece
{
    /// <summary>The longest element that is read so, in bytes. A signature has some 4,000, a stamp 1,000.</summary>
    public const int MaxLength = 64 * 1024;

    private static readonly List<XmlPiece> None = [];

    private readonly FileBytes _file;
    private List<XmlPiece>? _children;
    private XmlAttribute[] _attributes = [];
    private Range _only;
    private StringBuilder? _parts;

    private XmlPiece(FileBytes file, string localName, string uri, int start)
    {
        _file = file;
        LocalName = localName;
        Uri = uri;
        Start = start;
    }

    public string LocalName { get; }

    public string Uri { get; }

    /// <summary>Where it begins in the file.</summary>
    public int Start { get; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>Its own text; that of its children is not in it.</summary>
    public string Text => _parts?.ToString() ?? _file.ReadText(Raw);

    /// <summary>Its text as it stands in the file, where it is of one piece; empty otherwise.</summary>
    public ReadOnlySpan<byte> Raw => _file.Bytes.Span[_only];

    public IReadOnlyList<XmlPiece> Children => _children ?? None;

    /// <summary>Whether it has text beside white space.</summary>
    public bool HasText => !string.IsNullOrWhiteSpace(Text);

    /// <summary>Reads an element; null where it is too long.</summary>
    /// <param name="tokens">A tokenizer of the file, which is known to be well formed; it is turned to the element.</param>
    /// <param name="place">Where the element is.</param>
    /// <param name="scope">The namespaces around it.</param>
    public static XmlPiece? Read(XmlTokenizer tokens, Range place, NamespaceScope? scope)
    {
        (int start, int length) = place.GetOffsetAndLength(tokens.File.Bytes.Length);
        if (length > MaxLength)
        {
            return null;
        }

        tokens.ReadAgain(start, start + length, scope);
        tokens.Read();
        return Read(tokens);
    }

    /// <summary>The value of an attribute without namespace; null where there is none.</summary>
    public string? Attribute(ReadOnlySpan<byte> name)
    {
        var bytes = _file.Bytes.Span;
        foreach (ref readonly var attribute in _attributes.AsSpan())
        {
            if (attribute.Uri.Length == 0 && bytes[attribute.NameStart..attribute.NameEnd].SequenceEqual(name))
            {
                return _file.ReadValue(bytes[attribute.ValueStart..attribute.ValueEnd]);
            }
        }

        return null;
    }

    /// <summary>Its text as base64; null where it is none.</summary>
    public byte[]? ReadBase64() => Raw.IsEmpty ? Base64Text.Read(Text) : Base64Text.Read(Raw);

    /// <summary>How many children have a name.</summary>
    public int Count(string localName, string uri)
    {
        int count = 0;
        foreach (var child in _children ?? None)
        {
            count += child.Is(localName, uri) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The only child with a name; null where there is none or more than one.</summary>
    public XmlPiece? OnlyChild(string localName, string uri) =>
        Count(localName, uri) == 1 ? FirstChild(localName, uri) : null;

    /// <summary>The first child with a name.</summary>
    public XmlPiece? FirstChild(string localName, string uri)
    {
        foreach (var child in _children ?? None)
        {
            if (child.Is(localName, uri))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>Whether it and all that is in it are of one namespace.</summary>
    public bool IsAllOf(string uri)
    {
        if (Uri != uri)
        {
            return false;
        }

        foreach (var child in _children ?? None)
        {
            if (!child.IsAllOf(uri))
            {
                return false;
            }
        }

        return true;
    }

    public bool Is(string localName, string uri) => LocalName == localName && Uri == uri;

    private static XmlPiece Read(XmlTokenizer tokens)
    {
        var piece = new XmlPiece(tokens.File, tokens.ReadLocalName(), tokens.Uri, tokens.Start);
        if (tokens.AttributeCount > 0)
        {
            piece._attributes = tokens.Attributes.ToArray();
        }

        int depth = tokens.Depth;
        while (tokens.Read() && !(tokens.Token == XmlToken.End && tokens.Depth == depth))
        {
            switch (tokens.Token)
            {
                case XmlToken.Start:
                    (piece._children ??= []).Add(Read(tokens));
                    break;
                case XmlToken.Text:
                    piece.AppendText(tokens);
                    break;
                case XmlToken.Section:
                    piece.Append(tokens.File.ReadSection(tokens.Raw["<![CDATA[".Length..^"]]>".Length]));
                    break;
            }
        }

        piece.End = tokens.End;
        return piece;
    }

    private void AppendText(XmlTokenizer tokens)
    {
        if (_parts is null && _only.Equals(default))
        {
            _only = tokens.Start..tokens.End;
        }
        else
        {
            Append(tokens.File.ReadText(tokens.Raw));
        }
    }

    // Comments, sections and children cut text into any number of parts.
    private void Append(string part)
    {
        _parts ??= new StringBuilder(_file.ReadText(Raw));
        _only = default;
        _parts.Append(part);
    }
}
