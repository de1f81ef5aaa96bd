using System.Diagnostics;

namespace FMgo.Testing;

/// <summary>Whether blocks cost at the end what they did at the beginning, by the quickest of five: one that was held up says nothing.</summary>
internal static class Cost
{
    private const int Compared = 5;
    private const int AtMostTimes = 10;

    // What a busy machine may add to a block: with it the bound holds off only what grows with the number of folios.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(150);

    public static async Task HoldsAsync(int blocks, Func<int, Task> block)
    {
        var times = new TimeSpan[blocks];
        for (int i = 0; i < blocks; i++)
        {
            long start = Stopwatch.GetTimestamp();
            await block(i);
            times[i] = Stopwatch.GetElapsedTime(start);
        }

        var most = AtMostTimes * times[..Compared].Min() + Slack;
        var last = times[^Compared..].Min();
        if (last > most)
        {
            throw new UnexpectedException("TimeSpan", $"<= {most.TotalMilliseconds:0} ms", $"{last.TotalMilliseconds:0} ms");
        }
    }
}
