namespace FMgo.Tests.Sii;

/// <summary>
/// A clock on which waiting takes no time: a delay moves the time forward and ends, and deadlines that fall before its end are met on the way.
/// </summary>
internal sealed class VirtualClock(DateTimeOffset? start = null) : TimeProvider
{
    private static readonly TimeSpan RealPause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly List<VirtualTimer> _deadlines = [];
    private DateTimeOffset _now = start ?? new(2026, 11, 24, 13, 0, 5, TimeSpan.Zero);

    public List<TimeSpan> Delays { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan time) => MoveTo(GetUtcNow() + time);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);

        // Task.Delay gives its task as the state, a deadline its token source.
        timer.IsDelay = state is Task;
        timer.Change(dueTime, period);
        return timer;
    }

    private void Set(VirtualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _deadlines.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            timer.Due = _now + dueTime;
            _deadlines.Add(timer);
            if (!timer.IsDelay)
            {
                return;
            }

            Delays.Add(dueTime);
        }

        ThreadPool.UnsafeQueueUserWorkItem(_ => MoveTo(timer.Due, timer), null);
    }

    /// <summary>Moves on, but no further when the delay that asked for it was given up on the way.</summary>
    private void MoveTo(DateTimeOffset time, VirtualTimer? delay = null)
    {
        while (true)
        {
            VirtualTimer? next;
            lock (_gate)
            {
                if (delay is not null && !_deadlines.Contains(delay))
                {
                    return;
                }

                next = _deadlines.Where(timer => timer.Due <= time).MinBy(timer => timer.Due);
                if (next is null)
                {
                    _now = time > _now ? time : _now;
                    return;
                }

                _deadlines.Remove(next);
                _now = next.Due > _now ? next.Due : _now;
            }

            next.Fire();
            if (delay is not null && !next.IsDelay)
            {
                // Task.Delay makes its timer before it listens to its token: whoever gives the delay up because of this deadline gets the time to do so.
                Thread.Sleep(RealPause);
            }
        }
    }

    private void Remove(VirtualTimer timer)
    {
        lock (_gate)
        {
            _deadlines.Remove(timer);
        }
    }

    private sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public bool IsDelay { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
