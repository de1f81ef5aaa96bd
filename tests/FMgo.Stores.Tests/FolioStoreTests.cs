using System.Text.Json;
using FMgo.Folios;
using FMgo.Testing;

namespace FMgo.Stores.Tests;

/// <summary>Folios, beside the suite of FMgo.Testing: walks that compare with the store in memory, several hosts at once.</summary>
public abstract class FolioStoreTests(Func<Bed> makeBed)
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_random_walk_ends_where_the_store_in_memory_ends(int seed)
    {
        await using var bed = makeBed();
        Host[] hosts = [await bed.OpenAsync(), await bed.OpenAsync()];
        var model = new MemoryFolioStore();
        var walk = new FolioWalk(new Random(seed));
        for (int i = 0; i < 250; i++)
        {
            var step = walk.Next();
            Assert.Equal(Text(await step(model)), Text(await step(hosts[i % 2].Folios)));
        }
    }

    [SkippableFact]
    public async Task Hosts_at_once_give_each_folio_once_and_leave_none_out()
    {
        await using var bed = makeBed();
        var hosts = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i => i == 0 ? await bed.OpenAsync() : bed.Build(Bed.MasterKey)).ToArray());
        await hosts[0].Folios.AddAsync(Given.Range(1, 1000));
        long[] folios = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(() => hosts[i % 4].Folios.ReserveAsync($"order {i}"))));
        Assert.Equal(Enumerable.Range(1, 400).Select(i => (long)i), folios.Order());
    }

    [SkippableFact]
    public async Task The_same_keys_at_once_in_two_hosts_get_the_same_folios()
    {
        await using var bed = makeBed();
        Host[] hosts = [await bed.OpenAsync(), await bed.OpenAsync()];
        await hosts[0].Folios.AddAsync(Given.Range(1, 1000));
        var requests = Enumerable.Range(0, 100).Select(i => Given.Request($"order {i}")).ToArray();
        var both = await Task.WhenAll(
            hosts[0].Folios.ReserveAsync(requests, CancellationToken.None), hosts[1].Folios.ReserveAsync([.. requests.Reverse()], CancellationToken.None));
        Assert.Equal(both[0].Select(answer => answer.Reservation!.Folio), both[1].Reverse().Select(answer => answer.Reservation!.Folio));
        Assert.Equal(100, both.SelectMany(answers => answers).Count(answer => answer.IsNew));
    }

    [SkippableFact]
    public async Task Keys_are_listed_by_code_unit()
    {
        await using var bed = makeBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 100));
        string[] keys = ["a", "B", "b", "ñ", "n\u0303", "\uFFFD", "\U0001F600", "a ", " a", "Z"];
        await host.Folios.ReserveAsync([.. keys.Select(key => Given.Request(key))], CancellationToken.None);
        var listed = new List<string>();
        FolioReservation? last = null;
        while (await host.Folios.ListAsync(Given.Issuer, Given.Noon, last, 3, CancellationToken.None) is { Count: > 0 } page)
        {
            listed.AddRange(page.Select(one => one.Request.Key));
            last = page[^1];
        }

        Assert.Equal(keys.Order(StringComparer.Ordinal), listed);
    }

    private static string Text(object? answer) => JsonSerializer.Serialize(answer);
}

public sealed class SqliteFolioStoreTests() : FolioStoreTests(() => new SqliteBed());
