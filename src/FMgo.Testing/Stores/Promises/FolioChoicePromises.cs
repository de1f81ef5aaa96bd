using FMgo.Folios;
using static FMgo.Testing.FolioCase;

namespace FMgo.Testing;

internal static class FolioChoicePromises
{
    public static readonly IReadOnlyList<Promise<IFolioStore>> All =
    [
        new("Folios of a range are given from the lowest on", "Los folios de un rango se entregan desde el más bajo", LowestFirstAsync),
        new("Ranges are used by last day, those that never expire last, and then by folio", "Los rangos se usan por último día, los que no vencen al final, y luego por folio", OrderOfRangesAsync),
        new("Folios are not given before the day of their grant, neither of the document nor of the stamp", "Un folio no se entrega antes del día en que se autorizó, ni por la fecha del documento ni por la del timbre", GrantedAsync),
        new("Folios are given until midnight of their last day in Chile, whatever the offset of the moment", "Los folios se entregan hasta la medianoche de su último día en Chile, sea cual sea el desfase de la hora", ExpiredAsync),
        new("Ranges that the dates do not allow are passed over for the next one", "Los rangos que las fechas no permiten se saltan y sigue el próximo", PassedOverAsync),
        new("A branch gets the folios that it has for itself and no others, by its exact name", "Una sucursal recibe los folios que tiene para sí y ningún otro, por su nombre exacto", BranchesAsync),
        new("A folio that was asked for is given if it is free, and passed over by others", "Un folio que se pide se entrega si está libre, y los demás lo saltan", AskedAsync),
    ];

    private static async Task LowestFirstAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(98, 110));
        for (long folio = 98; folio <= 105; folio++)
        {
            Expect.Same(folio, (await trial.Store.GetNewAsync(Request($"key {folio}"))).Folio);
        }

        Expect.List([106L, 107L, 108L], (await trial.Store.ReserveAsync(Requests("block", 3))).Outcomes());
        await trial.Store.AddAsync(Range(9, 10), Range(111, 112));
        Expect.List([9L, 10L, 109L, 110L, 111L, 112L], (await trial.Store.ReserveAsync(Requests("after", 6))).Outcomes());
    }

    private static async Task OrderOfRangesAsync(StoreTrial<IFolioStore> trial)
    {
        var soon = Range(501, 502) with { ExpiresOn = Day };
        await trial.Store.AddAsync(
            Range(1, 2),
            Range(301, 302) with { ExpiresOn = Day.AddDays(30) },
            Range(601, 602),
            Range(401, 402) with { ExpiresOn = Day.AddDays(1) },
            soon,
            Range(201, 202) with { ExpiresOn = Day.AddDays(30) },
            Range(101, 102) with { ExpiresOn = Day.AddYears(1) });
        Expect.Same(501L, (await trial.Store.GetNewAsync(Request("first"))).Folio);
        Expect.Same(soon.CafId, (await trial.Store.GetNewAsync(Request("second"))).CafId);
        Expect.List(
            [401L, 402L, 201L, 202L, 301L, 302L, 101L, 102L, 1L, 2L, 601L, 602L, FolioRefusal.NoneLeft],
            (await trial.Store.ReserveAsync(Requests("key", 13))).Outcomes());
    }

    private static async Task GrantedAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 10) with { AuthorizedOn = Day });
        var first = Request("first") with { StampedAt = InChile(Day, 0, 0, 0) };
        var early = Request("early");
        FolioRequest[] refused =
        [
            early with { IssueDate = Day.AddDays(-1) },
            early with { StampedAt = first.StampedAt.AddSeconds(-1) },
            early with { StampedAt = first.StampedAt.AddSeconds(-1).ToOffset(TimeSpan.FromHours(14)) },
        ];
        Expect.List([.. refused.Select(_ => FolioRefusal.NoneUsable), 1L], (await trial.Store.ReserveAsync([.. refused, first])).Outcomes());
        Expect.List([.. refused.Select(_ => FolioRefusal.OutOfRange)], (await trial.Store.ReserveAsync([.. refused.Select(request => request with { Folio = 5 })])).Outcomes());
        Expect.Same(2L, (await trial.Store.ReserveAsync(Request("late document") with { IssueDate = Day.AddYears(1) }))[0].Outcome());
    }

    private static async Task ExpiredAsync(StoreTrial<IFolioStore> trial)
    {
        // In summer Chile is three hours behind UTC.
        var summer = new DateOnly(2027, 1, 10);
        await trial.Store.AddAsync(Range(1, 10) with { ExpiresOn = Day }, Range(1, 10, type: DocumentType.CreditNote) with { ExpiresOn = summer });
        var last = Request("winter") with { StampedAt = InChile(Day, 23, 59, 59) };
        var lastOfSummer = Request("summer") with { Type = DocumentType.CreditNote, StampedAt = new DateTimeOffset(2027, 1, 10, 23, 59, 59, TimeSpan.FromHours(-3)) };
        foreach (var request in (FolioRequest[])[last, lastOfSummer])
        {
            var late = request with { Key = request.Key + " late", StampedAt = request.StampedAt.AddSeconds(1) };
            FolioRequest[] requests =
            [
                late, late with { StampedAt = late.StampedAt.ToUniversalTime() }, late with { StampedAt = late.StampedAt.ToOffset(TimeSpan.FromHours(-12)) }, late with { Folio = 5 },
                request, request with { Key = request.Key + " UTC", StampedAt = request.StampedAt.ToUniversalTime() }, request with { Key = request.Key + " Kiritimati", StampedAt = request.StampedAt.ToOffset(TimeSpan.FromHours(14)) },
                request with { Key = request.Key + " dated later", IssueDate = summer.AddYears(1) },
            ];
            Expect.List(
                [FolioRefusal.NoneUsable, FolioRefusal.NoneUsable, FolioRefusal.NoneUsable, FolioRefusal.OutOfRange, 1L, 2L, 3L, 4L],
                (await trial.Store.ReserveAsync(requests)).Outcomes());
        }
    }

    private static async Task PassedOverAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(
            Range(1, 10) with { ExpiresOn = Day.AddDays(-1) },
            Range(11, 20) with { ExpiresOn = Day.AddDays(10), AuthorizedOn = Day.AddDays(1) },
            Range(21, 30) with { ExpiresOn = Day.AddDays(20) },
            Range(31, 40));
        Expect.List(
            [21L, 1L, 11L, 22L],
            (await trial.Store.ReserveAsync(
                Request("today"),
                Request("yesterday") with { StampedAt = Noon.AddDays(-1) },
                Request("tomorrow") with { StampedAt = Noon.AddDays(1), IssueDate = Day.AddDays(1) },
                Request("of today, stamped tomorrow") with { StampedAt = Noon.AddDays(1) })).Outcomes());
    }

    private static async Task BranchesAsync(StoreTrial<IFolioStore> trial)
    {
        string?[] branches = [null, .. Odd.Names];
        FolioRange[] ranges = [.. branches.Select((branch, i) => Range(1 + 10 * i, 10 + 10 * i) with { Branch = branch })];
        await trial.Store.AddAsync([.. ranges.Reverse()]);
        foreach (var range in ranges)
        {
            var reservation = await trial.Store.GetNewAsync(Request($"of {range.Folios}") with { Branch = range.Branch });
            Expect.Same(range.Folios.First, reservation.Folio, $"ReserveAsync, branch {Description.Of(range.Branch)}");
            Expect.List([range.Folios.First + 1], (await trial.Store.LeaseAsync(Lease("holder", 1) with { Branch = range.Branch })).Folios());
        }

        Expect.List(ranges.Select(range => range.Branch), (await trial.Store.ReportAsync()).Where(stretch => stretch.State == FolioState.Reserved).Select(stretch => stretch.Branch));
        Expect.List(
            [FolioRefusal.NoneLeft, FolioRefusal.OutOfRange, FolioRefusal.OutOfRange, 5L],
            (await trial.Store.ReserveAsync(
                Request("none") with { Branch = "b" },
                Request("of all") with { Branch = "a", Folio = 5 },
                Request("of a") with { Folio = 15 },
                Request("own") with { Folio = 5 })).Outcomes());
        Expect.List([], (await trial.Store.LeaseAsync(Lease("holder", 1) with { Branch = "b" })).Folios());
    }

    private static async Task AskedAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 5) with { ExpiresOn = Day }, Range(DocumentKey.MaxFolio - 1, DocumentKey.MaxFolio));
        Expect.List(
            [3L, DocumentKey.MaxFolio, 1L, 2L, 4L, 5L, DocumentKey.MaxFolio - 1, FolioRefusal.NoneLeft],
            (await trial.Store.ReserveAsync([Request("third") with { Folio = 3 }, Request("last") with { Folio = DocumentKey.MaxFolio }, .. Requests("key", 6)])).Outcomes());
        await trial.Store.EndAsync("third", FolioState.Free);
        Expect.Same(3L, (await trial.Store.GetNewAsync(Request("third again") with { Folio = 3 })).Folio);
    }
}
