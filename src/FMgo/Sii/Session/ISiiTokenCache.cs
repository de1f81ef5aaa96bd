namespace FMgo.Sii;

/// <summary>Keeps tokens between calls. A host with several processes backs it with its distributed cache, so that they share one session.</summary>
/// <remarks>Where it throws, FMgo logs a warning and goes on with the tokens of this process. What it gives is examined as what SII gives: a token that is none, such as one with a line break, is not used.</remarks>
public interface ISiiTokenCache
{
    /// <summary>The token of a key; null when there is none.</summary>
    /// <param name="key">What it belongs to.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<SiiToken?> FindAsync(SiiTokenKey key, CancellationToken cancellationToken = default);

    /// <summary>Keeps a token under its key, in the place of an older one, until it expires.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask SaveAsync(SiiToken token, CancellationToken cancellationToken = default);
}
