using System.Runtime.InteropServices;
using System.Text;

namespace FMgo.Text;

/// <summary>A small element as a tree, such as a signature or a stamp, made by a <see cref="XmlPieceReader"/>. Its size is bounded, so that nothing in it needs a bound of its own.</summary>
internal sealed class XmlPiece
{
    private readonly FileBytes _file;
    private readonly List<XmlAttribute> _allAttributes;
    private int _firstAttribute;
    private int _attributeCount;
    private XmlPiece? _last;
    private Range _only;
    private StringBuilder? _parts;
    private byte[]? _base64;

    /// <param name="file">The file.</param>
    /// <param name="attributes">Where the reader keeps the attributes of all pieces.</param>
    public XmlPiece(FileBytes file, List<XmlAttribute> attributes)
    {
        _file = file;
        _allAttributes = attributes;
    }

    public string LocalName { get; private set; } = "";

    public string Uri { get; private set; } = "";

    /// <summary>Where it begins in the file.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>Its own text; that of its children is not in it.</summary>
    public string Text => _parts?.ToString() ?? _file.ReadText(Raw);

    /// <summary>Its text as it stands in the file, where it is of one piece; empty otherwise.</summary>
    public ReadOnlySpan<byte> Raw => _file.Bytes.Span[_only];

    public int ChildCount { get; private set; }

    /// <summary>Whether a comment or an instruction stands directly in it.</summary>
    public bool HasComment { get; set; }

    /// <summary>Its first child.</summary>
    public XmlPiece? First { get; private set; }

    /// <summary>The next child of the same parent.</summary>
    public XmlPiece? Next { get; private set; }

    /// <summary>Whether it has text beside white space.</summary>
    public bool HasText => _parts is not null ? !string.IsNullOrWhiteSpace(Text) : Raw.IndexOfAnyExcept(" \t\r\n"u8) >= 0 && !string.IsNullOrWhiteSpace(Text);

    /// <summary>Becomes the element that the tokenizer is on.</summary>
    public void Begin(XmlTokenizer tokens)
    {
        LocalName = tokens.ReadLocalName();
        Uri = tokens.Uri;
        Start = tokens.Start;
        First = _last = Next = null;
        ChildCount = 0;
        HasComment = false;
        _only = default;
        _parts = null;
        _base64 = null;
        _firstAttribute = _allAttributes.Count;
        _attributeCount = tokens.AttributeCount;
        _allAttributes.AddRange(tokens.Attributes);
    }

    public void Add(XmlPiece child)
    {
        if (_last is null)
        {
            First = child;
        }
        else
        {
            _last.Next = child;
        }

        _last = child;
        ChildCount++;
    }

    /// <summary>Takes the text that the tokenizer is on.</summary>
    public void AddText(XmlTokenizer tokens)
    {
        if (tokens.Token == XmlToken.Section)
        {
            Append(_file.ReadSection(tokens.Raw["<![CDATA[".Length..^"]]>".Length]));
        }
        else if (_parts is null && _only.Equals(default))
        {
            _only = tokens.Start..tokens.End;
        }
        else
        {
            Append(_file.ReadText(tokens.Raw));
        }
    }

    public void Finish(int end) => End = end;

    /// <summary>The value of an attribute without namespace; null where there is none.</summary>
    public string? Attribute(ReadOnlySpan<byte> name)
    {
        var bytes = _file.Bytes.Span;
        foreach (ref readonly var attribute in Attributes)
        {
            if (attribute.Uri.Length == 0 && bytes[attribute.NameStart..attribute.NameEnd].SequenceEqual(name))
            {
                return _file.ReadValue(bytes[attribute.ValueStart..attribute.ValueEnd]);
            }
        }

        return null;
    }

    /// <summary>Whether it has an attribute without namespace of this value, which is ASCII.</summary>
    public bool HasAttribute(ReadOnlySpan<byte> name, string value)
    {
        var bytes = _file.Bytes.Span;
        foreach (ref readonly var attribute in Attributes)
        {
            if (attribute.Uri.Length == 0 && bytes[attribute.NameStart..attribute.NameEnd].SequenceEqual(name))
            {
                var raw = bytes[attribute.ValueStart..attribute.ValueEnd];
                return Ascii.Equals(raw, value) || (raw.Contains((byte)'&') && _file.ReadValue(raw) == value);
            }
        }

        return false;
    }

    /// <summary>The name of the first attribute that is none with this name, declares nothing and says nothing of a schema's place; null where there is none.</summary>
    public string? FindAttributeBeside(ReadOnlySpan<byte> name)
    {
        var bytes = _file.Bytes.Span;
        foreach (ref readonly var attribute in Attributes)
        {
            var own = bytes[attribute.NameStart..attribute.NameEnd];
            if (!attribute.IsDeclaration && !own.SequenceEqual(name) && !XmlTokenizer.IsSchemaLocation(bytes, attribute))
            {
                return _file.Decode(own);
            }
        }

        return null;
    }

    /// <summary>Its text as base64; null where it is none.</summary>
    public byte[]? ReadBase64() => _base64 ??= Raw.IsEmpty ? Base64Text.Read(Text) : Base64Text.Read(Raw);

    /// <summary>How many children have a name.</summary>
    public int Count(string localName, string uri)
    {
        int count = 0;
        for (var child = First; child is not null; child = child.Next)
        {
            count += child.Is(localName, uri) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The only child with a name; null where there is none or more than one.</summary>
    public XmlPiece? OnlyChild(string localName, string uri)
    {
        XmlPiece? only = null;
        for (var child = First; child is not null; child = child.Next)
        {
            if (child.Is(localName, uri))
            {
                if (only is not null)
                {
                    return null;
                }

                only = child;
            }
        }

        return only;
    }

    /// <summary>The first child with a name.</summary>
    public XmlPiece? FirstChild(string localName, string uri)
    {
        for (var child = First; child is not null; child = child.Next)
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

        for (var child = First; child is not null; child = child.Next)
        {
            if (!child.IsAllOf(uri))
            {
                return false;
            }
        }

        return true;
    }

    public bool Is(string localName, string uri) => LocalName == localName && Uri == uri;

    private ReadOnlySpan<XmlAttribute> Attributes => CollectionsMarshal.AsSpan(_allAttributes).Slice(_firstAttribute, _attributeCount);

    // Comments, sections and children cut text into any number of parts.
    private void Append(string part)
    {
        _parts ??= new StringBuilder(_file.ReadText(Raw));
        _only = default;
        _parts.Append(part);
    }
}
