using System.Globalization;
using FMgo.Text;

namespace FMgo.Format;

/// <summary>Checks a record against the shapes of its dialect: what SII's schema would refuse, and text that ISO-8859-1 cannot hold.</summary>
/// <remarks>It goes through a record without keeping track of where it is, which allocates nothing; only when something is wrong it goes again, and says where.</remarks>
internal struct StructureChecker : IFieldVisitor
{
    private readonly int _dialect;
    private readonly bool _isReceived;
    private readonly Field? _toCome;
    private readonly int _atMost;
    private readonly PathTracker? _path;
    private readonly List<Finding>? _findings;
    private int _element = PathTracker.NoIndex;
    private bool _isBroken;

    private StructureChecker(int dialect, bool isReceived, Field? toCome, int atMost, bool isSecond)
    {
        _atMost = atMost;
        _dialect = dialect;
        _isReceived = isReceived;
        _toCome = toCome;
        if (isSecond)
        {
            _path = new PathTracker();
            _findings = [];
        }
    }

    /// <summary>Goes through a record: the <c>Visit</c> of its codec.</summary>
    public delegate void Visit<T>(ref StructureChecker checker, T value);

    /// <summary>All that is wrong with the structure of a record.</summary>
    /// <param name="value">The record.</param>
    /// <param name="visit">The <c>Visit</c> of its codec.</param>
    /// <param name="dialect">Its dialect.</param>
    /// <param name="isReceived">Whether others issued it, who answer for a RUT that nobody set.</param>
    /// <param name="toCome">A field that must be there in the end, and is not yet.</param>
    /// <param name="atMost">How many faults are told, where a record of others may have any number.</param>
    public static ValueList<Finding> Check<T>(T value, Visit<T> visit, int dialect = 0, bool isReceived = false, Field? toCome = null, int atMost = int.MaxValue)
    {
        var checker = new StructureChecker(dialect, isReceived, toCome, atMost, isSecond: false);
        visit(ref checker, value);
        if (!checker._isBroken)
        {
            return default;
        }

        checker = new StructureChecker(dialect, isReceived, toCome, atMost, isSecond: true);
        visit(ref checker, value);
        return checker._findings!.ToValueList();
    }

    public void Text(Field field, string? value)
    {
        if (Expect(field, value is not null) is not { } shape || value is null)
        {
            return;
        }

        if (shape.Kind == ContentKind.Month && !DateOnly.TryParseExact(value, DateText.Month, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            ReportValue(field, StructureRules.NotADate, value, Quote.IsPlain(value), "AAAA-MM");
        }
        else if (value.Length > shape.MaxLength)
        {
            Report(field, StructureRules.TooLong, Number(value.Length), Number(shape.MaxLength));
        }
        else if (value.Length < shape.MinLength)
        {
            Report(field, StructureRules.TooShort, Number(value.Length), Number(shape.MinLength));
        }

        if (!LatinText.IsWritable(value))
        {
            ReportUnwritable(field, LatinText.FindUnwritable(value));
        }
    }

    public void Number(Field field, decimal? value)
    {
        if (Expect(field, value is not null) is not { } shape || value is not { } number || DecimalDigits.AreTaken(shape, number))
        {
            return;
        }

        if (number < shape.Min || number > shape.Max)
        {
            ReportValue(field, StructureRules.OutOfRange, Number(number), mayQuote: true, Number(shape.Min), Number(shape.Max));
        }
        else if (DecimalDigits.Fraction(number) > shape.FractionDigits)
        {
            ReportValue(field, StructureRules.TooManyDecimals, Number(number), mayQuote: true, Number(shape.FractionDigits));
        }
        else
        {
            ReportValue(field, StructureRules.TooManyDigits, Number(number), mayQuote: true, Number(shape.TotalDigits));
        }
    }

    public void Integer(Field field, long? value)
    {
        if (Expect(field, value is not null) is { } shape && value is { } number && !shape.Takes(number))
        {
            Number(field, number);
        }
    }

    public void Flag(Field field, bool value) => Expect(field, value);

    public void Code(Field field, string? value)
    {
        if (Expect(field, value is not null) is { } shape && value is not null && Array.IndexOf(shape.Codes, value) < 0)
        {
            ReportValue(field, StructureRules.NotACode, value, Quote.IsOneOf(value, shape.Codes) || Quote.IsPlain(value), string.Join(", ", shape.Codes));
        }
    }

    // A RUT that nobody set. What others issued with 0-0 is theirs to answer for.
    public void Rut(Field field, Rut? value)
    {
        if (Expect(field, value is not null) is not null && !_isReceived && value == default(Rut))
        {
            Report(field, StructureRules.NotARut, "0-0");
        }
    }

    public void Type(Field field, DocumentType? value) => Code(field, value?.CodeText);

    public void Date(Field field, DateOnly? value)
    {
        if (Expect(field, value is not null) is { Earliest: not null } shape && value is { } date && shape.IsOutside(Digits(date)))
        {
            ReportValue(field, StructureRules.OutOfRange, date.ToString(DateText.Date, CultureInfo.InvariantCulture), mayQuote: true, shape.Earliest, shape.Latest!);
        }
    }

    public void Time(Field field, TimeOnly? value) => Expect(field, value is not null);

    public void DateTime(Field field, DateTime? value)
    {
        if (Expect(field, value is not null) is { Earliest: not null } shape && value is { } moment && shape.IsOutside(Digits(moment)))
        {
            ReportValue(field, StructureRules.OutOfRange, moment.ToString(DateText.DateTime, CultureInfo.InvariantCulture), mayQuote: true, shape.Earliest, shape.Latest!);
        }
    }

    public bool Enter(Field field, bool present)
    {
        Expect(field, present);
        if (!present)
        {
            return false;
        }

        _path?.Push(field.TagIn(_dialect), _element);
        _element = PathTracker.NoIndex;
        return true;
    }

    public void Leave(Field field) => _path?.Pop();

    public void BeginList(Field field, int count)
    {
        var shape = field.ShapeIn(_dialect);
        if (shape is null)
        {
            if (count > 0)
            {
                Report(field, StructureRules.NotInType);
            }
        }
        else if (count > shape.MaxCount)
        {
            Report(field, StructureRules.TooMany, Number(count), Number(shape.MaxCount));
        }
        else if (count < shape.MinCount)
        {
            Report(field, StructureRules.Missing);
        }
    }

    public void Element(Field field, int index) => _element = index;

    public void EndList(Field field) => _element = PathTracker.NoIndex;

    /// <summary>The digits of a date as one number, which orders like it.</summary>
    private static long Digits(DateOnly date) => (date.Year * 100L + date.Month) * 100 + date.Day;

    private static long Digits(DateTime moment) =>
        ((Digits(DateOnly.FromDateTime(moment)) * 100 + moment.Hour) * 100 + moment.Minute) * 100 + moment.Second;

    /// <summary>The shape, after checking that the field is there when it must be, and only where it may be.</summary>
    private Shape? Expect(Field field, bool present)
    {
        var shape = field.ShapeIn(_dialect);
        if (_element != PathTracker.NoIndex)
        {
            return shape;
        }

        if (shape is null && present)
        {
            Report(field, StructureRules.NotInType);
        }
        else if (shape is { MinCount: > 0 } && !present && field != _toCome)
        {
            Report(field, StructureRules.Missing);
        }

        return shape;
    }

    private void ReportUnwritable(Field field, List<UnwritableCharacter> found)
    {
        foreach (var characters in found.ToLookup(character => character.IsControl))
        {
            var (rule, arguments) = UnwritableWords.Tell([.. characters]);
            Report(field, rule, arguments);
        }
    }

    private void ReportValue(Field field, Rule rule, string value, bool mayQuote, params ReadOnlySpan<string> others)
    {
        var finding = Quote.At(rule, "", value, mayQuote && !field.IsPersonal, others);
        Report(field, finding.Rule, finding.Arguments.AsSpan());
    }

    private void Report(Field field, Rule rule, params ReadOnlySpan<string> arguments)
    {
        _isBroken = true;
        if (_findings is null || _findings.Count > _atMost)
        {
            return;
        }

        _findings.Add(_findings.Count < _atMost ? rule.At(_path!.Child(field.TagIn(_dialect), _element), arguments) : StructureRules.TooManyFindings.At("", Number(_atMost)));
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
