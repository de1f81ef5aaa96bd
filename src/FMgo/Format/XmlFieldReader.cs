using System.Text;
using FMgo.Text;

namespace FMgo.Format;

/// <summary>Reads fields from XML, element by element, in the exact spelling, order and namespace of the schema.</summary>
internal sealed class XmlFieldReader : FieldReader
{
    private readonly XmlTokenizer _xml;
    private readonly string _uri;

    // Comments and sections cut text into any number of parts.
    private StringBuilder? _text;
    private readonly int _rootDepth;
    private int _depth;
    private bool _pending;
    private string _tag = "";

    /// <param name="xml">A tokenizer on the start tag of the element whose children are the fields.</param>
    /// <param name="dialect">The dialect of that element.</param>
    public XmlFieldReader(XmlTokenizer xml, int dialect = 0)
    {
        _xml = xml;
        _uri = xml.Uri;
        Dialect = dialect;
        _depth = _rootDepth = xml.Depth;
    }

    public override string Tag => _tag;

    protected override bool IsStrict => true;

    /// <summary>Asked about each child of that element, by its name: takes those that belong to the signed document and not to its data, up to their end tag.</summary>
    public Func<string, bool> TakesOver { get; init; } = static _ => false;

    /// <summary>The dialect by the type of document that was read, where the name of the element alone does not tell it.</summary>
    public Func<int, DocumentType, int>? DialectOf { get; init; }

    public override bool Next()
    {
        // Past the field before, if nobody read it.
        if (_pending)
        {
            _pending = false;
            _xml.SkipElement();
        }

        while (_xml.Read() && !(_xml.Token == XmlToken.End && _xml.Depth == _depth))
        {
            if (_xml.Token == XmlToken.Start && IsField())
            {
                _pending = true;
                CheckAttributes();
                return true;
            }

            if (_xml.Token is XmlToken.Text or XmlToken.Section && _xml.Raw.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            {
                Add(Quote.BetweenElements(PathOfChild("text()")));
            }
        }

        return false;
    }

    protected override string? ReadText()
    {
        _pending = false;
        int depth = _xml.Depth;
        _xml.Read();
        if (_xml.Token == XmlToken.End)
        {
            return "";
        }

        string first = "";
        if (_xml.Token == XmlToken.Text)
        {
            first = _xml.File.ReadText(_xml.Raw);
            _xml.Read();
        }

        return _xml.Token == XmlToken.End ? first : ReadParts(first, depth);
    }

    protected override ReadOnlySpan<char> ReadText(Span<char> buffer, out bool isThere)
    {
        isThere = true;
        _pending = false;
        int depth = _xml.Depth;
        _xml.Read();
        if (_xml.Token == XmlToken.End)
        {
            return [];
        }

        ReadOnlySpan<char> first = [];
        if (_xml.Token == XmlToken.Text)
        {
            first = FileBytes.TryReadPlain(_xml.Raw, buffer, out int length) ? buffer[..length] : _xml.File.ReadText(_xml.Raw);
            _xml.Read();
        }

        return _xml.Token == XmlToken.End ? first : ReadParts(first.ToString(), depth);
    }

    protected override bool EnterGroup()
    {
        _pending = false;
        _depth = _xml.Depth;
        return true;
    }

    protected override void LeaveGroup() => _depth--;

    protected override void TypeFound(DocumentType type)
    {
        if (DialectOf is not null)
        {
            Dialect = DialectOf(Dialect, type);
        }
    }

    private string ReadParts(string first, int depth)
    {
        var text = (_text ??= new StringBuilder()).Clear().Append(first);
        bool hasElements = false;
        while (_xml.Token != XmlToken.End || _xml.Depth != depth)
        {
            switch (_xml.Token)
            {
                case XmlToken.Start:
                    if (!hasElements)
                    {
                        Report(StructureRules.UnexpectedContent, Shown(_xml.ReadLocalName()));
                        hasElements = true;
                    }

                    _xml.SkipElement();
                    break;
                case XmlToken.Text:
                    text.Append(_xml.File.ReadText(_xml.Raw));
                    break;
                case XmlToken.Section:
                    text.Append(_xml.File.ReadSection(_xml.Raw["<![CDATA[".Length..^"]]>".Length]));
                    break;
                case XmlToken.Comment or XmlToken.Instruction:
                    Report(StructureRules.CommentInValue);
                    break;
            }

            _xml.Read();
        }

        return text.ToString();
    }

    // What has the name of a field in another namespace is no field: whoever reads by names alone would see it.
    private bool IsField()
    {
        _tag = _xml.ReadLocalName();
        if (_xml.Uri != _uri && XmlNames.IsSii(_xml.Uri) && XmlNames.IsSii(_uri))
        {
            // SII's schema refuses it, but it is SII's field: were it passed over, a declaration that no digest sees could hide it.
            Add(StructureRules.OtherNamespace.At(PathOfChild(Shown(_tag))));
        }
        else if (_xml.Uri != _uri)
        {
            Add(StructureRules.ForeignElement.At(PathOfChild(Shown(_tag)), Quote.Namespace(_xml.Uri)));
            _xml.SkipElement();
            return false;
        }

        return _depth > _rootDepth || !TakesOver(_tag);
    }

    // Of xsi only the place of the schema changes nothing of what is said; nil and type would.
    private void CheckAttributes()
    {
        foreach (ref readonly var attribute in _xml.Attributes)
        {
            if (!attribute.IsDeclaration && !_xml.IsSchemaLocation(attribute))
            {
                string name = _xml.File.Decode(_xml.Slice(attribute.LocalStart, attribute.NameEnd));
                Add(StructureRules.UnexpectedContent.At(PathOfChild("@" + Shown(name)), Shown(name)));
            }
        }
    }
}
