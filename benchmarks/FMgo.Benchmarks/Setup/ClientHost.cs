using FMgo.Sii;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Benchmarks.Setup;

/// <summary>FMgo's client as a host has it, signed in already.</summary>
internal static class ClientHost
{
    /// <summary>What a server that does nothing answers to an upload (Envío automático de DTE 1.5, 2.1).</summary>
    public static ReadOnlySpan<byte> Received =>
        "<?xml version=\"1.0\"?>\n<RECEPCIONDTE>\n<RUTSENDER>11111111-1</RUTSENDER>\n<RUTCOMPANY>76192083-9</RUTCOMPANY>\n<FILE>envio.xml</FILE>\n<TIMESTAMP>2026-11-25 10:00:05</TIMESTAMP>\n<STATUS>0</STATUS>\n<TRACKID>0000000039</TRACKID>\n</RECEPCIONDTE>\n"u8;

    /// <summary>The part of the client that sends documents.</summary>
    public static ISiiSubmissions SubmissionsOf(this IServiceProvider services, BenchmarkKeys keys) => services.GetRequiredService<ISiiClientFactory>().Create(keys.Certificate).Submissions;

    /// <summary>A client whose calls go to a handler.</summary>
    public static ServiceProvider With(HttpMessageHandler handler) => Configure(_ => { })
        .ConfigureSiiHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(() => handler).SetHandlerLifetime(Timeout.InfiniteTimeSpan))
        .Services.BuildServiceProvider();

    /// <summary>A client whose calls go to an address, through the sockets that it has by itself.</summary>
    public static ServiceProvider At(Uri address) => Configure(options => options.Sii.Addresses.UseOne(address)).Services.BuildServiceProvider();

    private static FMgoBuilder Configure(Action<FMgoOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ISiiTokenCache>(new SignedIn());
        return services.AddFMgo(options =>
        {
            options.Environment = SiiEnvironment.Certification;
            configure(options);
        });
    }

    /// <summary>A token for whoever asks.</summary>
    private sealed class SignedIn : ISiiTokenCache
    {
        public ValueTask<SiiToken?> FindAsync(SiiTokenKey key, CancellationToken cancellationToken = default) =>
            new(new SiiToken { Key = key, Value = "TOKENTOKENTOK", ExpiresAt = DateTimeOffset.MaxValue });

        public ValueTask SaveAsync(SiiToken token, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
