using System.Buffers;
using System.Globalization;
using FMgo.Text;

namespace FMgo.Format;

/// <summary>
/// What the generated readers need: the next field, and its value. Two kinds of text are read through it, XML and JSON. It never throws for
/// what the text says: whatever cannot be taken becomes a finding with the official path.
/// </summary>
internal abstract partial class FieldReader
{
    /// <summary>A document with more faults than these is not worth more words: whoever made it has one fault in his program.</summary>
    public const int MaxFindings = 500;

    // Of a list that may have few items; of others twice what the schema allows.
    private const int LeastMaxItems = 50;

    private const int MaxShownLength = 40;

    // Numbers and dates are read without a string of their own.
    private const int LongestPlain = 32;

    public static readonly char[] XmlSpaces = [' ', '\t', '\r', '\n'];

    private static readonly SearchValues<char> RutCharacters = SearchValues.Create("0123456789-K");

    private Field? _field;
    private int _groupDepth;
    private int _begun;

    private readonly List<Finding> _findings = [];

    // What is found again is told once: a name that the format does not know may stand there a million times.
    private HashSet<(string Code, string Path)>? _told;

    /// <summary>What was found, each fault once, and at most some hundred.</summary>
    public IReadOnlyList<Finding> Findings => _unknown is null ? _findings
        : [.. _findings.Select(finding => finding.Rule == StructureRules.UnknownField ? _unknown.Tell(finding) : finding)];

    /// <summary>The fields that came by the name that another dialect has for them.</summary>
    public ValueList<GivenName> GivenNames { get; private set; }

    /// <summary>The dialect, as far as it is known.</summary>
    public int Dialect { get; protected set; }

    /// <summary>The name of the current field.</summary>
    public abstract string Tag { get; }

    protected PathTracker Path { get; } = new();

    /// <summary>The path of the current group.</summary>
    protected string GroupPath
    {
        get
        {
            Path.TrimTo(_groupDepth);
            return Path.ToString();
        }
    }

    /// <summary>Whether fields must come in the order of the schema, in its exact spelling.</summary>
    protected abstract bool IsStrict { get; }

    /// <summary>Whether the value is the word true of the format itself, which stands for a flag that is set.</summary>
    protected virtual bool IsTrue => false;

    /// <summary>Goes to the next field of the current group, past what was not taken of the one before.</summary>
    public abstract bool Next();

    /// <summary>Starts on the current field; false when it is not to be read.</summary>
    public bool Begin(Field field, ref GroupState state)
    {
        if (IsStrict && Tag != field.TagIn(Dialect))
        {
            Unknown([field]);
            return false;
        }

        if (!IsStrict && SpellsAbsence(field, out var rule))
        {
            if (rule is not null)
            {
                Add(rule.At(PathOfChild(Tag)));
            }

            // What is said of its absence is said of the name that came.
            NoteGivenName(field, isThere: false);
            return false;
        }

        _begun++;
        var (repeated, outOfOrder, repetition) = state.Note(field);
        _field = field;
        Path.TrimTo(_groupDepth);
        Path.Push(field.TagIn(Dialect), field.IsList ? repetition : PathTracker.NoIndex);
        if (repeated)
        {
            Report(StructureRules.Repeated);
            return false;
        }

        // The structure tells that there are too many; the rest would only take memory.
        if (repetition >= LeastMaxItems && repetition >= 2 * (field.ShapeIn(Dialect)?.MaxCount ?? 0))
        {
            return false;
        }

        NoteGivenName(field, isThere: true);
        if (outOfOrder && IsStrict)
        {
            Report(StructureRules.OutOfOrder);
        }

        return true;
    }

    // The name by which the value came; a name without one counts where no other came.
    private void NoteGivenName(Field field, bool isThere)
    {
        bool isOther = field.HasOtherName && Tag != field.TagIn(Dialect);
        if (!isOther && (!field.HasOtherName || !isThere || GivenNames.Count == 0))
        {
            return;
        }

        NoteGivenName(isThere ? Path.ToString() : PathOfChild(field.TagIn(Dialect)), isThere, isOther);
    }

    private void NoteGivenName(string path, bool isThere, bool isOther)
    {
        var others = GivenNames.Where(name => name.Path != path).ToValueList();
        if (isThere || others.Count == GivenNames.Count)
        {
            GivenNames = isOther ? others.Add(new GivenName(path, Tag)) : others;
        }
    }

    public T? Group<T>(Func<FieldReader, T> read)
        where T : class
    {
        if (!EnterGroup())
        {
            return null;
        }

        int depth = _groupDepth;
        int begun = _begun;
        bool mayBeAbsent = IsEmptyGroupAbsent && !_field!.IsList;
        _groupDepth = Path.Depth;
        var value = read(this);
        Path.TrimTo(_groupDepth);
        _groupDepth = depth;
        LeaveGroup();

        // A group in which all that came spells absence is as absent as an empty one. An item of a list was meant to be one.
        if (mayBeAbsent && _begun == begun)
        {
            _begun--;
            return null;
        }

        return value;
    }

    public string? Text() => ReadText();

    /// <summary>A code that is text in the schema, where blanks count.</summary>
    public string? Code() => IsStrict ? ReadText() : ReadTrimmed();

    /// <summary>A code that is a number in the schema, where outer blanks and leading zeros do not count.</summary>
    public string? NumericCode() => ReadTrimmed() is not { } text ? null
        : NumberText.CodeOf(text, IsStrict)?.ToString(CultureInfo.InvariantCulture) ?? text;

    public decimal? Number()
    {
        var text = ReadTrimmed(stackalloc char[LongestPlain], out bool isThere);
        if (!isThere)
        {
            return null;
        }

        // In JSON 900.4 pesos is a number all the same; the checker says what is wrong with it.
        bool integer = IsStrict && _field!.ShapeIn(Dialect)?.Kind == ContentKind.Integer;
        if (NumberText.TryParse(text, IsStrict, integer, out decimal value))
        {
            return value;
        }

        RefuseNumber(text, integer);
        return null;
    }

    public int? Int32()
    {
        long? value = Int64();
        if (value is null or (>= int.MinValue and <= int.MaxValue))
        {
            return (int?)value;
        }

        ReportValue(StructureRules.TooManyDigits, value.Value.ToString(CultureInfo.InvariantCulture), "9");
        return null;
    }

    public long? Int64()
    {
        var text = ReadTrimmed(stackalloc char[LongestPlain], out bool isThere);
        if (!isThere)
        {
            return null;
        }

        if (NumberText.TryParse(text, IsStrict, integer: true, out decimal value) && value is >= long.MinValue and <= long.MaxValue)
        {
            return (long)value;
        }

        RefuseNumber(text, integer: true);
        return null;
    }

    public bool Flag()
    {
        if (IsTrue)
        {
            return true;
        }

        if (Code() is not { } text)
        {
            return false;
        }

        string code = _field!.ShapeIn(Dialect)?.Codes[0] ?? _field.AnyShape.Codes[0];
        bool set = text == code || NumberText.CodeOf(text.Trim(XmlSpaces), IsStrict)?.ToString(CultureInfo.InvariantCulture) == code;
        if (!set)
        {
            ReportCode(text, [code]);
        }

        return set;
    }

    public Rut? Rut()
    {
        if (ReadText() is not { } text)
        {
            return null;
        }

        // The schema knows neither dots nor lower case nor blanks; people who write JSON do.
        bool form = !IsStrict || (text.Length <= 10 && !text.AsSpan().ContainsAnyExcept(RutCharacters));
        if (form && FMgo.Rut.TryParse(text, out var rut))
        {
            return rut;
        }

        ReportTold(StructureRules.NotARut, text, Quote.IsLikeRut(text) || Quote.IsPlain(text));
        return null;
    }

    public DocumentType? Type()
    {
        if (ReadTrimmed() is not { } text)
        {
            return null;
        }

        if (TypeOf(text, IsStrict) is { } type)
        {
            TypeFound(type);
            return type;
        }

        ReportCode(text, [.. DocumentType.All.Select(type => type.CodeText)]);
        return null;
    }

    public DateOnly? Date()
    {
        var text = ReadTrimmed(stackalloc char[LongestPlain], out bool isThere);
        return !isThere ? null
            : DateText.TryParseDate(text, out var value) ? value
            : Refuse<DateOnly>(text.ToString(), "AAAA-MM-DD");
    }

    public TimeOnly? Time() => ReadTrimmed() is not { } text ? null
        : TimeOnly.TryParseExact(text, DateText.Time, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value
        : Refuse<TimeOnly>(text, "HH:MM:SS");

    public DateTime? DateTime() => ReadTrimmed() is not { } text ? null
        : DateText.TryParseDateTime(text, out var value) ? value
        : Refuse<DateTime>(text, "AAAA-MM-DDTHH:MM:SS");

    public T? BadCode<T>(string code)
        where T : struct
    {
        ReportCode(code, _field!.ShapeIn(Dialect)?.Codes ?? []);
        return null;
    }

    /// <summary>The type that a text without outer blanks names.</summary>
    public static DocumentType? TypeOf(string text, bool strict) =>
        NumberText.CodeOf(text, strict) is { } code && DocumentType.TryFromCode(code, out var type) ? type : null;

    /// <summary>The text of the current field; <c>null</c> when it counts as absent or was refused.</summary>
    protected abstract string? ReadText();

    protected abstract bool EnterGroup();

    protected abstract void LeaveGroup();

    protected virtual void TypeFound(DocumentType type)
    {
    }

    protected virtual void Report(Rule rule, params ReadOnlySpan<string> arguments) => Add(rule.At(Path.ToString(), arguments));

    protected void Add(Finding finding)
    {
        if (_findings.Count > MaxFindings || !(_told ??= []).Add((finding.Code, finding.Path)))
        {
            return;
        }

        _findings.Add(_findings.Count < MaxFindings ? finding : StructureRules.TooManyFindings.At("", MaxFindings.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The path of a child of the current group, which need not be a known field.</summary>
    protected string PathOfChild(string tag)
    {
        Path.TrimTo(_groupDepth);
        return Path.Child(tag);
    }

    protected static string Shown(string text)
    {
        if (text.Length <= MaxShownLength)
        {
            return text;
        }

        int length = char.IsHighSurrogate(text[MaxShownLength - 1]) ? MaxShownLength - 1 : MaxShownLength;
        return string.Concat(text.AsSpan(0, length), "…");
    }

    /// <summary>The text of the current field; not there when it counts as absent or was refused.</summary>
    /// <param name="buffer">Where a short text may be put.</param>
    /// <param name="isThere">Whether there is a text.</param>
    protected virtual ReadOnlySpan<char> ReadText(Span<char> buffer, out bool isThere)
    {
        string? text = ReadText();
        isThere = text is not null;
        return text;
    }

    private void ReportCode(string text, string[] codes) => ReportTold(StructureRules.NotACode, text, Quote.IsOneOf(text, codes) || Quote.IsPlain(text), string.Join(", ", codes));

    private void ReportValue(Rule rule, string text, params ReadOnlySpan<string> others) => ReportTold(rule, text, Quote.IsPlain(text), others);

    private void ReportTold(Rule rule, string text, bool mayQuote, params ReadOnlySpan<string> others)
    {
        var finding = Quote.At(rule, "", text, mayQuote && !_field!.IsPersonal, others);
        Report(finding.Rule, finding.Arguments.AsSpan());
    }

    private ReadOnlySpan<char> ReadTrimmed(Span<char> buffer, out bool isThere) => ReadText(buffer, out isThere).Trim(XmlSpaces);

    private string? ReadTrimmed() => ReadText()?.Trim(XmlSpaces);

    private void RefuseNumber(ReadOnlySpan<char> text, bool integer) =>
        Add(UnreadNumbers.At(Path.ToString(), text, _field!.IsPersonal, integer, _field.ShapeIn(Dialect)));

    private T? Refuse<T>(string text, string form)
        where T : struct
    {
        ReportValue(DateText.IsOfForm(text, form) ? StructureRules.NoSuchDate : StructureRules.NotADate, text, form);
        return null;
    }
}
