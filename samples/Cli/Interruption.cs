using System.Runtime.InteropServices;

namespace FMgo.Cli;

/// <summary>Turns the first Ctrl+C, a request to end, or the end of the terminal, into a cancellation, so that the program can take away what it began; the second one ends it.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, Cancel),
    ];

    public CancellationToken Token => _source.Token;

    /// <summary>Reads what may never come, such as from a pipe that nobody writes to. An interruption leaves it waiting; it ends with the program.</summary>
    public Task<T> WaitForAsync<T>(Func<T> read) => Task.Run(read, Token).WaitAsync(Token);

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Cancel(PosixSignalContext signal)
    {
        signal.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
