using FMgo.Stores.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FMgo.Stores.Tests;

/// <summary>The tables can be brought forwards and back.</summary>
public abstract class MigrationTests(Func<Bed> makeBed)
{
    [SkippableFact]
    public async Task Migrations_make_the_model()
    {
        await using var bed = makeBed();
        var host = await bed.OpenAsync();
        using var context = host.Context();
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [SkippableFact]
    public async Task Each_migration_goes_back_and_forwards_again_and_what_is_kept_stays()
    {
        await using var bed = makeBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 10));
        await host.Folios.ReserveAsync("order");
        using var context = host.Context();
        string[] all = [.. context.Database.GetMigrations()];
        for (int i = all.Length - 2; i >= 0; i--)
        {
            await MigrateAsync(context, all[i]);
            Assert.Equal(i + 1, (await context.Database.GetAppliedMigrationsAsync()).Count());
        }

        await host.Services.MigrateFMgoAsync();
        Assert.Equal(1, await host.Folios.ReserveAsync("order"));
        Assert.Equal(2, await host.Folios.ReserveAsync("next order"));
    }

    [SkippableFact]
    public async Task All_the_way_back_leaves_nothing_and_forwards_makes_it_again()
    {
        await using var bed = makeBed();
        var host = await bed.OpenAsync();
        using var context = host.Context();
        await MigrateAsync(context, Migration.InitialDatabase);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => context.Documents.CountAsync());
        await host.Services.MigrateFMgoAsync();
        Assert.Equal(0, await context.Documents.CountAsync());
    }

    private static Task MigrateAsync(StoreContext context, string target) => context.GetService<IMigrator>().MigrateAsync(target);
}

public sealed class SqliteMigrationTests() : MigrationTests(() => new SqliteBed());
