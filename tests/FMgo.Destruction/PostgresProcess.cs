using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace FMgo.Destruction;

/// <summary>A PostgreSQL of one's own, from the programs of the machine (Debian: apt-get install postgresql), durable, on a port of loopback and in a temporary folder.</summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private const string Name = "postgres";

    private readonly string _folder = Directory.CreateTempSubdirectory("fmgo-postgres-").FullName;
    private readonly string _programs;
    private readonly int _port = FreePort();

    private PostgresProcess(string programs) => _programs = programs;

    private string Data => Path.Combine(_folder, "data");

    /// <exception cref="InvalidOperationException">There is none on this machine, or it does not start.</exception>
    public static async Task<PostgresProcess> StartAsync()
    {
        string programs = FindPrograms() ?? throw new InvalidOperationException("No PostgreSQL here: apt-get install postgresql.");
        var server = new PostgresProcess(programs);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", Name, server._folder);
        }

        await server.RunOwnAsync("initdb", "-D", server.Data, "-A", "trust", "-U", Name, "-E", "UTF8", "--locale=C.UTF-8", "-N");
        await server.RunOwnAsync(
            "pg_ctl", "start", "-w", "-D", server.Data, "-l", Path.Combine(server._folder, "log"),
            "-o", string.Create(CultureInfo.InvariantCulture, $"-p {server._port} -k {server._folder} -c listen_addresses=127.0.0.1 -c max_connections=200"));
        return server;
    }

    public async Task<string> CreateDatabaseAsync(string name)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(Name) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunOwnAsync("pg_ctl", "stop", "-w", "-m", "immediate", "-D", Data);
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={Name};Database={database};Timeout=10;Command Timeout=60");

    // It refuses to run as root.
    private Task RunOwnAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunAsync("runuser", ["-u", Name, "--", Path.Combine(_programs, program), .. arguments])
        : RunAsync(Path.Combine(_programs, program), arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = program.EndsWith("initdb", StringComparison.Ordinal) || arguments.Any(argument => argument.EndsWith("initdb", StringComparison.Ordinal)) })!;
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
