using System.Collections.Concurrent;
using FMgo.Folios;
using FMgo.Testing;

namespace FMgo.Cli.Tests.Store;

/// <summary>The store of the command line keeps every promise of a folio store.</summary>
public class FolioJournalTests
{
    public static TheoryData<StorePromise> Promises => [.. new FolioStoreSuite(_ => Task.FromResult(CreateEmpty())).Promises];

    [Theory]
    [MemberData(nameof(Promises))]
    public Task It_keeps(StorePromise promise) => promise.Run();

    [Fact]
    public async Task What_throws_in_a_call_leaves_nothing_of_it()
    {
        using var folder = new TemporaryFolder();
        using var store = new FolioJournal(new JournalFile(folder.Path("a.journal")));
        await store.AddAsync(Some.Range, default, CancellationToken.None);
        await Assert.ThrowsAsync<TroubleException>(() => store.TogetherAsync<int>(
            async folios =>
            {
                await folios.ReserveAsync([Some.Request("lost")], CancellationToken.None);
                throw new TroubleException("no");
            },
            CancellationToken.None));
        Assert.Null(await store.FindAsync(Some.Range.Issuer, "lost", CancellationToken.None));
        var answers = await store.ReserveAsync([Some.Request("kept")], CancellationToken.None);
        Assert.Equal(1, answers[0].Reservation!.Folio);
    }

    [Fact]
    public async Task No_private_key_and_nothing_of_a_CAF_is_in_the_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Path("a.journal");
        using var store = new FolioJournal(new JournalFile(path));
        await store.AddAsync(Some.Range, "SECRET KEY"u8.ToArray(), CancellationToken.None);
        var found = await store.FindCafAsync(Some.Range.CafId, CancellationToken.None);
        Assert.True(found!.Value.Span.SequenceEqual("SECRET KEY"u8));
        Assert.True(File.ReadAllBytes(path).AsSpan().IndexOf("SECRET"u8) < 0);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    // CAFs are in the files of the user, and every program of the user's has them at hand.
    private static StoreTestBed<IFolioStore> CreateEmpty()
    {
        var folder = new TemporaryFolder();
        var cafs = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        return new StoreTestBed<IFolioStore>(
            _ => Task.FromResult<IFolioStore>(new FolioJournal(new JournalFile(folder.Path("a.journal")), cafs)),
            () =>
            {
                folder.Dispose();
                return ValueTask.CompletedTask;
            });
    }
}
