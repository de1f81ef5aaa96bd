using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using FMgo.Sii;
using Microsoft.Extensions.Logging;

namespace FMgo.Tests.Sii;

public class TelemetryTests
{
    private const string Token = "SECRETO1TOKEN";

    [Fact]
    public async Task Nothing_secret_or_personal_is_written()
    {
        var written = new ConcurrentQueue<string>();
        using var activities = Listen(written);
        using var meters = ListenToMeters(written);
        using var logs = new Logs(written);
        using var host = new SiiTestHost(logs: logs);
        host.Sii.WithTokens(Token, Token + "2").WithBoletaTokens(Token + "B")
            .On("/DTEUpload", Recorded.Received("5"), Answer.Silence(), Recorded.Received("0", "0000000039"))
            .On("/QueryEstUp.jws", Answer.Text("<html>11111111-1 " + Token + "</html>"))
            .On("/estado", Answer.Json("{\"codigo\":\"76192083-9 " + Token + "\"}"));
        await host.Client.Sendings.UploadAsync(SiiTestHost.Upload("<EnvioDTE>Contenido76192083</EnvioDTE>"));
        var trouble = await Assert.ThrowsAsync<SiiException>(() => host.Client.Sendings.GetStatusAsync(SiiTestHost.Query()));
        written.Enqueue(trouble.ToString());
        await host.Client.Boletas.GetStatusAsync(new DocumentQuery { Document = new DocumentKey(SiiTestHost.Issuer, DocumentType.Boleta, 7), Receiver = Rut.UnidentifiedBuyer, IssueDate = new DateOnly(2026, 11, 4), Total = 1 });
        string all = string.Join('\n', written);
        Assert.Contains("fmgo.sii.operation.duration", all, StringComparison.Ordinal);
        Assert.Contains("fmgo.sii.token.renewals", all, StringComparison.Ordinal);
        Assert.Contains("fmgo.sii.retries", all, StringComparison.Ordinal);
        Assert.Contains("SII Upload", all, StringComparison.Ordinal);
        foreach (string secret in new[] { Token, "TOKEN=", "11111111", "76192083", "66666666", "EnvioDTE", "<Semilla", "000000000078", TestKeys.Certificate.Thumbprint })
        {
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        }
    }

    private static ActivityListener Listen(ConcurrentQueue<string> written)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "FMgo",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => written.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {activity.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener ListenToMeters(ConcurrentQueue<string> written)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, own) => Enable(instrument, own) };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => written.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => written.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        listener.Start();
        return listener;
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == "FMgo")
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private sealed class Logs(ConcurrentQueue<string> written) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            written.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            written.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
