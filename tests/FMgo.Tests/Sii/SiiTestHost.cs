using FMgo.Envelopes;
using FMgo.Sii;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FMgo.Tests.Sii;

/// <summary>A host whose SII is a script and whose clock does not wait.</summary>
internal sealed class SiiTestHost : IDisposable
{
    public static readonly Rut Issuer = Rut.Parse("76192083-9");

    private readonly ServiceProvider _services;

    public SiiTestHost(Action<FMgoOptions>? configure = null, ISiiTokenCache? cache = null, ILoggerProvider? logs = null)
    {
        Sii = new ScriptedSii(Clock);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Clock);
        if (cache is not null)
        {
            services.AddSingleton(cache);
        }

        if (logs is not null)
        {
            services.AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace));
        }

        _services = services
            .AddFMgo(options =>
            {
                options.Environment = SiiEnvironment.Certification;
                configure?.Invoke(options);
            })
            .ConfigureSiiHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(() => Sii).SetHandlerLifetime(Timeout.InfiniteTimeSpan))
            .Services.BuildServiceProvider();
    }

    public VirtualClock Clock { get; } = new();

    public ScriptedSii Sii { get; }

    public ISiiClient Client => field ??= _services.GetRequiredService<ISiiClientFactory>().Create(The.Certificate);

    public static EnvelopeFile Upload(string content = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<EnvioDTE/>") =>
        Some.File(SiiFile.FromBytes(System.Text.Encoding.Latin1.GetBytes(content)), Issuer);

    public static EnvelopeFile UploadOfBoletas() => Some.File(SiiFile.FromBytes("<EnvioBOLETA/>"u8.ToArray()), Issuer, EnvelopeKind.Boletas);

    public static SubmissionQuery Query(string trackId = "0000053292") => new() { Issuer = Issuer, TrackId = TrackId.Parse(trackId) };

    public static SubmissionQuery BoletaQuery(string trackId = "0000053292") => Query(trackId) with { Channel = SubmissionChannel.Boletas };

    public void Dispose()
    {
        _services.Dispose();
        Sii.AssertDone();
    }
}
