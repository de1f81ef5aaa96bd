namespace FMgo.Testing;

/// <summary>An empty database of a host, on which a suite opens stores.</summary>
/// <typeparam name="TStore">The kind of store, such as <see cref="Folios.IFolioStore"/>.</typeparam>
/// <param name="open">Opens a store on the database. It is called more than once: the stores work at the same time, as those of several processes do.</param>
/// <param name="dispose">Disposes of the stores and the database; nothing when absent.</param>
public sealed class StoreTestBed<TStore>(Func<CancellationToken, Task<TStore>> open, Func<ValueTask>? dispose = null) : IAsyncDisposable
    where TStore : class
{
    /// <summary>Opens a store on the database.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<TStore> OpenAsync(CancellationToken cancellationToken = default) => open(cancellationToken);

    /// <summary>Disposes of the stores and the database.</summary>
    public ValueTask DisposeAsync() => dispose?.Invoke() ?? ValueTask.CompletedTask;
}
