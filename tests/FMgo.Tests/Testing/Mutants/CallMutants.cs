using System.Collections.Concurrent;
using FMgo.Folios;

namespace FMgo.Tests.Testing.Mutants;

/// <summary>Looks for the next folio before it takes it: who comes in between finds the same one.</summary>
internal sealed class Racing(IFolioStore inner) : FolioStoreWrapper(inner)
{
    private readonly ConcurrentDictionary<(Rut Issuer, string Key), FolioReservation> _twice = new();
    private int _inside;

    public override async Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken)
    {
        bool isAlone = Interlocked.Increment(ref _inside) == 1;
        try
        {
            await Task.Delay(1, cancellationToken);
            if (isAlone || requests.Count > 1 || await FindAsync(requests[0].Issuer, requests[0].Key, cancellationToken) is not null)
            {
                return await Inner.ReserveAsync(requests, cancellationToken);
            }

            var request = requests[0];
            var last = await Inner.ListAsync(request.Issuer, DateTimeOffset.MinValue, after: null, int.MaxValue, cancellationToken);
            if (request.Folio is not null || last.Count == 0)
            {
                return await Inner.ReserveAsync(requests, cancellationToken);
            }

            var twice = last.MaxBy(reservation => reservation.Folio)! with { Request = request };
            return [_twice.TryAdd((request.Issuer, request.Key), twice) ? FolioAnswer.New(twice) : FolioAnswer.Known(_twice[(request.Issuer, request.Key)])];
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public override async Task<FolioReservation?> FindAsync(Rut issuer, string key, CancellationToken cancellationToken) =>
        _twice.TryGetValue((issuer, key), out var twice) ? twice : await Inner.FindAsync(issuer, key, cancellationToken);
}

/// <summary>Takes a call in two halves: others come in between, and who gives up leaves the first.</summary>
internal sealed class HalfAndHalf(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken)
    {
        if (requests.Count < 2)
        {
            return await Inner.ReserveAsync(requests, cancellationToken);
        }

        var first = await Inner.ReserveAsync([.. requests.Take(requests.Count / 2)], CancellationToken.None);
        await Task.Delay(2, CancellationToken.None);
        return [.. first, .. await Inner.ReserveAsync([.. requests.Skip(requests.Count / 2)], cancellationToken)];
    }
}

/// <summary>Stops at the first refusal of a call.</summary>
internal sealed class StopsAtRefusal(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken)
    {
        var answers = new List<FolioAnswer>();
        foreach (var request in requests)
        {
            answers.AddRange(answers is [.., { Refusal: not null } refused] ? [refused] : await Inner.ReserveAsync([request], cancellationToken));
        }

        return answers;
    }
}

/// <summary>Becomes slow with the number of folios.</summary>
internal sealed class SlowWithSize(IFolioStore inner) : FolioStoreWrapper(inner)
{
    private int _count;

    public override async Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken)
    {
        if (Interlocked.Add(ref _count, requests.Count) > 97_000 && requests.Count > 1)
        {
            await Task.Delay(400, cancellationToken);
        }

        return await Inner.ReserveAsync(requests, cancellationToken);
    }
}

/// <summary>Says that no folio is left where none is usable.</summary>
internal sealed class OneRefusal(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken) =>
    [
        .. (await Inner.ReserveAsync(requests, cancellationToken)).Select(answer => answer.Refusal == FolioRefusal.NoneLeft ? FolioAnswer.Refused(FolioRefusal.NoneUsable) : answer),
    ];
}

/// <summary>Takes a range of the same folios for the same range.</summary>
internal sealed class SameFoliosSameRange(IFolioStore inner) : FolioStoreWrapper(inner)
{
    private readonly ConcurrentBag<FolioSpan> _added = [];

    public override async Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken)
    {
        bool isKnown = _added.Contains(range.Folios);
        _added.Add(range.Folios);
        var added = await Inner.AddAsync(range, cafFile, cancellationToken);
        return added == FolioAddition.Overlaps && isKnown ? FolioAddition.AlreadyThere : added;
    }
}

/// <summary>Does not know the same range again.</summary>
internal sealed class SameRangeOverlaps(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken) =>
        await Inner.AddAsync(range, cafFile, cancellationToken) is var added && added == FolioAddition.AlreadyThere ? FolioAddition.Overlaps : added;
}

/// <summary>Looks whether folios are there before it adds them: who comes in between adds them too.</summary>
internal sealed class RacingAdditions(IFolioStore inner) : FolioStoreWrapper(inner)
{
    private readonly ConcurrentBag<FolioSpan> _added = [];

    public override async Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken)
    {
        bool isNew = !_added.Any(range.Folios.Overlaps);
        await Task.Delay(2, cancellationToken);
        var added = await Inner.AddAsync(range, cafFile, cancellationToken);
        _added.Add(range.Folios);
        return isNew ? FolioAddition.Added : added;
    }
}

/// <summary>Locks the keys of a call in the order in which they come, as two who wait for each other do.</summary>
internal sealed class Deadlocks(IFolioStore inner) : FolioStoreWrapper(inner)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _keys = new(StringComparer.Ordinal);

    public override async Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken)
    {
        var locked = new List<SemaphoreSlim>();
        try
        {
            foreach (string key in requests.Select(request => request.Key).Distinct())
            {
                var one = _keys.GetOrAdd(key, _ => new SemaphoreSlim(1));
                if (!await one.WaitAsync(TimeSpan.FromMilliseconds(300), cancellationToken))
                {
                    throw new TimeoutException("Deadlock.");
                }

                locked.Add(one);
                await Task.Delay(1, cancellationToken);
            }

            return await Inner.ReserveAsync(requests, cancellationToken);
        }
        finally
        {
            locked.ForEach(one => one.Release());
        }
    }
}
