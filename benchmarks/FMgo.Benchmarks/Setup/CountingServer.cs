using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FMgo.Benchmarks.Setup;

/// <summary>A server on a loopback port that counts what comes against the Content-Length that was announced, and does nothing else with it.</summary>
internal sealed class CountingServer : IAsyncDisposable
{
    private const int BlockSize = 64 * 1024;

    private readonly WebApplication _application;

    private CountingServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First() + "/");

    /// <summary>The bytes of the body of the last upload that was whole and as long as announced.</summary>
    public long LastLength { get; private set; }

    public static async Task<CountingServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var application = builder.Build();
        var server = new CountingServer(application);
        application.Run(server.TakeAsync);
        await application.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        LastLength = 0;
        byte[] block = new byte[BlockSize];
        byte[] end = [];
        long length = 0;
        while (await context.Request.Body.ReadAsync(block, context.RequestAborted) is > 0 and var read)
        {
            length += read;
            end = [.. end, .. block.AsSpan(Math.Max(0, read - 100), Math.Min(100, read))];
            end = end[Math.Max(0, end.Length - 100)..];
        }

        // A body without its last boundary was cut, or announced shorter than it is.
        string boundary = context.Request.ContentType!.Split("boundary=")[1];
        bool isWhole = length == context.Request.ContentLength && end.AsSpan().EndsWith(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\r\n--{boundary}--\r\n")));
        context.Response.StatusCode = isWhole ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        LastLength = isWhole ? length : 0;
        await context.Response.Body.WriteAsync(ClientHost.Received.ToArray(), context.RequestAborted);
    }
}
