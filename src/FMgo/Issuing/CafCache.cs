using System.Collections.Concurrent;
using FMgo.Folios;

namespace FMgo.Issuing;

/// <summary>The CAFs in use, read from the store once.</summary>
internal sealed class CafCache(IFolioStore folios, CafTrust trust)
{
    private const int Most = 1000;
    private const string Call = $"{nameof(IFolioStore)}.{nameof(IFolioStore.FindCafAsync)}";

    private readonly ConcurrentDictionary<string, Caf> _cafs = new(StringComparer.Ordinal);

    /// <exception cref="StoreException">The store failed, or has no such CAF, or not as it was added.</exception>
    public async ValueTask<Caf> FindAsync(string cafId, CancellationToken cancellationToken)
    {
        if (_cafs.TryGetValue(cafId, out var known))
        {
            return known;
        }

        var file = await HostCall.Of(Call, () => folios.FindCafAsync(cafId, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (file is not { } bytes || Caf.Read(bytes.Span, trust) is not { Succeeded: true, Value: var caf } || FolioRange.IdOf(caf) != cafId)
        {
            throw StoreException.Broke(Call, "a CAF that was added is there, byte for byte");
        }

        if (_cafs.Count >= Most)
        {
            _cafs.Clear();
        }

        return _cafs.GetOrAdd(cafId, caf);
    }
}
