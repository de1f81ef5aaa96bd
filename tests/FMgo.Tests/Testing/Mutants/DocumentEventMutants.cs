using System.Collections.Concurrent;
using FMgo.Issuing;

namespace FMgo.Tests.Testing.Mutants;

/// <summary>Appends without looking at the version.</summary>
internal sealed class AppendsBlindly(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    public override async Task<StoredDocument?> AppendAsync(StoredDocument document, DocumentEvent happened, CancellationToken cancellationToken)
    {
        StoredDocument? appended = null;
        while (appended is null && await Inner.FindAsync(document.Key.Issuer, document.IdempotencyKey, cancellationToken) is { } now)
        {
            appended = await Inner.AppendAsync(now, happened, cancellationToken);
        }

        return appended;
    }
}

/// <summary>Sorts history by the moments of its events.</summary>
internal sealed class SortsHistory(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<DocumentEvent>> GetHistoryAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken) =>
        [.. (await Inner.GetHistoryAsync(issuer, idempotencyKey, cancellationToken)).OrderBy(happened => happened.At)];
}

/// <summary>Writes only the last event of a state, and of those before only their state.</summary>
internal sealed class RewritesHistory(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<DocumentEvent>> GetHistoryAsync(Rut issuer, string idempotencyKey, CancellationToken cancellationToken)
    {
        var history = await Inner.GetHistoryAsync(issuer, idempotencyKey, cancellationToken);
        return [.. history.SkipLast(1).Select(happened => happened with { Detail = null }), .. history.TakeLast(1)];
    }
}

/// <summary>Keeps the moments of events without their offset.</summary>
internal sealed class LostEventOffsets(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    public override Task<StoredDocument?> AppendAsync(StoredDocument document, DocumentEvent happened, CancellationToken cancellationToken) =>
        Inner.AppendAsync(document, happened with { At = new DateTimeOffset(happened.At.DateTime, TimeSpan.Zero) }, cancellationToken);
}

/// <summary>Bends every lease.</summary>
internal sealed class BentLeases(IDocumentStore inner, Func<DocumentLease, DocumentLease> bend) : DocumentStoreWrapper(inner)
{
    public override Task<IReadOnlyList<StoredDocument>> LeaseAsync(DocumentLease lease, CancellationToken cancellationToken) => Inner.LeaseAsync(bend(lease), cancellationToken);
}

/// <summary>Has a worker wait for its own lease.</summary>
internal sealed class NotAgain(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    private int _calls;

    public override Task<IReadOnlyList<StoredDocument>> LeaseAsync(DocumentLease lease, CancellationToken cancellationToken) =>
        Inner.LeaseAsync(lease with { Worker = $"{lease.Worker} {Interlocked.Increment(ref _calls)}" }, cancellationToken);
}

/// <summary>Gives documents in the order of their keys.</summary>
internal sealed class LeasesByKey(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<StoredDocument>> LeaseAsync(DocumentLease lease, CancellationToken cancellationToken) =>
        [.. (await Inner.LeaseAsync(lease, cancellationToken)).OrderBy(document => document.IdempotencyKey, StringComparer.Ordinal)];
}

/// <summary>Leaves the lease where an event was appended.</summary>
internal sealed class KeepsLease(IDocumentStore inner) : DocumentStoreWrapper(inner)
{
    private readonly ConcurrentDictionary<(Rut Issuer, string Key), DocumentLease> _leases = new();

    public override async Task<IReadOnlyList<StoredDocument>> LeaseAsync(DocumentLease lease, CancellationToken cancellationToken)
    {
        var leased = new List<StoredDocument>();
        foreach (var document in await Inner.LeaseAsync(lease, cancellationToken))
        {
            var key = (document.Key.Issuer, document.IdempotencyKey);
            if (!_leases.TryGetValue(key, out var before) || before.Worker == lease.Worker || before.Until <= lease.Now)
            {
                _leases[key] = lease;
                leased.Add(document);
            }
        }

        return leased;
    }
}
