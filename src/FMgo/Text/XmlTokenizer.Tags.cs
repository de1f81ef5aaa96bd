using System.Xml;

namespace FMgo.Text;

/// <summary>The tags: names, attributes, namespaces (Namespaces in XML 1.0).</summary>
internal sealed partial class XmlTokenizer
{
    private void ReadStartTag(ReadOnlySpan<byte> span)
    {
        if (Depth == 0 && _hasRoot)
        {
            throw Malformed(_at);
        }

        if (Depth > MaxDepth - 1)
        {
            throw TooComplex(_at);
        }

        Token = XmlToken.Start;
        _hasRoot = true;
        AttributeCount = 0;
        IsEmpty = false;
        ref var frame = ref _frames[Depth];

        // References are only written where they change, here and below: that costs more than to look.
        if (!ReferenceEquals(frame.OuterScope, Scope))
        {
            frame.OuterScope = Scope;
        }

        if (!ReferenceEquals(frame.OuterDefaultUri, DefaultUri))
        {
            frame.OuterDefaultUri = DefaultUri;
        }

        frame.NameStart = _at + 1;
        frame.NameEnd = _at = EndOfName(span, _at + 1, out int colon);
        frame.LocalStart = colon < 0 ? frame.NameStart : colon + 1;
        bool isCanonical = true;
        if (_at < _end && span[_at] == '>')
        {
            _at++;
        }
        else
        {
            ReadRestOfStartTag(span);
            isCanonical = HasOneCanonicalAttribute(span, frame.NameEnd);
        }

        frame.IsOdd = IsOdd = !isCanonical || colon >= 0;
        TurnTo(colon < 0 ? DefaultUri : UriOf(span[frame.NameStart..colon]));
        if (!ReferenceEquals(frame.Uri, Uri))
        {
            frame.Uri = Uri;
        }
    }

    private void ReadEndTag(ReadOnlySpan<byte> span)
    {
        if (--Depth < 0)
        {
            throw Malformed(_at);
        }

        Token = XmlToken.End;
        ref readonly var frame = ref _frames[Depth];
        int name = _at + 2;
        int length = frame.NameEnd - frame.NameStart;
        if (_end - name <= length || !span.Slice(name, length).SequenceEqual(span[frame.NameStart..frame.NameEnd]))
        {
            throw Malformed(_at);
        }

        _at = SkipSpace(span, name + length);
        if (_at == _end || span[_at] != '>')
        {
            throw Malformed(_at);
        }

        IsOdd = frame.IsOdd || _at > name + length;

        _at++;
        IsEmpty = false;
        TurnTo(frame.Uri);
    }

    private void TurnTo(string uri)
    {
        if (!ReferenceEquals(Uri, uri))
        {
            Uri = uri;
        }
    }

    private void ReadRestOfStartTag(ReadOnlySpan<byte> span)
    {
        while (true)
        {
            int next = SkipSpace(span, _at);
            if (next == _end)
            {
                throw Malformed(next);
            }

            if (span[next] == '>' || (span[next] == '/' && next + 1 < _end && span[next + 1] == '>'))
            {
                IsEmpty = _closesEmpty = span[next] == '/';
                _at = next + (IsEmpty ? 2 : 1);
                break;
            }

            if (next == _at)
            {
                throw Malformed(next);
            }

            _at = next;
            ReadAttribute(span);
            if (_at - Start > MaxTagLength)
            {
                throw TooComplex(Start);
            }
        }

        ResolveAttributes(span);
    }

    // As most tags with an attribute are: one blank, a name without prefix, double quotes, nothing that is written otherwise. All else is called odd.
    private bool HasOneCanonicalAttribute(ReadOnlySpan<byte> span, int nameEnd)
    {
        if (AttributeCount != 1 || IsEmpty)
        {
            return false;
        }

        ref readonly var attribute = ref _attributes[0];
        return !attribute.IsDeclaration
            && attribute.Colon < attribute.NameStart
            && span[nameEnd] == ' '
            && attribute.NameStart == nameEnd + 1
            && attribute.ValueStart == attribute.NameEnd + 2
            && span[attribute.ValueStart - 1] == '"'
            && _at == attribute.ValueEnd + 2
            && span[attribute.ValueStart..attribute.ValueEnd].IndexOfAny("&\r\n\t"u8) < 0;
    }

    private void ReadAttribute(ReadOnlySpan<byte> span)
    {
        if (AttributeCount == MaxAttributes)
        {
            throw TooComplex(Start);
        }

        ref var attribute = ref _attributes[AttributeCount];
        attribute.NameStart = _at;
        attribute.NameEnd = _at = EndOfName(span, _at, out attribute.Colon);
        _at = SkipSpace(span, _at);
        if (_at == _end || span[_at] != '=')
        {
            throw Malformed(_at);
        }

        _at = SkipSpace(span, _at + 1);
        if (_at == _end || span[_at] is not ((byte)'"' or (byte)'\''))
        {
            throw Malformed(_at);
        }

        byte quote = span[_at];
        attribute.ValueStart = ++_at;
        attribute.ValueEnd = _at = EndOfValue(span, quote);
        _at++;
        var name = span[attribute.NameStart..attribute.NameEnd];
        for (int i = 0; i < AttributeCount; i++)
        {
            if (span[_attributes[i].NameStart.._attributes[i].NameEnd].SequenceEqual(name))
            {
                throw Malformed(attribute.NameStart);
            }
        }

        attribute.IsDeclaration = name.StartsWith("xmlns"u8) && (name.Length == 5 || attribute.Colon == attribute.NameStart + 5);
        AttributeCount++;
        if (attribute.IsDeclaration)
        {
            Declare(span, attribute);
        }
    }

    private int EndOfValue(ReadOnlySpan<byte> span, byte quote)
    {
        int at = _at;
        while (true)
        {
            int stop = span[at..].IndexOfAny(ValueStops);
            if (stop < 0)
            {
                throw Malformed(_end);
            }

            at += stop;
            if (span[at] == quote)
            {
                return at;
            }

            at += span[at] switch
            {
                (byte)'&' => XmlReference.LengthOf(span[at..]) is > 0 and int length ? length : throw Malformed(at),
                (byte)'"' or (byte)'\'' or (byte)'\r' or (byte)'\n' or (byte)'\t' => 1,
                _ => throw Malformed(at),
            };
        }
    }

    private void Declare(ReadOnlySpan<byte> span, in XmlAttribute attribute)
    {
        string prefix = attribute.Colon < attribute.NameStart ? "" : NameText(span[attribute.LocalStart..attribute.NameEnd]);
        string uri = UriText(span[attribute.ValueStart..attribute.ValueEnd]);
        bool isLegal = prefix switch
        {
            "xml" => uri == XmlNames.Xml,
            "xmlns" => false,
            _ => uri is not (XmlNames.Xml or XmlNames.Xmlns) && (prefix.Length == 0 || uri.Length > 0),
        };
        if (!isLegal)
        {
            throw Malformed(attribute.NameStart);
        }

        if (Scope?.Count == MaxNamespaces)
        {
            throw TooComplex(Start);
        }

        uri = NamespaceScope.Unique(Scope, uri);
        Scope = new NamespaceScope(prefix, uri, Scope);
        if (Scope.Length > MaxNamespaceLength)
        {
            throw TooComplex(Start);
        }

        DefaultUri = prefix.Length == 0 ? uri : DefaultUri;
    }

    // Two names that differ in their prefixes can be the same.
    private void ResolveAttributes(ReadOnlySpan<byte> span)
    {
        for (int i = 0; i < AttributeCount; i++)
        {
            ref var attribute = ref _attributes[i];
            attribute.Uri = "";
            if (attribute.Colon < attribute.NameStart || attribute.IsDeclaration)
            {
                continue;
            }

            attribute.Uri = UriOf(span[attribute.NameStart..attribute.Colon]);
            for (int j = 0; j < i; j++)
            {
                if (ReferenceEquals(_attributes[j].Uri, attribute.Uri)
                    && span[_attributes[j].LocalStart.._attributes[j].NameEnd].SequenceEqual(span[attribute.LocalStart..attribute.NameEnd]))
                {
                    throw Malformed(attribute.NameStart);
                }
            }
        }
    }

    private string UriOf(ReadOnlySpan<byte> prefix)
    {
        string name = NameText(prefix);
        return name switch
        {
            "xml" => XmlNames.Xml,
            "xmlns" => throw Malformed(Start),
            _ => NamespaceScope.Find(Scope, name) ?? throw Malformed(Start),
        };
    }

    private string UriText(ReadOnlySpan<byte> raw) =>
        raw.SequenceEqual("http://www.sii.cl/SiiDte"u8) ? XmlNames.Sii
        : raw.SequenceEqual("http://www.w3.org/2000/09/xmldsig#"u8) ? XmlNames.Signature
        : File.ReadValue(raw);

    private string NameText(ReadOnlySpan<byte> raw) =>
        raw.SequenceEqual("xsi"u8) ? "xsi" : raw.SequenceEqual("ds"u8) ? "ds" : File.Decode(raw);

    private static int SkipSpace(ReadOnlySpan<byte> span, int at)
    {
        while (at < span.Length && IsSpace(span[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where a name ends that begins at a place; it has at most one colon, with something on both sides.</summary>
    private int EndOfName(ReadOnlySpan<byte> span, int at, out int colon)
    {
        int start = at;
        colon = -1;
        bool isAscii = true;
        var classes = NameClasses;
        for (; at < span.Length; at++)
        {
            byte kind = classes[span[at]];
            if (kind == NameEnd)
            {
                break;
            }

            if (kind != NameLetter)
            {
                isAscii &= kind != NameOther;
                if (kind == NameColon)
                {
                    colon = colon < 0 && at > start ? at : throw Malformed(at);
                }
            }
        }

        if (at - start > MaxTagLength)
        {
            throw TooComplex(start);
        }

        int local = colon < 0 ? start : colon + 1;
        if (at == local || !IsNameStart(span[start]) || !IsNameStart(span[local]) || (!isAscii && !IsName(span[start..at])))
        {
            throw Malformed(start);
        }

        return at;
    }

    private static bool IsNameStart(byte first) => NameClasses[first] is NameLetter or NameOther && first is not ((byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'));

    // Names of SII's are ASCII; others write accents in their own elements.
    private bool IsName(ReadOnlySpan<byte> name)
    {
        string text = File.Decode(name);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 || IsNcName(text.AsSpan(0, colon))) && IsNcName(text.AsSpan(colon + 1));
    }

    private static bool IsNcName(ReadOnlySpan<char> name)
    {
        foreach (char each in name)
        {
            if (!XmlConvert.IsNCNameChar(each))
            {
                return false;
            }
        }

        return XmlConvert.IsStartNCNameChar(name[0]);
    }

    private const byte NameEnd = 0;
    private const byte NameLetter = 1;
    private const byte NameColon = 2;
    private const byte NameOther = 3;

    private static readonly byte[] NameClasses = MakeNameClasses();

    private static byte[] MakeNameClasses()
    {
        byte[] classes = new byte[256];
        for (int i = 0; i < classes.Length; i++)
        {
            bool isLetter = i < 128 && (char.IsAsciiLetterOrDigit((char)i) || i is '_' or '-' or '.');
            classes[i] = isLetter ? NameLetter : i == ':' ? NameColon : i >= 128 ? NameOther : NameEnd;
        }

        return classes;
    }
}
