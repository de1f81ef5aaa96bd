using System.Buffers;

namespace FMgo.Text;

/// <summary>
/// Goes through the bytes of an XML file that anybody wrote, token by token, without copying: the one reading of files that are verified or read as documents.
/// </summary>
/// <remarks>
/// <para>It takes XML 1.0 with namespaces, without DTD, and refuses all else: nothing that it passes over can be seen by another reader as something else.</para>
/// <para>
/// Each number that a file controls has a limit here, so that time goes by the length of the file alone and memory does not grow with it. .NET's own reader
/// has no such limits: a start tag with many attributes takes it time by the square of their number. The limits are far beyond SII's files: the deepest, an
/// AEC, has 12 levels, the longest tag some 200 bytes.
/// </para>
/// </remarks>
internal sealed partial class XmlTokenizer
{
    /// <summary>How many levels of elements a file may have.</summary>
    public const int MaxDepth = 40;

    /// <summary>How long a tag may be, in bytes.</summary>
    public const int MaxTagLength = 32 * 1024;

    /// <summary>How many attributes a start tag may have.</summary>
    public const int MaxAttributes = 64;

    /// <summary>How many declarations of namespaces may be in force at once.</summary>
    public const int MaxNamespaces = 64;

    /// <summary>How many characters the declarations in force may have together: SII's files have some 200.</summary>
    public const int MaxNamespaceLength = 2_048;

    // What ends a run of text, or has to be looked at: markup, references, line ends, a '>' that C14N escapes or that closes "]]>", characters that XML has not.
    private static readonly SearchValues<byte> TextStops = SearchValues.Create([.. "<&>\r"u8, .. Controls]);
    private static readonly SearchValues<byte> ValueStops = SearchValues.Create([.. "<&\"'\r\n\t"u8, .. Controls]);
    private static readonly SearchValues<byte> ControlCharacters = SearchValues.Create([.. Controls]);

    private readonly ReadOnlyMemory<byte> _bytes;
    private int _end;
    private readonly Frame[] _frames = new Frame[MaxDepth + 1];
    private readonly XmlAttribute[] _attributes = new XmlAttribute[MaxAttributes];
    private int _at;
    private bool _closesEmpty;
    private bool _hasRoot;

    /// <summary>Reads a whole file.</summary>
    public XmlTokenizer(FileBytes file)
    {
        File = file;
        _bytes = file.Bytes;
        ReadAgain(file.Start, file.Bytes.Length, null);
        IsFragment = false;
    }

    /// <summary>Reads one element of a file, as if it stood where some namespaces are in force and no others.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where its start tag begins.</param>
    /// <param name="end">Where its end tag ends.</param>
    /// <param name="scope">The namespaces in force around it.</param>
    public XmlTokenizer(FileBytes file, int start, int end, NamespaceScope? scope)
    {
        File = file;
        _bytes = file.Bytes;
        ReadAgain(start, end, scope);
    }

    /// <summary>The file that is read.</summary>
    public FileBytes File { get; }

    public XmlToken Token { get; private set; }

    /// <summary>Where the token begins, in bytes from the start of the file.</summary>
    public int Start { get; private set; }

    /// <summary>Where the token ends.</summary>
    public int End { get; private set; }

    /// <summary>Where the next token begins.</summary>
    public int Position => _at;

    /// <summary>How many elements are around the token: 0 at the tags of the root.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the start tag is of an empty element, or the end belongs to one.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The namespaces in force: at a tag with those of its element.</summary>
    public NamespaceScope? Scope { get; private set; }

    /// <summary>The namespaces in force around the element of a start tag.</summary>
    public NamespaceScope? OuterScope => _frames[Depth].OuterScope;

    /// <summary>The namespace of the element whose tag this is; empty where it has none.</summary>
    public string Uri { get; private set; } = "";

    /// <summary>
    /// Whether canonical XML may write the token otherwise than it stands in the file: all but text without references, carriage returns and <c>&gt;</c>, start tags
    /// of a name without prefix and at most one plain attribute, and their end tags.
    /// </summary>
    public bool IsOdd { get; private set; }

    /// <summary>The attributes of a start tag.</summary>
    public ReadOnlySpan<XmlAttribute> Attributes => _attributes.AsSpan(0, AttributeCount);

    public int AttributeCount { get; private set; }

    /// <summary>Sees each token that <see cref="IsOdd"/> as it is read; null for nobody.</summary>
    public Action<XmlTokenizer>? OddObserver { get; set; }

    /// <summary>The bytes of the token.</summary>
    public ReadOnlySpan<byte> Raw => _bytes.Span[Start..End];

    /// <summary>The name of the element of a tag, as written.</summary>
    public ReadOnlySpan<byte> Name => NameOf(_frames[Depth]);

    /// <summary>The name of the element of a tag, without prefix.</summary>
    public ReadOnlySpan<byte> LocalName
    {
        get
        {
            ref readonly var frame = ref _frames[Depth];
            return _bytes.Span[frame.LocalStart..frame.NameEnd];
        }
    }

    /// <summary>The prefix of the element of a tag; empty without one.</summary>
    public ReadOnlySpan<byte> Prefix
    {
        get
        {
            ref readonly var frame = ref _frames[Depth];
            return frame.LocalStart == frame.NameStart ? default : _bytes.Span[frame.NameStart..(frame.LocalStart - 1)];
        }
    }

    private static ReadOnlySpan<byte> Controls =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
    ];

    private string DefaultUri { get; set; } = "";

    private bool IsFragment { get; set; }

    /// <summary>Turns to another element of the same file, as the constructor does: the tables of a tokenizer are larger than most elements.</summary>
    public void ReadAgain(int start, int end, NamespaceScope? scope)
    {
        _at = start;
        _end = end;
        _closesEmpty = false;
        _hasRoot = false;
        Token = XmlToken.None;
        Depth = 0;
        Scope = scope;
        DefaultUri = NamespaceScope.Find(scope, "") ?? "";
        OddObserver = null;
        IsFragment = true;
    }

    /// <summary>Whether the name of the element of a tag is this, without prefix.</summary>
    public bool IsNamed(ReadOnlySpan<byte> localName) => LocalName.SequenceEqual(localName);

    /// <summary>Whether an attribute of the start tag says where the schema is, which changes nothing of what is said.</summary>
    public bool IsSchemaLocation(in XmlAttribute attribute) => IsSchemaLocation(_bytes.Span, attribute);

    /// <summary>The same of an attribute in the bytes of a file.</summary>
    public static bool IsSchemaLocation(ReadOnlySpan<byte> file, in XmlAttribute attribute)
    {
        if (attribute.Uri.Length == 0 || attribute.Uri != XmlNames.SchemaInstance)
        {
            return false;
        }

        var name = file[attribute.LocalStart..attribute.NameEnd];
        return name.SequenceEqual("schemaLocation"u8) || name.SequenceEqual("noNamespaceSchemaLocation"u8);
    }

    /// <summary>The bytes of a part of the file.</summary>
    public ReadOnlySpan<byte> Slice(int start, int end) => _bytes.Span[start..end];

    /// <summary>Goes to the next token; false after the last.</summary>
    /// <exception cref="XmlFaultException">The file is not well formed, has a DTD, or goes beyond a limit.</exception>
    public bool Read()
    {
        bool isToken = ReadToken();
        if (isToken && IsOdd)
        {
            OddObserver?.Invoke(this);
        }

        return isToken;
    }

    /// <summary>The name of an element that is open, without prefix.</summary>
    public ReadOnlySpan<byte> LocalNameAt(int depth) => _bytes.Span[_frames[depth].LocalStart.._frames[depth].NameEnd];

    /// <summary>The name of the element of a tag, without prefix.</summary>
    public string ReadLocalName() => NameCache.Find(LocalName) ?? File.Decode(LocalName);

    /// <summary>Goes from a start tag to the end of its element.</summary>
    /// <exception cref="XmlFaultException">The file is not well formed, has a DTD, or goes beyond a limit.</exception>
    public void SkipElement()
    {
        int depth = Depth;
        while (Token != XmlToken.End || Depth != depth)
        {
            Read();
        }
    }

    /// <summary>Goes from a start tag to the end of its element, where that is known from an earlier reading of the same file.</summary>
    /// <param name="end">Where the end tag ends.</param>
    public void SkipElement(int end)
    {
        _closesEmpty = false;
        _at = Start = End = end;
        Token = XmlToken.End;
    }

    private bool ReadToken()
    {
        if (_closesEmpty)
        {
            _closesEmpty = false;
            Token = XmlToken.End;
            Start = End;
            IsOdd = true;
            return true;
        }

        if (Token == XmlToken.End)
        {
            LeaveElement();
        }
        else if (Token == XmlToken.Start)
        {
            Depth++;
        }

        if (_at == _end)
        {
            return Finish();
        }

        Start = _at;
        var span = _bytes.Span[.._end];
        if (span[_at] != '<')
        {
            ReadText(span);
        }
        else if (_at + 1 == _end)
        {
            throw Malformed(_at);
        }
        else
        {
            ReadMarkup(span);
        }

        End = _at;
        return true;
    }

    private ReadOnlySpan<byte> NameOf(in Frame frame) => _bytes.Span[frame.NameStart..frame.NameEnd];

    private bool Finish()
    {
        if (Depth > 0 || !_hasRoot)
        {
            throw Malformed(_at);
        }

        Token = XmlToken.None;
        Start = End;
        return false;
    }

    private void LeaveElement()
    {
        ref readonly var frame = ref _frames[Depth];
        if (!ReferenceEquals(Scope, frame.OuterScope))
        {
            Scope = frame.OuterScope;
            DefaultUri = frame.OuterDefaultUri;
        }
    }

    private void ReadMarkup(ReadOnlySpan<byte> span)
    {
        switch (span[_at + 1])
        {
            case (byte)'/':
                ReadEndTag(span);
                break;
            case (byte)'!':
                ReadDeclaration(span);
                break;
            case (byte)'?':
                ReadInstruction(span);
                break;
            default:
                ReadStartTag(span);
                break;
        }
    }

    private void ReadText(ReadOnlySpan<byte> span)
    {
        Token = XmlToken.Text;
        IsOdd = false;
        while (true)
        {
            int stop = span[_at..].IndexOfAny(TextStops);
            _at = stop < 0 ? _end : _at + stop;
            if (_at == _end || span[_at] == '<')
            {
                break;
            }

            IsOdd = true;
            _at += span[_at] switch
            {
                (byte)'&' => XmlReference.LengthOf(span[_at..]) is > 0 and int length ? length : throw Malformed(_at),
                (byte)'>' => _at - Start >= 2 && span[(_at - 2).._at].SequenceEqual("]]"u8) ? throw Malformed(_at) : 1,
                (byte)'\r' => 1,
                _ => throw Malformed(_at),
            };
        }

        // Outside of the root there is only white space.
        if (Depth == 0 && span[Start.._at].IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and int other)
        {
            throw Malformed(Start + other);
        }
    }

    private static XmlFaultException Malformed(int at) => new(XmlFault.Malformed, at);

    private static XmlFaultException TooComplex(int at) => new(XmlFault.TooComplex, at);

    private static bool IsSpace(byte character) => character is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private struct Frame
    {
        public int NameStart;
        public int NameEnd;
        public int LocalStart;
        public bool IsOdd;
        public string Uri;
        public NamespaceScope? OuterScope;
        public string OuterDefaultUri;
    }
}
