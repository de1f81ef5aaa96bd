using FMgo.Folios;
using static FMgo.Testing.FolioCase;

namespace FMgo.Testing;

internal static class FolioConcurrencyPromises
{
    public static readonly IReadOnlyList<Promise<IFolioStore>> All =
    [
        new("Many who ask at once get each folio once, and none is skipped", "Muchos que piden a la vez reciben cada folio una vez, y ninguno se salta", EachOnceAsync),
        new("The last folios go to as many as there are", "Los últimos folios alcanzan para tantos como hay", LastOnesAsync),
        new("Of those who ask for one folio at once one gets it", "De quienes piden un mismo folio a la vez, uno lo recibe", OneFolioAsync),
        new("Those who come at once with one key get one reservation, which one of them made", "Quienes llegan a la vez con una clave reciben una reserva, que hizo uno de ellos", OneKeyAsync),
        new("Calls with the same keys in opposite order end well", "Las llamadas con las mismas claves en orden inverso terminan bien", OppositeOrderAsync),
        new("Reservations and leases at once never have a folio in common", "Reservas y entregas en bloque a la vez nunca comparten un folio", WithLeasesAsync),
    ];

    private static async Task EachOnceAsync(StoreTrial<IFolioStore> trial)
    {
        const int callers = 32;
        const int calls = 25;
        await trial.Store.AddAsync(Range(1, 500) with { ExpiresOn = Day }, Range(501, 1200), Range(1201, 4000));
        var stores = await TwoAsync(trial);
        var given = await Callers.AtOnceAsync(callers, async caller =>
        {
            // One by one, or four at once: 2,000 in all.
            var folios = new List<long>();
            for (int i = 0; i < calls; i++)
            {
                int size = caller % 2 == 0 ? 1 : 4;
                folios.AddRange((await stores[caller / 2 % 2].ReserveAsync(Requests($"{caller} {i}", size))).Outcomes().OfType<long>());
            }

            return folios;
        });
        Expect.List(Row(1, callers / 2 * calls * 5), given.SelectMany(folios => folios).Order());
        Expect.List(Row(1, callers / 2 * calls * 5), (await trial.Store.ListAsync(Noon, count: 5000)).Select(reservation => reservation.Folio).Order());
    }

    private static async Task LastOnesAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 50));
        var stores = await TwoAsync(trial);
        var answers = await Callers.AtOnceAsync(32, caller => stores[caller % 2].ReserveAsync(Requests($"{caller}", 3)));
        var outcomes = answers.SelectMany(answer => answer.Outcomes()).ToList();
        Expect.List(Row(1, 50), outcomes.OfType<long>().Order());
        Expect.List(Enumerable.Repeat(FolioRefusal.NoneLeft, 46), outcomes.OfType<FolioRefusal>());
    }

    private static async Task OneFolioAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 50));
        var stores = await TwoAsync(trial);
        for (long folio = 1; folio <= 10; folio++)
        {
            var answers = await Callers.AtOnceAsync(16, async caller => (await stores[caller % 2].ReserveAsync(Request($"{folio} {caller}") with { Folio = folio }))[0]);
            Expect.List([folio], answers.Outcomes().OfType<long>());
            Expect.List(Enumerable.Repeat(FolioRefusal.Taken, 15), answers.Outcomes().OfType<FolioRefusal>());
        }
    }

    private static async Task OneKeyAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 1000));
        var stores = await TwoAsync(trial);
        for (int i = 0; i < 10; i++)
        {
            string key = $"key {i}";
            var answers = await Callers.AtOnceAsync(16, async caller => (await stores[caller % 2].ReserveAsync(Request(key) with { Content = Odd.Large(100 + caller) }))[0]);
            var kept = await trial.Store.FindAsync(key);
            Expect.List(answers.Select(_ => kept), answers.Select(answer => answer.Reservation));
            Expect.Same(1, answers.Count(answer => answer.IsNew));
            Expect.Same(100 + answers.TakeWhile(answer => !answer.IsNew).Count(), kept?.Request.Content.Length);
        }

        Expect.List(Row(1, 10), (await trial.Store.ListAsync(Noon)).Select(reservation => reservation.Folio).Order());
    }

    private static async Task OppositeOrderAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 1000));
        var stores = await TwoAsync(trial);
        for (int i = 0; i < 5; i++)
        {
            var requests = Requests($"block {i}", 20);
            FolioRequest[] reversed = [.. requests.Reverse()];
            var answers = await Callers.AtOnceAsync(8, caller => stores[caller % 2].ReserveAsync(caller / 2 % 2 == 0 ? requests : reversed));
            Expect.Same(20, answers.SelectMany(answer => answer).Count(answer => answer.IsNew));
            foreach (var (answer, caller) in answers.Select((answer, caller) => (answer, caller)))
            {
                Expect.List(answers[0].Outcomes(), caller / 2 % 2 == 0 ? answer.Outcomes() : answer.Outcomes().Reverse());
            }
        }
    }

    private static async Task WithLeasesAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 1000));
        var stores = await TwoAsync(trial);
        var given = await Callers.AtOnceAsync(16, async caller =>
        {
            var folios = new List<long>();
            for (int i = 0; i < 10; i++)
            {
                folios.AddRange(caller % 4 < 2
                    ? (await stores[caller % 2].LeaseAsync(Lease($"holder {caller}", 7))).Folios()
                    : (await stores[caller % 2].ReserveAsync(Requests($"{caller} {i}", 3))).Outcomes().OfType<long>());
            }

            return folios;
        });
        Expect.List(Row(1, 80 * 7 + 80 * 3), given.SelectMany(folios => folios).Order());

        // Folios that are handed back twice at once come back once.
        var handed = await Callers.AtOnceAsync(8, caller => stores[caller % 2].ReturnAsync("holder 0", [.. given[0].Select(folio => new FolioSpan(folio, folio))]));
        Expect.Same(1, handed.Count(done => done));
    }

    private static async Task<IFolioStore[]> TwoAsync(StoreTrial<IFolioStore> trial) => [trial.Store, await trial.OpenAsync()];
}
