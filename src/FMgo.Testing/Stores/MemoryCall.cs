namespace FMgo.Testing;

/// <summary>How the stores in memory answer: at once, one call at a time, and not at all where the caller has given up before.</summary>
internal static class MemoryCall
{
    public static Task<T> Of<T>(Lock gate, Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            lock (gate)
            {
                return Task.FromResult(work());
            }
        }
        catch (InvalidOperationException refused)
        {
            return Task.FromException<T>(refused);
        }
    }
}
