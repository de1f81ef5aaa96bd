using FMgo.Folios;

namespace FMgo.Tests.Testing.Mutants;

/// <summary>Takes what was handed back for used.</summary>
internal sealed class LosesReturned(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<bool> ReturnAsync(Rut issuer, DocumentType type, string holder, IReadOnlyList<FolioSpan> unused, CancellationToken cancellationToken)
    {
        var leased = (await Inner.ReportAsync(issuer, type, cancellationToken)).Where(stretch => stretch.State == FolioState.Leased && stretch.Holder == holder).Select(stretch => stretch.Folios).ToList();
        bool isHis = unused.All(span => leased.Exists(one => one.Contains(span.First) && one.Contains(span.Last)));
        return isHis && await Inner.ReturnAsync(issuer, type, holder, [], cancellationToken);
    }
}

/// <summary>Takes back what it can of a wrong return.</summary>
internal sealed class ReturnsHalf(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<bool> ReturnAsync(Rut issuer, DocumentType type, string holder, IReadOnlyList<FolioSpan> unused, CancellationToken cancellationToken)
    {
        if (await Inner.ReturnAsync(issuer, type, holder, unused, cancellationToken))
        {
            return true;
        }

        await Inner.ReturnAsync(issuer, type, holder, [.. unused.Take(1)], cancellationToken);
        return false;
    }
}

/// <summary>Takes holders for one another.</summary>
internal sealed class AlikeHolders(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<bool> ReturnAsync(Rut issuer, DocumentType type, string holder, IReadOnlyList<FolioSpan> unused, CancellationToken cancellationToken)
    {
        foreach (string? alike in (await Inner.ReportAsync(issuer, type, cancellationToken)).Select(stretch => stretch.Holder).Where(one => string.Equals(one, holder, StringComparison.OrdinalIgnoreCase)).Distinct())
        {
            if (await Inner.ReturnAsync(issuer, type, alike!, unused, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Leases folios that expire before they are to be used.</summary>
internal sealed class LeasesForToday(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override Task<IReadOnlyList<FolioRange>> LeaseAsync(FolioLease lease, CancellationToken cancellationToken) => Inner.LeaseAsync(lease with { UsedUntil = lease.UsedFrom }, cancellationToken);
}

/// <summary>Leases all or nothing.</summary>
internal sealed class LeasesAllOrNothing(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<FolioRange>> LeaseAsync(FolioLease lease, CancellationToken cancellationToken)
    {
        var free = (await Inner.ReportAsync(lease.Issuer, lease.Type, cancellationToken)).Where(stretch => stretch.State == FolioState.Free && stretch.Branch == lease.Branch).Sum(stretch => stretch.Folios.Count);
        return free < lease.Count ? [] : await Inner.LeaseAsync(lease, cancellationToken);
    }
}

/// <summary>Reports stretches across ranges.</summary>
internal sealed class ReportsAcross(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<FolioStretch>> ReportAsync(Rut issuer, DocumentType type, CancellationToken cancellationToken)
    {
        var report = new List<FolioStretch>();
        foreach (var stretch in await Inner.ReportAsync(issuer, type, cancellationToken))
        {
            if (report is [.., var last] && last.Folios.Last + 1 == stretch.Folios.First && last with { Folios = stretch.Folios } == stretch)
            {
                report[^1] = last with { Folios = new FolioSpan(last.Folios.First, stretch.Folios.Last) };
            }
            else
            {
                report.Add(stretch);
            }
        }

        return report;
    }
}

/// <summary>Looks for the folios of a lease before it takes them: who comes in between gets the same ones.</summary>
internal sealed class RacingLeases(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<FolioRange>> LeaseAsync(FolioLease lease, CancellationToken cancellationToken)
    {
        var free = (await Inner.ReportAsync(lease.Issuer, lease.Type, cancellationToken)).LastOrDefault(stretch => stretch.State == FolioState.Free && stretch.Folios.Count > 2 * lease.Count);
        await Task.Delay(1, cancellationToken);
        var leased = await Inner.LeaseAsync(lease, cancellationToken);
        return free is not null && leased is [var only] && only.Folios.First > free.Folios.First
            ? [only with { Folios = new FolioSpan(free.Folios.First, free.Folios.First + lease.Count - 1) }]
            : leased;
    }
}
