using System.Globalization;
using System.Xml;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Reads a file once, front to back, and notes where the signatures, the documents and their stamps are.</summary>
/// <remarks>
/// Depth is bounded because each level that is signed is read again, the number of elements and attributes because of time and memory.
/// </remarks>
internal sealed class FileScanner
{
    // An AEC, the deepest file of SII, has 12 levels.
    private const int MaxDepth = 40;
    private const int MaxNamespaces = 64;

    // DocumentoAEC, DocumentoDTECedido, DTE and Documento: each level that may be signed costs passes over all that is in it.
    private const int MaxSignedDepth = 6;

    // 2,000 documents (the most in an envelope) of 60 lines have 1.3 million. Memory goes by this number more than by bytes.
    private const int MaxNodes = 2_000_000;

    private readonly string _text;
    private readonly TextPositions _positions;
    private readonly ScannedFile _file = new();
    private ScannedElement? _current;
    private ScannedElement? _signature;
    private int _nodes;

    private FileScanner(string text)
    {
        _text = text;
        _positions = new TextPositions(text);
    }

    public static Result<ScannedFile> Scan(DecodedFile file) => new FileScanner(file.Text).Scan();

    private Result<ScannedFile> Scan()
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(_text), XmlSource.Settings);
            return Scan(reader);
        }
        catch (XmlException exception)
        {
            return new Result<ScannedFile>(null, [Explain(exception)]);
        }
    }

    private Result<ScannedFile> Scan(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Open(reader);
                if (IsTooComplex(reader))
                {
                    return new Result<ScannedFile>(null, [VerificationRules.TooComplex.At("")]);
                }

                if (reader.IsEmptyElement)
                {
                    Close(EndOfTag(_current!.StartTagNameEnd));
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                Close(_text.IndexOf('>', _positions.OffsetOf(reader)) + 1);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                NoteSigningTime(reader.Value);
            }
        }

        return new Result<ScannedFile>(_file, []);
    }

    private bool IsTooComplex(XmlReader reader)
    {
        _nodes += 1 + reader.AttributeCount;
        return _nodes > MaxNodes
            || reader.Depth > MaxDepth
            || _current!.SignedDepth > MaxSignedDepth
            || _current.Scope?.Count > MaxNamespaces;
    }

    private Finding Explain(XmlException exception)
    {
        // The reader has no code of its own for a DTD. It stops at one, so if there is one before the first element, that was it.
        bool isDtd = _file.Root is null && _text.Contains("<!DOCTYPE", StringComparison.Ordinal);
        return isDtd
            ? VerificationRules.Dtd.At("")
            : VerificationRules.Malformed.At(
                "",
                exception.LineNumber.ToString(CultureInfo.InvariantCulture),
                exception.LinePosition.ToString(CultureInfo.InvariantCulture));
    }

    private void Open(XmlReader reader)
    {
        int start = _positions.OffsetOf(reader) - 1;
        string prefix = reader.Prefix;
        string localName = reader.LocalName;
        string namespaceUri = reader.NamespaceURI;
        var attributes = ReadAttributes(reader, _current?.Scope);
        var element = new ScannedElement
        {
            Parent = _current,
            Prefix = prefix,
            LocalName = localName,
            NamespaceUri = namespaceUri,
            Start = start,
            Scope = attributes.Scope,
            AttributePrefixes = attributes.Prefixes,
        };
        foreach ((string name, string value) in attributes.Ids ?? [])
        {
            _file.AddId(name, value, element);
        }

        element.SignedDepth = (_current?.SignedDepth ?? 0) + (element.Id is not null || element.IsDte ? 1 : 0);
        Count(element);
        Keep(element);
        _current = element;
    }

    private static (NamespaceScope? Scope, List<string>? Prefixes, List<(string Name, string Value)>? Ids) ReadAttributes(XmlReader reader, NamespaceScope? scope)
    {
        List<string>? prefixes = null;
        List<(string Name, string Value)>? ids = null;
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns")
            {
                scope = new NamespaceScope(reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value, scope);
            }
            else if (reader.Name is "ID" or "Id" or "id")
            {
                (ids ??= []).Add((reader.Name, reader.Value));
            }
            else if (reader.Prefix is not ("" or "xml"))
            {
                (prefixes ??= []).Add(reader.Prefix);
            }
        }

        reader.MoveToElement();
        return (scope, prefixes, ids);
    }

    private static void Count(ScannedElement element)
    {
        if (element.Parent is not { } parent)
        {
            return;
        }

        if (element.IsSignature)
        {
            element.Position = ++parent.SignatureCount;
            return;
        }

        parent.OtherCount++;
        if (element.Repeats)
        {
            element.Position = ++parent.RepeatedCount;
        }
    }

    private void Keep(ScannedElement element)
    {
        _file.Root ??= element;
        if (_signature is not null)
        {
            // Nothing in a signature is a document or another signature: what Object may hold is not signed content of SII's.
            if (element.Parent == _signature && element.LocalName == "SignedInfo" && element.NamespaceUri == XmlNames.Signature)
            {
                _signature.SignedInfo ??= element;
            }

            return;
        }

        if (element.IsSignature)
        {
            _file.Signatures.Add(element);
            _signature = element;
        }
        else if (element.LocalName == "Signature")
        {
            _file.ForeignSignatures.Add(element);
        }
        else if (element.IsDte)
        {
            _file.Documents.Add(element);
        }
        else if (MustBeSigned(element))
        {
            _file.MustBeSigned.Add(element);
        }
        else
        {
            KeepStamp(element);
        }
    }

    // AEC_v10.xsd and EnvioRecibos_v10.xsd: each of these holds one signed element and its signature.
    private static bool MustBeSigned(ScannedElement element) => (element.Parent?.LocalName, element.LocalName) is
        ("Cesiones", "DTECedido" or "Cesion") or ("SetRecibos" or "DocumentoDTECedido", "Recibo");

    private static void KeepStamp(ScannedElement element)
    {
        if (element.Is("DD") && DteOfStamp(element.Parent) is { } dte)
        {
            dte.StampData ??= element;
        }
        else if (element.Is("DA") && DataOfCaf(element.Parent) is { } data && DteOfStamp(data.Parent) is { } stamped)
        {
            stamped.CafData ??= element;
        }
    }

    private static ScannedElement? DataOfCaf(ScannedElement? caf) =>
        caf?.Is("CAF") == true && caf.Parent?.Is("DD") == true ? caf.Parent : null;

    private static ScannedElement? DteOfStamp(ScannedElement? stamp) =>
        stamp?.Is("TED") == true && stamp.Parent is { IsDocument: true, Parent: { IsDte: true } dte } ? dte : null;

    private void Close(int end)
    {
        _current!.End = end;
        if (_signature == _current)
        {
            _signature = null;
        }

        _current = _current.Parent;
    }

    // TmstFirma, TmstFirmaEnv, TmstFirmaEnvio, TmstFirmaResp, TmstFirmaRecibo, TmstCesion: in the signed element or in its Caratula.
    private void NoteSigningTime(string text)
    {
        if (_current is null || !(_current.LocalName.StartsWith("TmstFirma", StringComparison.Ordinal) || _current.LocalName == "TmstCesion"))
        {
            return;
        }

        var owner = _current.Parent is { LocalName: "Caratula", Parent: { } outer } ? outer : _current.Parent;
        if (owner?.Id is not null)
        {
            owner.SigningTime ??= text;
        }
    }

    // Attribute values may hold '>'; an empty element has no end tag to go by.
    private int EndOfTag(int from)
    {
        char quote = '\0';
        for (int i = from; ; i++)
        {
            char c = _text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i + 1;
            }
        }
    }
}
