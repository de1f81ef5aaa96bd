namespace FMgo.Sii;

/// <summary>Asks again and again, ever more slowly, until the answer is final or the budget is used up.</summary>
internal static class SiiPoller
{
    // The longest that a timer of .NET waits.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    /// <exception cref="SiiException">The last question came to nothing, and waiting would not help or the budget is used up.</exception>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> ask, Func<T, bool> isFinal, SiiPollingOptions options, IProgress<T>? progress, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.FirstDelay, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxDelay, options.FirstDelay, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxDelay, Longest, nameof(options));
        long start = clock.GetTimestamp();
        for (var delay = options.FirstDelay; ; delay = delay * 2 < options.MaxDelay ? delay * 2 : options.MaxDelay)
        {
            await Task.Delay(delay, clock, cancellationToken).ConfigureAwait(false);
            bool isLast = clock.GetElapsedTime(start) + delay > options.Budget;
            try
            {
                var answer = await ask(cancellationToken).ConfigureAwait(false);
                progress?.Report(answer);
                if (isLast || isFinal(answer))
                {
                    return answer;
                }
            }
            catch (SiiException trouble) when (trouble.IsTransient && !isLast)
            {
                // The next question comes after the next wait, which is longer than any retry.
            }
        }
    }
}
