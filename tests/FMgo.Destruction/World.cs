using System.Security.Cryptography;
using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Stores;
using FMgo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Destruction;

/// <summary>The keys of a run in its folder, and the services of a process on its stores.</summary>
internal sealed class World : IAsyncDisposable
{
    private const int KeyId = 900;
    private readonly ServiceProvider _services;

    private World(ServiceProvider services) => _services = services;

    public IServiceProvider Services => _services;

    /// <summary>Makes the keys of a run, and its database.</summary>
    public static async Task<TestCafAuthority> CreateAsync(Options options)
    {
        var authority = new TestCafAuthority(KeyId);
        await File.WriteAllTextAsync(Path.Combine(options.Folder, "caf-key.pem"), authority.PublicKeyPem);
        await File.WriteAllBytesAsync(Path.Combine(options.Folder, "master.key"), RandomNumberGenerator.GetBytes(32));
        await using var world = await OpenAsync(options, new Death(null, 0));
        await world.Services.MigrateFMgoAsync();
        foreach (var company in Orders.Companies)
        {
            await world.Services.GetRequiredService<IssuerStore>().SaveAsync(new IssuerProfile(Orders.Issuer(company), new DateOnly(2014, 8, 22), 0));
        }

        return authority;
    }

    public static CafTrust TrustOf(Options options)
    {
        var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(options.Folder, "caf-key.pem")));
        return CafTrust.Sii.With(KeyId, key);
    }

    public static async Task<World> OpenAsync(Options options, Death death)
    {
        byte[] masterKey = await File.ReadAllBytesAsync(Path.Combine(options.Folder, "master.key"));
        string ring = Path.Combine(options.Folder, "ring");
        var builder = new ServiceCollection()
            .AddSingleton<TimeProvider>(new ShiftedClock(TimeSpan.FromSeconds(options.ClockOffset)))
            .AddFMgo(fmgo =>
            {
                fmgo.Environment = SiiEnvironment.Certification;
                fmgo.CafTrust = TrustOf(options);
            });
        builder = options.Store == "postgres"
            ? builder.UsePostgresStores(options.Connection, ring, masterKey)
            : builder.UseSqliteStores($"Data Source={Path.Combine(options.Folder, "fmgo.db")}", ring, masterKey);
        Wrap<IFolioStore>(builder.Services, store => new MortalFolioStore(store, death));
        Wrap<IDocumentStore>(builder.Services, store => new MortalDocumentStore(store, death));
        return new World(builder.Services.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static void Wrap<T>(IServiceCollection services, Func<T, T> around)
        where T : class
    {
        var inner = services.Last(service => service.ServiceType == typeof(T));
        services.Remove(inner);
        services.AddSingleton(provider => around((T)inner.ImplementationFactory!(provider)));
    }

    private sealed class ShiftedClock(TimeSpan offset) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + offset;
    }
}
