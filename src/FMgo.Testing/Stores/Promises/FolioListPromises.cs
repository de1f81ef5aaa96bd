using FMgo.Folios;
using static FMgo.Testing.FolioCase;

namespace FMgo.Testing;

internal static class FolioListPromises
{
    public static readonly IReadOnlyList<Promise<IFolioStore>> All =
    [
        new("Reservations are listed by moment and then by key, whatever their order and state", "Las reservas se listan por hora y luego por clave, sea cual sea su orden y estado", InOrderAsync),
        new("Pages of any size are together the whole list, each reservation once", "Las páginas de cualquier tamaño son juntas la lista entera, cada reserva una vez", PagesAsync),
        new("A page goes on after the last one as it was read, even if it was renewed since", "Una página sigue después de la última reserva tal como se leyó, aunque se haya renovado después", RenewedAsync),
    ];

    private static async Task InOrderAsync(StoreTrial<IFolioStore> trial)
    {
        var expected = await FillAsync(trial.Store);
        Expect.List(expected, await trial.Store.ListAsync(DateTimeOffset.UnixEpoch));
        Expect.List(expected, await (await trial.OpenAsync()).ListAsync(expected[0].Request.StampedAt));
        foreach (var moment in expected.Select(reservation => reservation.Request.StampedAt).Distinct())
        {
            Expect.List(expected.Where(reservation => reservation.Request.StampedAt >= moment), await trial.Store.ListAsync(moment.ToOffset(TimeSpan.FromHours(9))));
            Expect.List(expected.Where(reservation => reservation.Request.StampedAt > moment), await trial.Store.ListAsync(moment.AddSeconds(1)));
        }

        Expect.List([], await trial.Store.ListAsync(Noon.AddYears(500)));
        Expect.List([expected[0]], await trial.Store.ListAsync(DateTimeOffset.UnixEpoch, count: 1));
        Expect.List(["key"], (await trial.Store.ListAsync(OtherCompany, DateTimeOffset.UnixEpoch, after: null, 10, CancellationToken.None)).Select(reservation => reservation.Request.Key));
    }

    private static async Task PagesAsync(StoreTrial<IFolioStore> trial)
    {
        var expected = await FillAsync(trial.Store);
        foreach (int size in (int[])[1, 2, 3, 7, expected.Count, expected.Count + 1])
        {
            foreach (var since in (DateTimeOffset[])[DateTimeOffset.UnixEpoch, Noon])
            {
                var all = expected.Where(reservation => reservation.Request.StampedAt >= since).ToList();
                var pages = new List<FolioReservation>();
                IReadOnlyList<FolioReservation> page;
                do
                {
                    page = await trial.Store.ListAsync(since, pages.LastOrDefault(), size);
                    Expect.Same(Math.Min(size, all.Count - pages.Count), page.Count);
                    pages.AddRange(page);
                }
                while (page.Count == size);
                Expect.List(all, pages);
            }
        }
    }

    private static async Task RenewedAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 10));
        await trial.Store.ReserveAsync([.. Requests("key", 4).Select((request, i) => request with { StampedAt = Noon.AddHours(i) })]);
        var page = await trial.Store.ListAsync(Noon, count: 2);
        var renewed = await trial.Store.RenewAsync(page[1], Noon.AddHours(2), OtherCertificate);
        Expect.List(["key-0", "key-1"], page.Select(reservation => reservation.Request.Key));
        var rest = await trial.Store.ListAsync(Noon, page[1], 10);
        Expect.List(["key-1", "key-2", "key-3"], rest.Select(reservation => reservation.Request.Key));
        Expect.Same(renewed, rest[0]);
    }

    /// <summary>Reservations in another order than that of the list, some at the same moment, as clocks that jump make them; and the list.</summary>
    private static async Task<IReadOnlyList<FolioReservation>> FillAsync(IFolioStore store)
    {
        await store.AddAsync(Range(1, 100) with { AuthorizedOn = new DateOnly(2000, 1, 1) }, Range(1, 10, type: DocumentType.CreditNote), Range(1, 10, OtherCompany));
        await store.ReserveAsync(Request("key") with { Issuer = OtherCompany });

        // Keys whose order is not that of a dictionary; none in which the code units of UTF-8 and UTF-16 differ in order.
        string[] keys = ["b", "a", "B", "á", "z", "A", "10", "9", "_", "ñ", "a b", "a-b", "ab", "aB"];
        FolioRequest[] requests =
        [
            .. keys.Select(key => Request(key)),
            .. keys.Take(5).Select((key, i) => Request($"later {key}") with { StampedAt = Noon.AddSeconds(5 - i) }),
            Request("credit note") with { Type = DocumentType.CreditNote, StampedAt = Noon.AddSeconds(2) },
            Request("other offset") with { StampedAt = Noon.ToOffset(TimeSpan.FromHours(14)) },
            Request("far") with { StampedAt = Noon.AddYears(170), Content = Odd.Large(9000) },
            Request("past") with { StampedAt = Noon.AddYears(-20) },
            Request("before") with { StampedAt = Noon.AddSeconds(-1) },
        ];
        var reservations = (await store.ReserveAsync(requests)).Select(answer => answer.Reservation!).ToList();
        reservations[3] = (await store.EndAsync(keys[3], FolioState.Void))!;
        reservations[5] = (await store.EndAsync(keys[5], FolioState.Free))!;
        reservations[8] = await store.RenewAsync(reservations[8], Noon.AddSeconds(3), OtherCertificate);
        return [.. reservations.OrderBy(reservation => reservation.Request.StampedAt).ThenBy(reservation => reservation.Request.Key, StringComparer.Ordinal)];
    }
}
