using FMgo.Folios;
using static FMgo.Testing.FolioCase;

namespace FMgo.Testing;

internal static class FolioLeasePromises
{
    public static readonly IReadOnlyList<Promise<IFolioStore>> All =
    [
        new("A lease takes as many free folios as were asked for, or all that are left, in the order of their use", "Una entrega en bloque toma tantos folios libres como se pidieron, o todos los que quedan, en el orden de su uso", TakenAsync),
        new("A lease takes only folios that are granted on its first day and have not expired on its last", "Una entrega en bloque toma solo folios autorizados en su primer día y no vencidos en el último", DatesAsync),
        new("Leased folios go to nobody else, and what comes back is free again", "Los folios entregados en bloque no van a nadie más, y lo que vuelve queda libre", ReturnedAsync),
        new("A return of folios that the holder has not, or not any more, is refused whole", "La devolución de folios que el tenedor no tiene, o ya no tiene, se rechaza entera", RefusedAsync),
        new("Holders are compared exactly, capitals, accents and blanks included", "Los tenedores se comparan exactamente, incluso mayúsculas, tildes y espacios", HoldersAsync),
    ];

    private static async Task TakenAsync(StoreTrial<IFolioStore> trial)
    {
        var plain = Range(1, 6);
        var soon = Range(51, 55) with { ExpiresOn = Day.AddDays(5) };
        var later = Range(31, 34) with { ExpiresOn = Day.AddDays(9) };
        await trial.Store.AddAsync(plain, soon, later, Range(90, 99) with { Branch = "a" });
        await trial.Store.ReserveAsync(Request("in the middle") with { Folio = 53 }, Request("next") with { Folio = 2 });
        await trial.Store.EndAsync("next", FolioState.Void);
        Expect.List([51L, 52L, 54L], (await trial.Store.LeaseAsync(Lease("holder", 3))).Folios());
        var across = await trial.Store.LeaseAsync(Lease("holder", 6));
        Expect.List([55L, 31L, 32L, 33L, 34L, 1L], across.Folios());
        foreach (var part in across)
        {
            var whole = ((FolioRange[])[plain, soon, later]).Single(range => range.Folios.Contains(part.Folios.First));
            Expect.Same(whole with { Folios = part.Folios }, part);
        }

        Expect.List([3L, 4L, 5L, 6L], (await trial.Store.LeaseAsync(Lease("other", 100))).Folios());
        Expect.List([], await trial.Store.LeaseAsync(Lease("other", 1)));
        Expect.List([], await trial.Store.LeaseAsync(Lease("other", int.MaxValue) with { Issuer = OtherCompany }));
        Expect.List([], await trial.Store.LeaseAsync(Lease("other", 1) with { Type = DocumentType.CreditNote }));
    }

    private static async Task DatesAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 10) with { AuthorizedOn = Day, ExpiresOn = Day.AddDays(10) });
        var lease = Lease("holder", 1);
        Expect.List([], await trial.Store.LeaseAsync(lease with { UsedFrom = Day.AddDays(-1) }));
        Expect.List([], await trial.Store.LeaseAsync(lease with { UsedUntil = Day.AddDays(11) }));
        Expect.List([1L], (await trial.Store.LeaseAsync(lease with { UsedFrom = Day, UsedUntil = Day.AddDays(10) })).Folios());
        await trial.Store.AddAsync(Range(11, 20) with { ExpiresOn = Day.AddDays(11) }, Range(21, 30));
        Expect.List([11L], (await trial.Store.LeaseAsync(lease with { UsedUntil = Day.AddDays(11) })).Folios());
        Expect.List([21L], (await trial.Store.LeaseAsync(lease with { UsedUntil = Day.AddYears(90) })).Folios());
    }

    private static async Task ReturnedAsync(StoreTrial<IFolioStore> trial)
    {
        var range = Range(1, 12);
        var ofBranch = Range(21, 24) with { Branch = "a" };
        await trial.Store.AddAsync(range, ofBranch);
        await trial.Store.LeaseAsync(Lease("holder", 5));
        await trial.Store.LeaseAsync(Lease("other", 2));
        await trial.Store.LeaseAsync(Lease("holder", 3));
        await trial.Store.LeaseAsync(Lease("holder", 3) with { Branch = "a" });
        Expect.Same(11L, (await trial.Store.GetNewAsync(Request("while leased"))).Folio);
        Expect.Same(FolioRefusal.Taken, (await trial.Store.ReserveAsync(Request("leased") with { Folio = 2 }))[0].Outcome());

        // Of both leases and of the branch, in pieces that need not be those of the leases.
        Expect.Same(true, await trial.Store.ReturnAsync("holder", new FolioSpan(9, 9), new FolioSpan(3, 4), new FolioSpan(23, 23)));
        Expect.List(
            [
                Stretch(range, 1, 2, FolioState.UsedElsewhere, "holder"), Stretch(range, 3, 4, FolioState.Free), Stretch(range, 5, 5, FolioState.UsedElsewhere, "holder"), Stretch(range, 6, 7, FolioState.Leased, "other"),
                Stretch(range, 8, 8, FolioState.UsedElsewhere, "holder"), Stretch(range, 9, 9, FolioState.Free), Stretch(range, 10, 10, FolioState.UsedElsewhere, "holder"), Stretch(range, 11, 11, FolioState.Reserved), Stretch(range, 12, 12, FolioState.Free),
                Stretch(ofBranch, 21, 22, FolioState.UsedElsewhere, "holder"), Stretch(ofBranch, 23, 24, FolioState.Free),
            ],
            await trial.Store.ReportAsync());
        Expect.List([3L, 4L, 9L, 12L, FolioRefusal.NoneLeft], (await trial.Store.ReserveAsync(Requests("key", 5))).Outcomes());
        Expect.List([23L, 24L], (await trial.Store.LeaseAsync(Lease("other", 9) with { Branch = "a" })).Folios());

        // All was used.
        Expect.Same(true, await trial.Store.ReturnAsync("other"));
        Expect.Same(FolioState.UsedElsewhere, (await trial.Store.ReportAsync()).Single(stretch => stretch.Folios.Contains(6)).State);
        Expect.Same(FolioRefusal.Taken, (await trial.Store.ReserveAsync(Request("used there") with { Folio = 6 }))[0].Outcome());
    }

    private static async Task RefusedAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 20), Range(1, 20, type: DocumentType.CreditNote), Range(1, 20, OtherCompany));
        await trial.Store.LeaseAsync(Lease("holder", 4));
        await trial.Store.LeaseAsync(Lease("other", 4));
        await trial.Store.ReserveAsync(Request("key"));
        var before = await trial.Store.ReportAsync();
        FolioSpan[][] wrong = [[new(5, 5)], [new(4, 5)], [new(1, 2), new(8, 8)], [new(9, 9)], [new(10, 10)], [new(1, 4), new(21, 21)], [new(1, DocumentKey.MaxFolio)], [new(DocumentKey.MaxFolio, DocumentKey.MaxFolio)]];
        foreach (var spans in wrong)
        {
            Expect.Same(false, await trial.Store.ReturnAsync("holder", spans), $"ReturnAsync({string.Join(", ", spans)}), 1-4 leased");
        }

        Expect.Same(false, await trial.Store.ReturnAsync("nobody", new FolioSpan(1, 1)));
        Expect.Same(false, await trial.Store.ReturnAsync(Company, DocumentType.CreditNote, "holder", [new FolioSpan(1, 1)], CancellationToken.None));
        Expect.Same(false, await trial.Store.ReturnAsync(OtherCompany, Kind, "holder", [new FolioSpan(1, 1)], CancellationToken.None));
        Expect.List(before, await trial.Store.ReportAsync());

        Expect.Same(true, await trial.Store.ReturnAsync("holder", new FolioSpan(1, 2)));
        var after = await trial.Store.ReportAsync();
        Expect.Same(false, await trial.Store.ReturnAsync("holder", new FolioSpan(1, 2)));
        Expect.Same(false, await trial.Store.ReturnAsync("holder", new FolioSpan(3, 3)));
        Expect.List(after, await trial.Store.ReportAsync());
        Expect.List([1L, 2L, 10L], (await trial.Store.ReserveAsync(Requests("after", 3))).Outcomes());
    }

    private static async Task HoldersAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 2 * Odd.Names.Count));
        foreach (string name in Odd.Names)
        {
            Expect.Same(2, (await trial.Store.LeaseAsync(Lease(name, 2))).Folios().Count());
        }

        Expect.List(Odd.Names, (await trial.Store.ReportAsync()).Select(stretch => stretch.Holder));
        for (int i = 0; i < Odd.Names.Count; i++)
        {
            string another = Odd.Names[(i + 1) % Odd.Names.Count];
            Expect.Same(false, await trial.Store.ReturnAsync(another, new FolioSpan(1 + 2 * i, 1 + 2 * i)), $"ReturnAsync, holder {another}");
        }

        for (int i = 0; i < Odd.Names.Count; i++)
        {
            Expect.Same(true, await trial.Store.ReturnAsync(Odd.Names[i], new FolioSpan(1 + 2 * i, 1 + 2 * i)), $"ReturnAsync, holder {Odd.Names[i]}");
        }

        Expect.Same(Odd.Names.Count, (await trial.Store.ReportAsync()).Count(stretch => stretch.State == FolioState.Free));
    }
}
