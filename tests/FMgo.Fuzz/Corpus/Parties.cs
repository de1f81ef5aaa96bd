namespace FMgo.Fuzz.Corpus;

/// <summary>Companies that do not exist, and the day of everything.</summary>
internal static class Parties
{
    public const string CafName = "FERRETERÍA FICTICIA ÑANDÚ LTDA";

    public static Rut Issuer { get; } = Rut.FromBody(76_192_083);

    public static Rut Receiver { get; } = Rut.FromBody(77_777_777);

    public static DateOnly Day { get; } = new(2026, 6, 1);

    public static TimeProvider Clock { get; } = new StillClock(new DateTimeOffset(2026, 6, 1, 14, 0, 5, TimeSpan.Zero));
}
