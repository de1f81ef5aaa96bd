using FMgo.Sii;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FMgo.Tests.Sii;

/// <summary>A server on a loopback port that answers everything with the same bytes, for what only a real connection shows.</summary>
internal sealed class AnsweringSii : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ServiceProvider _services;
    private int _calls;

    private AnsweringSii(WebApplication application)
    {
        _application = application;
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new VirtualClock()).AddSingleton<ISiiTokenCache>(new GivenTokenCache("T1"));
        _services = services.AddFMgo(options =>
        {
            options.Environment = SiiEnvironment.Certification;
            options.Sii.Addresses.UseOne(new Uri(_application.Urls.First()));
        }).Services.BuildServiceProvider();
    }

    public ISiiClient Client => field ??= _services.GetRequiredService<ISiiClientFactory>().Create(The.Certificate);

    public int Calls => Volatile.Read(ref _calls);

    public static async Task<AnsweringSii> StartAsync(byte[] body, string encoding, int status = 200, string? retryAfter = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        AnsweringSii? sii = null;
        application.Run(async context =>
        {
            Interlocked.Increment(ref sii!._calls);
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.StatusCode = status;
            context.Response.Headers.ContentEncoding = encoding;
            context.Response.Headers.RetryAfter = retryAfter;
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await application.StartAsync();
        return sii = new AnsweringSii(application);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _application.DisposeAsync();
    }
}
