#nullable enable
using System.Globalization;

namespace FMgo.Format;

/// <summary>What kind of content an element has.</summary>
internal enum ContentKind
{
    Group,
    Text,
    Integer,
    Decimal,
    Code,
    Flag,
    Rut,
    Type,
    Date,
    Time,
    DateTime,
    Month,
}

/// <summary>How often an element occurs and what it may hold, in one branch of the schema.</summary>
/// <remarks>Compiled into the library, which checks with it, and into the generator, which refuses a wrong one. Keep it free of newer APIs.</remarks>
internal sealed class Shape
{
    public int MinCount { get; set; }

    public int MaxCount { get; set; }

    public ContentKind Kind { get; set; }

    public int MinLength { get; set; }

    public int MaxLength { get; set; } = int.MaxValue;

    public decimal Min { get; set; } = decimal.MinValue;

    public decimal Max { get; set; } = decimal.MaxValue;

    public int TotalDigits { get; set; } = 28;

    public int FractionDigits { get; set; } = 28;

    /// <summary>Bounds of dates and times, as text of the same form.</summary>
    public string? Earliest { get; private set; }

    public string? Latest { get; private set; }

    private long EarliestDigits { get; set; }

    private long LatestDigits { get; set; }

    public string[] Codes { get; set; } = Array.Empty<string>();

    // Whole numbers between these need no other look; none at first.
    private long LeastWhole { get; set; } = 1;

    private long MostWhole { get; set; }

    /// <summary>Whether a whole number is within all the bounds of the shape. Nearly all numbers are, and this is much faster than to compare decimals.</summary>
    public bool Takes(long whole) => whole >= LeastWhole && whole <= MostWhole;

    /// <summary>Works out, from the bounds, which whole numbers are within.</summary>
    public void SetWholes()
    {
        const int longest = 18;
        long digits = 1;
        for (int i = 0; i < Math.Min(TotalDigits, longest); i++)
        {
            digits *= 10;
        }

        LeastWhole = (long)Math.Max(Math.Ceiling(Min), 1 - digits);
        MostWhole = (long)Math.Min(Math.Floor(Max), digits - 1);
    }

    public void SetBounds(string earliest, string latest)
    {
        Earliest = earliest;
        Latest = latest;
        EarliestDigits = DigitsOf(earliest);
        LatestDigits = DigitsOf(latest);
    }

    /// <summary>Whether a date or time, its digits read as one number, is out of bounds.</summary>
    public bool IsOutside(long digits) => digits < EarliestDigits || digits > LatestDigits;

    private static long DigitsOf(string text)
    {
        long digits = 0;
        foreach (char character in text)
        {
            if (character is >= '0' and <= '9')
            {
                digits = digits * 10 + (character - '0');
            }
        }

        return digits;
    }
}

/// <summary>
/// Reads a shape. Grammar: <c>COUNT [CONTENT]</c>; COUNT is <c>n</c> or <c>min..max</c>; CONTENT is a named type of SII's schemas or
/// <c>text(max)</c>, <c>text(min..max)</c>, <c>int(min..max)</c> (no max: unbounded), <c>dec(digits,decimals)</c>,
/// <c>dec(digits,decimals,min..max)</c>, <c>code(a|b)</c>, <c>flag(a)</c>, <c>type(33|34)</c>, <c>rut</c>, <c>date</c>, <c>date(min..max)</c>,
/// <c>datetime(min..max)</c>, <c>month</c>. No content: a group.
/// </summary>
internal static class ShapeSyntax
{
    // SiiTypes_v10.xsd of 2026-02-06.
    private static readonly Dictionary<string, string> NamedTypes = new()
    {
        ["MontoType"] = "int(0..999999999999999999)",
        ["MntImpType"] = "int(1..999999999999999999)",
        ["ValorType"] = "int(-999999999999999999..999999999999999999)",
        ["FolioType"] = "int(1..9999999999)",
        ["PctType"] = "dec(5,2,0.01..999.99)",
        ["Dec6_4Type"] = "dec(10,4,0.0001..999999.9999)",
        ["Dec12_6Type"] = "dec(18,6,0.000001..999999999999.999999)",
        ["Dec14_4Type"] = "dec(18,4,0.0001..99999999999999.9999)",
        ["Dec14_4-0Type"] = "dec(18,4,0..99999999999999.9999)",
        ["Dec16_2Type"] = "dec(18,2,0.01..9999999999999999.99)",
        ["FechaType"] = "date(2000-01-01..2050-12-31)",
        ["HoraType"] = "time",
        ["ImpAdicDTEType"] = "code(14|15|16|17|18|19|23|24|25|26|27|28|30|31|32|33|34|35|36|37|38|39|40|41|44|45|46|47|48|49|50|51|52|53|54|55"
            + "|271|301|321|331|341|361|371|481)",
        ["TipMonType"] = "code(BOLIVAR|BOLIVIANO|CHELIN|CORONA DIN|CORONA NOR|CORONA SC|CRUZEIRO REAL|DIRHAM|DOLAR AUST|DOLAR CAN|DOLAR HK|DOLAR NZ"
            + "|DOLAR SIN|DOLAR TAI|DOLAR USA|DRACMA|ESCUDO|EURO|FLORIN|FRANCO BEL|FRANCO FR|FRANCO SZ|GUARANI|LIBRA EST|LIRA|MARCO AL|MARCO FIN"
            + "|NUEVO SOL|OTRAS MONEDAS|PESETA|PESO|PESO CL|PESO COL|PESO MEX|PESO URUG|RAND|RENMINBI|RUPIA|SUCRE|YEN)",
    };

    public static Shape Parse(string text)
    {
        int space = text.IndexOf(' ');
        string count = space < 0 ? text : text.Substring(0, space);
        var shape = new Shape();
        int dots = count.IndexOf("..", StringComparison.Ordinal);
        shape.MinCount = int.Parse(dots < 0 ? count : count.Substring(0, dots), CultureInfo.InvariantCulture);
        shape.MaxCount = dots < 0 ? shape.MinCount : int.Parse(count.Substring(dots + 2), CultureInfo.InvariantCulture);
        if (space >= 0)
        {
            ReadContent(shape, text.Substring(space + 1));
        }

        shape.SetWholes();
        return shape;
    }

    private static void ReadContent(Shape shape, string content)
    {
        if (NamedTypes.TryGetValue(content, out string? named))
        {
            content = named;
        }

        int open = content.IndexOf('(');
        string name = open < 0 ? content : content.Substring(0, open);
        string arguments = open < 0 ? "" : content.Substring(open + 1, content.Length - open - 2);
        switch (name)
        {
            case "text":
                shape.Kind = ContentKind.Text;
                ReadLengths(shape, arguments);
                break;
            case "int":
                shape.Kind = ContentKind.Integer;
                shape.FractionDigits = 0;
                ReadNumbers(shape, arguments);
                break;
            case "dec":
                shape.Kind = ContentKind.Decimal;
                ReadDecimal(shape, arguments.Split(','));
                break;
            case "code":
                shape.Kind = ContentKind.Code;
                shape.Codes = arguments.Split('|');
                break;
            case "flag":
                shape.Kind = ContentKind.Flag;
                shape.Codes = new[] { arguments };
                break;
            case "type":
                shape.Kind = ContentKind.Type;
                shape.Codes = arguments.Split('|');
                break;
            case "rut":
                shape.Kind = ContentKind.Rut;
                break;
            case "date":
                shape.Kind = ContentKind.Date;
                ReadBounds(shape, arguments);
                break;
            case "time":
                shape.Kind = ContentKind.Time;
                break;
            case "datetime":
                shape.Kind = ContentKind.DateTime;
                ReadBounds(shape, arguments);
                break;
            case "month":
                shape.Kind = ContentKind.Month;
                break;
            default:
                throw new FormatException("Unknown content: " + content);
        }
    }

    private static void ReadLengths(Shape shape, string range)
    {
        int dots = range.IndexOf("..", StringComparison.Ordinal);
        shape.MinLength = dots < 0 ? 0 : int.Parse(range.Substring(0, dots), CultureInfo.InvariantCulture);
        shape.MaxLength = int.Parse(dots < 0 ? range : range.Substring(dots + 2), CultureInfo.InvariantCulture);
    }

    private static void ReadNumbers(Shape shape, string range)
    {
        int dots = range.IndexOf("..", StringComparison.Ordinal);
        string max = range.Substring(dots + 2);
        shape.Min = decimal.Parse(range.Substring(0, dots), NumberStyles.Number, CultureInfo.InvariantCulture);
        if (max.Length > 0)
        {
            shape.Max = decimal.Parse(max, NumberStyles.Number, CultureInfo.InvariantCulture);
        }
    }

    private static void ReadDecimal(Shape shape, string[] arguments)
    {
        shape.TotalDigits = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        shape.FractionDigits = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        if (arguments.Length > 2)
        {
            ReadNumbers(shape, arguments[2]);
        }
    }

    private static void ReadBounds(Shape shape, string range)
    {
        int dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots > 0)
        {
            shape.SetBounds(range.Substring(0, dots), range.Substring(dots + 2));
        }
    }
}
