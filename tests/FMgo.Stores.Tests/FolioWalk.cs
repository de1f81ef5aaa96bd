using FMgo.Folios;

namespace FMgo.Stores.Tests;

/// <summary>Random calls of a folio store, among few enough folios, keys and holders that they meet.</summary>
internal sealed class FolioWalk(Random random)
{
    private static readonly string?[] Branches = [null, null, null, "Ñuñoa"];
    private static readonly DateOnly?[] LastDays = [null, Given.Today.AddDays(30), Given.Today.AddDays(3), Given.Today.AddDays(-1)];

    private readonly List<FolioRange> _added = [];
    private long _next = 1;

    public Func<IFolioStore, Task<object?>> Next() => random.Next(20) switch
    {
        0 => Add(),
        1 => AddAgain(),
        < 9 => Reserve(),
        9 or 10 or 11 => End(random.Next(4) == 0 ? FolioState.Void : FolioState.Free),
        12 or 13 => Lease(),
        14 or 15 => Return(),
        16 => Renew(),
        17 => List(Given.Noon.AddMinutes(random.Next(3))),
        _ => store => Box(store.ReportAsync(Given.Issuer, DocumentType.Invoice, CancellationToken.None)),
    };

    private static Func<IFolioStore, Task<object?>> List(DateTimeOffset since) => store => Box(store.ListAsync(Given.Issuer, since, null, 5, CancellationToken.None));

    private Func<IFolioStore, Task<object?>> Add()
    {
        long first = _next + random.Next(3);
        _next = first + 1 + random.Next(12);
        var range = Given.Range(first, _next - 1, LastDays[random.Next(4)], Branches[random.Next(4)]) with { AuthorizedOn = Given.Today.AddDays(random.Next(4) - 2) };
        _added.Add(range);
        return Add(range);
    }

    private Func<IFolioStore, Task<object?>> AddAgain()
    {
        if (_added.Count == 0)
        {
            return Add();
        }

        var range = _added[random.Next(_added.Count)];
        return Add(random.Next(2) == 0 ? range : range with { Folios = range.Folios with { First = range.Folios.Last } });
    }

    private static Func<IFolioStore, Task<object?>> Add(FolioRange range) => store => Box(store.AddAsync(range, new byte[] { 7 }, CancellationToken.None));

    private Func<IFolioStore, Task<object?>> Reserve()
    {
        FolioRequest[] requests =
        [
            .. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Given.Request(
                $"key {random.Next(400)}", random.Next(3) == 0 ? 1 + random.NextInt64(_next + 2) : null, Branches[random.Next(4)], Given.Noon.AddMinutes(random.Next(3)))
                with { IssueDate = Given.Today.AddDays(random.Next(3) - 1) }),
        ];
        return store => Box(store.ReserveAsync(requests, CancellationToken.None));
    }

    private Func<IFolioStore, Task<object?>> End(FolioState state)
    {
        string key = $"key {random.Next(400)}";
        return store => Box(store.EndAsync(Given.Issuer, key, state, CancellationToken.None));
    }

    private Func<IFolioStore, Task<object?>> Renew()
    {
        string key = $"key {random.Next(400)}";
        int minutes = random.Next(5);
        return async store => await store.FindAsync(Given.Issuer, key, CancellationToken.None) is { } read
            ? await store.RenewAsync(read, Given.Noon.AddMinutes(minutes), "CD34", CancellationToken.None)
            : null;
    }

    private Func<IFolioStore, Task<object?>> Lease()
    {
        var lease = new FolioLease
        {
            Issuer = Given.Issuer,
            Type = DocumentType.Invoice,
            Branch = Branches[random.Next(4)],
            Holder = $"till {random.Next(3)}",
            Count = 1 + random.Next(8),
            UsedFrom = Given.Today,
            UsedUntil = Given.Today.AddDays(random.Next(6)),
        };
        return store => Box(store.LeaseAsync(lease, CancellationToken.None));
    }

    private Func<IFolioStore, Task<object?>> Return()
    {
        string holder = $"till {random.Next(3)}";
        double share = random.NextDouble();
        int seed = random.Next();
        bool isWrong = random.Next(5) == 0;
        return async store =>
        {
            var picks = new Random(seed);
            var report = await store.ReportAsync(Given.Issuer, DocumentType.Invoice, CancellationToken.None);
            List<FolioSpan> unused =
            [
                .. report.Where(stretch => stretch.State == FolioState.Leased && stretch.Holder == holder && picks.NextDouble() < share)
                    .Select(stretch => stretch.Folios with { First = stretch.Folios.First + picks.NextInt64(stretch.Folios.Count) }),
            ];
            if (isWrong)
            {
                unused.Add(new FolioSpan(1, 1));
            }

            return await store.ReturnAsync(Given.Issuer, DocumentType.Invoice, holder, unused, CancellationToken.None);
        };
    }

    private static async Task<object?> Box<T>(Task<T> call) => await call;
}
