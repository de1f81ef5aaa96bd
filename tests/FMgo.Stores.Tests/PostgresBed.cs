using Npgsql;

namespace FMgo.Stores.Tests;

/// <summary>A database of the server of the tests.</summary>
public sealed class PostgresBed : Bed
{
    internal override string ConnectionString { get; } = PostgresServer.Current!.CreateDatabase();

    protected override Task CloseAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return Task.CompletedTask;
    }
}
