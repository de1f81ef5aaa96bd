using System.Globalization;
using FMgo.Format;
using FMgo.Frames;
using FMgo.Text;

namespace FMgo.Documents;

/// <summary>Reads what is around the documents of an <c>EnvioDTE</c> or <c>EnvioBOLETA</c>: the set, its cover and the signature. The documents are passed over.</summary>
internal sealed class EnvelopeFrameReader
{
    private const string SignatureName = "Signature";
    private const int MostBoletaSubtotals = 2;

    private readonly XmlTokenizer _tokens;
    private readonly FileOutline _outline;
    private readonly List<Finding> _findings = [];
    private ValueList<Finding> _ofCover;
    private EnvelopeCover? _cover;
    private int _documents;
    private bool _hasCover;
    private bool _hasSet;
    private bool _isSigned;

    private EnvelopeFrameReader(FileOutline outline, XmlTokenizer tokens)
    {
        _outline = outline;
        _tokens = tokens;
        IsBare = outline.Root!.LocalName == EnvelopeNames.Set;
        IsOfBoletas = outline.Root.LocalName == "EnvioBOLETA";
    }

    // A SetDTE alone, as SII's portal hands documents out: nothing but what is in it can be right or wrong.
    private bool IsBare { get; }

    private bool IsOfBoletas { get; }

    /// <summary>Reads the frame of a file; null where it is neither an envelope nor the set of one.</summary>
    /// <param name="outline">The file.</param>
    /// <param name="tokens">A tokenizer of the file, at its beginning.</param>
    public static EnvelopeFrame? Read(FileOutline outline, XmlTokenizer tokens) =>
        outline.Root is { LocalName: "EnvioDTE" or "EnvioBOLETA" or EnvelopeNames.Set } root && XmlNames.IsSii(root.Uri) ? new EnvelopeFrameReader(outline, tokens).Read() : null;

    private EnvelopeFrame Read()
    {
        while (_tokens.Read() && _tokens.Token != XmlToken.Start)
        {
        }

        if (IsBare)
        {
            ReadChildren(ReadSetPart);
            return new EnvelopeFrame(null, null, _findings.ToValueList());
        }

        string root = _tokens.ReadLocalName();
        if (_tokens.Uri != XmlNames.Sii)
        {
            FrameChecker.Add(_findings, EnvelopeRules.OtherNamespace, "", root, _tokens.Uri);
        }

        FrameChecker.CheckAttributes(_tokens, FrameShapes.Versioned, root, _findings);
        ReadChildren(ReadPart);
        NoteMissing(_hasSet, EnvelopeNames.Set);
        NoteMissing(!_hasSet || _hasCover, EnvelopeNames.Cover);
        NoteMissing(_isSigned, SignatureName);
        return new EnvelopeFrame(IsOfBoletas, _cover, [.. _findings, .. _ofCover]);
    }

    private void ReadChildren(Action read)
    {
        int depth = _tokens.Depth;
        string parent = _tokens.ReadLocalName();
        while (_tokens.Read() && !(_tokens.Token == XmlToken.End && _tokens.Depth == depth))
        {
            if (_tokens.Token == XmlToken.Start)
            {
                read();
            }
            else if (_tokens.Token is XmlToken.Text or XmlToken.Section && _tokens.Raw.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            {
                FrameChecker.Add(_findings, StructureRules.UnexpectedContent, $"{parent}/text()", "text()");
            }
        }
    }

    private void ReadPart()
    {
        if (IsSii(EnvelopeNames.Set))
        {
            if (NoteOrder(EnvelopeNames.Set, _hasSet, isAfterItsPlace: _isSigned))
            {
                _hasSet = true;
                NoteOtherNamespace(EnvelopeNames.Set);
                FrameChecker.CheckAttributes(_tokens, FrameShapes.Identified, EnvelopeNames.Set, _findings);
                ReadChildren(ReadSetPart);
            }
        }
        else if (_tokens.Uri == XmlNames.Signature && _tokens.IsNamed("Signature"u8))
        {
            if (NoteOrder(SignatureName, _isSigned, isAfterItsPlace: !_hasSet))
            {
                _isSigned = true;
                FrameChecker.Check(_tokens, FrameShapes.Signature, _findings);
            }
        }
        else
        {
            NoteStranger("");
        }
    }

    private void ReadSetPart()
    {
        if (_documents < _outline.Documents.Count && _outline.Documents[_documents].Start == _tokens.Start)
        {
            _tokens.SkipElement(_outline.Documents[_documents++].End);
        }
        else if (IsSii(EnvelopeNames.Cover))
        {
            if (NoteOrder(EnvelopeNames.Cover, _hasCover, isAfterItsPlace: _documents > 0))
            {
                _hasCover = true;
                if (IsBare)
                {
                    _tokens.SkipElement();
                }
                else
                {
                    ReadCover();
                }
            }
        }
        else if (_tokens.IsNamed("DTE"u8))
        {
            // One that is no document is told as such (FMGO-FMT-009).
            _tokens.SkipElement();
        }
        else
        {
            NoteStranger(EnvelopeNames.Set);
        }
    }

    private void ReadCover()
    {
        NoteOtherNamespace(EnvelopeNames.Cover);
        FrameChecker.CheckAttributes(_tokens, FrameShapes.Versioned, EnvelopeNames.Cover, _findings);
        var reader = new XmlFieldReader(_tokens);
        _cover = EnvelopeCoverCodec.Read(reader);
        var structure = StructureChecker.Check(_cover, EnvelopeCoverCodec.Visit, isReceived: true, atMost: FieldReader.MaxFindings);
        _ofCover = FindingMerge.Merge(context: null, reader.Findings.ToValueList(), structure, CheckKind(_cover)).Select(finding => finding.Under(EnvelopeNames.Cover)).ToValueList();
    }

    // What the two schemas have otherwise: an EnvioBOLETA counts boletas only, and an EnvioDTE all but boletas.
    private ValueList<Finding> CheckKind(EnvelopeCover cover)
    {
        var findings = new List<Finding>();
        if (IsOfBoletas && cover.Subtotals.Count > MostBoletaSubtotals)
        {
            findings.Add(StructureRules.TooMany.At(EnvelopeCoverTags.Subtotals, Text(cover.Subtotals.Count), Text(MostBoletaSubtotals)));
        }

        for (int i = 0; i < cover.Subtotals.Count; i++)
        {
            if (cover.Subtotals[i].Type is { } type && type.IsBoleta != IsOfBoletas)
            {
                string types = string.Join(", ", DocumentType.All.Where(other => other.IsBoleta == IsOfBoletas));
                findings.Add(StructureRules.NotACode.At($"{EnvelopeCoverTags.Subtotals}[{Text(i + 1)}]/{EnvelopeSubtotalTags.Type}", type.CodeText, types));
            }
        }

        return findings.ToValueList();
    }

    private bool IsSii(string name) => XmlNames.IsSii(_tokens.Uri) && _tokens.ReadLocalName() == name;

    private bool NoteOrder(string name, bool isRepeated, bool isAfterItsPlace)
    {
        if (isRepeated)
        {
            FrameChecker.Add(_findings, StructureRules.Repeated, name);
            _tokens.SkipElement();
            return false;
        }

        if (isAfterItsPlace)
        {
            FrameChecker.Add(_findings, StructureRules.OutOfOrder, name);
        }

        return true;
    }

    // Of a file without namespaces its root tells it for all.
    private void NoteOtherNamespace(string name)
    {
        if (_tokens.Uri != XmlNames.Sii && _outline.Root!.Uri == XmlNames.Sii)
        {
            FrameChecker.Add(_findings, StructureRules.OtherNamespace, name);
        }
    }

    private void NoteMissing(bool isThere, string name)
    {
        if (!isThere)
        {
            FrameChecker.Add(_findings, StructureRules.Missing, name);
        }
    }

    private void NoteStranger(string parent)
    {
        string name = FrameChecker.Shown(_tokens.ReadLocalName());
        FrameChecker.Add(_findings, StructureRules.UnknownField, parent.Length == 0 ? name : $"{parent}/{name}");
        _tokens.SkipElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
