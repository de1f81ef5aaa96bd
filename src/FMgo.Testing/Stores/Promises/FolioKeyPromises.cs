using FMgo.Folios;
using static FMgo.Testing.FolioCase;

namespace FMgo.Testing;

internal static class FolioKeyPromises
{
    public static readonly IReadOnlyList<Promise<IFolioStore>> All =
    [
        new("A key keeps the reservation that it got, whatever it asks for later", "Una clave conserva la reserva que recibió, pida lo que pida después", KeptAsync),
        new("All of a request is kept, as it was asked", "Todo lo de una solicitud se guarda, tal como se pidió", RequestAsync),
        new("The content of a reservation is kept byte for byte", "El contenido de una reserva se guarda byte por byte", ContentAsync),
        new("Keys are compared exactly, capitals, accents and blanks included", "Las claves se comparan exactamente, incluso mayúsculas, tildes y espacios", ExactAsync),
        new("Moments are the same instant when they come back, whatever their offset and century", "Las horas son el mismo instante al volver, sea cual sea su desfase y su siglo", MomentsAsync),
        new("Whoever opens the store anew finds all that it answered", "Quien abre el almacén de nuevo encuentra todo lo que respondió", ReopenedAsync),
    ];

    private static async Task KeptAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 10), Range(1, 10, type: DocumentType.CreditNote), Range(11, 20) with { Branch = "a" });
        var first = await trial.Store.GetNewAsync(Request("key"));
        var other = Request("key") with
        {
            Type = DocumentType.CreditNote,
            Branch = "b",
            Folio = 7,
            IssueDate = Day.AddYears(-9),
            StampedAt = Noon.AddYears(9),
            Certificate = OtherCertificate,
            Content = new byte[] { 1 },
        };
        foreach (var store in (IFolioStore[])[trial.Store, await trial.OpenAsync()])
        {
            Expect.List([FolioAnswer.Known(first), FolioAnswer.Known(first)], await store.ReserveAsync(Request("key"), other));
            Expect.Same(first, await store.FindAsync("key"));
        }

        // As it ended, too: with its folio, which may be another key's by then.
        await trial.Store.EndAsync("key", FolioState.Free);
        Expect.Same(FolioAnswer.Known(first with { State = FolioState.Free }), (await trial.Store.ReserveAsync(other))[0]);
        Expect.Same(1L, (await trial.Store.GetNewAsync(Request("another"))).Folio);
        Expect.Same(FolioAnswer.Known(first with { State = FolioState.Free }), (await trial.Store.ReserveAsync(Request("key")))[0]);
        await trial.Store.EndAsync("another", FolioState.Void);
        Expect.Same(FolioState.Void, (await trial.Store.ReserveAsync(Request("another")))[0].Reservation?.State);
    }

    private static async Task RequestAsync(StoreTrial<IFolioStore> trial)
    {
        foreach (var type in DocumentType.All)
        {
            await trial.Store.AddAsync(Range(1, 5, type: type), Range(6, 9, type: type) with { Branch = "Ñuñoa ", ExpiresOn = Day });
            FolioRequest[] requests =
            [
                Request($"{type.Code} plain") with { Type = type },
                Request($"{type.Code} full") with
                {
                    Type = type,
                    Branch = "Ñuñoa ",
                    Folio = 8,
                    IssueDate = Day.AddDays(-3),
                    StampedAt = InChile(Day, 23, 59, 59),
                    Certificate = OtherCertificate,
                    Content = Odd.Large(1000),
                },
            ];
            FolioReservation[] expected = [new(requests[0], 1, Range(1, 5, type: type).CafId), new(requests[1], 8, Range(6, 9, type: type).CafId)];
            Expect.List(expected.Select(FolioAnswer.New), await trial.Store.ReserveAsync(requests));
            Expect.List(expected, [await trial.Store.FindAsync(requests[0].Key), await trial.Store.FindAsync(requests[1].Key)]);
        }
    }

    private static async Task ContentAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 100));
        var contents = Odd.Bytes(200_000);
        FolioRequest[] requests = [.. contents.Select((content, i) => Request($"key {i:00}") with { Content = content })];
        Expect.List(contents, (await trial.Store.ReserveAsync(requests)).Select(answer => answer.Reservation!.Request.Content));
        Expect.List(contents, (await trial.Store.ReserveAsync(requests)).Select(answer => answer.Reservation!.Request.Content));
        foreach (var store in (IFolioStore[])[trial.Store, await trial.OpenAsync()])
        {
            Expect.List(contents, (await store.ListAsync(Noon)).Select(reservation => reservation.Request.Content));
            foreach (var request in requests)
            {
                Expect.Same(request.Content, (await store.FindAsync(request.Key))?.Request.Content);
            }
        }
    }

    private static async Task ExactAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 1000), Range(1, 1000, OtherCompany));
        FolioRequest[] requests = [.. Odd.Names.Select(Request)];
        FolioReservation[] expected = [.. requests.Select((request, i) => new FolioReservation(request, 1 + i, Range(1, 1000).CafId))];

        // Half of them alone, half in one call, which may be another statement.
        int half = requests.Length / 2;
        foreach (var (request, reservation) in requests.Zip(expected).Take(half))
        {
            Expect.Same(null, await trial.Store.FindAsync(request.Key));
            Expect.Same(FolioAnswer.New(reservation), (await trial.Store.ReserveAsync(request))[0]);
        }

        Expect.List(expected[half..].Select(FolioAnswer.New), await trial.Store.ReserveAsync(requests[half..]));
        Expect.List(expected.Select(FolioAnswer.Known), await trial.Store.ReserveAsync(requests));
        foreach (var reservation in expected)
        {
            Expect.Same(reservation, await trial.Store.FindAsync(reservation.Request.Key));
            Expect.Same(null, await trial.Store.FindAsync(OtherCompany, reservation.Request.Key, CancellationToken.None));
            Expect.Same(null, await trial.Store.EndAsync(OtherCompany, reservation.Request.Key, FolioState.Void, CancellationToken.None));
        }

        Expect.Same(null, await trial.Store.FindAsync("b"));
        await trial.Store.EndAsync(Odd.Names[0], FolioState.Void);
        Expect.List([Odd.Names[0]], (await trial.Store.ListAsync(Noon)).Where(reservation => reservation.State == FolioState.Void).Select(reservation => reservation.Request.Key));
        Expect.Same(1L, (await trial.Store.GetNewAsync(requests[0] with { Issuer = OtherCompany })).Folio);
    }

    private static async Task MomentsAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 100) with { AuthorizedOn = new DateOnly(2000, 1, 1) });
        DateTimeOffset[] moments =
        [
            Noon, Noon.ToUniversalTime(), Noon.ToOffset(TimeSpan.FromHours(14)), Noon.ToOffset(new TimeSpan(-9, -30, 0)), Noon.AddYears(-20), Noon.AddYears(170),
            InChile(new DateOnly(2026, 12, 31), 23, 59, 59), new(2038, 1, 19, 3, 14, 8, TimeSpan.Zero), new(2106, 2, 7, 6, 28, 16, TimeSpan.Zero),
            new(2026, 4, 5, 2, 59, 59, TimeSpan.Zero), new(2026, 4, 5, 3, 30, 0, TimeSpan.Zero), new(2026, 9, 6, 4, 30, 0, TimeSpan.Zero),
        ];
        for (int i = 0; i < moments.Length; i++)
        {
            var reservation = await trial.Store.GetNewAsync(Request($"key {i}") with { StampedAt = moments[i] });
            Expect.Same(moments[i], reservation.Request.StampedAt);
            Expect.Same(reservation, await trial.Store.FindAsync($"key {i}"));
        }

        // 1 is new in each, and each reservation is found from its own moment on, not from the second after.
        foreach (var moment in moments)
        {
            Expect.Same(moments.Count(other => other >= moment), (await trial.Store.ListAsync(moment)).Count);
            Expect.Same(moments.Count(other => other > moment), (await trial.Store.ListAsync(moment.AddSeconds(1))).Count);
        }
    }

    private static async Task ReopenedAsync(StoreTrial<IFolioStore> trial)
    {
        var range = Range(1, 100);
        await trial.Store.AddAsync(range, Range(101, 110) with { Branch = "a", ExpiresOn = Day });
        var answers = await trial.Store.ReserveAsync(Requests("key", 10));
        await trial.Store.RenewAsync(answers[0].Reservation!, Noon.AddDays(1), OtherCertificate);
        await trial.Store.EndAsync("key-1", FolioState.Void);
        await trial.Store.EndAsync("key-2", FolioState.Free);
        await trial.Store.LeaseAsync(Lease("holder", 20));
        await trial.Store.ReturnAsync("holder", new FolioSpan(12, 15));
        await trial.Store.LeaseAsync(Lease("other", 2));
        var list = await trial.Store.ListAsync(DateTimeOffset.UnixEpoch);
        var report = await trial.Store.ReportAsync();

        var anew = await trial.OpenAsync();
        Expect.List(list, await anew.ListAsync(DateTimeOffset.UnixEpoch));
        Expect.List(report, await anew.ReportAsync());
        Expect.Same(FolioAddition.AlreadyThere, await anew.AddAsync(range, Odd.EveryByte, CancellationToken.None));
        Expect.Same(Odd.EveryByte, await anew.FindCafAsync(range.CafId, CancellationToken.None));
        foreach (var reservation in list)
        {
            Expect.Same(FolioAnswer.Known(reservation), (await anew.ReserveAsync(Request(reservation.Request.Key)))[0]);
        }

        Expect.Same(true, await anew.ReturnAsync("other", new FolioSpan(13, 13)));
        Expect.List([13L, 14L], (await anew.ReserveAsync(Requests("anew", 2))).Outcomes());
    }
}
