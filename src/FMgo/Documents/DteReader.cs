using FMgo.Format;
using FMgo.Frames;
using FMgo.Text;

namespace FMgo.Documents;

/// <summary>Reads one <c>DTE</c>: the document in it, and where its other parts are. A DTE has one document, with its stamp and the time of signing, and its signature (DTE_v10.xsd).</summary>
internal sealed class DteReader
{
    private const int MaxStrangers = 10;
    private const int LongestName = 40;
    private const string StampName = "TED";
    private const string TimeName = "TmstFirma";
    private const string SignatureName = "Signature";

    private readonly XmlTokenizer _tokens;
    private readonly OutlineElement _dte;
    private readonly List<Finding> _strangers = [];
    private readonly List<Finding> _frame = [];
    private XmlFieldReader? _fields;
    private int _times;
    private int _signatures;
    private bool _isOutOfOrder;

    /// <param name="tokens">A tokenizer of the file; it is turned to the DTE.</param>
    /// <param name="dte">The DTE.</param>
    public DteReader(XmlTokenizer tokens, OutlineElement dte)
    {
        _dte = dte;
        _tokens = tokens;
    }

    /// <summary>Called on the start tag of the document, before it is read.</summary>
    public Action<XmlTokenizer>? DocumentStarts { get; init; }

    /// <summary>Called on the end tag of the document.</summary>
    public Action? DocumentEnds { get; init; }

    /// <summary>The name of the element that holds the document; null where there is none.</summary>
    public string? DocumentName { get; private set; }

    /// <summary>Whether text stands beside the document, where no element of the schema has any.</summary>
    public bool HasText { get; private set; }

    /// <summary>The stamps (<c>TED</c>) of the document, with the namespaces around them.</summary>
    public List<(Range Place, NamespaceScope? Scope)> Stamps { get; } = [];

    /// <summary>Reads the document, as far as it can be read.</summary>
    public Result<Document> Read()
    {
        Result<Document>? result = null;
        _tokens.ReadAgain(_dte.Start, _dte.End, _dte.OuterScope);
        _tokens.Read();
        FrameChecker.CheckAttributes(_tokens, FrameShapes.Versioned, "DTE", _frame);
        while (_tokens.Read() && _tokens.Depth > 0)
        {
            if (_tokens.Token != XmlToken.Start)
            {
                NoteText();
            }
            else if (result is null && XmlNames.IsSii(_tokens.Uri) && XmlNames.BranchOf(_tokens.ReadLocalName()) is { } branch)
            {
                result = ReadDocument(branch);
            }
            else if (_tokens.Uri == XmlNames.Signature && _tokens.IsNamed("Signature"u8))
            {
                ReadSignature(isAfterDocument: result is not null);
            }
            else
            {
                NoteStranger();
                _tokens.SkipElement();
            }
        }

        if (result is null)
        {
            return new Result<Document>(null, [FormatRules.NoDocument.At(""), .. _strangers]);
        }

        NoteMissing(_signatures, SignatureName);
        return Result.Of(result.Partial, _strangers.ToValueList(), result.Findings, _frame.ToValueList());
    }

    private Result<Document> ReadDocument(DocumentBranch branch)
    {
        DocumentName = _tokens.ReadLocalName();
        DocumentStarts?.Invoke(_tokens);
        if (_tokens.Uri != _dte.Uri)
        {
            FrameChecker.Add(_frame, StructureRules.OtherNamespace, "");
        }

        FrameChecker.CheckAttributes(_tokens, FrameShapes.Identified, "", _frame);
        _fields = new XmlFieldReader(_tokens, (int)branch) { DialectOf = DialectOf, TakesOver = TakeOver, Places = OfficialPlaces.In };
        var document = DocumentCodec.Read(_fields);
        DocumentEnds?.Invoke();
        NoteMissing(Stamps.Count, StampName);
        NoteMissing(_times, TimeName);
        // One taken out of its envelope has lost it; an envelope without it is told as such (FMGO-ENV-011).
        ValueList<Finding> bare = _dte.Uri == XmlNames.Sii ? default : [FormatRules.NoNamespace.At("")];
        return Result.Of(document, bare, _fields.Findings.ToValueList(), document.CheckStructure());
    }

    // Boletas use the element Documento too; only the code tells them apart. It is the first field of the schema.
    private static int DialectOf(int dialect, DocumentType type) =>
        dialect == (int)DocumentBranch.Documento && type.IsBoleta ? (int)DocumentBranch.Boleta : dialect;

    // The stamp and its time belong to the signed document, not to its data. They come last.
    private bool TakeOver(string name)
    {
        switch (name)
        {
            case StampName:
                NoteOrder(name, Stamps.Count, isAfterItsPlace: _times > 0);
                ReadStamp();
                return true;
            case TimeName:
                NoteOrder(name, _times, isAfterItsPlace: false);
                _times++;
                FrameChecker.Check(_tokens, FrameShapes.SigningTime, _frame);
                return true;
            default:
                if (Stamps.Count + _times > 0 && !_isOutOfOrder)
                {
                    _isOutOfOrder = true;
                    FrameChecker.Add(_frame, StructureRules.OutOfOrder, Stamps.Count > 0 ? StampName : TimeName);
                }

                return false;
        }
    }

    private void ReadStamp()
    {
        int start = _tokens.Start;
        var scope = _tokens.OuterScope;
        FrameChecker.Check(_tokens, FrameShapes.StampOf((DocumentBranch)_fields!.Dialect), _frame);
        Stamps.Add((start.._tokens.End, scope));
    }

    private void ReadSignature(bool isAfterDocument)
    {
        NoteOrder(SignatureName, _signatures, isAfterItsPlace: !isAfterDocument);
        _signatures++;
        FrameChecker.Check(_tokens, FrameShapes.Signature, _frame);
    }

    private void NoteOrder(string name, int earlier, bool isAfterItsPlace)
    {
        if (earlier > 0 || isAfterItsPlace)
        {
            FrameChecker.Add(_frame, earlier > 0 ? StructureRules.Repeated : StructureRules.OutOfOrder, name);
        }
    }

    private void NoteMissing(int count, string name)
    {
        if (count == 0)
        {
            FrameChecker.Add(_frame, StructureRules.Missing, name);
        }
    }

    private void NoteText()
    {
        if (_tokens.Token is XmlToken.Text or XmlToken.Section && _tokens.Raw.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
        {
            HasText = true;
            FrameChecker.Add(_frame, StructureRules.UnexpectedContent, "DTE/text()", "text()");
        }
    }

    private void NoteStranger()
    {
        if (_strangers.Count < MaxStrangers)
        {
            string name = _tokens.ReadLocalName();
            _strangers.Add(FormatRules.StrangerBesideDocument.At("", name.Length > LongestName ? $"{name.AsSpan(0, LongestName)}…" : name));
        }
    }
}
