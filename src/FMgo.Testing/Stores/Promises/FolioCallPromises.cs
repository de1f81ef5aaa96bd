using FMgo.Folios;
using static FMgo.Testing.FolioCase;

namespace FMgo.Testing;

internal static class FolioCallPromises
{
    private const int BatchSize = 50;

    public static readonly IReadOnlyList<Promise<IFolioStore>> All =
    [
        new("The answers of a call come in the order of its requests, as if they had come one by one", "Las respuestas de una llamada vienen en el orden de las solicitudes, como si hubieran llegado una a una", InOrderAsync),
        new("A key that comes twice in a call has the reservation that its first request made", "Una clave que viene dos veces en una llamada tiene la reserva que hizo su primera solicitud", TwiceAsync),
        new("A refusal in a call does not keep the other requests from their folios", "Un rechazo en una llamada no deja sin folio a las demás solicitudes", RefusedInsideAsync),
        new("Others see a call before or after, never between", "Los demás ven una llamada antes o después, nunca a medias", WholeAsync),
        new("A call that was cancelled happened as a whole or not at all, and may be repeated", "Una llamada cancelada ocurrió entera o no ocurrió, y se puede repetir", CancelledAsync),
        new("The hundred thousandth folio costs what the first one cost", "El folio cien mil cuesta lo que costó el primero", SizeAsync),
    ];

    private static async Task InOrderAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 3), Range(11, 19, OtherCompany), Range(21, 29, type: DocumentType.CreditNote), Range(31, 39) with { Branch = "a" });
        await trial.Store.ReserveAsync(Request("known"));
        var answers = await trial.Store.ReserveAsync(
            Request("z"),
            Request("z") with { Issuer = OtherCompany },
            Request("known"),
            Request("y") with { Type = DocumentType.CreditNote },
            Request("x") with { Branch = "a" },
            Request("w") with { Folio = 99 },
            Request("v"),
            Request("u"),
            Request("a") with { Issuer = OtherCompany },
            Request("z") with { Type = DocumentType.CreditNote });
        Expect.List([2L, 11L, 1L, 21L, 31L, FolioRefusal.OutOfRange, 3L, FolioRefusal.NoneLeft, 12L, 2L], answers.Outcomes());
        Expect.List([true, true, false, true, true, false, true, false, true, false], answers.Select(answer => answer.IsNew));
        Expect.List([], await trial.Store.ReserveAsync());
    }

    private static async Task TwiceAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 3));
        var first = Request("key") with { Content = Odd.Large(500) };
        var reservation = new FolioReservation(first, 1, Range(1, 3).CafId);
        var answers = await trial.Store.ReserveAsync(first, Request("key"), Request("other"), Request("key") with { Folio = 3 });
        Expect.List([FolioAnswer.New(reservation), FolioAnswer.Known(reservation), FolioAnswer.New(new FolioReservation(Request("other"), 2, reservation.CafId)), FolioAnswer.Known(reservation)], answers);

        // A refusal leaves the key to the request after it.
        Expect.List([FolioRefusal.OutOfRange, 3L, 3L], (await trial.Store.ReserveAsync(Request("late") with { Folio = 9 }, Request("late"), Request("late") with { Folio = 9 })).Outcomes());
    }

    private static async Task RefusedInsideAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 10));
        FolioRequest[] requests = [.. Requests("key", 9).Select((request, i) => i % 3 == 1 ? request with { Folio = 100 + i } : request)];
        var answers = await trial.Store.ReserveAsync(requests);
        Expect.List([1L, FolioRefusal.OutOfRange, 2L, 3L, FolioRefusal.OutOfRange, 4L, 5L, FolioRefusal.OutOfRange, 6L], answers.Outcomes());
        Expect.List(answers.Select(answer => answer.Reservation), await FindAllAsync(trial.Store, requests));
    }

    private static async Task WholeAsync(StoreTrial<IFolioStore> trial)
    {
        const int batches = 40;
        await trial.Store.AddAsync(Range(1, batches * BatchSize));
        IFolioStore[] stores = [trial.Store, await trial.OpenAsync()];
        var writing = Task.Run(async () =>
        {
            for (int i = 0; i < batches; i++)
            {
                await stores[0].ReserveAsync(Requests($"block {i}", BatchSize));
            }
        });
        bool done;
        do
        {
            done = writing.IsCompleted;
            long reserved = (await stores[1].ReportAsync()).Where(stretch => stretch.State == FolioState.Reserved).Sum(stretch => stretch.Folios.Count);
            Expect.Same(0L, reserved % BatchSize);
            await Task.Yield();
        }
        while (!done);
        await writing;
    }

    private static async Task CancelledAsync(StoreTrial<IFolioStore> trial)
    {
        const int rounds = 20;
        await trial.Store.AddAsync(Range(1, rounds * BatchSize));
        for (int i = 0; i < rounds; i++)
        {
            var requests = Requests($"block {i}", BatchSize);

            // The first is cancelled before it begins, the others while they are under way.
            using var source = new CancellationTokenSource();
            var cancelling = i == 0 ? source.CancelAsync() : Task.Run(source.CancelAsync);
            await Callers.TryAsync(() => Task.Run(() => trial.Store.ReserveAsync(requests, source.Token)));
            await cancelling;
            int kept = (await FindAllAsync(trial.Store, requests)).Count(reservation => reservation is not null);
            Expect.True(kept is 0 or BatchSize, $"ReserveAsync, CancellationToken: {kept} / {BatchSize}");
            var answers = await trial.Store.ReserveAsync(requests);
            Expect.List(Enumerable.Repeat(kept == 0, BatchSize), answers.Select(answer => answer.IsNew));
            Expect.List(Row(1 + i * BatchSize, BatchSize), answers.Outcomes().OfType<long>());
        }

        await CancelledBeforeAsync(trial.Store);
    }

    private static async Task CancelledBeforeAsync(IFolioStore store)
    {
        await store.AddAsync(Range(5001, 5100) with { Branch = "a" });
        var read = await store.GetNewAsync(Request("renewed") with { Branch = "a" });
        await store.LeaseAsync(Lease("till", 10) with { Branch = "a" });
        var cancelled = new CancellationToken(canceled: true);
        await Callers.TryAsync(() => store.AddAsync(Range(6001, 6100) with { Branch = "b" }, Odd.EveryByte, cancelled));
        await Callers.TryAsync(() => store.LeaseAsync(Lease("holder", 20) with { Branch = "a" }, cancelled));
        await Callers.TryAsync(() => store.ReturnAsync(Company, Kind, "till", [new FolioSpan(5003, 5005)], cancelled));
        await Callers.TryAsync(() => store.RenewAsync(read, Noon.AddDays(1), OtherCertificate, cancelled));
        var report = await store.ReportAsync();
        bool isAdded = await store.FindCafAsync(Range(6001, 6100).CafId, CancellationToken.None) is not null;
        Expect.Same(isAdded, report.Any(stretch => stretch.Folios.First == 6001));
        long leased = report.Where(stretch => stretch.Holder == "holder").Sum(stretch => stretch.Folios.Count);
        Expect.True(leased is 0 or 20, $"LeaseAsync, CancellationToken: {leased} / 20");
        long used = report.Where(stretch => stretch.State == FolioState.UsedElsewhere).Sum(stretch => stretch.Folios.Count);
        Expect.True(used is 0 or 7, $"ReturnAsync, CancellationToken: {used} / 7");
        Expect.Same(used == 7, report.Any(stretch => stretch.State == FolioState.Free && stretch.Folios.Contains(5003)));
        var now = await store.FindAsync("renewed");
        var renewed = read with { Request = read.Request with { StampedAt = Noon.AddDays(1), Certificate = OtherCertificate } };
        Expect.Same(now?.Request.StampedAt == Noon ? read : renewed, now);

        await Callers.TryAsync(() => store.EndAsync(Company, "renewed", FolioState.Void, cancelled));
        var state = (await store.FindAsync("renewed"))?.State;
        Expect.Same(state, (await store.ReportAsync()).Single(stretch => stretch.Folios.Contains(read.Folio)).State);
    }

    private static async Task SizeAsync(StoreTrial<IFolioStore> trial)
    {
        const int block = 500;
        const int folios = 100_000;
        await trial.Store.AddAsync(Range(1, 40_000), Range(40_001, 200_000));
        await Cost.HoldsAsync(folios / block, async i =>
        {
            FolioRequest[] requests = [.. Enumerable.Range(1 + i * block, block).Select(folio => Request($"order {folio}"))];
            Expect.List(Row(1 + i * block, block), (await trial.Store.ReserveAsync(requests)).Outcomes().OfType<long>());
        });
        for (int folio = 1; folio <= folios; folio += folios / 100)
        {
            Expect.Same(folio, (await trial.Store.FindAsync($"order {folio}"))?.Folio);
            Expect.Same(folio, (await trial.Store.ReserveAsync(Request($"order {folio}")))[0].Outcome());
        }

        Expect.List(
            [Stretch(Range(1, 40_000), 1, 40_000, FolioState.Reserved), Stretch(Range(40_001, 200_000), 40_001, 100_000, FolioState.Reserved), Stretch(Range(40_001, 200_000), 100_001, 200_000, FolioState.Free)],
            await trial.Store.ReportAsync());
    }

    private static async Task<IReadOnlyList<FolioReservation?>> FindAllAsync(IFolioStore store, FolioRequest[] requests)
    {
        var found = new List<FolioReservation?>();
        foreach (var request in requests)
        {
            found.Add(await store.FindAsync(request.Key));
        }

        return found;
    }
}
