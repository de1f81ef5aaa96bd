using System.Collections.Concurrent;

namespace FMgo.Stores;

/// <summary>Keeps what was read for half a minute: so long another process may go on with what this one changed. What is not there is asked for again each time.</summary>
internal sealed class FreshCache<TKey, TValue>(TimeProvider clock)
    where TKey : notnull
    where TValue : class
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<TKey, (TValue Value, long ReadAt)> _values = new();

    public async ValueTask<TValue?> GetAsync(TKey key, Func<Task<TValue?>> read)
    {
        if (_values.TryGetValue(key, out var known) && clock.GetElapsedTime(known.ReadAt) < FreshFor)
        {
            return known.Value;
        }

        long now = clock.GetTimestamp();
        if (await read().ConfigureAwait(false) is { } value)
        {
            _values[key] = (value, now);
            return value;
        }

        _values.TryRemove(key, out _);
        return null;
    }

    public void Clear() => _values.Clear();
}
