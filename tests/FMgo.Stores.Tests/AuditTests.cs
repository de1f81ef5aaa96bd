using FMgo.Folios;
using FMgo.Issuing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Stores.Tests;

/// <summary>Each change leaves a trace without the data of anybody.</summary>
public abstract class AuditTests(Func<Bed> makeBed)
{
    [SkippableFact]
    public async Task Every_change_is_told_by_what_when_and_process()
    {
        await using var bed = makeBed();
        var clock = new FakeTimeProvider(Given.Noon);
        var host = await bed.OpenAsync(clock);
        await ChangeEverythingAsync(host);
        using var context = host.Context();
        var rows = await context.Audit.OrderBy(row => row.Id).ToListAsync();
        Assert.Equal(
            [
                "add 1-100 76192083-9-33-1-100", "reserve 1-3 ", "renew 1-1 CD34", "void 1-1 ", "release 2-2 ", "lease 2-2 ", "lease 4-5 ", "used 2-2 ", "used 4-4 ", "return 5-5 ",
                "save 3-3 ", "state 3-3 Sent", "work 3-3 ",
            ],
            rows.Select(row => $"{row.Action} {row.First}-{row.Last} {row.Detail}"));
        Assert.All(rows, row =>
        {
            Assert.Equal(Given.Noon.UtcTicks, row.At);
            Assert.Equal($"{Environment.MachineName}:{Environment.ProcessId}", row.Process);
            Assert.Equal(Given.Issuer.Body, row.Issuer);
            Assert.DoesNotContain("secret", $"{row.Action}{row.Detail}", StringComparison.Ordinal);
        });
    }

    [SkippableFact]
    public async Task What_changes_nothing_leaves_no_trace()
    {
        await using var bed = makeBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 1));
        await host.Folios.ReserveAsync("order");
        await host.Folios.AddAsync(Given.Range(1, 1), new byte[] { 1 }, CancellationToken.None);
        await host.Folios.ReserveAsync([Given.Request("order"), Given.Request("nothing left")], CancellationToken.None);
        await host.Folios.EndAsync(Given.Issuer, "unknown", FolioState.Void, CancellationToken.None);
        using var context = host.Context();
        Assert.Equal(2, await context.Audit.CountAsync());
    }

    private static async Task ChangeEverythingAsync(Host host)
    {
        await host.Folios.AddAsync(Given.Range(1, 100));
        await host.Folios.ReserveAsync([.. Enumerable.Range(1, 3).Select(i => Given.Request($"secret {i}"))], CancellationToken.None);
        var read = await host.Folios.FindAsync(Given.Issuer, "secret 1", CancellationToken.None);
        await host.Folios.RenewAsync(read!, Given.Noon.AddMinutes(1), "CD34", CancellationToken.None);
        await host.Folios.EndAsync(Given.Issuer, "secret 1", FolioState.Void, CancellationToken.None);
        await host.Folios.EndAsync(Given.Issuer, "secret 2", FolioState.Free, CancellationToken.None);
        var lease = new FolioLease { Issuer = Given.Issuer, Type = DocumentType.Invoice, Holder = "secret till", Count = 3, UsedFrom = Given.Today, UsedUntil = Given.Today };
        await host.Folios.LeaseAsync(lease, CancellationToken.None);
        await host.Folios.ReturnAsync(Given.Issuer, DocumentType.Invoice, "secret till", [new FolioSpan(5, 5)], CancellationToken.None);
        var saved = await host.Documents.SaveAsync([Given.Document("secret 3", 3)], CancellationToken.None);
        await host.Documents.AppendAsync(saved[0], new DocumentEvent(Given.Noon, DocumentState.Sent, "TrackID 1"), CancellationToken.None);
        await host.Documents.LeaseAsync(
            new DocumentLease { Worker = "secret worker", States = [DocumentState.Sent], Count = 1, Now = Given.Noon, Until = Given.Noon.AddMinutes(1) }, CancellationToken.None);
    }
}

public sealed class SqliteAuditTests() : AuditTests(() => new SqliteBed());
