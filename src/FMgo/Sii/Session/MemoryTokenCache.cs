using System.Collections.Concurrent;

namespace FMgo.Sii;

/// <summary>Tokens of one process.</summary>
internal sealed class MemoryTokenCache : ISiiTokenCache
{
    private readonly ConcurrentDictionary<SiiTokenKey, SiiToken> _tokens = new();

    public ValueTask<SiiToken?> FindAsync(SiiTokenKey key, CancellationToken cancellationToken = default) => new(_tokens.GetValueOrDefault(key));

    public ValueTask SaveAsync(SiiToken token, CancellationToken cancellationToken = default)
    {
        _tokens[token.Key] = token;
        return ValueTask.CompletedTask;
    }
}
