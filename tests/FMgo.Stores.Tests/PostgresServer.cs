using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace FMgo.Stores.Tests;

/// <summary>A PostgreSQL of the tests' own, from the programs of the machine (Debian: apt-get install postgresql), on a port of loopback and in a temporary folder.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Name = "postgres";

    private readonly string _folder = Directory.CreateTempSubdirectory("fmgo-postgres-").FullName;
    private readonly string? _programs = FindPrograms();
    private readonly int _port = FreePort();
    private int _databases;

    /// <summary>The one of this run; suites make their databases where no fixture reaches.</summary>
    internal static PostgresServer? Current { get; private set; }

    public async Task InitializeAsync()
    {
        Current = this;
        if (_programs is not null)
        {
            await OwnAsync();
            await RunAsync("initdb", "-D", Data, "-A", "trust", "-U", Name, "-E", "UTF8", "--locale=C.UTF-8", "-N");
            await StartAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (_programs is not null)
        {
            await StopAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    internal async Task StartAsync() =>
        await RunAsync(
            "pg_ctl", "start", "-w", "-D", Data, "-l", Path.Combine(_folder, "log"),
            "-o", string.Create(CultureInfo.InvariantCulture, $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c max_connections=400 -c fsync=off"));

    internal Task StopAsync() => RunAsync("pg_ctl", "stop", "-w", "-m", "immediate", "-D", Data);

    /// <summary>Makes an empty database. Skips the test where there is no PostgreSQL.</summary>
    /// <returns>How to connect.</returns>
    internal string CreateDatabase()
    {
        Skip.If(_programs is null, "No PostgreSQL here: apt-get install postgresql.");
        string name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        using var connection = new NpgsqlConnection(ConnectionString(Name) + ";Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        command.ExecuteNonQuery();
        return ConnectionString(name);
    }

    private string Data => Path.Combine(_folder, "data");

    private string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={Name};Database={database};Timeout=5;Command Timeout=30");

    // It refuses to run as root.
    private async Task OwnAsync()
    {
        if (Environment.IsPrivilegedProcess)
        {
            await StartAsync("chown", Name, _folder);
        }
    }

    private Task RunAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? StartAsync("runuser", ["-u", Name, "--", Path.Combine(_programs!, program), .. arguments])
        : StartAsync(Path.Combine(_programs!, program), arguments);

    private static async Task StartAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {arguments.FirstOrDefault()} ended with {process.ExitCode}.");
        }
    }

    private static string? FindPrograms() => !Directory.Exists("/usr/lib/postgresql")
        ? null
        : Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order().LastOrDefault();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>The tests that share the server; one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "postgres";
}
