using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FMgo.Sii;

/// <summary>Hands out tokens: one per certificate, environment and service, with a single renewal in flight however many ask.</summary>
internal sealed class TokenSource(SignIn signIn, SiiCaller caller, SteadyTokenCache cache, SiiEndpoints endpoints, SiiOptions options, TimeProvider clock, ILogger logger)
{
    private readonly ConcurrentDictionary<SiiTokenKey, Lazy<Task<SiiToken>>> _renewals = new();

    // By thumbprint: SII counts the sessions of a person, not those of a service.
    private readonly ConcurrentDictionary<string, DateTimeOffset> _blocked = new();

    /// <summary>A token to use, other than a rejected one.</summary>
    public async Task<SiiToken> GetAsync(SiiTokenService service, SigningCertificate certificate, SiiToken? rejected, CancellationToken cancellationToken)
    {
        var key = KeyOf(service, certificate);
        if (await FindAsync(key, rejected, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        var renewal = _renewals.GetOrAdd(key, _ => new Lazy<Task<SiiToken>>(() => RenewAsync(key, certificate, rejected)));
        return await renewal.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that SII has too many sessions of the certificate's holder: nobody signs in with it for a while.</summary>
    public void Block(SigningCertificate certificate) => _blocked[certificate.Thumbprint] = clock.GetUtcNow() + options.SessionLimitPause;

    private SiiTokenKey KeyOf(SiiTokenService service, SigningCertificate certificate) => new()
    {
        Environment = endpoints.Environment,
        Service = service,
        Thumbprint = certificate.Thumbprint,
        Authority = endpoints.BaseOf(service == SiiTokenService.Documents ? SiiHost.Documents : SiiHost.Boletas).Authority,
    };

    // A host's cache may mix things up, or hold what others wrote: a token of another environment, or one that SII could not have given, is never used.
    private ValueTask<SiiToken?> FindAsync(SiiTokenKey key, SiiToken? rejected, CancellationToken cancellationToken) =>
        cache.FindAsync(key, token => token.Key == key && TokenText.IsWellFormed(token.Value) && token.Value != rejected?.Value && token.ExpiresAt > clock.GetUtcNow(), cancellationToken);

    private async Task<SiiToken> RenewAsync(SiiTokenKey key, SigningCertificate certificate, SiiToken? rejected)
    {
        // Whoever asked first must not hold up the others, nor cancel them.
        await Task.Yield();
        try
        {
            // Between the look into the cache and here, another renewal may have ended.
            return await FindAsync(key, rejected, CancellationToken.None).ConfigureAwait(false)
                ?? await SignInAsync(key, certificate).ConfigureAwait(false);
        }
        finally
        {
            _renewals.TryRemove(key, out _);
        }
    }

    private async Task<SiiToken> SignInAsync(SiiTokenKey key, SigningCertificate certificate)
    {
        ThrowIfBlocked(key.Thumbprint);
        string outcome = "failed";
        try
        {
            string value = await caller.CallAsync(
                SiiOperation.SignIn, (_, stop) => signIn.RunAsync(key.Service, certificate, stop), _ => null, CancellationToken.None).ConfigureAwait(false);
            var token = new SiiToken { Key = key, Value = value, ExpiresAt = clock.GetUtcNow() + options.TokenLifetime };
            await cache.SaveAsync(token).ConfigureAwait(false);
            outcome = "renewed";
            SiiLog.Renewed(logger, key.Service, key.Environment);
            return token;
        }
        catch (SiiException limit) when (limit.Problem == SiiProblem.SessionLimit)
        {
            Block(certificate);
            throw;
        }
        finally
        {
            SiiTelemetry.CountRenewal(key.Service, outcome);
        }
    }

    private void ThrowIfBlocked(string thumbprint)
    {
        if (_blocked.TryGetValue(thumbprint, out var until) && until > clock.GetUtcNow())
        {
            throw new SiiException(SiiOperation.SignIn, SiiProblem.SessionLimit, Retry.None)
            {
                RetryAfter = until - clock.GetUtcNow(),
                SiiCode = new SiiStatus(SiiCodeFamily.Session, "27", text: null),
            };
        }
    }
}
