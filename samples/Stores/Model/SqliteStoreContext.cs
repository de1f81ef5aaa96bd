using Microsoft.EntityFrameworkCore;

namespace FMgo.Stores.Model;

/// <summary>The tables on SQLite.</summary>
/// <param name="options">The options of the provider.</param>
public sealed class SqliteStoreContext(DbContextOptions<SqliteStoreContext> options) : StoreContext(options)
{
    protected override string? ExactCollation => null;
}
