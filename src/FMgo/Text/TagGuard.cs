using System.Text;

namespace FMgo.Text;

/// <summary>
/// Looks at the bytes of XML before .NET's reader does, and stops at a tag that no file of SII has: the reader takes time by the square of the attributes of a
/// tag, and holds a tag whole, however long it is.
/// </summary>
/// <remarks>For encodings in which ASCII bytes are ASCII characters. What is not well formed is left to the reader to say.</remarks>
internal struct TagGuard
{
    private Mode _mode;
    private byte _quote;
    private int _length;
    private int _attributes;
    private uint _last;

    private enum Mode
    {
        Text,
        Opened,
        Tag,
        Value,
        Comment,
        Section,
        Instruction,
    }

    /// <summary>Whether text that was decoded already has no tag that is too long or has too many attributes.</summary>
    public static bool Passes(ReadOnlySpan<char> xml)
    {
        var guard = default(TagGuard);
        Span<byte> bytes = stackalloc byte[1024];
        try
        {
            while (!xml.IsEmpty)
            {
                // What is beyond ISO-8859-1 is no mark-up, and becomes a question mark.
                int length = Math.Min(xml.Length, bytes.Length);
                guard.Look(bytes[..Encoding.Latin1.GetBytes(xml[..length], bytes)], 0);
                xml = xml[length..];
            }

            return true;
        }
        catch (XmlFaultException)
        {
            return false;
        }
    }

    /// <summary>Looks at the next bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="offset">Where they begin, for the message.</param>
    /// <exception cref="XmlFaultException">A tag is too long, or has too many attributes.</exception>
    public void Look(ReadOnlySpan<byte> bytes, long offset)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (_mode == Mode.Text)
            {
                int next = bytes[i..].IndexOf((byte)'<');
                if (next < 0)
                {
                    return;
                }

                i += next;
                _mode = Mode.Opened;
                _length = _attributes = 0;
                _last = 0;
                continue;
            }

            Take(bytes[i]);
            bool isTag = _mode is Mode.Opened or Mode.Tag or Mode.Value;
            if (isTag && (++_length > XmlTokenizer.MaxTagLength || _attributes > XmlTokenizer.MaxAttributes))
            {
                throw new XmlFaultException(XmlFault.TooComplex, (int)Math.Min(int.MaxValue, offset + i));
            }
        }
    }

    private void Take(byte each)
    {
        _last = (_last << 8) | each;
        switch (_mode)
        {
            case Mode.Opened:
                Decide(each);
                break;
            case Mode.Tag when each == '>':
                _mode = Mode.Text;
                break;
            case Mode.Tag when each is (byte)'"' or (byte)'\'':
                _mode = Mode.Value;
                _quote = each;
                break;
            case Mode.Tag when each == '=':
                _attributes++;
                break;
            case Mode.Value when each == _quote:
                _mode = Mode.Tag;
                break;
            case Mode.Comment when Ends(0x2D2D3E):
            case Mode.Section when Ends(0x5D5D3E):
            case Mode.Instruction when (_last & 0xFFFF) == 0x3F3E:
                _mode = Mode.Text;
                break;
        }
    }

    // The three bytes at the end of a comment or a section.
    private readonly bool Ends(uint marks) => (_last & 0xFF_FFFF) == marks;

    private void Decide(byte each)
    {
        bool isFirst = _length == 0;
        if (isFirst && each == '?')
        {
            _mode = Mode.Instruction;
        }
        else if (isFirst && each == '!')
        {
            return;
        }
        else if ((_last & 0xFF_FFFF) == 0x212D2D)
        {
            // "<!--": what follows must not be taken for its end.
            _mode = Mode.Comment;
            _last = 0;
        }
        else if ((_last & 0xFFFF) == 0x215B)
        {
            // "<![", of CDATA.
            _mode = Mode.Section;
            _last = 0;
        }
        else if ((_last & 0xFFFF) != 0x212D)
        {
            _mode = each == '>' ? Mode.Text : Mode.Tag;
        }
    }
}
