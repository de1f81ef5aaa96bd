namespace FMgo.Text;

/// <summary>The forms of dates and times in tax documents: no zone, no fraction (Formato DTE v2.5, section 1.3).</summary>
internal static class DateText
{
    public const string Date = "yyyy-MM-dd";

    public const string Month = "yyyy-MM";

    public const string Time = "HH:mm:ss";

    public const string DateTime = "yyyy-MM-ddTHH:mm:ss";
}
