using System.Diagnostics;
using System.Globalization;
using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Stores;
using FMgo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Destruction;

/// <summary>Starts processes that issue, kills them, gives them what they need to go on, and has the referee look at the end.</summary>
internal sealed class Destruction : IDisposable
{
    private const int OrdersPerKill = 60;
    private const int FoliosPerCaf = 150;
    private const int LongestLife = 700;

    private readonly Options _options;
    private readonly Random _random;
    private readonly TestCafAuthority _authority;
    private readonly List<TestCertificate> _certificates = [];
    private readonly Dictionary<(Rut, DocumentType), long> _granted = [];
    private readonly HashSet<string> _steps = [];
    private int _lives;
    private int _next;
    private int _killed;
    private int _atStep;

    private Destruction(Options options, TestCafAuthority authority)
    {
        _options = options;
        _random = new Random(options.Seed);
        _authority = authority;
    }

    public static async Task<int> RunAsync(Options options)
    {
        bool isOwn = options.Folder.Length == 0;
        string folder = !isOwn ? options.Folder : Directory.CreateTempSubdirectory("fmgo-destruction-").FullName;
        Directory.CreateDirectory(folder);
        await using var server = options.Store == "postgres" && options.Connection.Length == 0 ? await PostgresProcess.StartAsync() : null;
        options = options with { Folder = folder, Orders = options.Orders > 0 ? options.Orders : options.Kills * OrdersPerKill, Connection = server is null ? options.Connection : await server.CreateDatabaseAsync("destruction") };
        using var destruction = new Destruction(options, await World.CreateAsync(options));
        bool isContent = await destruction.RunAsync();
        if (isContent && isOwn)
        {
            Directory.Delete(folder, recursive: true);
        }

        return isContent ? 0 : 1;
    }

    public void Dispose()
    {
        _authority.Dispose();
        _certificates.ForEach(certificate => certificate.Dispose());
    }

    private async Task<bool> RunAsync()
    {
        var watch = Stopwatch.StartNew();
        await using var world = await World.OpenAsync(_options, new Death(null, 0));
        await AddCertificateAsync(world);
        await AddFoliosAsync(world);
        bool isDone = false;
        while (!isDone)
        {
            var lives = Enumerable.Range(0, _options.Processes).Select(_ => LiveAsync()).ToList();
            isDone = true;
            foreach (var life in lives)
            {
                string[] needs = await life;
                isDone &= needs is [];
                if (needs.Contains(Worker.NeedsFolios))
                {
                    await AddFoliosAsync(world);
                }

                if (needs.Contains(Worker.NeedsCertificate))
                {
                    await AddCertificateAsync(world);
                }
            }
        }

        var referee = new Referee(_options, world);
        await referee.LookAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"store":"{{_options.Store}}","processes":{{_options.Processes}},"seed":{{_options.Seed}},"kills":{{_killed + _atStep}},"at_a_step":{{_atStep}},"steps":{{_steps.Count}},"orders":{{_options.Orders}},"lost":{{referee.Lost}},"doubled":{{referee.Doubled}},"changed":{{referee.Changed}},"in_limbo":{{referee.InLimbo}},"folios_used":{{referee.Used}},"folios_free":{{referee.Free}},"certificates":{{_certificates.Count}},"seconds":{{watch.Elapsed.TotalSeconds:F0}}}"""));

        // A run that is long enough for it has died at each step, or it shows nothing of that step.
        bool isThorough = _options.Kills < 2 * Death.Steps.Length || Death.Steps.All(each => _steps.Contains(each) || !Death.IsReachedAlways(each));
        return referee.IsContent && isThorough;
    }

    /// <summary>One life of a worker: what it needs to go on; nothing when all is done. Of one that was killed it is not known.</summary>
    private async Task<string[]> LiveAsync()
    {
        bool isDoomed = _killed + _atStep < _options.Kills;
        bool diesAtStep = isDoomed && _lives++ % 2 == 0;
        string step = Death.Steps[(diesAtStep ? _next++ : 0) % Death.Steps.Length];
        var options = _options with
        {
            Seed = _random.Next(),

            // Each life gets new orders, and asks again for old ones until its end.
            Orders = isDoomed ? Math.Min(_options.Orders, (_killed + _atStep + 1) * OrdersPerKill) : _options.Orders,
            IsEndless = isDoomed,

            // Clocks jump, back too.
            ClockOffset = _random.Next(-3_000, 3_000),
            DieAt = diesAtStep ? step : null,
            DieAfter = Death.IsReachedOften(step) ? _random.Next(4) : 0,
        };

        // A step that it does not come to, such as a renewal, ends no life: then time does.
        int life = diesAtStep ? (Death.IsReachedAlways(step) ? 12 : 2) * LongestLife : _random.Next(LongestLife);
        string[] command = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        using var worker = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. command, Worker.Command, .. options.ToArguments()]) { RedirectStandardOutput = true })!;
        var lines = new List<string>();
        bool isKilled = false;
        while (await worker.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "ready" && isDoomed)
            {
                isKilled = !worker.WaitForExit(life);
                worker.Kill();
            }
            else if (line != "ready")
            {
                lines.Add(line);
            }
        }

        await worker.WaitForExitAsync();
        if (worker.ExitCode is 0 or 3)
        {
            return [.. lines];
        }

        if (isKilled)
        {
            Interlocked.Increment(ref _killed);
        }
        else if (diesAtStep)
        {
            Interlocked.Increment(ref _atStep);
            lock (_steps)
            {
                _steps.Add(step);
            }
        }
        else
        {
            throw new InvalidOperationException($"A worker that nobody killed ended with {worker.ExitCode}.");
        }

        return ["killed"];
    }

    private async Task AddFoliosAsync(World world)
    {
        var desk = world.Services.GetRequiredService<IFolioDesk>();
        foreach (var company in Orders.Companies)
        {
            foreach (var type in Orders.Types)
            {
                if ((await desk.GetReportAsync(company, type)).Count(FolioState.Free) == 0)
                {
                    long first = _granted.GetValueOrDefault((company, type)) + 1;
                    long last = _granted[(company, type)] = first + FoliosPerCaf - 1;
                    using var caf = _authority.Grant(company, type, first, last, TimeProvider.System.GetChileDate().AddDays(-2));
                    (await desk.AddCafAsync(caf.File)).GetValueOrThrow();
                }
            }
        }
    }

    // Each ends soon, so that workers meet one that has ended, with reservations that were begun with it.
    private async Task AddCertificateAsync(World world)
    {
        var certificate = TestCertificate.Create(notBefore: DateTimeOffset.UnixEpoch.AddYears(50), notAfter: TimeProvider.System.GetUtcNow().AddSeconds(3_000 + _random.Next(5, 40)));
        _certificates.Add(certificate);
        foreach (var company in Orders.Companies)
        {
            await world.Services.GetRequiredService<CertificateStore>().AddPemAsync(company, certificate.CertificatePem, certificate.KeyPem);
        }
    }
}
