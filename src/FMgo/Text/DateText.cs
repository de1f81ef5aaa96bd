namespace FMgo.Text;

/// <summary>The forms of dates and times in tax documents: no zone, no fraction (Formato DTE v2.5, section 1.3).</summary>
internal static class DateText
{
    public const string Date = "yyyy-MM-dd";

    public const string Month = "yyyy-MM";

    public const string Time = "HH:mm:ss";

    public const string DateTime = "yyyy-MM-ddTHH:mm:ss";

    /// <summary>Whether a text has digits where a form has letters, and is the form elsewhere: what it says need not exist.</summary>
    /// <param name="text">The text.</param>
    /// <param name="form">The form as people read it: <c>AAAA-MM-DD</c>, <c>HH:MM:SS</c>, or both with <c>T</c> between them.</param>
    public static bool IsOfForm(ReadOnlySpan<char> text, ReadOnlySpan<char> form)
    {
        if (text.Length != form.Length)
        {
            return false;
        }

        for (int i = 0; i < form.Length; i++)
        {
            bool isDigit = char.IsAsciiLetter(form[i]) && form[i] != 'T';
            if (isDigit ? !char.IsAsciiDigit(text[i]) : text[i] != form[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads a date as <see cref="Date"/> says, and nothing else.</summary>
    public static bool TryParseDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        if (text.Length == Date.Length && TryReadDay(text, out int year, out int month, out int day))
        {
            date = new DateOnly(year, month, day);
            return true;
        }

        date = default;
        return false;
    }

    /// <summary>Reads a date and a time as <see cref="DateTime"/> says, and nothing else.</summary>
    public static bool TryParseDateTime(ReadOnlySpan<char> text, out System.DateTime moment)
    {
        moment = default;
        if (text.Length != DateTime.Length || text[10] != 'T' || text[13] != ':' || text[16] != ':'
            || !TryReadDay(text[..10], out int year, out int month, out int day))
        {
            return false;
        }

        int hour = Number(text[11..13]);
        int minute = Number(text[14..16]);
        int second = Number(text[17..]);
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
        {
            return false;
        }

        moment = new System.DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return true;
    }

    private static bool TryReadDay(ReadOnlySpan<char> text, out int year, out int month, out int day)
    {
        year = Number(text[..4]);
        month = Number(text[5..7]);
        day = Number(text[8..]);
        return text[4] == '-' && text[7] == '-' && year > 0 && month is > 0 and <= 12 && day > 0 && day <= System.DateTime.DaysInMonth(year, month);
    }

    // -1 where there is something else than digits.
    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = number * 10 + (digit - '0');
        }

        return number;
    }
}
