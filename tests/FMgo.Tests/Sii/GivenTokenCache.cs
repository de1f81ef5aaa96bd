using FMgo.Sii;

namespace FMgo.Tests.Sii;

/// <summary>A host's cache that has a token for every key, until another is saved.</summary>
internal sealed class GivenTokenCache(string given) : ISiiTokenCache
{
    public SiiToken? Saved { get; private set; }

    public ValueTask<SiiToken?> FindAsync(SiiTokenKey key, CancellationToken cancellationToken = default) =>
        new(Saved ?? new SiiToken { Key = key, Value = given, ExpiresAt = DateTimeOffset.MaxValue });

    public ValueTask SaveAsync(SiiToken token, CancellationToken cancellationToken = default)
    {
        Saved = token;
        return ValueTask.CompletedTask;
    }
}
