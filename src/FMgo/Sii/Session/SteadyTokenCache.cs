using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FMgo.Sii;

/// <summary>The host's cache, with the tokens of this process behind it: a cache that fails must not cost a session at SII with every call.</summary>
internal sealed class SteadyTokenCache(ISiiTokenCache cache, ILogger logger)
{
    private readonly ConcurrentDictionary<SiiTokenKey, SiiToken> _own = new();

    // Those of its own that the host's cache did not take.
    private readonly ConcurrentDictionary<SiiTokenKey, SiiToken> _unsaved = new();

    public async ValueTask<SiiToken?> FindAsync(SiiTokenKey key, Predicate<SiiToken> isUsable, CancellationToken cancellationToken)
    {
        if (_unsaved.TryGetValue(key, out var unsaved) && isUsable(unsaved))
        {
            return unsaved;
        }

        try
        {
            return await cache.FindAsync(key, cancellationToken).ConfigureAwait(false) is { } known && isUsable(known) ? known : null;
        }
        catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
        {
            SiiLog.CacheFailed(logger, trouble.GetType().Name);
            return _own.TryGetValue(key, out var own) && isUsable(own) ? own : null;
        }
    }

    public async ValueTask SaveAsync(SiiToken token)
    {
        _own[token.Key] = token;
        try
        {
            await cache.SaveAsync(token).ConfigureAwait(false);
            _unsaved.TryRemove(token.Key, out _);
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            SiiLog.CacheFailed(logger, trouble.GetType().Name);
            _unsaved[token.Key] = token;
        }
    }
}
