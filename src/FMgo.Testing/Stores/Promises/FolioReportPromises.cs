using FMgo.Folios;
using static FMgo.Testing.FolioCase;

namespace FMgo.Testing;

internal static class FolioReportPromises
{
    public static readonly IReadOnlyList<Promise<IFolioStore>> All =
    [
        new("The report has each folio that was ever added once, in stretches as long as they can be", "El informe tiene cada folio agregado una vez, en tramos tan largos como pueden ser", EachOnceAsync),
    ];

    private static async Task EachOnceAsync(StoreTrial<IFolioStore> trial)
    {
        Expect.List([], await trial.Store.ReportAsync());
        FolioRange[] ranges = [Range(1, 40), Range(41, 80) with { CafId = Range(41, 99).CafId }, Range(81, 99) with { CafId = Range(41, 99).CafId }, Range(200, 240) with { ExpiresOn = Day.AddDays(3) }, Range(300, 320) with { Branch = "a" }];
        await trial.Store.AddAsync([.. ranges.Reverse()]);
        var states = ranges.SelectMany(range => range.Folios.Folios()).ToDictionary(folio => folio, _ => (State: FolioState.Free, Holder: (string?)null));
        var random = new Random(33);
        int next = 0;
        for (int i = 0; i < 60; i++)
        {
            string holder = $"holder {i % 3}";
            switch (random.Next(4))
            {
                case 0:
                    foreach (long folio in (await trial.Store.ReserveAsync([.. Enumerable.Range(0, 4).Select(_ => Request($"key {next++}"))])).Outcomes().OfType<long>())
                    {
                        states[folio] = (FolioState.Reserved, null);
                    }

                    break;
                case 1:
                    foreach (long folio in (await trial.Store.LeaseAsync(Lease(holder, 1 + i % 4) with { Branch = i % 5 == 0 ? "a" : null })).Folios())
                    {
                        states[folio] = (FolioState.Leased, holder);
                    }

                    break;
                case 2 when next > 0:
                    var state = i % 2 == 0 ? FolioState.Void : FolioState.Free;
                    string key = $"key {random.Next(next)}";
                    if (await trial.Store.FindAsync(key) is { State: FolioState.Reserved } reservation)
                    {
                        await trial.Store.EndAsync(key, state);
                        states[reservation.Folio] = (state, null);
                    }

                    break;
                case 3 when i % 3 == 0:
                    var leased = states.Where(one => one.Value == (FolioState.Leased, holder)).Select(one => one.Key).Order().ToList();
                    var unused = leased.Where(folio => folio % 2 == 0).ToList();
                    if (unused.Count > 0)
                    {
                        Expect.Same(true, await trial.Store.ReturnAsync(holder, [.. unused.Select(folio => new FolioSpan(folio, folio))]));
                        leased.ForEach(folio => states[folio] = folio % 2 == 0 ? (FolioState.Free, null) : (FolioState.UsedElsewhere, holder));
                    }

                    break;
            }

            Expect.List(ranges.SelectMany(range => Stretches(range, states)), await trial.Store.ReportAsync());
        }

        Expect.List(ranges.SelectMany(range => Stretches(range, states)), await (await trial.OpenAsync()).ReportAsync());
    }

    private static IEnumerable<FolioStretch> Stretches(FolioRange range, Dictionary<long, (FolioState State, string? Holder)> states)
    {
        long first = range.Folios.First;
        for (long folio = first; folio <= range.Folios.Last; folio++)
        {
            if (folio == range.Folios.Last || states[folio + 1] != states[folio])
            {
                yield return Stretch(range, first, folio, states[folio].State, states[folio].Holder);
                first = folio + 1;
            }
        }
    }
}
