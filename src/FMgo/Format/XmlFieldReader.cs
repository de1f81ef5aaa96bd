using System.Text;
using System.Xml;

namespace FMgo.Format;

/// <summary>Reads fields from XML, element by element, in the exact spelling and order of the schema.</summary>
internal sealed class XmlFieldReader : FieldReader
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly XmlReader _xml;

    // Comments and sections cut text into any number of parts.
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _pending;

    /// <param name="xml">A reader on the start of the element whose children are the fields: Documento, Liquidacion or Exportaciones.</param>
    /// <param name="branch">The branch of that element.</param>
    public XmlFieldReader(XmlReader xml, DocumentBranch branch)
    {
        _xml = xml;
        Branch = branch;
        _depth = xml.Depth;
        _pending = xml.IsEmptyElement;
        IsEmpty = xml.IsEmptyElement;
    }

    public override string Tag => _xml.LocalName;

    protected override bool IsStrict => true;

    private bool IsEmpty { get; set; }

    /// <summary>Names of children that belong to the signed document and not to its data; they are passed over.</summary>
    public Func<string, bool> IsPassedOver { get; init; } = _ => false;

    public override bool Next()
    {
        if (IsEmpty)
        {
            return false;
        }

        // Past the field before, if nobody read it.
        if (_pending)
        {
            _pending = false;
            _xml.Skip();
        }
        else if (_xml.NodeType == XmlNodeType.Element && _xml.Depth == _depth)
        {
            _xml.Read();
        }

        while (!(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == _depth))
        {
            if (_xml.NodeType == XmlNodeType.Element && !IsPassedOver(_xml.LocalName))
            {
                _pending = true;
                CheckAttributes();
                return true;
            }

            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && _xml.Value.AsSpan().ContainsAnyExcept(XmlSpaces))
            {
                Findings.Add(StructureRules.UnexpectedContent.At(PathOfChild("text()"), Shown(_xml.Value)));
            }

            if (_xml.NodeType == XmlNodeType.Element)
            {
                _xml.Skip();
            }
            else
            {
                _xml.Read();
            }
        }

        return false;
    }

    protected override string? ReadText()
    {
        _pending = false;
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return "";
        }

        int depth = _xml.Depth;
        bool hasElements = false;
        _text.Clear();
        _xml.Read();
        while (!(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (!hasElements)
                    {
                        Report(StructureRules.UnexpectedContent, _xml.LocalName);
                        hasElements = true;
                    }

                    _xml.Skip();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    _text.Append(_xml.Value);
                    _xml.Read();
                    break;
                default:
                    _xml.Read();
                    break;
            }
        }

        _xml.Read();
        return _text.ToString();
    }

    protected override bool EnterGroup()
    {
        _pending = false;
        IsEmpty = _xml.IsEmptyElement;
        _depth = _xml.Depth;
        return true;
    }

    protected override void LeaveGroup()
    {
        IsEmpty = false;
        _xml.Read();
        _depth--;
    }

    protected override void TypeFound(DocumentType type)
    {
        // Boletas use the element Documento too; only the code tells them apart. It is the first field of the schema.
        if (Branch == DocumentBranch.Documento && type.IsBoleta)
        {
            Branch = DocumentBranch.Boleta;
        }
    }

    private void CheckAttributes()
    {
        while (_xml.MoveToNextAttribute())
        {
            if (_xml.Prefix != "xmlns" && _xml.LocalName != "xmlns" && _xml.NamespaceURI != SchemaInstance)
            {
                Findings.Add(StructureRules.UnexpectedContent.At(PathOfChild("@" + _xml.LocalName), _xml.LocalName));
            }
        }

        _xml.MoveToElement();
    }
}
