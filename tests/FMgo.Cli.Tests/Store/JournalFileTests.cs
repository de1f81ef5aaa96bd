namespace FMgo.Cli.Tests.Store;

/// <summary>What a loss of power, a kill or somebody else may do to the file.</summary>
public sealed class JournalFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.Path("a.journal");

    [Fact]
    public async Task A_last_record_that_was_torn_at_any_byte_never_happened()
    {
        await ReserveAsync("first", "second");
        long whole = new FileInfo(File).Length;
        await ReserveAsync("torn");
        byte[] all = System.IO.File.ReadAllBytes(File);
        for (long length = whole; length < all.Length; length++)
        {
            await AssertTornAsync(all[..(int)length], whole);
            byte[] withoutEnd = [.. all[..(int)length], .. new byte[all.Length - length]];
            if (!withoutEnd.AsSpan().SequenceEqual(all))
            {
                await AssertTornAsync(withoutEnd, whole);
            }
        }

        System.IO.File.WriteAllBytes(File, all);
        Assert.Equal([1, 2, 3], await FoliosAsync("first", "second", "torn"));
    }

    [Fact]
    public async Task A_beginning_that_was_torn_is_a_new_file()
    {
        await ReserveAsync("first");
        byte[] all = System.IO.File.ReadAllBytes(File);
        for (int length = 0; length < 14; length++)
        {
            System.IO.File.WriteAllBytes(File, all[..length]);
            Assert.Equal([1], await ReserveAsync("other"));
        }
    }

    [Fact]
    public async Task A_change_before_the_last_record_is_told_and_no_folio_is_given()
    {
        await ReserveAsync("first");
        int begin = (int)new FileInfo(File).Length;
        await ReserveAsync("second");
        int end = (int)new FileInfo(File).Length;
        await ReserveAsync("third");
        byte[] all = System.IO.File.ReadAllBytes(File);
        for (int at = 0; at < end; at++)
        {
            byte[] changed = [.. all];
            changed[at] ^= 0x40;
            System.IO.File.WriteAllBytes(File, changed);
            await Assert.ThrowsAsync<TroubleException>(() => ReserveAsync("fourth"));
            Assert.Equal(changed, System.IO.File.ReadAllBytes(File));
        }

        System.IO.File.WriteAllBytes(File, [.. all[..begin], .. all[end..]]);
        await Assert.ThrowsAsync<TroubleException>(() => ReserveAsync("fourth"));
        System.IO.File.WriteAllBytes(File, all);
        Assert.Equal([4], await ReserveAsync("fourth"));
    }

    [Fact]
    public async Task A_file_that_another_process_has_is_waited_for_and_told_after_a_while()
    {
        await ReserveAsync("first");
        Task<IReadOnlyList<long>> waiting;
        using (new FileStream(File, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            using var store = new FolioJournal(new JournalFile(File, TimeSpan.FromMilliseconds(50)));
            await Assert.ThrowsAsync<TroubleException>(() => store.FindAsync(Some.Range.Issuer, "first", CancellationToken.None));
            waiting = ReserveAsync("second");
            await Task.Delay(100);
            Assert.False(waiting.IsCompleted);
        }

        Assert.Equal([2], await waiting);
    }

    [SkippableTheory]
    [InlineData("folder")]
    [InlineData("pipe")]
    [InlineData("/dev/zero")]
    public async Task What_is_no_file_is_told(string kind)
    {
        Skip.IfNot(Unix.IsHere, Unix.Missing);
        Unix.Make(kind, File);
        await Assert.ThrowsAsync<TroubleException>(() => ReserveAsync("first"));
    }

    public void Dispose() => _folder.Dispose();

    private async Task AssertTornAsync(byte[] content, long whole)
    {
        System.IO.File.WriteAllBytes(File, content);
        Assert.Equal([1, 2], await FoliosAsync("first", "second", "torn"));
        Assert.Equal(whole, new FileInfo(File).Length);
        Assert.Equal([3], await ReserveAsync("other"));
        Assert.Equal([1, 2, 3], await FoliosAsync("first", "second", "other"));
    }

    private async Task<IReadOnlyList<long>> ReserveAsync(params string[] keys)
    {
        using var store = new FolioJournal(new JournalFile(File));
        await store.AddAsync(Some.Range, default, CancellationToken.None);
        var answers = await store.ReserveAsync([.. keys.Select(Some.Request)], CancellationToken.None);
        return [.. answers.Select(answer => answer.Reservation!.Folio)];
    }

    private async Task<IReadOnlyList<long>> FoliosAsync(params string[] keys)
    {
        using var store = new FolioJournal(new JournalFile(File));
        var folios = new List<long>();
        foreach (string key in keys)
        {
            if (await store.FindAsync(Some.Range.Issuer, key, CancellationToken.None) is { } reservation)
            {
                folios.Add(reservation.Folio);
            }
        }

        return [.. folios];
    }
}
