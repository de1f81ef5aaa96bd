using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Stores.Tests;

/// <summary>A host in a process of its own: this assembly as a program. It reserves folios, and writes a line for each that it was answered.</summary>
internal sealed class OtherProcess : IDisposable
{
    private const int Callers = 4;

    private readonly Process _process;

    public OtherProcess(Bed bed, string name, int count)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OtherProcess).Assembly.Location, bed.ConnectionString, bed.KeyRing, name, count.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
    }

    /// <summary>The program.</summary>
    public static async Task<int> Main(string[] args)
    {
        var services = new ServiceCollection();
        Bed.Use(services.AddFMgo(options => options.Environment = SiiEnvironment.Certification), args[0], args[1], Bed.MasterKey);
        await using var provider = services.BuildServiceProvider();
        var folios = provider.GetRequiredService<Folios.IFolioStore>();
        int next = 0;
        int count = int.Parse(args[3], CultureInfo.InvariantCulture);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            for (int i = Interlocked.Increment(ref next); i <= count; i = Interlocked.Increment(ref next))
            {
                string key = string.Create(CultureInfo.InvariantCulture, $"{args[2]}-{i}");
                long folio = await folios.ReserveAsync(key);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key}\t{folio}"));
            }
        })));
        return 0;
    }

    /// <summary>The next answer that it had; null at its end.</summary>
    public async Task<(string Key, long Folio)?> ReadAsync()
    {
        string? line = await _process.StandardOutput.ReadLineAsync();
        return line?.Split('\t') is [var key, var folio] ? (key, long.Parse(folio, CultureInfo.InvariantCulture)) : null;
    }

    public async Task<List<(string Key, long Folio)>> ReadAllAsync()
    {
        var answers = new List<(string Key, long Folio)>();
        while (await ReadAsync() is { } answer)
        {
            answers.Add(answer);
        }

        await _process.WaitForExitAsync();
        return answers;
    }

    /// <summary>Ends it at once, wherever it is.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
