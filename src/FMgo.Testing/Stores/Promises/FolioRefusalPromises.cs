using FMgo.Folios;
using static FMgo.Testing.FolioCase;

namespace FMgo.Testing;

internal static class FolioRefusalPromises
{
    public static readonly IReadOnlyList<Promise<IFolioStore>> All =
    [
        new("Where no folio is left or usable, the refusal says which", "Donde no quedan folios o ninguno sirve, el rechazo dice cuál de los dos", NoneAsync),
        new("A folio that somebody has or had is refused as taken, one outside as out of range", "Un folio que alguien tiene o tuvo se rechaza como tomado; uno de fuera, como fuera de rango", AskedAsync),
        new("A refusal changes nothing, and the key stays unused", "Un rechazo no cambia nada, y la clave sigue sin uso", NothingChangesAsync),
    ];

    private static async Task NoneAsync(StoreTrial<IFolioStore> trial)
    {
        var late = Request("late") with { StampedAt = Noon.AddDays(1) };
        Expect.Same(FolioRefusal.NoneLeft, (await trial.Store.ReserveAsync(late))[0].Outcome());
        await trial.Store.AddAsync(Range(1, 3) with { ExpiresOn = Day }, Range(10, 19) with { Branch = "a" }, Range(20, 29, type: DocumentType.CreditNote), Range(30, 39, OtherCompany));
        Expect.Same(FolioRefusal.NoneUsable, (await trial.Store.ReserveAsync(late))[0].Outcome());
        await trial.Store.ReserveAsync(Requests("key", 2));
        Expect.Same(FolioRefusal.NoneUsable, (await trial.Store.ReserveAsync(late))[0].Outcome());
        await trial.Store.LeaseAsync(Lease("holder", 1));
        Expect.Same(FolioRefusal.NoneLeft, (await trial.Store.ReserveAsync(late))[0].Outcome());
        Expect.Same(FolioRefusal.NoneLeft, (await trial.Store.ReserveAsync(Request("today")))[0].Outcome());
        await trial.Store.EndAsync("key-0", FolioState.Free);
        Expect.Same(FolioRefusal.NoneUsable, (await trial.Store.ReserveAsync(late))[0].Outcome());
    }

    private static async Task AskedAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 10), Range(20, 29) with { ExpiresOn = Day.AddDays(-1) });
        await trial.Store.ReserveAsync(Requests("key", 2));
        await trial.Store.EndAsync("key-1", FolioState.Void);
        await trial.Store.LeaseAsync(Lease("till", 1));
        await trial.Store.ReturnAsync("till");
        await trial.Store.LeaseAsync(Lease("holder", 1));
        var wanted = Request("wanted");
        foreach (long folio in (long[])[1, 2, 3, 4])
        {
            Expect.Same(FolioRefusal.Taken, (await trial.Store.ReserveAsync(wanted with { Folio = folio }))[0].Outcome(), $"ReserveAsync, Folio = {folio}");
        }

        foreach (long folio in (long[])[11, 19, 20, 30, DocumentKey.MaxFolio])
        {
            Expect.Same(FolioRefusal.OutOfRange, (await trial.Store.ReserveAsync(wanted with { Folio = folio }))[0].Outcome(), $"ReserveAsync, Folio = {folio}");
        }
    }

    private static async Task NothingChangesAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 5) with { ExpiresOn = Day });
        await trial.Store.ReserveAsync(Request("other"));
        var before = await trial.Store.ReportAsync();
        var late = Request("key") with { StampedAt = Noon.AddDays(1) };
        var refused = await trial.Store.ReserveAsync(late, late with { Folio = 99 }, Request("key") with { Folio = 1 }, Request("key") with { Branch = "a" }, Request("key") with { Issuer = OtherCompany });
        Expect.List([FolioRefusal.NoneUsable, FolioRefusal.OutOfRange, FolioRefusal.Taken, FolioRefusal.NoneLeft, FolioRefusal.NoneLeft], refused.Select(answer => answer.Refusal));
        Expect.List(refused.Select(_ => false), refused.Select(answer => answer.IsNew));
        Expect.Same(null, await trial.Store.FindAsync("key"));
        Expect.Same(1, (await trial.Store.ListAsync(DateTimeOffset.UnixEpoch)).Count);
        Expect.List(before, await trial.Store.ReportAsync());
        Expect.Same(2L, (await trial.Store.GetNewAsync(Request("key"))).Folio);
    }
}
