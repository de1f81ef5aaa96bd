namespace FMgo.Sii;

/// <summary>Seed and token (Autenticación automática v1.9; boleta REST).</summary>
public interface ISiiSession
{
    /// <summary>The token that calls use: from the cache, or new where there is none. Concurrent callers share one sign-in.</summary>
    /// <param name="service">The service.</param>
    /// <param name="cancellationToken">Stops waiting; a sign-in that others wait for goes on.</param>
    /// <exception cref="SiiException">SII does not let the certificate in, or cannot be reached.</exception>
    Task<SiiToken> GetTokenAsync(SiiTokenService service, CancellationToken cancellationToken = default);
}
