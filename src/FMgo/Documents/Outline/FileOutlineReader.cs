using System.Text;
using FMgo.Text;

namespace FMgo.Documents;

/// <summary>Reads a file once, front to back, and notes where the documents and the signatures are.</summary>
/// <remarks>
/// Each number that a file controls is bounded (see also <see cref="XmlTokenizer"/>): what is kept of a file, and so memory, by these limits; time by the
/// levels that may be signed, each of which costs a pass over all that is in it.
/// </remarks>
internal sealed class FileOutlineReader
{
    /// <summary>Twice the 2,000 documents that an envelope may have (EnvioDTE_v10.xsd), so that one too many is still told as such.</summary>
    private const int MaxDocuments = 4_000;

    private const int MaxSignatures = MaxDocuments + 100;
    private const int MaxIds = 10_000;

    /// <summary>Each element that should not be there is one finding; after so many the file is not worth more words.</summary>
    private const int MaxTold = 100;

    // DocumentoAEC, DocumentoDTECedido, DTE and Documento.
    private const int MaxSignedDepth = 6;
    private const int TokensBetweenLooks = 4096;

    private readonly XmlTokenizer _tokens;
    private readonly Canonicalizer? _canonicalizer;
    private readonly FileOutline _outline;
    private readonly OutlineFrame[] _frames = new OutlineFrame[XmlTokenizer.MaxDepth + 1];
    private readonly StringBuilder _time = new();
    private int _signatureDepth = -1;
    private int _timeDepth = -1;
    private OutlineElement? _timeOwner;
    private bool _isInSet;

    // What is known of the namespace of the element before, which is nearly always that of the next.
    private string? _uri;
    private bool _isSii;
    private bool _isOfSignatures;

    private FileOutlineReader(FileBytes file, Canonicalizer? canonicalizer)
    {
        _tokens = new XmlTokenizer(file);
        _canonicalizer = canonicalizer;
        _outline = new FileOutline { File = file };
    }

    /// <summary>Reads the outline of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="canonicalizer">Digests what the signature of the file covers, in the same pass; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="XmlFaultException">The file is not well formed, has a DTD, or goes beyond a limit.</exception>
    public static FileOutline Read(FileBytes file, Canonicalizer? canonicalizer, CancellationToken cancellationToken) =>
        new FileOutlineReader(file, canonicalizer).Read(cancellationToken);

    private FileOutline Read(CancellationToken cancellationToken)
    {
        for (int i = 1; _tokens.Read(); i++)
        {
            switch (_tokens.Token)
            {
                case XmlToken.Start:
                    Open();
                    break;
                case XmlToken.End:
                    Close();
                    break;
                case XmlToken.Text or XmlToken.Section:
                    ReadText();
                    break;
            }

            if (i % TokensBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return _outline;
    }

    private void ReadText()
    {
        if (_timeDepth >= 0)
        {
            _time.Append(_tokens.Token == XmlToken.Text ? _tokens.File.ReadText(_tokens.Raw) : "?");
        }
        else if (_tokens.Depth > 0 && _frames[_tokens.Depth - 1].Element is { } element && _tokens.Raw.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
        {
            element.HasText = true;
        }
    }

    private void Open()
    {
        int depth = _tokens.Depth;
        ref var frame = ref _frames[depth];
        if (!ReferenceEquals(_uri, _tokens.Uri))
        {
            _uri = _tokens.Uri;
            _isSii = XmlNames.IsSii(_uri);
            _isOfSignatures = _uri == XmlNames.Signature;
        }

        var kind = OutlineNames.KindOf(_tokens.LocalName);
        if (kind == OutlineKind.Other && depth > 0 && _tokens.AttributeCount == 0 && _signatureDepth < 0)
        {
            OpenPlain(ref _frames[depth - 1], ref frame);
            return;
        }

        frame = new OutlineFrame
        {
            Start = _tokens.Start,
            Kind = kind,
            IsSii = _isSii,
            IsSignature = _isOfSignatures && kind == OutlineKind.Signature,
            Position = 1,
            OuterAttributes = depth == 0 ? null : _frames[depth - 1].InnerAttributes,
        };
        frame.InnerAttributes = frame.OuterAttributes;
        if (depth > 0)
        {
            CountIn(ref _frames[depth - 1], ref frame);
        }

        string? id = ReadAttributes(ref frame);
        frame.SignedDepth = (depth == 0 ? 0 : _frames[depth - 1].SignedDepth) + (id is not null || frame.Kind == OutlineKind.Dte ? 1 : 0);
        if (frame.SignedDepth > MaxSignedDepth)
        {
            throw new XmlFaultException(XmlFault.TooComplex, _tokens.Start);
        }

        Keep(ref frame, depth, id);
        DigestSet(ref frame, depth);
    }

    // Nearly every element of a file is one that nobody asks for. The references of the frame are only written where they change: that costs more than all else here.
    private void OpenPlain(ref OutlineFrame parent, ref OutlineFrame frame)
    {
        parent.OtherCount++;
        frame.Start = _tokens.Start;
        frame.Kind = OutlineKind.Other;
        frame.IsSii = _isSii;
        frame.IsSignature = frame.Repeats = false;
        frame.Position = 1;
        frame.SignedDepth = parent.SignedDepth;
        frame.SignatureCount = frame.OtherCount = frame.RepeatedCount = 0;
        if (frame.OuterAttributes != parent.InnerAttributes || frame.InnerAttributes != parent.InnerAttributes)
        {
            frame.OuterAttributes = frame.InnerAttributes = parent.InnerAttributes;
        }

        if (frame.Element is not null)
        {
            frame.Element = null;
        }
    }

    private static void CountIn(ref OutlineFrame parent, ref OutlineFrame frame)
    {
        if (frame.IsSignature)
        {
            frame.Position = ++parent.SignatureCount;
            return;
        }

        parent.OtherCount++;
        frame.Repeats = frame.Kind is OutlineKind.Cesion or OutlineKind.Recibo || (frame.Kind == OutlineKind.Dte && parent.Kind == OutlineKind.SetDte);
        if (frame.Repeats)
        {
            frame.Position = ++parent.RepeatedCount;
        }
    }

    private string? ReadAttributes(ref OutlineFrame frame)
    {
        string? id = null;
        foreach (ref readonly var attribute in _tokens.Attributes)
        {
            var name = _tokens.Slice(attribute.NameStart, attribute.NameEnd);
            if (name is [(byte)'I' or (byte)'i', (byte)'D' or (byte)'d'] && !name.SequenceEqual("iD"u8))
            {
                string value = _tokens.File.ReadValue(_tokens.Slice(attribute.ValueStart, attribute.ValueEnd));
                if (name.SequenceEqual("ID"u8))
                {
                    id = value;
                }
                else
                {
                    _outline.AddId(value, null);
                }
            }
            else if (attribute.Uri == XmlNames.Xml)
            {
                frame.InnerAttributes = new XmlAttributeScope(
                    _tokens.File.Decode(name),
                    _tokens.File.ReadValue(_tokens.Slice(attribute.ValueStart, attribute.ValueEnd)),
                    frame.InnerAttributes);
                if (frame.InnerAttributes.Length > XmlTokenizer.MaxNamespaceLength)
                {
                    throw new XmlFaultException(XmlFault.TooComplex, _tokens.Start);
                }
            }
        }

        return _outline.IdCount > MaxIds ? throw new XmlFaultException(XmlFault.TooComplex, _tokens.Start) : id;
    }

    private void Keep(ref OutlineFrame frame, int depth, string? id)
    {
        if (depth == 0 || id is not null)
        {
            frame.Element = MakeElement(depth, id);
            _outline.Root ??= frame.Element;
        }

        if (id is not null)
        {
            _outline.AddId(id, frame.Element);
            if (frame.Element!.Parent is { } parent)
            {
                parent.IdChild ??= frame.Element;
            }
        }

        if (frame.Kind == OutlineKind.Dte && (_signatureDepth >= 0 || !DocumentPlaces.Has(_frames.AsSpan(0, depth + 1))))
        {
            KeepIn(_outline.Misplaced, depth, MaxTold);
        }
        else if (_signatureDepth >= 0)
        {
            // Nothing in a signature is a document or another signature.
            if (depth == _signatureDepth + 1 && _isOfSignatures && _tokens.IsNamed("SignedInfo"u8))
            {
                _frames[_signatureDepth].Element!.SignedInfo ??= Element(depth);
            }
        }
        else if (frame.IsSignature)
        {
            KeepIn(_outline.Signatures, depth, MaxSignatures);
            frame.Element!.Index = _outline.Signatures.Count - 1;
            frame.Element.Parent?.Add(frame.Element);
            _signatureDepth = depth;
        }
        else
        {
            KeepByKind(frame.Kind, depth);
        }
    }

    private void KeepByKind(OutlineKind kind, int depth)
    {
        switch (kind)
        {
            case OutlineKind.Dte:
                KeepIn(_outline.Documents, depth, MaxDocuments);
                break;
            case OutlineKind.Signature:
                KeepIn(_outline.ForeignSignatures, depth, MaxTold);
                break;
            case OutlineKind.Time:
                StartTime(depth);
                break;
            case OutlineKind.DteCedido or OutlineKind.Cesion when IsChildOf(depth, OutlineKind.Cesiones):
            case OutlineKind.Recibo when IsChildOf(depth, OutlineKind.SetRecibos) || IsChildOf(depth, OutlineKind.DocumentoDteCedido):
                KeepIn(_outline.MustBeSigned, depth, MaxSignatures);
                break;
        }
    }

    // Of the lists that only make findings the rest is left out; of the others it would be lost.
    private void KeepIn(List<OutlineElement> list, int depth, int limit)
    {
        if (list.Count < limit)
        {
            list.Add(Element(depth));
        }
        else if (limit > MaxTold)
        {
            throw new XmlFaultException(XmlFault.TooComplex, _tokens.Start);
        }
    }

    private bool IsChildOf(int depth, OutlineKind parent) => depth > 0 && _frames[depth - 1].Kind == parent;

    // TmstFirma, TmstFirmaEnv, TmstFirmaEnvio, TmstFirmaResp, TmstFirmaRecibo, TmstCesion: in the signed element or in its Caratula.
    private void StartTime(int depth)
    {
        if (!_frames[depth].IsSii || depth == 0)
        {
            return;
        }

        int owner = _frames[depth - 1].Kind == OutlineKind.Caratula ? depth - 2 : depth - 1;
        if (owner >= 0 && _frames[owner].Element is { Id: not null, SigningTime: null } element)
        {
            _timeOwner = element;
            _timeDepth = depth;
            _time.Clear();
        }
    }

    private void DigestSet(ref OutlineFrame frame, int depth)
    {
        if (depth != 1 || frame.Element?.Id is null || frame.IsSignature || _outline.Set is not null)
        {
            return;
        }

        var set = _outline.Set = frame.Element;
        if (_canonicalizer is not null)
        {
            _isInSet = true;
            _canonicalizer.Begin(_tokens, _tokens.Start, depth, new CanonicalApex(set.NamespacesInPlace(), XmlAttributeScope.Flatten(set.OuterAttributes)));
            _canonicalizer.Add(_tokens);
            _tokens.OddObserver = _canonicalizer.Add;
        }
    }

    private void Close()
    {
        int depth = _tokens.Depth;
        ref var frame = ref _frames[depth];
        if (_timeDepth == depth)
        {
            _timeOwner!.SigningTime = _time.ToString();
            _timeDepth = -1;
        }

        if (_signatureDepth == depth)
        {
            _signatureDepth = -1;
        }

        if (frame.Element is { } element)
        {
            element.End = _tokens.End;
            element.SignatureCount = frame.SignatureCount;
            element.OtherCount = frame.OtherCount;
        }

        if (_isInSet && depth == 1)
        {
            _isInSet = false;
            _tokens.OddObserver = null;
            _outline.SetDigest = _canonicalizer!.Finish(_tokens.End);
            _outline.HasSetDigest = true;
        }
    }

    private OutlineElement Element(int depth) => _frames[depth].Element ??= depth == _tokens.Depth ? MakeElement(depth, null) : MakeAncestor(depth);

    private OutlineElement MakeElement(int depth, string? id)
    {
        List<string>? prefixes = null;
        foreach (ref readonly var attribute in _tokens.Attributes)
        {
            if (attribute.Uri.Length > 0 && attribute.Uri != XmlNames.Xml)
            {
                (prefixes ??= []).Add(_tokens.File.Decode(_tokens.Slice(attribute.NameStart, attribute.Colon)));
            }
        }

        return new OutlineElement
        {
            Parent = depth == 0 ? null : Element(depth - 1),
            Prefix = _tokens.File.Decode(_tokens.Prefix),
            LocalName = _tokens.ReadLocalName(),
            Uri = _tokens.Uri,
            Start = _tokens.Start,
            Scope = _tokens.Scope,
            OuterScope = _tokens.OuterScope,
            OuterAttributes = _frames[depth].OuterAttributes,
            AttributePrefixes = prefixes as IReadOnlyList<string> ?? [],
            Id = id,
            Position = _frames[depth].Position,
            Repeats = _frames[depth].Repeats,
        };
    }

    // Only for paths and places: an ancestor that is signed, or is a document, was kept when it began.
    private OutlineElement MakeAncestor(int depth)
    {
        ref readonly var frame = ref _frames[depth];
        return new OutlineElement
        {
            Parent = depth == 0 ? null : Element(depth - 1),
            Prefix = "",
            LocalName = _tokens.File.Decode(_tokens.LocalNameAt(depth)),
            Uri = frame.IsSii ? XmlNames.Sii : "?",
            Start = frame.Start,
            Scope = null,
            OuterScope = null,
            OuterAttributes = null,
            Position = frame.Position,
            Repeats = frame.Repeats,
        };
    }
}
