using System.Globalization;

namespace FMgo.Text;

/// <summary>Reads numbers as the schema writes them: digits and a point, no exponent, no thousands separator, nothing rounded in silence.</summary>
internal static class NumberText
{
    private const int MaxDigits = 28;

    // 19 digits fit into 64 bits, whatever they are.
    private const int MaxPlain = 19;

    /// <param name="text">The text, without outer blanks.</param>
    /// <param name="strict">Whether only the schema's spelling counts; else also what JSON allows: an exponent, and <c>100.0</c> for a whole number.</param>
    /// <param name="integer">Whether the field takes whole numbers only.</param>
    /// <param name="value">The value, when the result is true.</param>
    public static bool TryParse(ReadOnlySpan<char> text, bool strict, bool integer, out decimal value)
    {
        if (TryParsePlain(text, strict && integer, out value))
        {
            return !integer || decimal.IsInteger(value);
        }

        var style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        int exponent = strict ? -1 : text.IndexOfAny('e', 'E');
        if (exponent >= 0)
        {
            return TryParseExponent(text, exponent, out value) && (!integer || decimal.IsInteger(value));
        }

        return text.Length > 0
            && !(strict && integer && text.Contains('.'))
            && SignificantDigits(text) <= MaxDigits
            && decimal.TryParse(text, style, CultureInfo.InvariantCulture, out value)
            && (!integer || decimal.IsInteger(value));
    }

    /// <summary>Whether a text is a number as people write it, of whatever size: a sign, digits, at most one point.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = text.Length > 0 && text[0] is '+' or '-' ? text[1..] : text;
        int point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var rest = point < 0 ? [] : digits[(point + 1)..];
        return whole.Length + rest.Length > 0 && !whole.ContainsAnyExceptInRange('0', '9') && !rest.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>A code that is a whole number in the schema: leading zeros and a sign do not count, nor, where it is not strict, how JSON spells it.</summary>
    /// <param name="text">The text, without outer blanks.</param>
    /// <param name="strict">Whether only the schema's spelling counts; else <c>33.0</c> is 33 too.</param>
    public static int? CodeOf(string text, bool strict) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int code) ? code
        : !strict && TryParse(text, strict, integer: true, out decimal value) && value is >= int.MinValue and <= int.MaxValue ? (int)value
        : null;

    // As nearly all numbers are: few digits, with or without a point among them. All else goes the long way.
    private static bool TryParsePlain(ReadOnlySpan<char> text, bool whole, out decimal value)
    {
        value = 0;
        if (text.Length is 0 or > MaxPlain)
        {
            return false;
        }

        ulong digits = 0;
        int scale = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits = digits * 10 + (uint)(text[i] - '0');
            }
            else if (text[i] == '.' && !whole && scale == 0 && i > 0 && i < text.Length - 1)
            {
                scale = text.Length - 1 - i;
            }
            else
            {
                return false;
            }
        }

        value = new decimal(unchecked((int)digits), unchecked((int)(digits >> 32)), 0, isNegative: false, (byte)scale);
        return true;
    }

    private static bool TryParseExponent(ReadOnlySpan<char> text, int mark, out decimal value)
    {
        value = 0;
        return int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power)
            && power is >= -MaxDigits and <= MaxDigits
            && Math.Abs(power) + SignificantDigits(text[..mark]) <= MaxDigits
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    // A decimal holds 28 digits and rounds the rest away; what has more is refused instead.
    private static int SignificantDigits(ReadOnlySpan<char> text)
    {
        var digits = text.TrimStart("+-0");
        int point = digits.IndexOf('.');
        if (point >= 0)
        {
            digits = digits.TrimEnd('0');
        }

        return digits.Length - (point >= 0 ? 1 : 0);
    }
}
