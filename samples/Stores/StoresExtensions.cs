using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Stores.Model;
using FMgo.Stores.Postgres;
using FMgo.Stores.Secrets;
using FMgo.Stores.Sqlite;
using FMgo.Stores.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FMgo.Stores;

/// <summary>Registers the stores in a host.</summary>
public static class StoresExtensions
{
    /// <summary>Keeps folios, documents, certificates and issuers in a SQLite file: for one machine, with any number of processes.</summary>
    /// <param name="builder">After <c>AddFMgo</c>.</param>
    /// <param name="connectionString">Such as <c>Data Source=fmgo.db</c>. The file must be on a local disk.</param>
    /// <param name="keyRingFolder">A folder of its own for the keys that encrypt CAFs and certificates; it must be backed up, apart from the database.</param>
    /// <param name="masterKey">32 bytes that encrypt that folder: from a vault or the environment, never beside database or folder.</param>
    public static FMgoBuilder UseSqliteStores(this FMgoBuilder builder, string connectionString, string keyRingFolder, byte[] masterKey)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var database = new SqliteDatabase(connectionString);
        builder.Services.AddDbContextFactory<SqliteStoreContext>(options => options.UseSqlite(database.ConnectionString));
        return builder.UseStores<SqliteStoreContext>(_ => database, keyRingFolder, masterKey);
    }

    /// <summary>Keeps folios, documents, certificates and issuers in PostgreSQL: for any number of hosts.</summary>
    /// <inheritdoc cref="UseSqliteStores" />
    /// <param name="builder">After <c>AddFMgo</c>.</param>
    /// <param name="connectionString">Such as <c>Host=db;Database=fmgo;Username=fmgo</c>.</param>
    /// <param name="keyRingFolder">A folder that all hosts share.</param>
    /// <param name="masterKey">The same 32 bytes on all hosts.</param>
    public static FMgoBuilder UsePostgresStores(this FMgoBuilder builder, string connectionString, string keyRingFolder, byte[] masterKey)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddDbContextFactory<PostgresStoreContext>(options => options.UseNpgsql(connectionString));
        return builder.UseStores<PostgresStoreContext>(_ => new PostgresDatabase(connectionString), keyRingFolder, masterKey);
    }

    /// <summary>Makes the database, or brings its tables to this version; and opens the key ring, or makes it. Called at the start or by who deploys, before anything else.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The master key is not the one of the key ring.</exception>
    public static async Task MigrateFMgoAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        (services.GetRequiredService<StoreDatabase>() as SqliteDatabase)?.Create();
        using var context = await services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        services.GetRequiredService<Vault>().EnsureOpen();
    }

    private static FMgoBuilder UseStores<TContext>(this FMgoBuilder builder, Func<IServiceProvider, StoreDatabase> database, string keyRingFolder, byte[] masterKey)
        where TContext : StoreContext
    {
        ArgumentNullException.ThrowIfNull(masterKey);
        var key = new MasterKey(masterKey);
        var services = builder.Services;
        services.AddSingleton<IDbContextFactory<StoreContext>>(provider => new ContextFactory<TContext>(provider.GetRequiredService<IDbContextFactory<TContext>>()));
        services.AddSingleton(database);
        services.AddSingleton(_ => new Vault(keyRingFolder, key));
        services.AddSingleton(provider => new Trail(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new StoreWriter(provider.GetRequiredService<StoreDatabase>(), provider.GetRequiredService<Trail>()));
        services.AddSingleton(provider => new IssuerStore(Contexts(provider), provider.GetRequiredService<Trail>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new CertificateStore(
            Contexts(provider), provider.GetRequiredService<Vault>(), provider.GetRequiredService<Trail>(), provider.GetRequiredService<TimeProvider>()));
        services.Replace(ServiceDescriptor.Singleton<IFolioStore>(provider => new FolioStore(
            provider.GetRequiredService<StoreDatabase>(), provider.GetRequiredService<StoreWriter>(), provider.GetRequiredService<Vault>())));
        services.Replace(ServiceDescriptor.Singleton<IDocumentStore>(provider => new DocumentStore(
            provider.GetRequiredService<StoreDatabase>(), provider.GetRequiredService<StoreWriter>())));
        services.Replace(ServiceDescriptor.Singleton<ICertificateProvider>(provider => provider.GetRequiredService<CertificateStore>()));
        services.Replace(ServiceDescriptor.Singleton<IIssuerDirectory>(provider => provider.GetRequiredService<IssuerStore>()));
        return builder;
    }

    private static IDbContextFactory<StoreContext> Contexts(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<StoreContext>>();
}
