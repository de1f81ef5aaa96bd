namespace FMgo.Issuing;

/// <summary>Calls a service of the host: whatever it throws comes as <see cref="StoreException"/>, with the name of the call.</summary>
internal static class HostCall
{
    public static async Task<T> Of<T>(string call, Func<Task<T>> run, CancellationToken cancellationToken)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (Exception failure) when (IsOfHost(failure, cancellationToken))
        {
            throw StoreException.Failed(call, failure);
        }
    }

    public static async ValueTask<T> Of<T>(string call, Func<ValueTask<T>> run, CancellationToken cancellationToken)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (Exception failure) when (IsOfHost(failure, cancellationToken))
        {
            throw StoreException.Failed(call, failure);
        }
    }

    private static bool IsOfHost(Exception failure, CancellationToken cancellationToken) =>
        failure is not StoreException && !(failure is OperationCanceledException && cancellationToken.IsCancellationRequested);
}
