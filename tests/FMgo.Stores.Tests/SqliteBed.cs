using Microsoft.Data.Sqlite;

namespace FMgo.Stores.Tests;

/// <summary>A file.</summary>
public sealed class SqliteBed : Bed
{
    internal string File => Path.Combine(Folder, "fmgo.db");

    internal string ConnectionString => $"Data Source={File};Default Timeout=5";

    protected override void Use(FMgoBuilder builder, byte[] masterKey) => builder.UseSqliteStores(ConnectionString, KeyRing, masterKey);

    protected override Task CloseAsync()
    {
        SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }
}
