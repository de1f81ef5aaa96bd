using Microsoft.EntityFrameworkCore;

namespace FMgo.Stores.Model;

/// <summary>The tables on PostgreSQL.</summary>
/// <param name="options">The options of the provider.</param>
public sealed class PostgresStoreContext(DbContextOptions<PostgresStoreContext> options) : StoreContext(options)
{
    protected override string? ExactCollation => "C";
}
