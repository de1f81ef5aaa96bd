namespace FMgo.Cli;

/// <summary>A clock that shows what <c>--now</c> says.</summary>
internal sealed class FixedClock(DateTimeOffset instant) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => instant.ToUniversalTime();
}
