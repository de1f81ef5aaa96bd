using System.Collections.Concurrent;
using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Stores.Model;
using FMgo.Stores.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Stores.Tests;

/// <summary>A database for a test, with its key ring; hosts are opened on it as if each were a process.</summary>
public abstract class Bed : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentBag<ServiceProvider> _hosts = [];

    internal static byte[] MasterKey { get; } = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    internal string Folder => _folder.Path;

    internal string KeyRing => Path.Combine(_folder.Path, "keys");

    /// <summary>Opens a host on the database, which is made if it is not there.</summary>
    internal async Task<Host> OpenAsync(TimeProvider? clock = null)
    {
        var host = Build(MasterKey, clock);
        await host.Services.MigrateFMgoAsync();
        return host;
    }

    /// <summary>Opens a host without looking at the database.</summary>
    internal Host Build(byte[] masterKey, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock ?? TimeProvider.System);
        Use(services.AddFMgo(options => options.Environment = SiiEnvironment.Certification), masterKey);
        var provider = services.BuildServiceProvider();
        _hosts.Add(provider);
        return new Host(provider);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        await CloseAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract void Use(FMgoBuilder builder, byte[] masterKey);

    protected virtual Task CloseAsync() => Task.CompletedTask;
}

/// <summary>The services of a host on a bed.</summary>
internal sealed class Host(ServiceProvider services)
{
    public ServiceProvider Services => services;

    public IFolioStore Folios => services.GetRequiredService<IFolioStore>();

    public IDocumentStore Documents => services.GetRequiredService<IDocumentStore>();

    public CertificateStore Certificates => services.GetRequiredService<CertificateStore>();

    public IssuerStore Issuers => services.GetRequiredService<IssuerStore>();

    public StoreWriter Writer => services.GetRequiredService<StoreWriter>();

    public StoreDatabase Database => services.GetRequiredService<StoreDatabase>();

    public StoreContext Context() => services.GetRequiredService<IDbContextFactory<StoreContext>>().CreateDbContext();

    /// <summary>Lets nobody into the writer until it is disposed, so that callers gather.</summary>
    public async Task<IAsyncDisposable> HoldWriterAsync()
    {
        var inside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = Writer.RunAsync(
            async _ =>
            {
                inside.SetResult();
                await gate.Task;
                return true;
            },
            CancellationToken.None);
        await inside.Task;
        return new Held(gate, held);
    }

    private sealed class Held(TaskCompletionSource gate, Task held) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            gate.SetResult();
            await held;
        }
    }
}
