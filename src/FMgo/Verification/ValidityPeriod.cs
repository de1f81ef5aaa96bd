namespace FMgo.Verification;

/// <summary>From when to when something was in force, in continental Chile, as documents carry times.</summary>
internal readonly record struct ValidityPeriod(DateTime From, DateTime To)
{
    public bool Contains(DateTime chileTime) => From <= chileTime && chileTime <= To;
}
