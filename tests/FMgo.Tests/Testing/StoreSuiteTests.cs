using FMgo.Testing;

namespace FMgo.Tests.Testing;

/// <summary>The stores in memory keep every promise.</summary>
public class StoreSuiteTests
{
    public static TheoryData<StorePromise> FolioPromises => [.. new FolioStoreSuite(_ => Task.FromResult(MemoryBeds.Folios())).Promises];

    public static TheoryData<StorePromise> DocumentPromises => [.. new DocumentStoreSuite(_ => Task.FromResult(MemoryBeds.Documents())).Promises];

    [Theory]
    [MemberData(nameof(FolioPromises))]
    public Task MemoryFolioStore_keeps(StorePromise promise) => promise.Run();

    [Theory]
    [MemberData(nameof(DocumentPromises))]
    public Task MemoryDocumentStore_keeps(StorePromise promise) => promise.Run();
}
