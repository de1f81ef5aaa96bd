using System.Globalization;
using System.Xml;
using FMgo.Text;

namespace FMgo.Folios;

/// <summary>Reads the XML of a CAF file without trusting it: no DTD, no entity of its own, nothing fetched, 64 KB at most.</summary>
internal sealed class CafXmlReader
{
    public const int MaxBytes = 64 * 1024;

    private static readonly HashSet<string> KnownInCaf =
    [
        CafXml.Caf, CafXml.Version, CafXml.Data, CafXml.Issuer, CafXml.IssuerName, CafXml.Type, $"{CafXml.Data}/RNG", CafXml.First, CafXml.Last,
        CafXml.AuthorizedOn, $"{CafXml.Data}/RSAPK", CafXml.Modulus, CafXml.Exponent, CafXml.KeyId, CafXml.Signature, CafXml.Algorithm,
        CafXml.Dsa, $"{CafXml.Dsa}/P", $"{CafXml.Dsa}/Q", $"{CafXml.Dsa}/G", $"{CafXml.Dsa}/Y",
    ];

    private readonly string _text;
    private readonly List<Finding> _findings;
    private readonly Dictionary<string, string> _texts = [];
    private readonly List<string> _open = [];
    private readonly TextPositions _positions;
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

        return new CafXml(_texts, element, LatinText.TryEncode(_text.AsSpan()[_data]));
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
                ReadNode(reader);
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
                _texts[CurrentPath] += reader.Value;
                ReportOddity(reader.NodeType == XmlNodeType.CDATA);
                break;
            case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                ReportOddity(true);
                break;
        }
    }

    private string CurrentPath => string.Join('/', _open);

    private bool IsInCaf => _open is [CafXml.Root, "CAF", ..];

    private void Open(XmlReader reader)
    {
        int start = _positions.OffsetOf(reader) - 1;
        bool isEmpty = reader.IsEmptyElement;
        _open.Add(reader.Name);
        string path = CurrentPath;
        Add(path, "");
        Mark(path, start, ref _caf, ref _data);
        while (reader.MoveToNextAttribute())
        {
            if (!IsNamespace(reader.Name))
            {
                Add($"{path}/@{reader.Name}", reader.Value);
            }
        }

        if (isEmpty)
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void Close(XmlReader reader)
    {
        string path = CurrentPath;
        int end = _text.IndexOf('>', _positions.OffsetOf(reader)) + 1;
        _caf = path == CafXml.Caf ? _caf.Start..end : _caf;
        _data = path == CafXml.Data ? _data.Start..end : _data;
        _open.RemoveAt(_open.Count - 1);
    }

    private static void Mark(string path, int start, ref Range caf, ref Range data)
    {
        caf = path == CafXml.Caf ? start..start : caf;
        data = path == CafXml.Data ? start..start : data;
    }

    private void Add(string path, string text)
    {
        // A repeated element could show one value to us and another to SII.
        bool isRepeated = !_texts.TryAdd(path, text);
        ReportOddity(isRepeated || (IsInCaf && !KnownInCaf.Contains(path)), path);
    }

    private void ReportOddity(bool isOdd, string? path = null)
    {
        if (isOdd && IsInCaf)
        {
            _findings.Add(CafRules.Unexpected.At(path ?? CurrentPath));
        }
    }

    private static bool IsNamespace(string name) => name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal);
}
