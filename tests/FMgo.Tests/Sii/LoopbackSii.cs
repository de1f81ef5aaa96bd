using FMgo.Sii;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FMgo.Tests.Sii;

/// <summary>A server on a loopback port that takes uploads: each attempt as it was told, the last way for all that follow.</summary>
internal sealed class LoopbackSii : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Queue<AttemptEnd> _ends;
    private readonly ServiceProvider _services;

    private LoopbackSii(WebApplication application, AttemptEnd[] ends)
    {
        _application = application;
        _ends = new Queue<AttemptEnd>(ends);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new VirtualClock()).AddSingleton<ISiiTokenCache>(new SignedIn());
        _services = services.AddFMgo(options =>
        {
            options.Environment = SiiEnvironment.Certification;
            options.Sii.Addresses.UseOne(new Uri(_application.Urls.First()));
        }).Services.BuildServiceProvider();
    }

    public ISiiClient Client => _services.GetRequiredService<ISiiClientFactory>().Create(The.Certificate);

    public List<TakenUpload> Taken { get; } = [];

    public static async Task<LoopbackSii> StartAsync(params AttemptEnd[] ends)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var application = builder.Build();
        LoopbackSii? sii = null;
        application.Run(context => sii!.TakeAsync(context));
        await application.StartAsync();
        return sii = new LoopbackSii(application, ends);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _application.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var end = _ends.Count > 1 ? _ends.Dequeue() : _ends.Peek();
        var body = new MemoryStream();
        byte[] block = new byte[64 * 1024];
        while (await context.Request.Body.ReadAsync(block, context.RequestAborted) is > 0 and var read)
        {
            body.Write(block, 0, read);
            if (end == AttemptEnd.CutInTheMiddle && body.Length > 1_000_000)
            {
                context.Abort();
                return;
            }
        }

        Taken.Add(new TakenUpload(context.Request, body.ToArray()));
        if (end == AttemptEnd.AnswerLost)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = end == AttemptEnd.Busy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        await context.Response.WriteAsync(
            end == AttemptEnd.Busy ? "" : "<?xml version=\"1.0\"?><RECEPCIONDTE><STATUS>0</STATUS><TRACKID>0000000039</TRACKID></RECEPCIONDTE>", context.RequestAborted);
    }

    private sealed class SignedIn : ISiiTokenCache
    {
        public ValueTask<SiiToken?> FindAsync(SiiTokenKey key, CancellationToken cancellationToken = default) => new(new SiiToken { Key = key, Value = "T1", ExpiresAt = DateTimeOffset.MaxValue });

        public ValueTask SaveAsync(SiiToken token, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
