namespace FMgo.Testing;

/// <summary>A store on a database that was empty, and others on the same one.</summary>
internal sealed class StoreTrial<TStore>(StoreTestBed<TStore> bed, TStore store)
    where TStore : class
{
    public TStore Store { get; } = store;

    /// <summary>Another store on the same database, as of another process.</summary>
    public Task<TStore> OpenAsync() => bed.OpenAsync(CancellationToken.None);
}
