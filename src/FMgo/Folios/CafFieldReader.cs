using System.Globalization;
using System.Text;
using System.Xml;
using FMgo.Format;
using FMgo.Text;

namespace FMgo.Folios;

/// <summary>
/// Reads the fields of a CAF file, also attributes, and notes where the signed parts stand. What SII does not write is a finding in the CAF, which must come as SII
/// signed it, and passed over elsewhere. No name and no text of the file is ever told: it may be a piece of the key.
/// </summary>
internal sealed class CafFieldReader : FieldReader
{
    // Where a file has thousands, the first ones say enough.
    private const int MaxOddities = 20;

    private const string AnyAttribute = "@*";

    // An attribute of an element that has no fields in it is declared beside it.
    private static readonly HashSet<string> AttributesBeside = [.. CafElementCodec.Fields.Select(field => field.Tag).Where(tag => tag.Contains("/@", StringComparison.Ordinal))];

    private readonly XmlReader _xml;
    private readonly string _text;
    private readonly TextPositions _positions;
    private readonly List<Finding> _findings;
    private readonly Stack<Frame> _groups = new([new Frame()]);

    // Those of the element, until it is known whether it is a group, which has them as fields, or not.
    private readonly List<(string Name, string Value)> _ownAttributes = [];
    private readonly Queue<(string Tag, string Value)> _attributes = [];
    private string _tag = "";
    private string? _attribute;
    private int _start;
    private bool _isPending;
    private int _oddities;

    public CafFieldReader(XmlReader xml, string text, List<Finding> findings)
    {
        _xml = xml;
        _text = text;
        _positions = new TextPositions(text);
        _findings = findings;
    }

    /// <summary>Where <c>CAF</c> stands in the text.</summary>
    public Range Caf { get; private set; }

    /// <summary>Where <c>DA</c> stands in the text.</summary>
    public Range Data { get; private set; }

    public override string Tag => _tag;

    // The order is SII's, whose signature tells whether it was kept.
    protected override bool IsStrict => false;

    public override bool Next()
    {
        if (_isPending)
        {
            SkipElement();
        }

        _isPending = false;
        _attribute = null;
        if (_attributes.TryDequeue(out var attribute))
        {
            (_tag, _attribute) = attribute;
            return true;
        }

        var group = _groups.Peek();
        while (!group.IsEmpty && _xml.Read() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                group.Children++;
                Open();
                return true;
            }

            if (IsOdd(_xml.NodeType))
            {
                ReportOddity(GroupPath);
            }
        }

        return false;
    }

    /// <summary>A name that SII does not write, told by its place.</summary>
    public override void Unknown(Field[] known) => ReportOddity(PathOfChild(_attribute is not null ? AnyAttribute : NthChild(_groups.Peek().Children)));

    /// <summary>A repeated element could show one value to us and another to SII; nothing else is reported in reading.</summary>
    protected override void Report(Rule rule, params ReadOnlySpan<string> arguments) => ReportOddity(Path.ToString());

    protected override string? ReadText()
    {
        string text = _attribute ?? ReadElement();
        return text.AsSpan().Trim() is { IsEmpty: false } trimmed ? trimmed.ToString() : null;
    }

    protected override bool EnterGroup()
    {
        _isPending = false;
        foreach (var (name, value) in _ownAttributes)
        {
            _attributes.Enqueue(($"@{name}", value));
        }

        _groups.Push(new Frame { Start = _start, IsEmpty = _xml.IsEmptyElement });
        return true;
    }

    protected override void LeaveGroup()
    {
        var group = _groups.Pop();
        int end = group.IsEmpty ? group.Start : _text.IndexOf('>', _positions.OffsetOf(_xml)) + 1;
        string path = Path.ToString();
        Caf = path == CafPaths.Caf ? group.Start..end : Caf;
        Data = path == CafPaths.Data ? group.Start..end : Data;
    }

    private static bool IsOdd(XmlNodeType type) => type is XmlNodeType.CDATA or XmlNodeType.Comment or XmlNodeType.ProcessingInstruction;

    private static string NthChild(int number) => string.Create(CultureInfo.InvariantCulture, $"*[{number}]");

    private static bool IsNamespace(string name) => name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal);

    private void Open()
    {
        _tag = _xml.Name;
        _start = _positions.OffsetOf(_xml) - 1;
        _isPending = true;
        _ownAttributes.Clear();
        while (_xml.MoveToNextAttribute())
        {
            if (!IsNamespace(_xml.Name))
            {
                _ownAttributes.Add((_xml.Name, _xml.Value));
            }
        }

        _xml.MoveToElement();
    }

    private string ReadElement()
    {
        _isPending = false;
        foreach (var (name, value) in _ownAttributes)
        {
            string tag = $"{_tag}/@{name}";
            if (AttributesBeside.Contains(tag))
            {
                _attributes.Enqueue((tag, value));
            }
            else
            {
                ReportOddity(Path.Child(AnyAttribute));
            }
        }

        var text = new StringBuilder();
        int children = 0;
        bool isEmpty = _xml.IsEmptyElement;
        while (!isEmpty && _xml.Read() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                ReportOddity(Path.Child(NthChild(++children)));
                SkipElement();
                continue;
            }

            text.Append(_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? _xml.Value : "");
            if (IsOdd(_xml.NodeType))
            {
                ReportOddity(Path.ToString());
            }
        }

        return text.ToString();
    }

    private void SkipElement()
    {
        int depth = _xml.Depth;
        bool isEmpty = _xml.IsEmptyElement;
        while (!isEmpty && _xml.Read() && (_xml.NodeType != XmlNodeType.EndElement || _xml.Depth != depth))
        {
        }
    }

    private void ReportOddity(string path)
    {
        if (CafPaths.IsInCaf(path) && ++_oddities <= MaxOddities)
        {
            _findings.Add(CafRules.Unexpected.At(path));
        }
    }

    /// <summary>A group between its tags, and how many elements it has in it so far.</summary>
    private sealed class Frame
    {
        public int Start { get; init; }

        public bool IsEmpty { get; init; }

        public int Children { get; set; }
    }
}
