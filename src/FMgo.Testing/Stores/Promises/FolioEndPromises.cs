using FMgo.Folios;
using static FMgo.Testing.FolioCase;

namespace FMgo.Testing;

internal static class FolioEndPromises
{
    public static readonly IReadOnlyList<Promise<IFolioStore>> All =
    [
        new("A folio that was voided goes to nobody, and its key stays ended", "Un folio anulado no va a nadie, y su clave sigue terminada", VoidAsync),
        new("A folio that was freed goes to the next request, and its old key stays ended", "Un folio liberado va a la próxima solicitud, y su clave antigua sigue terminada", FreeAsync),
        new("A reservation that has ended stays as it ended, and so does the folio that another key has by then", "Una reserva terminada queda como terminó, y también el folio que otra clave ya tiene", StaysAsync),
        new("Those who end a reservation at once agree on how it ended", "Quienes terminan una reserva a la vez coinciden en cómo terminó", AtOnceAsync),
    ];

    private static async Task VoidAsync(StoreTrial<IFolioStore> trial)
    {
        var range = Range(1, 3);
        await trial.Store.AddAsync(range);
        var read = await trial.Store.GetNewAsync(Request("key"));
        await trial.Store.GetNewAsync(Request("other"));
        var ended = read with { State = FolioState.Void };
        Expect.Same(ended, await trial.Store.EndAsync("key", FolioState.Void));
        Expect.Same(ended, await trial.Store.FindAsync("key"));
        Expect.List([FolioAnswer.Known(ended)], await (await trial.OpenAsync()).ReserveAsync(Request("key")));
        Expect.Same(FolioRefusal.Taken, (await trial.Store.ReserveAsync(Request("asks") with { Folio = 1 }))[0].Outcome());
        Expect.List([3L], (await trial.Store.LeaseAsync(Lease("holder", 3))).Folios());
        Expect.Same(FolioRefusal.NoneLeft, (await trial.Store.ReserveAsync(Request("last")))[0].Outcome());
        Expect.List(
            [Stretch(range, 1, 1, FolioState.Void), Stretch(range, 2, 2, FolioState.Reserved), Stretch(range, 3, 3, FolioState.Leased, "holder")],
            await trial.Store.ReportAsync());
    }

    private static async Task FreeAsync(StoreTrial<IFolioStore> trial)
    {
        var range = Range(1, 10);
        await trial.Store.AddAsync(range);
        var answers = await trial.Store.ReserveAsync(Requests("key", 6));
        foreach (int i in (int[])[4, 1, 2])
        {
            var ended = answers[i].Reservation! with { State = FolioState.Free };
            Expect.Same(ended, await trial.Store.EndAsync($"key-{i}", FolioState.Free));
            Expect.Same(ended, await trial.Store.FindAsync($"key-{i}"));
        }

        Expect.List(
            [
                Stretch(range, 1, 1, FolioState.Reserved), Stretch(range, 2, 3, FolioState.Free), Stretch(range, 4, 4, FolioState.Reserved), Stretch(range, 5, 5, FolioState.Free),
                Stretch(range, 6, 6, FolioState.Reserved), Stretch(range, 7, 10, FolioState.Free),
            ],
            await trial.Store.ReportAsync());
        Expect.List([2L, 3L, 5L, 7L], (await trial.Store.ReserveAsync(Requests("next", 4))).Outcomes());
        Expect.List(
            [FolioState.Free, FolioState.Free, FolioState.Free],
            (await trial.Store.ReserveAsync(Request("key-1"), Request("key-2"), Request("key-4"))).Select(answer => answer.Reservation!.State));

        // Freed once more, it goes on to a lease.
        await trial.Store.EndAsync("next-1", FolioState.Free);
        Expect.List([3L, 8L], (await trial.Store.LeaseAsync(Lease("holder", 2))).Folios());
    }

    private static async Task StaysAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 10));
        await trial.Store.ReserveAsync(Requests("key", 2));
        await trial.Store.EndAsync("key-0", FolioState.Free);
        await trial.Store.EndAsync("key-1", FolioState.Void);
        Expect.Same(1L, (await trial.Store.GetNewAsync(Request("heir"))).Folio);
        var report = await trial.Store.ReportAsync();
        foreach (var state in (FolioState[])[FolioState.Void, FolioState.Free])
        {
            Expect.Same(FolioState.Free, (await trial.Store.EndAsync("key-0", state))?.State);
            Expect.Same(FolioState.Void, (await trial.Store.EndAsync("key-1", state))?.State);
            Expect.Same(null, await trial.Store.EndAsync("key", state));
            Expect.List(report, await trial.Store.ReportAsync());
        }

        Expect.Same(FolioState.Reserved, (await trial.Store.FindAsync("heir"))?.State);
        Expect.Same(3L, (await trial.Store.GetNewAsync(Request("next"))).Folio);
    }

    private static async Task AtOnceAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 100));
        IFolioStore[] stores = [trial.Store, await trial.OpenAsync()];
        for (int i = 0; i < 10; i++)
        {
            string key = $"key {i}";
            var read = await trial.Store.GetNewAsync(Request(key));
            var ended = await Callers.AtOnceAsync(8, caller => stores[caller % 2].EndAsync(key, caller / 2 % 2 == 0 ? FolioState.Void : FolioState.Free));
            var now = await trial.Store.FindAsync(key);
            Expect.List(ended.Select(_ => now), ended);
            var folio = (await trial.Store.ReportAsync()).Single(stretch => stretch.Folios.Contains(read.Folio));
            Expect.Same(now?.State, folio.State);
        }
    }
}
