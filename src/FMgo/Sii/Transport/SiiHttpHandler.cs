using System.Net;
using System.Security.Authentication;

namespace FMgo.Sii;

/// <summary>The socket settings for SII's hosts.</summary>
internal static class SiiHttpHandler
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    public static HttpMessageHandler Create()
    {
        var handler = new SocketsHttpHandler
        {
            // The token is the only cookie, and each request brings its own.
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectTimeout = ConnectTimeout,

            // No trace headers for SII, and no traces of URLs that hold RUTs: FMgo's own activity covers the call.
            ActivityHeadersPropagator = null,
        };
        handler.SslOptions.EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        return handler;
    }
}
