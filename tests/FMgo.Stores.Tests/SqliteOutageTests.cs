using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FMgo.Stores.Tests;

/// <summary>The file is away, locked or full for a while: callers are told, and afterwards the same stores go on.</summary>
public sealed class SqliteOutageTests
{
    [Fact]
    public async Task A_file_that_is_not_there_yet_is_a_failure_and_not_an_empty_database()
    {
        await using var bed = new SqliteBed();
        var host = bed.Build(Bed.MasterKey);
        await Assert.ThrowsAsync<FileNotFoundException>(() => host.Folios.ReserveAsync("order"));
        await Assert.ThrowsAsync<FileNotFoundException>(() => host.Folios.FindAsync(Given.Issuer, "order", CancellationToken.None));
        await Assert.ThrowsAsync<SqliteException>(async () => await host.Issuers.FindAsync(Given.Issuer, CancellationToken.None));
        await Assert.ThrowsAsync<SqliteException>(async () => await host.Certificates.FindAsync(Given.Issuer, null, CancellationToken.None));
        Assert.False(File.Exists(bed.File));
        await host.Services.MigrateFMgoAsync();
        await host.Folios.AddAsync(Given.Range(1, 10));
        Assert.Equal(1, await host.Folios.ReserveAsync("order"));
    }

    [Fact]
    public async Task A_file_that_was_taken_away_and_put_back_is_used_again()
    {
        await using var bed = new SqliteBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 10));
        await host.Folios.ReserveAsync("order 1");
        File.Move(bed.File, bed.File + ".away");
        await Assert.ThrowsAsync<FileNotFoundException>(() => host.Folios.ReserveAsync("order 2"));
        await Assert.ThrowsAsync<FileNotFoundException>(() => host.Documents.FindAsync(Given.Issuer, "order 1", CancellationToken.None));
        File.Move(bed.File + ".away", bed.File);
        Assert.Equal(1, await host.Folios.ReserveAsync("order 1"));
        Assert.Equal(2, await host.Folios.ReserveAsync("order 2"));
    }

    [Fact]
    public async Task A_file_that_somebody_locks_is_a_failure_after_the_time_that_the_host_set()
    {
        await using var bed = new SqliteBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 10));
        await using (var other = new SqliteConnection(bed.ConnectionString))
        {
            await other.OpenAsync();
            await using var transaction = other.BeginTransaction(deferred: false);
            var calls = Enumerable.Range(0, 3).Select(i => host.Folios.ReserveAsync($"order {i}")).ToArray();
            await Task.WhenAll(calls.Select(call => Assert.ThrowsAsync<SqliteException>(() => call)));
            Assert.Null(await host.Folios.FindAsync(Given.Issuer, "order 0", CancellationToken.None));
        }

        Assert.Equal(1, await host.Folios.ReserveAsync("order 0"));
    }

    [Fact]
    public async Task A_database_that_is_full_is_a_failure_that_leaves_nothing_half_done()
    {
        await using var bed = new SqliteBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 10));
        await host.Writer.RunAsync(session => session.QueryAsync("PRAGMA max_page_count = 1", row => row.GetInt64(0), CancellationToken.None), CancellationToken.None);
        var large = Given.Request("large") with { Content = new byte[1_000_000] };
        var failure = await Assert.ThrowsAsync<SqliteException>(() => host.Folios.ReserveAsync([large, Given.Request("small")], CancellationToken.None));
        Assert.Equal(13, failure.SqliteErrorCode);
        Assert.Null(await host.Folios.FindAsync(Given.Issuer, "small", CancellationToken.None));
        Assert.Equal(1, await host.Folios.ReserveAsync("order"));
    }

    [Fact]
    public async Task What_is_committed_is_on_the_disk()
    {
        await using var bed = new SqliteBed();
        var host = await bed.OpenAsync();
        Assert.Equal([2L], await host.Writer.RunAsync(session => session.QueryAsync("PRAGMA synchronous", row => row.GetInt64(0), CancellationToken.None), CancellationToken.None));
        using var context = host.Context();
        Assert.Equal("wal", (await context.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").ToListAsync()).Single());
        Assert.Equal(2, (await context.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").ToListAsync()).Single());
    }
}
