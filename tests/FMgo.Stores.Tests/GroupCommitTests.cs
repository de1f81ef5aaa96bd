using System.Data.Common;

namespace FMgo.Stores.Tests;

/// <summary>Callers who wait at once share a transaction, and none of them spoils it for the others.</summary>
public abstract class GroupCommitTests(Func<Bed> makeBed)
{
    [SkippableFact]
    public async Task All_who_wait_share_one_commit()
    {
        await using var bed = makeBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 1000));
        Task<long>[] waiting;
        long before;
        await using (await host.HoldWriterAsync())
        {
            before = host.Writer.Commits;
            waiting = [.. Enumerable.Range(0, 64).Select(i => host.Folios.ReserveAsync($"order {i}"))];
        }

        await Task.WhenAll(waiting);
        Assert.Equal(2, host.Writer.Commits - before); // The one that was held, and one for all.
    }

    [SkippableFact]
    public async Task Callers_in_turns_need_far_fewer_commits_than_calls()
    {
        await using var bed = makeBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 1000));
        long before = host.Writer.Commits;
        await Task.WhenAll(Enumerable.Range(0, 32).Select(caller => Task.Run(async () =>
        {
            for (int i = 0; i < 10; i++)
            {
                await host.Folios.ReserveAsync($"order {caller} {i}");
            }
        })));
        Assert.InRange(host.Writer.Commits - before, 1, 100);
    }

    [SkippableFact]
    public async Task One_who_cannot_be_served_does_not_spoil_it_for_the_others()
    {
        await using var bed = makeBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 1000));
        await host.Documents.SaveAsync([Given.Document("first", 7)], CancellationToken.None);
        Task<IReadOnlyList<Issuing.StoredDocument>> bad, good;
        Task<long> folio;
        await using (await host.HoldWriterAsync())
        {
            good = host.Documents.SaveAsync([Given.Document("good", 8)], CancellationToken.None);
            bad = host.Documents.SaveAsync([Given.Document("not saved", 9), Given.Document("second of the folio", 7)], CancellationToken.None);
            folio = host.Folios.ReserveAsync("order");
        }

        await Assert.ThrowsAnyAsync<DbException>(() => bad);
        Assert.Equal("good", (await good)[0].IdempotencyKey);
        Assert.Equal(1, await folio);
        Assert.Null(await host.Documents.FindAsync(Given.Issuer, "not saved", CancellationToken.None));
    }

    [SkippableFact]
    public async Task Who_stops_waiting_harms_nobody_and_may_use_the_memory_again()
    {
        await using var bed = makeBed();
        var host = await bed.OpenAsync();
        byte[] file = "<DTE>whole</DTE>"u8.ToArray();
        using var impatient = new CancellationTokenSource();
        Task<IReadOnlyList<Issuing.StoredDocument>> kept, abandoned;
        await using (await host.HoldWriterAsync())
        {
            kept = host.Documents.SaveAsync([Given.Document("kept", 1) with { File = file }], CancellationToken.None);
            abandoned = host.Documents.SaveAsync([Given.Document("abandoned", 2)], impatient.Token);
            await impatient.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
            Array.Clear(file);
        }

        await kept;
        Assert.Null(await host.Documents.FindAsync(Given.Issuer, "abandoned", CancellationToken.None));
        Assert.Equal("<DTE>whole</DTE>"u8.ToArray(), (await host.Documents.FindAsync(Given.Issuer, "kept", CancellationToken.None))!.File.ToArray());
        Assert.Equal("abandoned", (await host.Documents.SaveAsync([Given.Document("abandoned", 2)], CancellationToken.None))[0].IdempotencyKey);
    }

    [SkippableFact]
    public async Task Who_stops_waiting_for_what_is_under_way_is_told_what_came_of_it_or_let_go()
    {
        await using var bed = makeBed();
        var host = await bed.OpenAsync();
        using var impatient = new CancellationTokenSource();
        var inside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ends = host.Writer.RunAsync(
            async _ =>
            {
                inside.SetResult();
                await gate.Task;
                return 7;
            },
            impatient.Token);
        await inside.Task;
        await impatient.CancelAsync();
        Assert.False(ends.IsCompleted);
        gate.SetResult();
        Assert.Equal(7, await ends);

        using var other = new CancellationTokenSource();
        inside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var hangs = host.Writer.RunAsync(
            async _ =>
            {
                inside.SetResult();
                await gate.Task;
                return 7;
            },
            other.Token);
        await inside.Task;
        await other.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hangs);
        gate.SetResult();
    }
}

public sealed class SqliteGroupCommitTests() : GroupCommitTests(() => new SqliteBed());
