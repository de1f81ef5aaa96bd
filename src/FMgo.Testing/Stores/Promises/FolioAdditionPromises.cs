using FMgo.Folios;
using static FMgo.Testing.FolioCase;

namespace FMgo.Testing;

internal static class FolioAdditionPromises
{
    public static readonly IReadOnlyList<Promise<IFolioStore>> All =
    [
        new("Folios that were added are there, free, with the bytes of their CAF", "Los folios agregados están ahí, libres, con los bytes de su CAF", AddedAsync),
        new("A range that is added again is there once, whatever became of its folios", "Un rango que se agrega de nuevo está una vez, pase lo que pase con sus folios", SameAgainAsync),
        new("A range that shares a folio with another one is refused, and nothing of it kept", "Un rango que comparte un folio con otro se rechaza, y nada de él se guarda", OverlapsAsync),
        new("Ranges of one CAF may be added one after the other", "Los rangos de un CAF se pueden agregar uno tras otro", OneCafAsync),
        new("Of those who add the same folios at once one adds them", "De quienes agregan los mismos folios a la vez, uno los agrega", AtOnceAsync),
        new("Folios of other issuers and types have nothing to do with each other", "Los folios de otros emisores y tipos no tienen nada que ver entre sí", ApartAsync),
    ];

    private static async Task AddedAsync(StoreTrial<IFolioStore> trial)
    {
        foreach (var (file, i) in Odd.Bytes(200_000).Select((file, i) => (file, i)))
        {
            var range = Range(1 + 100 * i, 100 + 100 * i);
            Expect.Same(FolioAddition.Added, await trial.Store.AddAsync(range, file, CancellationToken.None));
            Expect.Same(file, await trial.Store.FindCafAsync(range.CafId, CancellationToken.None));
            Expect.Same(file, await (await trial.OpenAsync()).FindCafAsync(range.CafId, CancellationToken.None));
        }

        var dated = Range(DocumentKey.MaxFolio - 9, DocumentKey.MaxFolio) with { ExpiresOn = Day, Branch = "Ñuñoa" };
        await trial.Store.AddAsync(dated);
        Expect.Same(Stretch(dated, DocumentKey.MaxFolio - 9, DocumentKey.MaxFolio, FolioState.Free), (await trial.Store.ReportAsync())[^1]);
        Expect.Same(null, await trial.Store.FindCafAsync("76192083-9-33-1-10", CancellationToken.None));
        Expect.Same(null, await trial.Store.FindCafAsync("76192083-9-33-1-100 ", CancellationToken.None));
    }

    private static async Task SameAgainAsync(StoreTrial<IFolioStore> trial)
    {
        FolioRange[] ranges = [Range(1, 10), Range(11, 20) with { Branch = "a", ExpiresOn = Day }];
        await trial.Store.AddAsync(ranges);
        for (int i = 0; i < 2; i++)
        {
            var before = await trial.Store.ReportAsync();
            foreach (var range in ranges)
            {
                Expect.Same(FolioAddition.AlreadyThere, await trial.Store.AddAsync(range, Odd.EveryByte, CancellationToken.None));
                Expect.Same(FolioAddition.AlreadyThere, await (await trial.OpenAsync()).AddAsync(range, Odd.EveryByte, CancellationToken.None));
            }

            Expect.List(before, await trial.Store.ReportAsync());
            await trial.Store.ReserveAsync(Requests("key", 5));
            await trial.Store.EndAsync("key-1", FolioState.Void);
            await trial.Store.LeaseAsync(Lease("holder", 5));
        }
    }

    private static async Task OverlapsAsync(StoreTrial<IFolioStore> trial)
    {
        var range = Range(100, 199);
        await trial.Store.AddAsync(range);
        FolioRange[] overlapping =
        [
            Range(100, 199) with { CafId = "76192083-9-33-100-299" }, range with { Branch = "a" }, range with { ExpiresOn = Day }, range with { AuthorizedOn = Day },
            Range(1, 100), Range(199, 300), Range(1, 300), Range(100, 150), Range(150, 199), Range(120, 130), Range(100, 100), Range(199, 199), Range(99, 199), Range(100, 200), Range(1, DocumentKey.MaxFolio),
        ];
        await RefusedAsync();

        // A folio that was used, called off or released is no less known.
        await trial.Store.ReserveAsync(Requests("key", 100));
        await trial.Store.EndAsync("key-0", FolioState.Void);
        await trial.Store.EndAsync("key-99", FolioState.Free);
        await RefusedAsync();
        await trial.Store.AddAsync(Range(99, 99), Range(200, 200));

        async Task RefusedAsync()
        {
            var before = await trial.Store.ReportAsync();
            foreach (var other in overlapping)
            {
                Expect.Same(FolioAddition.Overlaps, await trial.Store.AddAsync(other, new byte[] { 1 }, CancellationToken.None), $"AddAsync({other}) after {range}");
                if (other.CafId != range.CafId)
                {
                    Expect.Same(null, await trial.Store.FindCafAsync(other.CafId, CancellationToken.None));
                }
            }

            Expect.List(before, await trial.Store.ReportAsync());
            Expect.Same(Odd.EveryByte, await trial.Store.FindCafAsync(range.CafId, CancellationToken.None));
        }
    }

    private static async Task OneCafAsync(StoreTrial<IFolioStore> trial)
    {
        var whole = Range(1, 100);
        FolioRange[] parts = [whole with { Folios = new FolioSpan(51, 100) }, whole with { Folios = new FolioSpan(1, 20), Branch = "a" }, whole with { Folios = new FolioSpan(21, 50), Branch = "b" }];
        await trial.Store.AddAsync(parts);
        Expect.Same(Odd.EveryByte, await trial.Store.FindCafAsync(whole.CafId, CancellationToken.None));
        Expect.List(
            [Stretch(parts[1], 1, 20, FolioState.Free), Stretch(parts[2], 21, 50, FolioState.Free), Stretch(parts[0], 51, 100, FolioState.Free)],
            await trial.Store.ReportAsync());
    }

    private static async Task AtOnceAsync(StoreTrial<IFolioStore> trial)
    {
        IFolioStore[] stores = [trial.Store, await trial.OpenAsync()];
        var same = await Callers.AtOnceAsync(8, caller => stores[caller % 2].AddAsync(Range(1, 10), Odd.EveryByte, CancellationToken.None));
        Expect.List([FolioAddition.Added, .. Enumerable.Repeat(FolioAddition.AlreadyThere, 7)], same.Order());
        var overlapping = await Callers.AtOnceAsync(8, caller => stores[caller % 2].AddAsync(Range(100 + caller, 200 + caller), Odd.EveryByte, CancellationToken.None));
        Expect.List([FolioAddition.Added, .. Enumerable.Repeat(FolioAddition.Overlaps, 7)], overlapping.Order());
    }

    private static async Task ApartAsync(StoreTrial<IFolioStore> trial)
    {
        var own = Range(1, 10);
        await trial.Store.AddAsync(own, Range(1, 10, OtherCompany), Range(5, 15, type: DocumentType.ExemptInvoice), Range(1, 3, type: DocumentType.ExportInvoice));
        await trial.Store.ReserveAsync(Requests("key", 3));
        await trial.Store.LeaseAsync(Lease("holder", 2));
        Expect.Same(false, await trial.Store.ReturnAsync(OtherCompany, Kind, "holder", [new FolioSpan(4, 4)], CancellationToken.None));
        Expect.Same(false, await trial.Store.ReturnAsync(Company, DocumentType.ExemptInvoice, "holder", [new FolioSpan(5, 5)], CancellationToken.None));
        Expect.List([Stretch(Range(1, 10, OtherCompany), 1, 10, FolioState.Free)], await trial.Store.ReportAsync(OtherCompany, Kind, CancellationToken.None));
        Expect.List([Stretch(Range(5, 15, type: DocumentType.ExemptInvoice), 5, 15, FolioState.Free)], await trial.Store.ReportAsync(Company, DocumentType.ExemptInvoice, CancellationToken.None));
        Expect.List(
            [Stretch(own, 1, 3, FolioState.Reserved), Stretch(own, 4, 5, FolioState.Leased, "holder"), Stretch(own, 6, 10, FolioState.Free)],
            await trial.Store.ReportAsync());
        Expect.Same(1L, (await trial.Store.ReserveAsync(Request("key-0") with { Issuer = OtherCompany }))[0].Outcome());
        Expect.Same(5L, (await trial.Store.ReserveAsync(Request("exempt") with { Type = DocumentType.ExemptInvoice }))[0].Outcome());
        Expect.Same(FolioRefusal.NoneLeft, (await trial.Store.ReserveAsync(Request("key-0") with { Issuer = OtherCompany, Key = "x", Type = DocumentType.ExemptInvoice }))[0].Outcome());
    }
}
