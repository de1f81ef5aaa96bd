using System.Globalization;
using System.Text;
using System.Xml;
using FMgo.Text;

namespace FMgo.Folios;

/// <summary>Reads the XML of a CAF file without trusting it: no DTD, no entity of its own, nothing fetched, 64 KB at most.</summary>
internal sealed class CafXmlReader
{
    public const int MaxBytes = 64 * 1024;

    // Where a file has thousands, the first ones say enough.
    private const int MaxOddities = 20;

    private static readonly HashSet<string> Known =
    [
        CafXml.Root, CafXml.Caf, CafXml.Version, CafXml.Data, CafXml.Issuer, CafXml.IssuerName, CafXml.Type, $"{CafXml.Data}/RNG", CafXml.First, CafXml.Last,
        CafXml.AuthorizedOn, $"{CafXml.Data}/RSAPK", CafXml.Modulus, CafXml.Exponent, CafXml.KeyId, CafXml.Signature, CafXml.Algorithm,
        CafXml.Dsa, $"{CafXml.Dsa}/P", $"{CafXml.Dsa}/Q", $"{CafXml.Dsa}/G", $"{CafXml.Dsa}/Y", CafXml.PrivateKey, CafXml.PublicKey,
    ];

    private readonly string _text;
    private readonly List<Finding> _findings;
    private readonly Dictionary<string, StringBuilder> _texts = [];
    private readonly Stack<OpenElement> _open = [];
    private readonly TextPositions _positions;
    private int _oddities;

    // How deep the reader is in an element that is passed over, with all that is in it.
    private int _strangeDepth;
    private Range _caf;
    private Range _data;

    private CafXmlReader(string text, List<Finding> findings)
    {
        _text = text;
        _findings = findings;
        _positions = new TextPositions(text);
    }

    /// <summary>The elements of the file; null, with a finding, when it is not a CAF file at all.</summary>
    public static CafXml? Read(ReadOnlySpan<byte> file, List<Finding> findings)
    {
        if (file.Length > MaxBytes)
        {
            findings.Add(CafRules.TooLarge.At(""));
            return null;
        }

        return new CafXmlReader(CafText.Decode(file), findings).Read();
    }

    private CafXml? Read()
    {
        if (!TryReadNodes())
        {
            return null;
        }

        if (!_texts.ContainsKey(CafXml.Caf))
        {
            _findings.Add(CafRules.NotCaf.At(CafXml.Root));
            return null;
        }

        byte[]? element = LatinText.TryEncode(_text.AsSpan()[_caf]);
        if (element is null)
        {
            _findings.Add(CafRules.Encoding.At(CafXml.Caf));
        }

        return new CafXml(_texts.ToDictionary(text => text.Key, text => text.Value.ToString()), element, LatinText.TryEncode(_text.AsSpan()[_data]));
    }

    private bool TryReadNodes()
    {
        if (_text.Contains("<!DOCTYPE", StringComparison.Ordinal))
        {
            _findings.Add(CafRules.HasDtd.At(""));
            return false;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(_text), XmlSource.Settings);
            while (reader.Read())
            {
                if (!PassesOver(reader))
                {
                    ReadNode(reader);
                }
            }

            return true;
        }
        catch (XmlException problem)
        {
            // Its message may quote the file, and so the private key: only the line is passed on.
            bool isCut = _text.StartsWith('<') && !_text.AsSpan().TrimEnd().EndsWith($"</{CafXml.Root}>", StringComparison.Ordinal);
            _findings.Add(isCut ? CafRules.Truncated.At("") : CafRules.NotXml.At("", problem.LineNumber.ToString(CultureInfo.InvariantCulture)));
            return false;
        }
    }

    /// <summary>Whether the node is in an element that is unknown or repeated: it has been reported, and nothing in it is kept.</summary>
    private bool PassesOver(XmlReader reader)
    {
        if (_strangeDepth == 0)
        {
            return false;
        }

        _strangeDepth += reader.NodeType switch
        {
            XmlNodeType.Element when !reader.IsEmptyElement => 1,
            XmlNodeType.EndElement => -1,
            _ => 0,
        };
        return true;
    }

    private void ReadNode(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Open(reader);
                break;
            case XmlNodeType.EndElement:
                Close(reader);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                _texts[CurrentPath].Append(reader.Value);
                ReportOddity(reader.NodeType == XmlNodeType.CDATA, CurrentPath);
                break;
            case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                ReportOddity(true, CurrentPath);
                break;
        }
    }

    private string CurrentPath => _open.TryPeek(out var current) ? current.Path : "";

    private void Open(XmlReader reader)
    {
        int start = _positions.OffsetOf(reader) - 1;
        bool isEmpty = reader.IsEmptyElement;
        string path = reader.Name;
        string shownPath = "*";
        if (_open.TryPeek(out var parent))
        {
            path = $"{parent.Path}/{reader.Name}";

            // A name that SII does not write may be anything, such as a piece of the key.
            shownPath = string.Create(CultureInfo.InvariantCulture, $"{parent.Path}/*[{++parent.Children}]");
        }

        if (!TryAdd(path, "", shownPath))
        {
            _strangeDepth = isEmpty ? 0 : 1;
            return;
        }

        Mark(path, start, ref _caf, ref _data);
        while (reader.MoveToNextAttribute())
        {
            if (!IsNamespace(reader.Name))
            {
                TryAdd($"{path}/@{reader.Name}", reader.Value, $"{path}/@*");
            }
        }

        if (!isEmpty)
        {
            _open.Push(new OpenElement(path));
        }
    }

    private void Close(XmlReader reader)
    {
        string path = _open.Pop().Path;
        int end = _text.IndexOf('>', _positions.OffsetOf(reader)) + 1;
        _caf = path == CafXml.Caf ? _caf.Start..end : _caf;
        _data = path == CafXml.Data ? _data.Start..end : _data;
    }

    private static void Mark(string path, int start, ref Range caf, ref Range data)
    {
        caf = path == CafXml.Caf ? start..start : caf;
        data = path == CafXml.Data ? start..start : data;
    }

    /// <summary>Keeps a text that is known and not repeated: a repeated element could show one value to us and another to SII.</summary>
    private bool TryAdd(string path, string text, string shownPath)
    {
        bool isKnown = Known.Contains(path);
        bool isAdded = isKnown && _texts.TryAdd(path, new StringBuilder(text));
        ReportOddity(!isAdded, isKnown ? path : shownPath);
        return isAdded;
    }

    private void ReportOddity(bool isOdd, string path)
    {
        bool isInCaf = path.StartsWith(CafXml.Caf, StringComparison.Ordinal) && (path.Length == CafXml.Caf.Length || path[CafXml.Caf.Length] == '/');
        if (isOdd && isInCaf && ++_oddities <= MaxOddities)
        {
            _findings.Add(CafRules.Unexpected.At(path));
        }
    }

    private static bool IsNamespace(string name) => name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal);

    /// <summary>An element between its tags, and how many it has in it so far.</summary>
    private sealed class OpenElement(string path)
    {
        public string Path { get; } = path;

        public int Children { get; set; }
    }
}
