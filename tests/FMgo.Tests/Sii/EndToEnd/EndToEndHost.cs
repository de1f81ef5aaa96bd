using FMgo.Envelopes;
using FMgo.Sii;
using FMgo.Simulator;
using FMgo.Testing;
using FMgo.Tests.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FMgo.Tests.Sii.EndToEnd;

/// <summary>A host made by <c>AddFMgo()</c> whose SII is the simulator, in process or over HTTP; one clock, on which waiting takes no time, serves both sides.</summary>
internal sealed class EndToEndHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly SiiSimulatorServer? _server;

    private EndToEndHost(ServiceProvider services, VirtualClock clock, SiiSimulator simulator, SiiSimulatorServer? server)
    {
        (_services, Clock, Simulator, _server) = (services, clock, simulator, server);
        Client = services.GetRequiredService<ISiiClient>();
    }

    public VirtualClock Clock { get; }

    public SiiSimulator Simulator { get; }

    public ISiiClient Client { get; }

    /// <summary>The waits between attempts; a repetition with a new token does not wait.</summary>
    public IReadOnlyList<TimeSpan> Waits => [.. Clock.Delays.Where(delay => delay > TimeSpan.Zero)];

    /// <summary>Starts a host.</summary>
    /// <param name="overHttp">Whether calls go over real HTTP, on a port of this machine, instead of to a handler.</param>
    /// <param name="options">What is different in the simulator.</param>
    /// <param name="configure">What is different in the client.</param>
    /// <param name="logs">Where logs go.</param>
    /// <param name="certificate">Whose client it is; the certificate of all tests when absent.</param>
    /// <param name="start">What time it is at first; a moment of 2026 when absent.</param>
    public static async Task<EndToEndHost> StartAsync(
        bool overHttp = false,
        SiiSimulatorOptions? options = null,
        Action<FMgoOptions>? configure = null,
        ILoggerProvider? logs = null,
        TestCertificate? certificate = null,
        DateTimeOffset? start = null)
    {
        var clock = new VirtualClock(start);
        var simulator = new SiiSimulator((options ?? new SiiSimulatorOptions { Times = SimulationTimes.Immediate }) with { Clock = clock });
        var server = overHttp ? await SiiSimulatorServer.StartAsync(simulator) : null;
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock);
        if (logs is not null)
        {
            services.AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace));
        }

        // The host disposes of the certificate that it opens.
        var pem = certificate ?? The.TestCertificate;
        var builder = services.AddFMgo(settings => Configure(settings, server, configure)).UseCertificate(_ => SigningCertificate.FromPem(pem.CertificatePem, pem.KeyPem));
        if (!overHttp)
        {
            builder.ConfigureSiiHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(simulator.CreateHandler).SetHandlerLifetime(Timeout.InfiniteTimeSpan));
        }

        return new EndToEndHost(builder.Services.BuildServiceProvider(), clock, simulator, server);
    }

    public int CallsTo(SimulatedOperation operation) => Simulator.Calls.Count(call => call.Operation == operation);

    public async Task<EnvelopeFile> EnvelopeAsync(DocumentType type, int count = 1, Func<Document, Document>? change = null) =>
        Upload(await SimulatorEnvelopes.MakeAsync(Simulator, type, count, change));

    public static EnvelopeFile Upload(byte[] file) =>
        Some.File(SiiFile.FromBytes(file), kind: file.AsSpan().IndexOf("<EnvioBOLETA"u8) >= 0 ? EnvelopeKind.Boletas : EnvelopeKind.Documents);

    public static SubmissionQuery Query(SubmissionReceipt receipt) => receipt.Query ?? throw new InvalidOperationException(receipt.Status.ToString());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Simulator.Dispose();
    }

    private static void Configure(FMgoOptions settings, SiiSimulatorServer? server, Action<FMgoOptions>? configure)
    {
        settings.Environment = SiiEnvironment.Certification;
        if (server is not null)
        {
            settings.Sii.Addresses.Documents = server.AddressOf("maullin.sii.cl");
            settings.Sii.Addresses.Boletas = server.AddressOf("apicert.sii.cl");
            settings.Sii.Addresses.BoletaUploads = server.AddressOf("pangal.sii.cl");
            settings.Sii.Addresses.Claims = server.AddressOf("ws2.sii.cl");
        }

        configure?.Invoke(settings);
    }
}
