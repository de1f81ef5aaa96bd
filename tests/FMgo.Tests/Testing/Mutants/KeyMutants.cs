using System.Collections.Concurrent;
using FMgo.Folios;

namespace FMgo.Tests.Testing.Mutants;

/// <summary>Takes keys for one another, as a collation does: the key that came first stands for all that are alike.</summary>
internal sealed class AlikeKeys(IFolioStore inner, Func<string, string> alike) : FolioStoreWrapper(inner)
{
    private readonly ConcurrentDictionary<string, string> _first = new(StringComparer.Ordinal);

    public override Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken) =>
        Inner.ReserveAsync([.. requests.Select(request => request with { Key = First(request.Key) })], cancellationToken);

    public override Task<FolioReservation?> FindAsync(Rut issuer, string key, CancellationToken cancellationToken) => Inner.FindAsync(issuer, First(key), cancellationToken);

    private string First(string key) => _first.GetOrAdd(alike(key), key);
}

/// <summary>Has a key for each type: the same order, corrected to another type, gets a second folio.</summary>
internal sealed class KeysOfTypes(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken)
    {
        var bent = new List<FolioRequest>();
        foreach (var request in requests)
        {
            var known = await Inner.FindAsync(request.Issuer, request.Key, cancellationToken);
            bent.Add(known is null || known.Request.Type == request.Type ? request : request with { Key = $"{request.Key} {request.Type.Code}" });
        }

        return await Inner.ReserveAsync(bent, cancellationToken);
    }
}

/// <summary>Forgets the key of a reservation that was released: it gets a new folio.</summary>
internal sealed class ReleasedKeysAnew(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override async Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken)
    {
        var bent = new List<FolioRequest>();
        foreach (var request in requests)
        {
            var known = await Inner.FindAsync(request.Issuer, request.Key, cancellationToken);
            bent.Add(known is { State: FolioState.Free } ? request with { Key = $"{request.Key} again" } : request);
        }

        return await Inner.ReserveAsync(bent, cancellationToken);
    }
}
