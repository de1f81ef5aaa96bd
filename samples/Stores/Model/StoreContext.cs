using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace FMgo.Stores.Model;

/// <summary>The tables. Migrations and seldom used paths go through it; reserving and saving are plain SQL on the same database.</summary>
/// <param name="options">The options of the provider.</param>
public abstract class StoreContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<CafRow> Cafs => Set<CafRow>();

    public DbSet<FolioIssuerRow> FolioIssuers => Set<FolioIssuerRow>();

    public DbSet<FolioRangeRow> FolioRanges => Set<FolioRangeRow>();

    public DbSet<FolioBlockRow> FolioBlocks => Set<FolioBlockRow>();

    public DbSet<ReservationRow> Reservations => Set<ReservationRow>();

    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<DocumentEventRow> DocumentEvents => Set<DocumentEventRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<CertificateRow> Certificates => Set<CertificateRow>();

    public DbSet<IssuerRow> Issuers => Set<IssuerRow>();

    /// <summary>The collation that compares texts exactly; null where that is how the database does it anyway.</summary>
    protected abstract string? ExactCollation { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);

        // Nobody looks for rows by the range that they refer to, and each index costs at every reservation.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        if (ExactCollation is { } exact)
        {
            configurationBuilder.Properties<string>().UseCollation(exact);
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        FolioModel.Build(modelBuilder);
        DocumentModel.Build(modelBuilder);
        HostModel.Build(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
