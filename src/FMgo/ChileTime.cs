namespace FMgo;

/// <summary>The clock of SII: continental Chile, where every date and time of a tax document belongs.</summary>
/// <remarks>Near midnight a date taken in UTC is the wrong day. This is the only place where the zone is applied.</remarks>
public static class ChileTime
{
    /// <summary>The zone <c>America/Santiago</c>.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/Santiago");

    /// <summary>The time in continental Chile, to the second, without offset: the form that documents carry.</summary>
    /// <param name="clock">The clock.</param>
    public static DateTime GetChileTime(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return FromInstant(clock.GetUtcNow());
    }

    /// <summary>The date in continental Chile.</summary>
    /// <param name="clock">The clock.</param>
    public static DateOnly GetChileDate(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetChileTime());

    /// <summary>The time in continental Chile at an instant, to the second, without offset.</summary>
    /// <param name="instant">The instant.</param>
    public static DateTime FromInstant(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Zone).DateTime;
        return new DateTime(local.Ticks - local.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
    }
}
