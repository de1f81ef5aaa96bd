using System.Data.Common;

namespace FMgo.Stores.Tests;

/// <summary>The server is away for a while: callers are told, and afterwards the same stores go on.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresOutageTests(PostgresServer server)
{
    [SkippableFact]
    public async Task A_server_that_went_and_came_back_is_used_again()
    {
        await using var bed = new PostgresBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 10));
        Assert.Equal(1, await host.Folios.ReserveAsync("order 1"));
        await server.StopAsync();
        try
        {
            await Assert.ThrowsAnyAsync<DbException>(() => host.Folios.ReserveAsync("order 2"));
            await Assert.ThrowsAnyAsync<DbException>(() => host.Folios.ReserveAsync("order 2"));
            await Assert.ThrowsAnyAsync<DbException>(() => host.Folios.FindAsync(Given.Issuer, "order 1", CancellationToken.None));
        }
        finally
        {
            await server.StartAsync();
        }

        Assert.Equal(1, await host.Folios.ReserveAsync("order 1"));
        Assert.Equal(2, await host.Folios.ReserveAsync("order 2"));
        Assert.Equal(1, (await host.Folios.FindAsync(Given.Issuer, "order 1", CancellationToken.None))!.Folio);
    }
}
