namespace FMgo.Testing;

/// <summary>Several who call at the same moment.</summary>
internal static class Callers
{
    /// <summary>Lets them all go at once, and waits for their answers, in order of caller.</summary>
    public static async Task<T[]> AtOnceAsync<T>(int count, Func<int, Task<T>> call)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = Enumerable.Range(0, count).Select(async caller =>
        {
            await start.Task;
            return await Task.Run(() => call(caller));
        }).ToArray();
        start.SetResult();
        return await Task.WhenAll(calls);
    }

    /// <summary>Makes a call that may be cancelled: what happened is not known to the caller then, but the store knows.</summary>
    public static async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (OperationCanceledException)
        {
            // What follows asks the store.
        }
    }
}
