using System.Runtime.CompilerServices;
using FMgo.Folios;

namespace FMgo.Issuing;

/// <summary>Issues documents with the services of the host.</summary>
internal sealed class DocumentIssuer(IssuingServices services) : IDocumentIssuer
{
    // Large enough that a commit is shared by many, small enough that a crash leaves little to finish.
    private const int BlockSize = 256;
    private const int PageSize = 200;
    private const string List = $"{nameof(IFolioStore)}.{nameof(IFolioStore.ListAsync)}";
    private const string Find = $"{nameof(IDocumentStore)}.{nameof(IDocumentStore.FindAsync)}";

    public async Task<Result<SignedDocument>> IssueAsync(IssueOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        var block = await IssueBlock.ReserveAsync(services, [order], cancellationToken).ConfigureAwait(false);
        return (await block.FinishAsync().ConfigureAwait(false))[0];
    }

    public async IAsyncEnumerable<IssueOutcome> IssueAllAsync(IEnumerable<IssueOrder> orders, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(orders);
        IssueOrder[] before = [];
        Task<IssueBlock>? reserving = null;
        var finishing = Task.FromResult<IReadOnlyList<Result<SignedDocument>>>([]);
        try
        {
            foreach (var chunk in orders.Chunk(BlockSize))
            {
                // While one block is signed and saved, the next one is completed and reserved.
                reserving = IssueBlock.ReserveAsync(services, chunk, cancellationToken);
                foreach (var outcome in Outcomes(before, await finishing.ConfigureAwait(false)))
                {
                    yield return outcome;
                }

                var block = await reserving.ConfigureAwait(false);
                before = chunk;
                finishing = Task.Run(block.FinishAsync, cancellationToken);
            }

            foreach (var outcome in Outcomes(before, await finishing.ConfigureAwait(false)))
            {
                yield return outcome;
            }
        }
        finally
        {
            // Whoever stops listening does not leave a block half done behind his back.
            await Task.WhenAll(finishing, reserving ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task<SignedDocument?> FindAsync(Rut issuer, string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var stored = await HostCall.Of(Find, () => services.Documents.FindAsync(issuer, key, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (stored is null || stored.File.IsEmpty)
        {
            return null;
        }

        var read = SignedDocument.Read(stored.File);
        return read.Succeeded && read.Value.Key == stored.Key && stored.Key.Issuer == issuer && stored.IdempotencyKey == key
            ? read.Value
            : throw StoreException.Broke(Find, "a document that was saved is there, byte for byte");
    }

    public async IAsyncEnumerable<ResumeOutcome> ResumeAsync(Rut issuer, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        FolioReservation? last = null;
        while (true)
        {
            var after = last;
            var page = await HostCall.Of(List, () => services.Folios.ListAsync(issuer, since, after, PageSize, cancellationToken), cancellationToken).ConfigureAwait(false);
            foreach (var reservation in page.Where(reservation => reservation.State == FolioState.Reserved))
            {
                var stored = await HostCall.Of(Find, () => services.Documents.FindAsync(issuer, reservation.Request.Key, cancellationToken), cancellationToken).ConfigureAwait(false);
                if (stored is { State: not DocumentState.Withdrawn })
                {
                    continue;
                }

                // Of one that was called off half the way, with its folio still reserved, the result says so.
                var results = await IssueBlock.Of(services, reservation, cancellationToken).FinishAsync().ConfigureAwait(false);
                yield return new ResumeOutcome(reservation, results[0]);
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            last = page[^1];
        }
    }

    private static IEnumerable<IssueOutcome> Outcomes(IssueOrder[] orders, IReadOnlyList<Result<SignedDocument>> results) =>
        orders.Zip(results, (order, result) => new IssueOutcome(order, result));
}
