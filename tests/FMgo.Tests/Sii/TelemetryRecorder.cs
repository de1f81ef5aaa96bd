using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace FMgo.Tests.Sii;

/// <summary>Writes down all that FMgo tells by traces, metrics and logs.</summary>
internal sealed class TelemetryRecorder : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _written = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public TelemetryRecorder()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "FMgo",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _written.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(happened => happened.Tags))} {activity.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = Enable;
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _written.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _written.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray())}"));
        _meters.Start();
    }

    /// <summary>All of it, one entry per line.</summary>
    public string Text => string.Join('\n', _written);

    public void Add(string text) => _written.Enqueue(text);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _written.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _written.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == "FMgo")
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }
}
