using System.Buffers;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FMgo.Simulator;

/// <summary>Serves a <see cref="SiiSimulator"/> over real HTTP on this machine only (loopback).</summary>
/// <remarks>
/// One port stands for all of SII's hosts. A client may use <see cref="BaseAddress"/> for each of them, or
/// <see cref="AddressOf"/>, whose path names the host, so that a call to the wrong host is noticed.
/// </remarks>
public sealed class SiiSimulatorServer : IAsyncDisposable
{
    // Parts and boundaries around a file.
    private const int LargestHead = 64 * 1024;
    private const int BlockSize = 64 * 1024;
    private const long LargestBody = 1024L * 1024 * 1024;

    private readonly WebApplication _application;
    private readonly SiiSimulator _simulator;

    private SiiSimulatorServer(WebApplication application, SiiSimulator simulator)
    {
        _application = application;
        _simulator = simulator;
        BaseAddress = new Uri(application.Urls.First() + "/");
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:5080/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="simulator">The simulator; the caller keeps it.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="certificate">The certificate for HTTPS, with its key; plain HTTP when absent.</param>
    /// <param name="cancellationToken">Stops starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SiiSimulatorServer> StartAsync(SiiSimulator simulator, int port = 0, X509Certificate2? certificate = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(simulator);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Math.Max(LargestBody, simulator.Options.MaxFileBytes + (long)LargestHead);
            kestrel.Listen(IPAddress.Loopback, port, listen =>
            {
                if (certificate is not null)
                {
                    listen.UseHttps(https => https.ServerCertificateSelector = (_, _) => simulator.Faults.TakeTlsFailure() ? null : certificate);
                }
            });
        });
        var application = builder.Build();
        var guard = new HostGuard(simulator.Options.AllowedHosts);
        application.Run(context => ServeAsync(simulator, guard, context));
        await application.StartAsync(cancellationToken).ConfigureAwait(false);
        return new SiiSimulatorServer(application, simulator);
    }

    /// <summary>The address that stands for one of SII's hosts, such as <c>maullin.sii.cl</c>.</summary>
    /// <param name="siiHost">The host, of the simulator's environment.</param>
    /// <exception cref="ArgumentException">It is not a host of that environment.</exception>
    public Uri AddressOf(string siiHost) => SiiRoutes.HostsOf(_simulator.Options.Environment).Contains(siiHost)
        ? new Uri(BaseAddress, siiHost + "/")
        : throw new ArgumentException($"Not one of {string.Join(", ", SiiRoutes.HostsOf(_simulator.Options.Environment))}.", nameof(siiHost));

    /// <summary>Stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _application.StopAsync(patience.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task ServeAsync(SiiSimulator simulator, HostGuard guard, HttpContext context)
    {
        if (guard.Refuse(context.Request, context.Connection.LocalPort) is { } refusal)
        {
            await WriteAsync(context, refusal).ConfigureAwait(false);
            return;
        }

        if (!Uri.TryCreate(context.Request.GetEncodedUrl(), UriKind.Absolute, out var uri))
        {
            await WriteAsync(context, SimulatorResponse.Plain(400, "The address is none.")).ConfigureAwait(false);
            return;
        }

        bool isForm = SimulatorRequest.IsForm(context.Request.ContentType);
        var request = new SimulatorRequest
        {
            Method = context.Request.Method,
            Uri = uri,
            Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = isForm ? default : await ReadAsync(context.RequestAborted).ConfigureAwait(false),
            Unread = isForm ? ReadAsync : null,
            IsChunked = isForm && context.Request.ContentLength is null,
        };
        var response = await simulator.AnswerAsync(request, context.RequestAborted).ConfigureAwait(false);
        if (response.Ending is ResponseEnding.Reset or ResponseEnding.TlsFailure)
        {
            Reset(context);
            return;
        }

        await WriteAsync(context, response).ConfigureAwait(false);

        async Task<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken)
        {
            // What is too large is read to its end, so that the client hears why, but not kept.
            int largest = (int)Math.Min(simulator.Options.MaxFileBytes + (long)LargestHead, Array.MaxLength);
            using var body = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, largest));
            byte[] block = ArrayPool<byte>.Shared.Rent(BlockSize);
            try
            {
                while (await context.Request.Body.ReadAsync(block, cancellationToken).ConfigureAwait(false) is > 0 and var read)
                {
                    body.Write(block, 0, Math.Min(read, largest - (int)body.Length));
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(block);
            }

            return body.GetBuffer().AsMemory(0, (int)body.Length);
        }
    }

    private static async Task WriteAsync(HttpContext context, SimulatorResponse response)
    {
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = response.Body.Length;
        SimulatorHeaders.Write(response, (name, value) => context.Response.Headers[name] = value);
        if (response.ContentType.StartsWith("text/html", StringComparison.Ordinal))
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        }

        bool isBroken = response.Ending == ResponseEnding.Broken;
        await context.Response.Body.WriteAsync(isBroken ? response.Body[..(response.Body.Length / 2)] : response.Body, context.RequestAborted).ConfigureAwait(false);
        if (isBroken)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            Reset(context);
        }
    }

    // Closing a socket that does not linger sends RST.
    private static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.LingerState = new System.Net.Sockets.LingerOption(enable: true, seconds: 0);
        }

        context.Abort();
    }
}
