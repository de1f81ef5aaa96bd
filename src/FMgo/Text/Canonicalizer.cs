
namespace FMgo.Text;

/// <summary>
/// The SHA-1 of Canonical XML 1.0 (inclusive, without comments) of an element that anybody wrote, taken while a tokenizer goes through it: no tree. What is
/// canonical as it stands in the file, which is nearly all, goes through in runs.
/// </summary>
/// <remarks>For text that FMgo wrote itself there is <see cref="CanonicalHash"/>. Not for several threads at once.</remarks>
internal sealed class Canonicalizer : IDisposable
{
    private readonly CanonicalOutput _output;
    private readonly List<(string Uri, string LocalName, string Name, string Value)> _attributes = [];
    private FileBytes? _file;
    private bool _isMapped;
    private int _apexDepth;
    private int _signatureDepth;
    private int _runStart;

    /// <param name="inBackground">Whether the SHA-1 is taken on another thread, which is worth its while for what is as long as an envelope.</param>
    public Canonicalizer(bool inBackground = false) => _output = new CanonicalOutput(inBackground);

    /// <summary>Begins an element.</summary>
    /// <param name="tokens">The tokenizer.</param>
    /// <param name="start">Where the element begins: the first token that is added is its start tag.</param>
    /// <param name="depth">The depth of the element in it.</param>
    /// <param name="apex">The context.</param>
    public void Begin(XmlTokenizer tokens, int start, int depth, CanonicalApex apex)
    {
        _file = tokens.File;
        _apexDepth = depth;
        _signatureDepth = int.MaxValue;
        _runStart = start;
        _isMapped = apex.Map is not null;
        _output.Begin(apex);
    }

    /// <summary>Digests one element in one context; null where it is no XML by itself in it. What follows the element is not read.</summary>
    /// <exception cref="XmlFaultException">It is not well formed in the scope of the tokenizer.</exception>
    public byte[]? Digest(XmlTokenizer tokens, CanonicalApex apex, CancellationToken cancellationToken = default)
    {
        Begin(tokens, tokens.Position, 0, apex);
        for (int i = 0; !(tokens.Token == XmlToken.End && tokens.Depth == 0) && tokens.Read(); i++)
        {
            if (tokens.IsOdd || _isMapped || apex.DropsBlanks || i == 0)
            {
                Add(tokens);
            }

            if (i % 1024 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return Finish(tokens.End);
    }

    /// <summary>Takes the token that the tokenizer is on: the start tag of the element, and every token after it that is odd. Others may be left out.</summary>
    public void Add(XmlTokenizer tokens)
    {
        switch (tokens.Token)
        {
            case XmlToken.Start:
                Open(tokens);
                break;
            case XmlToken.End:
                Close(tokens);
                break;
            case XmlToken.Text when _output.Apex.DropsBlanks && tokens.Raw.IndexOfAnyExcept(" \t\r\n"u8) < 0:
                Flush(tokens);
                break;
            case XmlToken.Text when tokens.IsOdd:
                Flush(tokens);
                CanonicalText.AppendText(_output, _file!, tokens.Raw, isSection: false);
                break;
            case XmlToken.Section:
                Flush(tokens);
                CanonicalText.AppendText(_output, _file!, tokens.Raw["<![CDATA[".Length..^"]]>".Length], isSection: true);
                break;
            case XmlToken.Instruction:
                Flush(tokens);
                AddInstruction(tokens.Raw);
                break;
            case XmlToken.Comment:
                Flush(tokens);
                break;
        }
    }

    /// <summary>The digest; null where the element is no XML by itself in its context. Nothing may be added after it.</summary>
    /// <param name="end">Where the element ends.</param>
    public byte[]? Finish(int end)
    {
        FlushTo(end);
        return _output.Finish();
    }

    public void Dispose() => _output.Dispose();

    // Writes what was canonical as it stands up to a token that is not, and goes on after it.
    private void Flush(XmlTokenizer tokens)
    {
        FlushTo(tokens.Start);
        _runStart = tokens.End;
    }

    private void FlushTo(int end)
    {
        if (end > _runStart)
        {
            CanonicalText.AppendPlain(_output, _file!, _file!.Bytes.Span[_runStart..end]);
        }
    }

    private void Open(XmlTokenizer tokens)
    {
        if (_isMapped)
        {
            RefuseWhatIsLost(tokens);
        }

        bool isAsWritten = !tokens.IsOdd && tokens.Depth > _apexDepth;
        if (isAsWritten && (!_isMapped || IsInForce(tokens.Uri)))
        {
            return;
        }

        Flush(tokens);
        ReadAttributes(tokens);
        _output.Append("<"u8);
        CanonicalText.AppendPlain(_output, _file!, _isMapped ? tokens.LocalName : tokens.Name);
        Declare(tokens);
        _output.AppendDeclarations(tokens.Depth);
        Use(tokens);
        AppendAttributes(tokens.Depth == _apexDepth);
        _output.Append(">"u8);
        _attributes.Clear();
    }

    // Where namespaces are mapped, the digest does not see them: an element of another namespace, or an attribute of one, could have been put there by anybody. So
    // there may be SII's elements and signatures, and of attributes of a namespace only the place of the schema.
    private void RefuseWhatIsLost(XmlTokenizer tokens)
    {
        if (tokens.Depth <= _signatureDepth)
        {
            // Of a SignedInfo that stands alone the signature is not part of the text.
            bool startsSignature = tokens.Uri == XmlNames.Signature && (tokens.IsNamed("Signature"u8) || tokens.Depth == _apexDepth);
            _signatureDepth = startsSignature ? tokens.Depth : int.MaxValue;
        }

        bool isInSignature = tokens.Depth >= _signatureDepth;
        bool isSeen = isInSignature ? tokens.Uri == XmlNames.Signature : XmlNames.IsSii(tokens.Uri);
        foreach (ref readonly var attribute in tokens.Attributes)
        {
            isSeen &= attribute.Uri.Length == 0 || tokens.IsSchemaLocation(attribute);
        }

        if (!isSeen)
        {
            _output.Refuse();
        }
    }

    private void Close(XmlTokenizer tokens)
    {
        bool isAsWritten = tokens.End - tokens.Start == tokens.Name.Length + 3 && !(_isMapped && !tokens.Prefix.IsEmpty);
        if (!isAsWritten)
        {
            Flush(tokens);
            _output.Append("</"u8);
            CanonicalText.AppendPlain(_output, _file!, _isMapped ? tokens.LocalName : tokens.Name);
            _output.Append(">"u8);
        }

        _output.Leave(tokens.Depth);
    }

    private bool IsInForce(string uri) => _output.Apex.Map!(uri) == _output.FindInForce("");

    private void Declare(XmlTokenizer tokens)
    {
        if (_isMapped)
        {
            _output.Declare("", _output.Apex.Map!(tokens.Uri));
        }
        else
        {
            for (var scope = tokens.Scope; scope != tokens.OuterScope; scope = scope!.Outer)
            {
                _output.Declare(scope!.Prefix, scope.Uri);
            }
        }

        if (tokens.Depth == _apexDepth)
        {
            foreach ((string prefix, string uri) in _output.Apex.Namespaces)
            {
                _output.Declare(prefix, uri);
            }
        }
    }

    private void Use(XmlTokenizer tokens)
    {
        if (_isMapped)
        {
            return;
        }

        if (!tokens.Prefix.IsEmpty)
        {
            _output.Use(_file!.Decode(tokens.Prefix));
        }

        foreach (var (uri, localName, name, _) in _attributes)
        {
            if (uri.Length > 0)
            {
                _output.Use(name[..^(localName.Length + 1)]);
            }
        }
    }

    private void ReadAttributes(XmlTokenizer tokens)
    {
        foreach (ref readonly var attribute in tokens.Attributes)
        {
            if (!attribute.IsDeclaration && (!_isMapped || attribute.Uri.Length == 0))
            {
                _attributes.Add((
                    attribute.Uri,
                    _file!.Decode(tokens.Slice(attribute.LocalStart, attribute.NameEnd)),
                    _file.Decode(tokens.Slice(attribute.NameStart, attribute.NameEnd)),
                    _file.ReadValue(tokens.Slice(attribute.ValueStart, attribute.ValueEnd))));
            }
        }
    }

    private void AppendAttributes(bool isApex)
    {
        if (isApex && _output.Apex.Attributes.Count > 0)
        {
            AppendSorted([.. _attributes, .. Inherited(_output.Apex)]);
        }
        else if (_attributes.Count > 0)
        {
            AppendSorted(_attributes);
        }
    }

    private IEnumerable<(string Uri, string LocalName, string Name, string Value)> Inherited(CanonicalApex apex) =>
        from attribute in apex.Attributes
        where !_attributes.Exists(own => own.Name == attribute.Key)
        select (XmlNames.Xml, attribute.Key["xml:".Length..], attribute.Key, attribute.Value);

    private void AppendSorted(List<(string Uri, string LocalName, string Name, string Value)> attributes)
    {
        attributes.Sort(static (left, right) =>
            string.CompareOrdinal(left.Uri, right.Uri) is not 0 and var order ? order : string.CompareOrdinal(left.LocalName, right.LocalName));
        foreach (var (_, _, name, value) in attributes)
        {
            _output.Append(" "u8);
            _output.Append(name);
            _output.Append("=\""u8);
            CanonicalText.AppendValue(_output, value);
            _output.Append("\""u8);
        }
    }

    // Line ends are line feeds; one blank stands between the target and the rest.
    private void AddInstruction(ReadOnlySpan<byte> raw)
    {
        string content = _file!.ReadSection(raw[2..^2]);
        int end = content.AsSpan().IndexOfAny(" \t\n");
        string target = end < 0 ? content : content[..end];
        string rest = end < 0 ? "" : content[end..].TrimStart(' ', '\t', '\n');
        _output.Append("<?"u8);
        _output.Append(rest.Length == 0 ? target : $"{target} {rest}");
        _output.Append("?>"u8);
    }
}
