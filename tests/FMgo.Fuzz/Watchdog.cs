namespace FMgo.Fuzz;

/// <summary>Ends the program where an input does not end, and leaves on disk which one was the last where the process dies.</summary>
internal sealed class Watchdog : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly FileStream _file;
    private readonly Timer _timer;
    private readonly byte[] _line = new byte[64];
    private string _current = "";
    private long _since = Environment.TickCount64;

    /// <param name="folder">Where the file <c>last</c> is written.</param>
    public Watchdog(string folder)
    {
        Directory.CreateDirectory(folder);
        _file = new FileStream(Path.Combine(folder, "last"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        _timer = new Timer(_ => Look(), null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
    }

    /// <summary>Says which input is next.</summary>
    public void Begin(string target, int seed, long iteration)
    {
        Volatile.Write(ref _since, Environment.TickCount64);
        _current = $"--only {target} --seed {seed} --iteration {iteration}";
        Array.Fill(_line, (byte)' ');
        System.Text.Encoding.ASCII.GetBytes(_current, _line);
        _line[^1] = (byte)'\n';
        RandomAccess.Write(_file.SafeFileHandle, _line, 0);
    }

    public void Dispose()
    {
        _timer.Dispose();
        _file.Dispose();
    }

    private void Look()
    {
        if (Environment.TickCount64 - Volatile.Read(ref _since) > Patience.TotalMilliseconds)
        {
            Console.Error.WriteLine($"FAILED  {_current}: it does not end");
            Environment.Exit(1);
        }
    }
}
