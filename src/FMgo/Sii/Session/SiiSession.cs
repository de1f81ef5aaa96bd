namespace FMgo.Sii;

/// <summary>The session of one certificate.</summary>
internal sealed class SiiSession(TokenSource tokens, SigningCertificate certificate) : ISiiSession
{
    public Task<SiiToken> GetTokenAsync(SiiTokenService service, CancellationToken cancellationToken = default) =>
        tokens.GetAsync(service, certificate, rejected: null, cancellationToken);
}
