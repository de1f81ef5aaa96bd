using FMgo.Format;
using FMgo.Text;

namespace FMgo.Documents;

/// <summary>Reads one <c>DTE</c>: the document in it, and where its other parts are. A DTE has one document and its signature (DTE_v10.xsd).</summary>
internal sealed class DteReader
{
    private const int MaxStrangers = 10;
    private const int LongestName = 40;

    private readonly XmlTokenizer _tokens;
    private readonly OutlineElement _dte;
    private readonly List<Finding> _strangers = [];

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

    /// <summary>The stamps (<c>TED</c>) of the document, with the namespaces around them.</summary>
    public List<(Range Place, NamespaceScope? Scope)> Stamps { get; } = [];

    /// <summary>Reads the document, as far as it can be read.</summary>
    public Result<Document> Read()
    {
        Result<Document>? result = null;
        _tokens.ReadAgain(_dte.Start, _dte.End, _dte.OuterScope);
        _tokens.Read();
        while (_tokens.Read() && _tokens.Depth > 0)
        {
            if (_tokens.Token != XmlToken.Start)
            {
                continue;
            }

            if (result is null && XmlNames.IsSii(_tokens.Uri) && XmlNames.BranchOf(_tokens.ReadLocalName()) is { } branch)
            {
                result = ReadDocument(branch);
            }
            else
            {
                NoteOther();
                _tokens.SkipElement();
            }
        }

        return result is null
            ? new Result<Document>(null, [FormatRules.NoDocument.At(""), .. _strangers])
            : Result.Of(result.Partial, _strangers.ToValueList(), result.Findings);
    }

    private Result<Document> ReadDocument(DocumentBranch branch)
    {
        DocumentName = _tokens.ReadLocalName();
        DocumentStarts?.Invoke(_tokens);

        // The stamp and its time belong to the signed document, not to its data.
        var reader = new XmlFieldReader(_tokens, (int)branch)
        {
            DialectOf = DialectOf,
            IsPassedOver = static name => name is "TED" or "TmstFirma",
            Passed = (name, place, scope) =>
            {
                if (name == "TED")
                {
                    Stamps.Add((place, scope));
                }
            },
        };
        var document = DocumentCodec.Read(reader);
        DocumentEnds?.Invoke();
        ValueList<Finding> bare = _dte.Uri == XmlNames.Sii ? default : [FormatRules.NoNamespace.At("")];
        return Result.Of(document, bare, reader.Findings.ToValueList(), document.CheckStructure());
    }

    // Boletas use the element Documento too; only the code tells them apart. It is the first field of the schema.
    private static int DialectOf(int dialect, DocumentType type) =>
        dialect == (int)DocumentBranch.Documento && type.IsBoleta ? (int)DocumentBranch.Boleta : dialect;

    private void NoteOther()
    {
        bool isSignature = _tokens.Uri == XmlNames.Signature && _tokens.IsNamed("Signature"u8);
        if (!isSignature && _strangers.Count < MaxStrangers)
        {
            string name = _tokens.ReadLocalName();
            _strangers.Add(FormatRules.StrangerBesideDocument.At("", name.Length > LongestName ? $"{name.AsSpan(0, LongestName)}…" : name));
        }
    }
}
