using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FMgo.Sii;

/// <summary>Makes clients that share pipeline, tokens and connections.</summary>
internal sealed class SiiClientFactory : ISiiClientFactory
{
    private readonly SiiOptions _options;
    private readonly TimeProvider _clock;
    private readonly SiiEndpoints _endpoints;
    private readonly SiiCaller _caller;
    private readonly SiiHttp _http;
    private readonly TokenSource _tokens;

    public SiiClientFactory(IHttpClientFactory clients, SiiOptions options, SiiEnvironment environment, ISiiTokenCache cache, TimeProvider clock, ILoggerFactory? loggers = null)
    {
        _options = options;
        _clock = clock;
        var logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger(SiiHttp.ClientName);
        _endpoints = new SiiEndpoints(environment, _options.Addresses);
        _caller = new SiiCaller(_options, _endpoints.Environment, clock, logger);
        _http = new SiiHttp(clients, _options, clock);
        _tokens = new TokenSource(new SignIn(_http, _endpoints, _options, clock), _caller, new SteadyTokenCache(cache, logger), _endpoints, _options, clock, logger);
    }

    public ISiiClient Create(SigningCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new SiiClient(new SiiConnection(_caller, _http, _tokens, _endpoints, _options, _clock, certificate), _tokens, certificate);
    }
}
