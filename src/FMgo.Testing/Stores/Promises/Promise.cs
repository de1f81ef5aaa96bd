namespace FMgo.Testing;

/// <summary>A promise in both languages, and how it is tried.</summary>
internal sealed record Promise<TStore>(string English, string Spanish, Func<StoreTrial<TStore>, Task> Keep)
    where TStore : class
{
    /// <summary>The promise as a host runs it: each time on a database of its own.</summary>
    public StorePromise On(Func<CancellationToken, Task<StoreTestBed<TStore>>> createEmpty) => new(English, () => RunAsync(createEmpty));

    private async Task RunAsync(Func<CancellationToken, Task<StoreTestBed<TStore>>> createEmpty)
    {
        await using var bed = await createEmpty(CancellationToken.None);
        var store = await bed.OpenAsync(CancellationToken.None);
        try
        {
            await Keep(new StoreTrial<TStore>(bed, store));
        }
        catch (UnexpectedException seen)
        {
            throw Broken(
                $"{seen.What}: se esperaba {seen.Expected}, se vio {seen.Actual}",
                $"{seen.What}: expected {seen.Expected}, saw {seen.Actual}",
                inner: null);
        }
        catch (Exception thrown)
        {
            throw Broken($"lanzó {thrown.GetType().Name}", $"it threw {thrown.GetType().Name}", thrown);
        }
    }

    private BrokenPromiseException Broken(string spanish, string english, Exception? inner) =>
        new(English, $"El almacén no cumple lo que promete: «{Spanish}». {spanish}.", $"The store broke its promise: \"{English}\". {english}.", inner);
}
