using Npgsql;

namespace FMgo.Stores.Tests;

/// <summary>A database of the server of the tests.</summary>
public sealed class PostgresBed : Bed
{
    internal string ConnectionString { get; } = PostgresServer.Current!.CreateDatabase();

    protected override void Use(FMgoBuilder builder, byte[] masterKey) => builder.UsePostgresStores(ConnectionString, KeyRing, masterKey);

    protected override Task CloseAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return Task.CompletedTask;
    }
}
