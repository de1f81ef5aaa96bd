using FMgo.Folios;
using FMgo.Issuing;

namespace FMgo.Tests.Issuing;

public class IssueAllTests
{
    [Fact]
    public async Task Many_orders_come_out_in_order_each_with_its_own_folio()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice, last: 1000);
        var outcomes = await host.Issuer.IssueAllAsync(Orders(700)).ToListAsync();
        Assert.Equal(Enumerable.Range(0, 700).Select(i => $"A-{i}"), outcomes.Select(outcome => outcome.Order.Key));
        Assert.Equal(Enumerable.Range(1, 700).Select(i => (long)i), outcomes.Select(outcome => outcome.Result.GetValueOrThrow().Key.Folio));
        Assert.Equal(3, host.Folios.Reservations);
        Assert.Equal(300, (await host.ReportAsync()).Count(FolioState.Free));
    }

    [Fact]
    public async Task What_is_wrong_with_one_keeps_no_other_back()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        IssueOrder[] orders = [.. Orders(3), new("bad", DocumentDraft.Invoice(The.Issuer, The.Receiver)), new("", IssuingHost.Draft()), new("A-1", IssuingHost.Draft()), new("A-1", IssuingHost.Draft(9))];
        var outcomes = await host.Issuer.IssueAllAsync(orders).ToListAsync();
        Assert.Equal([true, true, true, false, false, true, false], outcomes.Select(outcome => outcome.Result.Succeeded));
        Assert.Equal(2, outcomes[5].Result.Value!.Key.Folio);
        Assert.Equal(["FMGO-ISS-003"], IssuingTests.Codes(outcomes[6].Result));
        Assert.Equal(3, (await host.ReportAsync()).Count(FolioState.Reserved));
    }

    [Fact]
    public async Task A_CAF_that_runs_out_in_the_middle_is_told_and_the_same_batch_goes_on_with_the_next()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice, last: 300);
        var first = await host.Issuer.IssueAllAsync(Orders(700)).ToListAsync();
        Assert.Equal(300, first.Count(outcome => outcome.Result.Succeeded));
        Assert.All(first.Skip(300), outcome => Assert.Equal(["FMGO-ISS-004"], IssuingTests.Codes(outcome.Result)));
        await host.WithFoliosAsync(DocumentType.Invoice, first: 301, last: 1000);
        var second = await host.Restarted().Issuer.IssueAllAsync(Orders(700)).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 700).Select(i => (long)i), second.Select(outcome => outcome.Result.GetValueOrThrow().Key.Folio));
        Assert.All(first.Take(300).Zip(second), pair => Assert.Equal(pair.First.Result.Value!.File.ToArray(), pair.Second.Result.Value!.File.ToArray()));
    }

    [Theory]
    [InlineData("SaveAsync", true)]
    [InlineData("SaveAsync", false)]
    [InlineData("ReserveAsync", false)]
    public async Task A_batch_that_was_cut_off_goes_on_where_it_stopped(string step, bool before)
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice, last: 1000);
        var outcomes = new List<IssueOutcome>();
        await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await foreach (var outcome in host.Issuer.IssueAllAsync(Orders(700)))
            {
                outcomes.Add(outcome);
                (before ? host.Documents.FailsBefore : host.Documents.FailsAfter).Add(step);
                (before ? host.Folios.FailsBefore : host.Folios.FailsAfter).Add(step);
            }
        });
        Assert.NotEmpty(outcomes);
        var again = await host.Restarted().Issuer.IssueAllAsync(Orders(700)).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 700).Select(i => (long)i), again.Select(outcome => outcome.Result.GetValueOrThrow().Key.Folio));
        Assert.All(outcomes.Zip(again), pair => Assert.Equal(pair.First.Result.Value!.File.ToArray(), pair.Second.Result.Value!.File.ToArray()));
    }

    [Fact]
    public async Task Two_processes_with_one_batch_give_every_order_one_document()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice, last: 1000);
        var both = await Task.WhenAll(Task.Run(() => host.Issuer.IssueAllAsync(Orders(600)).ToListAsync().AsTask()), Task.Run(() => host.Restarted().Issuer.IssueAllAsync(Orders(600).Reverse()).ToListAsync().AsTask()));
        var one = both[0].ToDictionary(outcome => outcome.Order.Key, outcome => outcome.Result.GetValueOrThrow());
        Assert.All(both[1], outcome => Assert.Equal(one[outcome.Order.Key].File.ToArray(), outcome.Result.GetValueOrThrow().File.ToArray()));
        Assert.Equal(600, (await host.ReportAsync()).Count(FolioState.Reserved));
    }

    private static IEnumerable<IssueOrder> Orders(int count) => Enumerable.Range(0, count).Select(i => new IssueOrder($"A-{i}", IssuingHost.Draft(1 + i % 7)));
}
