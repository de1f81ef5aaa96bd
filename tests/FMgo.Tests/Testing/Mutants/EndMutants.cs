using FMgo.Folios;

namespace FMgo.Tests.Testing.Mutants;

/// <summary>Renews without looking at what it has by now.</summary>
internal sealed class RenewsBlindly(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<FolioReservation> RenewAsync(FolioReservation reservation, DateTimeOffset stampedAt, string certificate, CancellationToken cancellationToken)
    {
        var now = await Inner.FindAsync(reservation.Request.Issuer, reservation.Request.Key, cancellationToken);
        return await Inner.RenewAsync(now!, stampedAt, certificate, cancellationToken);
    }
}

/// <summary>Answers a renewal that it does not keep.</summary>
internal sealed class ForgetsRenewals(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override Task<FolioReservation> RenewAsync(FolioReservation reservation, DateTimeOffset stampedAt, string certificate, CancellationToken cancellationToken) =>
        Task.FromResult(reservation.State == FolioState.Reserved ? reservation with { Request = reservation.Request with { StampedAt = stampedAt, Certificate = certificate } } : reservation);
}

/// <summary>Gives a folio that was released to nobody.</summary>
internal sealed class LosesFreed(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<FolioReservation?> EndAsync(Rut issuer, string key, FolioState state, CancellationToken cancellationToken)
    {
        var known = await Inner.FindAsync(issuer, key, cancellationToken);
        var ended = await Inner.EndAsync(issuer, key, state, cancellationToken);
        if (state == FolioState.Free && known is { State: FolioState.Reserved })
        {
            // Somebody nobody knows takes it.
            await Inner.ReserveAsync([known.Request with { Key = $"lost {key}", Folio = known.Folio }], cancellationToken);
            await Inner.EndAsync(issuer, $"lost {key}", FolioState.Void, cancellationToken);
        }

        return ended;
    }
}

/// <summary>Lets a reservation that has ended end otherwise.</summary>
internal sealed class EndsTwice(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<FolioReservation?> EndAsync(Rut issuer, string key, FolioState state, CancellationToken cancellationToken) =>
        await Inner.EndAsync(issuer, key, state, cancellationToken) is { } ended ? ended with { State = state } : null;
}

/// <summary>Says nothing of a key that ended.</summary>
internal sealed class HidesEnded(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<FolioReservation>> ListAsync(Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken) =>
        [.. (await Inner.ListAsync(issuer, since, after, int.MaxValue, cancellationToken)).Where(reservation => reservation.State == FolioState.Reserved).Take(count)];
}

/// <summary>Pages by moment alone: those of the same moment get lost at the end of a page.</summary>
internal sealed class PagesByMoment(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<FolioReservation>> ListAsync(Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken) =>
    [
        .. (await Inner.ListAsync(issuer, since, after, int.MaxValue, cancellationToken)).Where(reservation => after is null || reservation.Request.StampedAt > after.Request.StampedAt).Take(count),
    ];
}

/// <summary>Looks up where the last one of a page stands now.</summary>
internal sealed class PagesByPlace(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<FolioReservation>> ListAsync(Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken) =>
        await Inner.ListAsync(issuer, since, after is null ? null : await Inner.FindAsync(issuer, after.Request.Key, cancellationToken), count, cancellationToken);
}

/// <summary>Lists by folio.</summary>
internal sealed class ListsByFolio(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<FolioReservation>> ListAsync(Rut issuer, DateTimeOffset since, FolioReservation? after, int count, CancellationToken cancellationToken) =>
        [.. (await Inner.ListAsync(issuer, since, after, count, cancellationToken)).OrderBy(reservation => reservation.Folio)];
}
