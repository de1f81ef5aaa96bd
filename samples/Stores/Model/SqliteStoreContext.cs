using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FMgo.Stores.Model;

/// <summary>The tables on SQLite.</summary>
/// <param name="options">The options of the provider.</param>
public sealed class SqliteStoreContext(DbContextOptions<SqliteStoreContext> options) : StoreContext(options)
{
    protected override string? ExactCollation => null;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // SQLite numbers rows by itself; AUTOINCREMENT would write one more table at each commit, for nothing: where numbers mean something, no row is deleted.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(property => property.Name == nameof(DocumentRow.Id)))
        {
            property.ValueGenerated = ValueGenerated.Never;
        }
    }
}
