using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Testing;

namespace FMgo.Tests.Testing;

/// <summary>Databases in memory: whoever opens one gets the same store.</summary>
internal static class MemoryBeds
{
    public static StoreTestBed<IFolioStore> Folios(Func<IFolioStore, IFolioStore>? change = null)
    {
        var store = new MemoryFolioStore();
        var changed = change?.Invoke(store) ?? store;
        return new StoreTestBed<IFolioStore>(_ => Task.FromResult(changed));
    }

    public static StoreTestBed<IDocumentStore> Documents(Func<IDocumentStore, IDocumentStore>? change = null)
    {
        var store = new MemoryDocumentStore();
        var changed = change?.Invoke(store) ?? store;
        return new StoreTestBed<IDocumentStore>(_ => Task.FromResult(changed));
    }
}
