using FMgo.Issuing;

namespace FMgo.Stores.Tests;

/// <summary>Documents, beside the suite of FMgo.Testing.</summary>
public abstract class DocumentStoreTests(Func<Bed> makeBed)
{
    [SkippableFact]
    public async Task The_first_document_of_a_key_stays_whoever_saves_another_at_once()
    {
        await using var bed = makeBed();
        Host[] hosts = [await bed.OpenAsync(), await bed.OpenAsync()];
        var saved = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            () => hosts[i % 2].Documents.SaveAsync([Given.Document($"order {i / 4}", 1 + i / 4, $"file {i}")], CancellationToken.None))));
        foreach (var same in saved.Select(answer => answer[0]).GroupBy(document => document.IdempotencyKey))
        {
            byte[] file = (await hosts[0].Documents.FindAsync(Given.Issuer, same.Key, CancellationToken.None))!.File.ToArray();
            Assert.All(same, document => Assert.Equal(file, document.File.ToArray()));
        }
    }

    [SkippableFact]
    public async Task Two_workers_at_once_share_the_documents()
    {
        await using var bed = makeBed();
        Host[] hosts = [await bed.OpenAsync(), await bed.OpenAsync()];
        await hosts[0].Documents.SaveAsync([.. Enumerable.Range(1, 40).Select(i => Given.Document($"order {i:00}", i))], CancellationToken.None);
        var leased = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() => hosts[i].Documents.LeaseAsync(Lease($"worker {i}", 20), CancellationToken.None))));
        var rest = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => hosts[i].Documents.LeaseAsync(Lease($"worker {i}", 40), CancellationToken.None)));
        Assert.Empty(leased[0].Select(document => document.Key).Intersect(leased[1].Select(document => document.Key)));
        Assert.Equal(40, rest.Sum(documents => documents.Count));
    }

    [SkippableFact]
    public async Task What_was_written_once_cannot_be_changed_behind_the_store()
    {
        await using var bed = makeBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 10));
        await host.Folios.ReserveAsync("order 1");
        await host.Documents.SaveAsync([Given.Document("order 1", 1)], CancellationToken.None);
        string[] changes =
        [
            "UPDATE document_events SET state = 3", "DELETE FROM document_events", "UPDATE audit SET action = 'x'", "DELETE FROM audit", "UPDATE documents SET folio = 2",
            "UPDATE documents SET key = 'x'", "DELETE FROM documents", "UPDATE reservations SET folio = 2", "DELETE FROM reservations", "UPDATE cafs SET type = 34", "DELETE FROM folio_ranges",
        ];
        foreach (string change in changes)
        {
            var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => host.Writer.RunAsync(
                session => session.ExecuteAsync(change, CancellationToken.None), CancellationToken.None));
            Assert.Contains("append only", failure.Message, StringComparison.Ordinal);
        }
    }

    private static DocumentLease Lease(string worker, int count) => new()
    {
        Worker = worker,
        States = [DocumentState.Issued],
        Count = count,
        Now = Given.Noon,
        Until = Given.Noon.AddMinutes(5),
    };
}

public sealed class SqliteDocumentStoreTests() : DocumentStoreTests(() => new SqliteBed());
