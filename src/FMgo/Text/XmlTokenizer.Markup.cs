namespace FMgo.Text;

/// <summary>Mark-up that is no tag: comments, sections, instructions, and the XML declaration.</summary>
internal sealed partial class XmlTokenizer
{
    // A comment or a section. SII's files have no DTD, and all the dangers of XML come with one.
    private void ReadDeclaration(ReadOnlySpan<byte> span)
    {
        var rest = span[_at..];
        if (rest.StartsWith("<!DOCTYPE"u8))
        {
            throw new XmlFaultException(_hasRoot ? XmlFault.Malformed : XmlFault.Dtd, _at);
        }

        IsOdd = true;
        bool isComment = rest.StartsWith("<!--"u8);
        bool isSection = rest.StartsWith("<![CDATA["u8);
        if (!isComment && !(isSection && Depth > 0))
        {
            throw Malformed(_at);
        }

        Token = isComment ? XmlToken.Comment : XmlToken.Section;
        int opening = isComment ? "<!--".Length : "<![CDATA[".Length;
        int content = rest[opening..].IndexOf(isComment ? "--"u8 : "]]>"u8);
        int end = opening + content + (isComment ? 2 : 3);
        if (content < 0 || (isComment && (end == rest.Length || rest[end++] != '>')))
        {
            throw Malformed(_at);
        }

        RefuseControls(rest[..end]);
        _at += end;
    }

    private void ReadInstruction(ReadOnlySpan<byte> span)
    {
        Token = XmlToken.Instruction;
        IsOdd = true;
        var rest = span[_at..];
        int end = rest.IndexOf("?>"u8) + 2;
        int name = _at + 2;
        if (end < 2)
        {
            throw Malformed(_at);
        }

        int nameEnd = EndOfName(span[..(_at + end)], name, out int colon);
        var target = span[name..nameEnd];
        if (colon >= 0 || !(IsSpace(span[nameEnd]) || nameEnd == _at + end - 2))
        {
            throw Malformed(_at);
        }

        if (target.Length == 3 && target[0] is (byte)'x' or (byte)'X' && target[1] is (byte)'m' or (byte)'M' && target[2] is (byte)'l' or (byte)'L')
        {
            ReadXmlDeclaration(span[nameEnd..(_at + end - 2)], target);
        }

        RefuseControls(rest[..end]);
        _at += end;
    }

    // It may stand at the very start alone. The encoding in it was read before.
    private void ReadXmlDeclaration(ReadOnlySpan<byte> content, ReadOnlySpan<byte> target)
    {
        content = content.TrimStart(" \t\r\n"u8);
        bool isFirst = _at == File.Start && !IsFragment && target.SequenceEqual("xml"u8);
        if (!isFirst || !XmlDeclaration.TryRead(content, out string? encoding))
        {
            throw Malformed(_at);
        }

        // Whoever opened the file looked for the encoding in its first bytes; after a byte order mark that is what counts.
        bool isMarked = XmlSource.MarkLength(File.Bytes.Span) > 0;
        if (encoding is not null && !isMarked && !File.IsOtherThanDeclared && FileBytes.EncodingOf(encoding) != File.Encoding)
        {
            throw Malformed(_at);
        }
    }

    private void RefuseControls(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny(ControlCharacters) is >= 0 and int at)
        {
            throw Malformed(_at + at);
        }
    }
}
