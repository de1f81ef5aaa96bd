using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Testing;

namespace FMgo.Tests.Issuing;

public class FolioDeskTests
{
    private static readonly DateOnly Granted = new(2026, 11, 1);

    private static DocumentDraft Boleta() => DocumentDraft.Boleta(The.Issuer).AddLine("Martillo", unitPrice: 1_190);

    [Fact]
    public async Task A_CAF_that_is_added_twice_is_told_and_changes_nothing()
    {
        var host = new IssuingHost();
        using var caf = The.CafAuthority.Grant(The.IssuerRut, DocumentType.Invoice, 1, 50, Granted);
        Assert.Equal(new FolioSpan(1, 50), (await host.Desk.AddCafAsync(caf.File)).GetValueOrThrow().Folios);
        await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()));
        var again = await host.Desk.AddCafAsync(caf.File);
        Assert.Equal(["FMGO-FOL-001"], IssuingTests.Codes(again));
        Assert.True(again.Succeeded);
        Assert.Equal(49, (await host.ReportAsync()).Count(FolioState.Free));
    }

    [Theory]
    [InlineData(50, 60)]
    [InlineData(1, 1)]
    [InlineData(20, 30)]
    [InlineData(1, 100)]
    public async Task Folios_that_were_added_before_are_not_added_again(long first, long last)
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice, last: 50);
        using var other = The.CafAuthority.Grant(The.IssuerRut, DocumentType.Invoice, first, last, Granted);
        Assert.Equal(["FMGO-FOL-002"], IssuingTests.Codes(await host.Desk.AddCafAsync(other.File)));
        Assert.Equal(50, (await host.ReportAsync()).Stretches.Sum(stretch => stretch.Folios.Count));
    }

    [Fact]
    public async Task What_is_wrong_with_a_CAF_is_told_at_once_and_nothing_is_added()
    {
        var host = new IssuingHost();
        using var foreign = The.CafAuthority.Grant(Rut.FromBody(77_000_000), DocumentType.Invoice, 1, 50, new DateOnly(2026, 3, 1));
        Assert.Equal(["FMGO-FOL-003", "FMGO-ISS-002", "FMGO-CAF-036"], IssuingTests.Codes(await host.Desk.AddRangeAsync(foreign.File, new FolioSpan(40, 51), branch: null)));
        using var future = The.CafAuthority.Grant(The.IssuerRut, DocumentType.Invoice, 1, 50, new DateOnly(2026, 12, 1));
        Assert.Equal(["FMGO-CAF-035"], IssuingTests.Codes(await host.Desk.AddCafAsync(future.File)));
        Assert.Equal(["FMGO-CAF-003"], IssuingTests.Codes(await host.Desk.AddCafAsync("<AUTORIZACION"u8.ToArray())));
        using var own = The.CafAuthority.Grant(The.IssuerRut, DocumentType.Invoice, 1, 50, Granted);
        Assert.Equal(["FMGO-FOL-009"], IssuingTests.Codes(await host.Desk.AddRangeAsync(own.File, new FolioSpan(1, 5), branch: " \n")));
        using var stranger = new TestCafAuthority(998);
        using var untrusted = stranger.Grant(The.IssuerRut, DocumentType.Invoice, 1, 50, Granted);
        Assert.True((await host.Desk.AddCafAsync(untrusted.File)).HasErrors);
        Assert.Empty((await host.ReportAsync()).Stretches);
    }

    [Fact]
    public async Task A_till_issues_a_day_without_network_and_hands_back_the_rest()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Boleta);
        var lease = new FolioLease { Issuer = The.IssuerRut, Type = DocumentType.Boleta, Holder = "caja-3", Count = 10, UsedFrom = The.IssueDate, UsedUntil = The.IssueDate.AddDays(1) };
        var lent = (await host.Desk.LeaseAsync(lease)).GetValueOrThrow();
        Assert.Equal(new FolioSpan(1, 10), Assert.Single(lent.Blocks).Folios);
        Assert.Equal(11, (await host.Issuer.IssueAsync(new IssueOrder("central", Boleta()))).GetValueOrThrow().Key.Folio);

        var till = new IssuingHost();
        (await till.Desk.AddRangeAsync(lent.Blocks[0].CafFile, lent.Blocks[0].Folios, branch: null)).GetValueOrThrow();
        for (int i = 1; i <= 4; i++)
        {
            Assert.Equal(i, (await till.Issuer.IssueAsync(new IssueOrder($"ticket-{i}", Boleta()))).GetValueOrThrow().Key.Folio);
        }

        var unused = (await till.ReportAsync(DocumentType.Boleta)).Stretches.Where(stretch => stretch.State == FolioState.Free).Select(stretch => stretch.Folios).ToValueList();
        Assert.Equal(["FMGO-FOL-005"], IssuingTests.Codes(await host.Desk.ReturnAsync(The.IssuerRut, DocumentType.Boleta, "caja-4", unused)));
        var report = (await host.Desk.ReturnAsync(The.IssuerRut, DocumentType.Boleta, "caja-3", unused)).GetValueOrThrow();
        Assert.Equal((4, 1, 95), (report.Count(FolioState.UsedElsewhere), report.Count(FolioState.Reserved), report.Count(FolioState.Free)));
        Assert.Equal(new FolioSpan(5, 10), Assert.Single(report.Gaps).Folios);
        Assert.Equal(["FMGO-FOL-005"], IssuingTests.Codes(await host.Desk.ReturnAsync(The.IssuerRut, DocumentType.Boleta, "caja-3", unused)));
        Assert.Equal(5, (await host.Issuer.IssueAsync(new IssueOrder("central-2", Boleta()))).GetValueOrThrow().Key.Folio);
    }

    [Fact]
    public async Task A_lease_takes_nothing_that_expires_on_the_way()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice, last: 5);
        var lease = new FolioLease { Issuer = The.IssuerRut, Type = DocumentType.Invoice, Holder = "caja-3", Count = 10, UsedFrom = The.IssueDate, UsedUntil = new DateOnly(2027, 5, 1) };
        Assert.Equal(["FMGO-FOL-004"], IssuingTests.Codes(await host.Desk.LeaseAsync(lease)));
        Assert.Equal(5, (await host.Desk.LeaseAsync(lease with { UsedUntil = new DateOnly(2027, 4, 30) })).GetValueOrThrow().Count);
        Assert.Equal(["FMGO-FOL-009"], IssuingTests.Codes(await host.Desk.LeaseAsync(lease with { Holder = "" })));
    }

    [Fact]
    public async Task A_released_folio_goes_to_the_next_order_and_its_key_to_none()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()));
        await host.Issuer.IssueAsync(new IssueOrder("A-2", IssuingHost.Draft()));
        Assert.Equal(FolioState.Free, (await host.Desk.ReleaseAsync(The.IssuerRut, "A-1")).GetValueOrThrow().State);
        Assert.Equal(["FMGO-ISS-010"], IssuingTests.Codes(await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()))));
        var next = (await host.Issuer.IssueAsync(new IssueOrder("A-3", IssuingHost.Draft(7)))).GetValueOrThrow();
        Assert.Equal(1, next.Key.Folio);
        Assert.Equal("A-3", (await host.Documents.Store.FindByFolioAsync(next.Key, default))!.IdempotencyKey);
        Assert.Equal(DocumentState.Withdrawn, (await host.Documents.Store.FindAsync(The.IssuerRut, "A-1", default))!.State);
        Assert.Equal(FolioState.Free, (await host.Desk.ReleaseAsync(The.IssuerRut, "A-1")).GetValueOrThrow().State);
        Assert.Equal(["FMGO-FOL-006"], IssuingTests.Codes(await host.Desk.ReleaseAsync(The.IssuerRut, "a-1")));
        Assert.Equal(2, (await host.ReportAsync()).Count(FolioState.Reserved));
    }

    [Fact]
    public async Task A_void_folio_is_nobodys_and_to_be_annulled()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()));
        Assert.Equal(FolioState.Void, (await host.Desk.VoidAsync(The.IssuerRut, "A-1")).GetValueOrThrow().State);
        Assert.Equal(2, (await host.Issuer.IssueAsync(new IssueOrder("A-2", IssuingHost.Draft()))).GetValueOrThrow().Key.Folio);
        var report = await host.ReportAsync();
        Assert.Equal(new FolioSpan(1, 1), Assert.Single(report.ToAnnul(The.IssueDate)).Folios);
        Assert.Empty(report.Gaps);
        Assert.Equal([new FolioSpan(1, 1), new FolioSpan(3, 100)], report.ToAnnul(new DateOnly(2027, 5, 1)).Select(stretch => stretch.Folios));
        Assert.Equal(98, report.ExpiringBy(new DateOnly(2027, 4, 30)).Sum(stretch => stretch.Folios.Count));
        Assert.Empty(report.ExpiringBy(new DateOnly(2027, 4, 29)));
    }

    [Theory]
    [InlineData(DocumentState.Sent, "TrackID 1", "FMGO-FOL-007", "FMGO-FOL-007")]
    [InlineData(DocumentState.Accepted, null, "FMGO-FOL-007", "FMGO-FOL-007")]
    [InlineData(DocumentState.AcceptedWithRemarks, null, "FMGO-FOL-007", "FMGO-FOL-007")]
    [InlineData(DocumentState.Rejected, "RFR", null, null)]
    [InlineData(DocumentState.Rejected, "HED-3-154, DTE-3-101", "FMGO-FOL-008", null)]
    [InlineData(DocumentState.Rejected, "DTE-3-601", "FMGO-FOL-008", null)]
    [InlineData(DocumentState.Rejected, "HED-3-154", null, null)]
    public async Task SIIs_rules_say_which_folios_may_be_used_again(DocumentState state, string? detail, string? release, string? voiding)
    {
        foreach (var (end, expected) in new[] { (FolioState.Free, release), (FolioState.Void, voiding) })
        {
            var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
            await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()));
            var stored = (await host.Documents.Store.FindAsync(The.IssuerRut, "A-1", default))!;
            await host.Documents.Store.AppendAsync(stored, new DocumentEvent(host.Clock.GetUtcNow(), state, detail), default);
            var ended = await (end == FolioState.Free ? host.Desk.ReleaseAsync(The.IssuerRut, "A-1") : host.Desk.VoidAsync(The.IssuerRut, "A-1"));
            Assert.Equal(expected, ended.Findings.SingleOrDefault()?.Code);
            Assert.Equal(expected is null ? end : FolioState.Reserved, (await host.Folios.Store.FindAsync(The.IssuerRut, "A-1", default))!.State);
        }
    }

    [Fact]
    public async Task Who_is_about_to_save_a_document_of_a_folio_that_was_released_meanwhile_is_told_and_saves_none()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        var other = host.Restarted();
        SignedDocument? taken = null;
        host.Documents.BeforeSaving = async () =>
        {
            (await other.Desk.ReleaseAsync(The.IssuerRut, "A-1")).GetValueOrThrow();
            taken = (await other.Issuer.IssueAsync(new IssueOrder("A-2", IssuingHost.Draft(5)))).GetValueOrThrow();
        };
        Assert.Equal(["FMGO-ISS-010"], IssuingTests.Codes(await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()))));
        Assert.Equal(1, taken!.Key.Folio);
        Assert.Null(await host.Issuer.FindAsync(The.IssuerRut, "A-1"));
        Assert.Equal("A-2", (await host.Documents.Store.FindByFolioAsync(taken.Key, default))!.IdempotencyKey);
    }

    [Theory]
    [InlineData("SaveAsync")]
    [InlineData("AppendAsync")]
    [InlineData("EndAsync")]
    public async Task A_release_that_was_cut_off_is_finished_by_the_same_call(string step)
    {
        foreach (bool before in new[] { true, false })
        {
            var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
            await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()));
            (before ? host.Documents.FailsBefore : host.Documents.FailsAfter).Add(step);
            (before ? host.Folios.FailsBefore : host.Folios.FailsAfter).Add(step);
            await Assert.ThrowsAsync<StoreException>(() => host.Desk.ReleaseAsync(The.IssuerRut, "A-1"));
            var later = host.Restarted();
            var resumed = await later.Issuer.ResumeAsync(The.IssuerRut, DateTimeOffset.MinValue).ToListAsync();
            Assert.All(resumed, outcome => Assert.Equal(["FMGO-ISS-010"], IssuingTests.Codes(outcome.Result)));
            Assert.Equal(step == "EndAsync" ? (before ? 1 : 0) : step == "AppendAsync" && !before ? 1 : 0, resumed.Count);
            Assert.Equal(FolioState.Free, (await later.Desk.ReleaseAsync(The.IssuerRut, "A-1")).GetValueOrThrow().State);
            Assert.Equal(100, (await later.ReportAsync()).Count(FolioState.Free));
        }
    }
}
