namespace FMgo.Simulator;

/// <summary>The clock of a simulator: another clock, moved forward on demand.</summary>
/// <remarks>It only changes what time it is; timers and delays stay those of the clock underneath.</remarks>
public sealed class SimulatorClock : TimeProvider
{
    private const int LastYear = 2900;

    private static readonly TimeSpan Farthest = TimeSpan.FromDays(36_525);

    private readonly TimeProvider _clock;
    private long _offset;

    /// <summary>Makes a clock.</summary>
    /// <param name="clock">The clock underneath; the system's when absent.</param>
    public SimulatorClock(TimeProvider? clock = null) => _clock = clock ?? System;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _clock.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => _clock.TimestampFrequency;

    /// <summary>Moves the clock forward.</summary>
    /// <param name="time">By how much; not negative, and at most a hundred years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or the clock would run past the year 3000.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, Farthest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(GetUtcNow().Year, LastYear, nameof(time));
        Interlocked.Add(ref _offset, time.Ticks);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    /// <inheritdoc/>
    public override long GetTimestamp() => _clock.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _clock.CreateTimer(callback, state, dueTime, period);
}
