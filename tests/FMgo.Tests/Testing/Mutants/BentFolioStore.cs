using System.Collections.Concurrent;
using FMgo.Folios;

namespace FMgo.Tests.Testing.Mutants;

/// <summary>Judges by other requests or ranges than those that it was given, and shows those that it was given: a store with a wrong condition in its query.</summary>
internal class BentFolioStore(IFolioStore inner) : FolioStoreWrapper(inner)
{
    private readonly ConcurrentDictionary<(Rut Issuer, string Key), FolioRequest> _given = new();
    private readonly ConcurrentBag<FolioRange> _ranges = [];

    public Func<FolioRequest, FolioRequest> Request { get; init; } = request => request;

    public Func<FolioRange, FolioRange> Range { get; init; } = range => range;

    public override Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken)
    {
        _ranges.Add(range);
        return Inner.AddAsync(Range(range), cafFile, cancellationToken);
    }

    public override async Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken)
    {
        var bent = new List<FolioRequest>();
        foreach (var request in requests)
        {
            bent.Add(await BendAsync(Request(request)));
        }

        var answers = await Inner.ReserveAsync(bent, cancellationToken);
        foreach (var (request, answer) in requests.Zip(answers).Where(one => one.Second.IsNew))
        {
            _given[(request.Issuer, request.Key)] = request;
        }

        return [.. answers.Select(answer => answer with { Reservation = Straight(answer.Reservation) })];
    }

    public override async Task<FolioReservation?> FindAsync(Rut issuer, string key, CancellationToken cancellationToken) => Straight(await Inner.FindAsync(issuer, key, cancellationToken));

    public override async Task<FolioReservation> RenewAsync(FolioReservation reservation, DateTimeOffset stampedAt, string certificate, CancellationToken cancellationToken) =>
        Straight(await Inner.RenewAsync(reservation, stampedAt, certificate, cancellationToken))!;

    public override async Task<FolioReservation?> EndAsync(Rut issuer, string key, FolioState state, CancellationToken cancellationToken) => Straight(await Inner.EndAsync(issuer, key, state, cancellationToken));

    public override async Task<IReadOnlyList<FolioReservation>> ListAsync(Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken) =>
        [.. (await Inner.ListAsync(issuer, since, after, count, cancellationToken)).Select(reservation => Straight(reservation)!)];

    public override async Task<IReadOnlyList<FolioStretch>> ReportAsync(Rut issuer, DocumentType type, CancellationToken cancellationToken) =>
    [
        .. (await Inner.ReportAsync(issuer, type, cancellationToken)).Select(stretch =>
            _ranges.FirstOrDefault(one => one.Issuer == issuer && one.Type == type && one.CafId == stretch.CafId && one.Folios.Contains(stretch.Folios.First)) is { } range
                ? stretch with { Branch = range.Branch, ExpiresOn = range.ExpiresOn }
                : stretch),
    ];

    protected virtual Task<FolioRequest> BendAsync(FolioRequest request) => Task.FromResult(request);

    // Only a renewal changes what is kept.
    private FolioReservation? Straight(FolioReservation? reservation) =>
        reservation is not null && _given.TryGetValue((reservation.Request.Issuer, reservation.Request.Key), out var given)
            ? reservation with { Request = given with { StampedAt = reservation.Request.StampedAt, Certificate = reservation.Request.Certificate } }
            : reservation;
}

/// <summary>Sorts the ranges that do not expire before the others, as databases sort what is null.</summary>
internal sealed class NullsFirst(IFolioStore inner) : BentFolioStore(inner)
{
    protected override async Task<FolioRequest> BendAsync(FolioRequest request)
    {
        var report = await Inner.ReportAsync(request.Issuer, request.Type, default);
        var first = report.FirstOrDefault(stretch => stretch.State == FolioState.Free && stretch.ExpiresOn is null && stretch.Branch == request.Branch);
        return request.Folio is null && first is not null && report.Any(stretch => stretch.ExpiresOn is not null) ? request with { Folio = first.Folios.First } : request;
    }
}

/// <summary>Has folios as text: 10 comes before 9.</summary>
internal sealed class FoliosAsText(IFolioStore inner) : BentFolioStore(inner)
{
    // Text is slow: enough of it shows.
    private const int Most = 20;

    public override async Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken)
    {
        var answers = new List<FolioAnswer>();
        foreach (var request in requests)
        {
            answers.AddRange(await base.ReserveAsync([request], cancellationToken));
        }

        return answers;
    }

    protected override async Task<FolioRequest> BendAsync(FolioRequest request)
    {
        var free = (await Inner.ReportAsync(request.Issuer, request.Type, default)).Where(stretch => stretch.State == FolioState.Free && stretch.Branch == request.Branch).ToList();
        var folios = free.Where(stretch => stretch.CafId == free[0].CafId).SelectMany(stretch => Enumerable.Range(0, (int)Math.Min(Most, stretch.Folios.Count)).Select(i => stretch.Folios.First + i)).ToList();
        return request.Folio is null && free.All(stretch => stretch.ExpiresOn is null) && folios.Count is > 0 and <= Most
            ? request with { Folio = folios.MinBy(folio => $"{folio}", StringComparer.Ordinal) }
            : request;
    }
}

/// <summary>Holds the last day of a range against the day of the stamp in UTC.</summary>
internal sealed class ExpiresInUtc(IFolioStore inner) : FolioStoreWrapper(inner)
{
    private readonly ConcurrentBag<FolioRange> _ranges = [];

    public override Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken)
    {
        _ranges.Add(range);
        return Inner.AddAsync(range, cafFile, cancellationToken);
    }

    public override async Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken)
    {
        var answers = new Queue<FolioAnswer>(await Inner.ReserveAsync([.. requests.Where(request => !IsLate(request))], cancellationToken));
        return [.. requests.Select(request => IsLate(request) ? FolioAnswer.Refused(FolioRefusal.NoneUsable) : answers.Dequeue())];
    }

    private bool IsLate(FolioRequest request)
    {
        var day = DateOnly.FromDateTime(request.StampedAt.UtcDateTime);
        return _ranges.Any(request.Takes) && _ranges.Where(request.Takes).All(range => range.ExpiresOn < day);
    }
}
