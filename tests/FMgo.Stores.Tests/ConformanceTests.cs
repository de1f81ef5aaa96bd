using FMgo.Testing;

namespace FMgo.Stores.Tests;

/// <summary>The suites of FMgo.Testing: every promise of the contracts.</summary>
public sealed class SqliteConformanceTests
{
    public static TheoryData<StorePromise> Folios => [.. Suites.Folios(() => new SqliteBed()).Promises];

    public static TheoryData<StorePromise> Documents => [.. Suites.Documents(() => new SqliteBed()).Promises];

    [Theory, MemberData(nameof(Folios))]
    public Task Folio_store_keeps(StorePromise promise) => promise.Run();

    [Theory, MemberData(nameof(Documents))]
    public Task Document_store_keeps(StorePromise promise) => promise.Run();
}

/// <inheritdoc cref="SqliteConformanceTests" />
[Collection(PostgresTests.Name)]
public sealed class PostgresConformanceTests
{
    public static TheoryData<StorePromise> Folios => [.. Suites.Folios(() => new PostgresBed()).Promises];

    public static TheoryData<StorePromise> Documents => [.. Suites.Documents(() => new PostgresBed()).Promises];

    [SkippableTheory, MemberData(nameof(Folios))]
    public Task Folio_store_keeps(StorePromise promise) => promise.Run();

    [SkippableTheory, MemberData(nameof(Documents))]
    public Task Document_store_keeps(StorePromise promise) => promise.Run();
}

internal static class Suites
{
    public static FolioStoreSuite Folios(Func<Bed> makeBed) => new(_ => OpenAsync(makeBed, host => host.Folios));

    public static DocumentStoreSuite Documents(Func<Bed> makeBed) => new(_ => OpenAsync(makeBed, host => host.Documents));

    private static async Task<StoreTestBed<TStore>> OpenAsync<TStore>(Func<Bed> makeBed, Func<Host, TStore> store)
        where TStore : class
    {
        var bed = makeBed();
        await bed.OpenAsync();
        return new StoreTestBed<TStore>(_ => Task.FromResult(store(bed.Build(Bed.MasterKey))), bed.DisposeAsync);
    }
}
