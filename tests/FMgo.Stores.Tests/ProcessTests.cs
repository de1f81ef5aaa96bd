using FMgo.Folios;

namespace FMgo.Stores.Tests;

/// <summary>Several processes on one database, and one that is killed.</summary>
public abstract class ProcessTests(Func<Bed> makeBed)
{
    [SkippableFact]
    public async Task Four_processes_at_once_give_each_folio_once_and_leave_none_out()
    {
        await using var bed = makeBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 1000));
        OtherProcess[] others = [.. Enumerable.Range(0, 4).Select(i => new OtherProcess(bed, $"process {i}", 50))];
        var answers = await Task.WhenAll(others.Select(other => other.ReadAllAsync()));
        Array.ForEach(others, other => other.Dispose());
        Assert.Equal(Enumerable.Range(1, 200).Select(i => (long)i), answers.SelectMany(answer => answer).Select(answer => answer.Folio).Order());
    }

    [SkippableFact]
    public async Task What_a_killed_process_was_answered_stays_and_no_folio_is_lost()
    {
        await using var bed = makeBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 1_000_000));
        using var other = new OtherProcess(bed, "killed", int.MaxValue);
        var answers = new List<(string Key, long Folio)>();
        while (answers.Count < 20 && await other.ReadAsync() is { } answer)
        {
            answers.Add(answer);
        }

        other.Kill();
        answers.AddRange(await other.ReadAllAsync());
        Assert.InRange(answers.Count, 20, int.MaxValue);
        var kept = await host.Folios.ReserveAsync([.. answers.Select(answer => Given.Request(answer.Key))], CancellationToken.None);
        Assert.Equal(answers.Select(answer => answer.Folio), kept.Select(answer => answer.Reservation!.Folio));
        Assert.All(kept, answer => Assert.False(answer.IsNew));

        var report = await host.Folios.ReportAsync(Given.Issuer, DocumentType.Invoice, CancellationToken.None);
        Assert.Equal([FolioState.Reserved, FolioState.Free], report.Select(stretch => stretch.State));
        Assert.Equal(report[1].Folios.First, await host.Folios.ReserveAsync("next"));
    }
}

public sealed class SqliteProcessTests() : ProcessTests(() => new SqliteBed());

[Collection(PostgresTests.Name)]
public sealed class PostgresProcessTests() : ProcessTests(() => new PostgresBed());
