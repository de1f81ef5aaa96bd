using FMgo.Folios;

namespace FMgo.Testing;

/// <summary>Folios and reservations in the memory of the process, for tests: it keeps every promise of <see cref="IFolioStore"/> but the one to outlive the process.</summary>
/// <remarks>Never for a program that issues: when it ends, the CAFs and all that was given are forgotten, and the same folios would be given again. Safe for threads.</remarks>
public sealed class MemoryFolioStore : IFolioStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(Rut Issuer, DocumentType Type), List<MemoryFolioRange>> _ranges = [];
    private readonly Dictionary<string, byte[]> _cafs = new(StringComparer.Ordinal);
    private readonly Dictionary<(Rut Issuer, string Key), FolioReservation> _reservations = [];

    /// <inheritdoc />
    public Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(range);
        return MemoryCall.Of(_gate, () => Add(range, cafFile), cancellationToken);
    }

    /// <inheritdoc />
    public Task<ReadOnlyMemory<byte>?> FindCafAsync(string cafId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cafId);
        return MemoryCall.Of(_gate, () => _cafs.TryGetValue(cafId, out byte[]? file) ? file.ToArray() : default(ReadOnlyMemory<byte>?), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken)
    {
        FolioRequest[] all = [.. requests];
        Array.ForEach(all, request => ArgumentNullException.ThrowIfNull(request, nameof(requests)));
        return MemoryCall.Of<IReadOnlyList<FolioAnswer>>(_gate, () => Array.ConvertAll(all, Reserve), cancellationToken);
    }

    /// <inheritdoc />
    public Task<FolioReservation?> FindAsync(Rut issuer, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return MemoryCall.Of(_gate, () => _reservations.TryGetValue((issuer, key), out var known) ? Copy(known) : null, cancellationToken);
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The key has no reservation here.</exception>
    public Task<FolioReservation> RenewAsync(FolioReservation reservation, DateTimeOffset stampedAt, string certificate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        ArgumentNullException.ThrowIfNull(certificate);
        return MemoryCall.Of(_gate, () => Renew(reservation, stampedAt, certificate), cancellationToken);
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentOutOfRangeException">No reservation ends in that state.</exception>
    public Task<FolioReservation?> EndAsync(Rut issuer, string key, FolioState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (state is not (FolioState.Void or FolioState.Free))
        {
            throw new ArgumentOutOfRangeException(nameof(state), state, "A reservation ends Void or Free.");
        }

        return MemoryCall.Of(_gate, () => End(issuer, key, state), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<FolioReservation>> ListAsync(Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return MemoryCall.Of<IReadOnlyList<FolioReservation>>(_gate, () => List(issuer, since, after, count), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<FolioRange>> LeaseAsync(FolioLease lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return MemoryCall.Of<IReadOnlyList<FolioRange>>(_gate, () => Lease(lease), cancellationToken);
    }

    /// <inheritdoc />
    public Task<bool> ReturnAsync(Rut issuer, DocumentType type, string holder, IReadOnlyList<FolioSpan> unused, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(holder);
        FolioSpan[] spans = [.. unused];
        return MemoryCall.Of(_gate, () => Return(RangesOf(issuer, type), holder, spans), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<FolioStretch>> ReportAsync(Rut issuer, DocumentType type, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(type);
        return MemoryCall.Of<IReadOnlyList<FolioStretch>>(
            _gate,
            () => [.. RangesOf(issuer, type).OrderBy(one => one.Range.Folios.First).SelectMany(one => one.Stretches())],
            cancellationToken);
    }

    private FolioAddition Add(FolioRange range, ReadOnlyMemory<byte> cafFile)
    {
        var ranges = RangesOf(range.Issuer, range.Type);
        if (ranges.Any(one => one.Range == range))
        {
            return FolioAddition.AlreadyThere;
        }

        if (ranges.Any(one => one.Range.Folios.Overlaps(range.Folios)))
        {
            return FolioAddition.Overlaps;
        }

        _cafs.TryAdd(range.CafId, cafFile.ToArray());
        ranges.Add(new MemoryFolioRange(range));
        ranges.Sort((one, other) => InOrderOfUse(one.Range, other.Range));
        return FolioAddition.Added;
    }

    private FolioAnswer Reserve(FolioRequest request)
    {
        if (_reservations.TryGetValue((request.Issuer, request.Key), out var known))
        {
            return FolioAnswer.Known(Copy(known));
        }

        var ranges = RangesOf(request.Issuer, request.Type);
        var usable = ranges.Where(one => request.Takes(one.Range) && (request.Folio is not { } asked || one.Range.Folios.Contains(asked)));
        var range = usable.FirstOrDefault(one => request.Folio is { } asked ? one.IsFree(asked) : one.LowestFree() is not null);
        if (range is null)
        {
            return FolioAnswer.Refused(
                request.Folio is not null ? (usable.Any() ? FolioRefusal.Taken : FolioRefusal.OutOfRange)
                : ranges.Any(one => one.Range.Branch == request.Branch && one.LowestFree() is not null) ? FolioRefusal.NoneUsable
                : FolioRefusal.NoneLeft);
        }

        long folio = request.Folio ?? range.LowestFree()!.Value;
        var reservation = Copy(new FolioReservation(request, folio, range.Range.CafId));
        range.Set(folio, FolioState.Reserved);
        _reservations.Add((request.Issuer, request.Key), reservation);
        return FolioAnswer.New(Copy(reservation));
    }

    private FolioReservation Renew(FolioReservation read, DateTimeOffset stampedAt, string certificate)
    {
        var key = (read.Request.Issuer, read.Request.Key);
        if (!_reservations.TryGetValue(key, out var now))
        {
            throw new InvalidOperationException("The key has no reservation in this store.");
        }

        if (now.State == FolioState.Reserved && read.State == now.State && read.Request.StampedAt == now.Request.StampedAt && read.Request.Certificate == now.Request.Certificate)
        {
            now = now with { Request = now.Request with { StampedAt = stampedAt, Certificate = certificate } };
            _reservations[key] = now;
        }

        return Copy(now);
    }

    private FolioReservation? End(Rut issuer, string key, FolioState state)
    {
        if (!_reservations.TryGetValue((issuer, key), out var now))
        {
            return null;
        }

        if (now.State == FolioState.Reserved)
        {
            now = now with { State = state };
            _reservations[(issuer, key)] = now;
            RangesOf(issuer, now.Request.Type).Single(one => one.Range.Folios.Contains(now.Folio)).Set(now.Folio, state);
        }

        return Copy(now);
    }

    private FolioReservation[] List(Rut issuer, DateTimeOffset since, FolioReservation? after, int count) =>
    [
        .. _reservations.Values
            .Where(one => one.Request.Issuer == issuer && one.Request.StampedAt >= since && (after is null || InOrderOfTime(one, after) > 0))
            .Order(Comparer<FolioReservation>.Create(InOrderOfTime))
            .Take(count)
            .Select(Copy),
    ];

    private FolioRange[] Lease(FolioLease lease)
    {
        var leased = new List<FolioRange>();
        int left = lease.Count;
        foreach (var range in RangesOf(lease.Issuer, lease.Type).Where(one => lease.Takes(one.Range)))
        {
            for (; left > 0 && range.LowestFree() is { } folio; left--)
            {
                range.Set(folio, FolioState.Leased, lease.Holder);
                if (leased is [.., var last] && last.Folios.Last == folio - 1 && range.Range.Folios.Contains(folio - 1))
                {
                    leased[^1] = last with { Folios = last.Folios with { Last = folio } };
                }
                else
                {
                    leased.Add(range.Range with { Folios = new FolioSpan(folio, folio) });
                }
            }
        }

        return [.. leased];
    }

    private static bool Return(List<MemoryFolioRange> ranges, string holder, FolioSpan[] unused)
    {
        var leased = ranges.SelectMany(range => range.LeasedBy(holder).Select(folio => (Range: range, Folio: folio))).ToList();
        var back = leased.Where(one => Array.Exists(unused, span => span.Contains(one.Folio))).ToList();
        if (Array.Exists(unused, span => back.Count(one => span.Contains(one.Folio)) != span.Count))
        {
            return false;
        }

        foreach (var (range, folio) in leased.Except(back))
        {
            range.Set(folio, FolioState.UsedElsewhere, holder);
        }

        foreach (var (range, folio) in back)
        {
            range.Set(folio, FolioState.Free);
        }

        return true;
    }

    private List<MemoryFolioRange> RangesOf(Rut issuer, DocumentType type)
    {
        if (!_ranges.TryGetValue((issuer, type), out var ranges))
        {
            _ranges.Add((issuer, type), ranges = []);
        }

        return ranges;
    }

    private static int InOrderOfUse(FolioRange one, FolioRange other) =>
        (one.ExpiresOn is null, one.ExpiresOn.GetValueOrDefault(), one.Folios.First).CompareTo((other.ExpiresOn is null, other.ExpiresOn.GetValueOrDefault(), other.Folios.First));

    private static int InOrderOfTime(FolioReservation one, FolioReservation other)
    {
        int byTime = one.Request.StampedAt.CompareTo(other.Request.StampedAt);
        return byTime != 0 ? byTime : string.CompareOrdinal(one.Request.Key, other.Request.Key);
    }

    // What goes in and out is never the array that the store keeps.
    private static FolioReservation Copy(FolioReservation reservation) =>
        reservation with { Request = reservation.Request with { Content = reservation.Request.Content.ToArray() } };
}
