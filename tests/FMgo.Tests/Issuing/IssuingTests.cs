using FMgo.Corrections;
using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Testing;
using FMgo.Verification;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Tests.Issuing;

public class IssuingTests
{
    [Fact]
    public async Task An_order_becomes_a_saved_document_with_the_next_folio()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice, first: 41);
        var issued = (await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()))).GetValueOrThrow();
        Assert.Equal(new DocumentKey(The.IssuerRut, DocumentType.Invoice, 41), issued.Key);
        Assert.Equal(new DateTime(2026, 11, 24, 10, 0, 5), issued.SignedAt);
        var stored = await host.Documents.Store.FindAsync(The.IssuerRut, "A-1", default);
        Assert.Equal(issued.File.ToArray(), stored!.File.ToArray());
        Assert.Equal(DocumentState.Issued, stored.State);
        Assert.Equal(issued.File.ToArray(), (await host.Issuer.FindAsync(The.IssuerRut, "A-1"))!.File.ToArray());
        Assert.Equal(42, (await host.Issuer.IssueAsync(new IssueOrder("A-2", IssuingHost.Draft()))).GetValueOrThrow().Key.Folio);
        var report = new DocumentVerifier(new VerificationOptions { Trust = The.CafTrust, Environment = SiiEnvironment.Certification, Clock = host.Clock }).Verify(issued.File);
        Assert.True(report.IsTrusted, string.Join("; ", report.Findings));
    }

    [Fact]
    public async Task The_same_order_again_is_the_same_document_also_another_day_and_in_another_process()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        var first = (await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()))).GetValueOrThrow();
        var later = host.Restarted();
        later.Clock.Advance(TimeSpan.FromDays(40));
        var again = (await later.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()))).GetValueOrThrow();
        Assert.Equal(first.File.ToArray(), again.File.ToArray());
        Assert.Equal(99, (await later.ReportAsync()).Count(FolioState.Free));
    }

    [Fact]
    public async Task Calls_at_once_with_one_key_give_one_document()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        var calls = Enumerable.Range(0, 32).Select(_ => Task.Run(() => host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()))));
        var issued = (await Task.WhenAll(calls)).Select(result => Convert.ToHexString(result.GetValueOrThrow().File.Span)).Distinct().ToList();
        Assert.Single(issued);
        Assert.Equal(1, (await host.ReportAsync()).Count(FolioState.Reserved));
    }

    [Theory]
    [InlineData("ReserveAsync", true)]
    [InlineData("ReserveAsync", false)]
    [InlineData("FindCafAsync", true)]
    [InlineData("SaveAsync", true)]
    [InlineData("SaveAsync", false)]
    public async Task A_crash_at_any_step_is_gone_over_by_the_same_order(string step, bool before)
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        Fail(host, step, before);
        var failure = await Assert.ThrowsAsync<StoreException>(() => host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft())));
        Assert.EndsWith(step, failure.Call, StringComparison.Ordinal);
        Assert.False(failure.IsBrokenPromise);
        Assert.IsType<IOException>(failure.InnerException);

        // An hour later, with a renewed certificate.
        var later = host.Restarted();
        later.Clock.Advance(TimeSpan.FromHours(1));
        using var renewed = TestCertificate.Create(notBefore: later.Clock.GetUtcNow().AddMinutes(-10));
        later.Certificates.Add(renewed.Certificate);
        bool isReserved = (await later.ReportAsync()).Count(FolioState.Reserved) == 1;
        var issued = (await later.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()))).GetValueOrThrow();
        Assert.Equal(1, issued.Key.Folio);
        Assert.Equal(99, (await later.ReportAsync()).Count(FolioState.Free));
        Assert.Equal(isReserved ? new DateTime(2026, 11, 24, 10, 0, 5) : new DateTime(2026, 11, 24, 11, 0, 5), issued.SignedAt);
        Assert.All(host.Documents.Asked, asked => Assert.Equal(asked.File.ToArray(), issued.File.ToArray()));
    }

    [Fact]
    public async Task What_was_begun_is_not_judged_again()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        host.Documents.FailsBefore.Add("SaveAsync");
        var order = new IssueOrder("A-1", DocumentDraft.Invoice(The.Issuer, The.Receiver).AddLine("Té \u201cverde\u201d", unitPrice: 1_000));
        host.Options = host.Options with { Text = TextPolicy.Transliterate };
        await Assert.ThrowsAsync<StoreException>(() => host.Issuer.IssueAsync(order));
        var later = host.Restarted();
        Assert.Contains("FMGO-TXT-001", (await later.Issuer.IssueAsync(new IssueOrder("A-2", order.Draft!))).Findings.Select(finding => finding.Code));
        var issued = (await later.Issuer.IssueAsync(order)).GetValueOrThrow();
        Assert.Equal("Té \"verde\"", issued.Document.Lines[0].Name);
        Assert.Equal(host.Documents.Asked[0].File.ToArray(), issued.File.ToArray());
    }

    [Fact]
    public async Task Other_content_with_the_same_key_is_refused_with_the_difference()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()));
        var draft = DocumentDraft.Invoice(The.Issuer, The.Receiver with { Name = "Otra" }).AddLine("Martillo", quantity: 3, unitPrice: 5_990).AddLine("Clavos", unitPrice: 10).PaidAs(PaymentForm.Credit);
        var refused = await host.Issuer.IssueAsync(new IssueOrder("A-1", draft));
        Assert.Equal(
            ["Encabezado/Receptor/RznSocRecep", "Detalle[1]/QtyItem", "Detalle[2]"],
            refused.Findings.Select(finding => finding.Path));
        Assert.All(refused.Findings, finding => Assert.Equal("FMGO-ISS-003", finding.Code));
        Assert.DoesNotContain("Otra", string.Join(' ', refused.Findings), StringComparison.Ordinal);
        Assert.Equal(["FMGO-ISS-003"], Codes(await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft(date: new DateOnly(2026, 11, 20))))).Distinct());
        Assert.Equal(1, (await host.ReportAsync()).Count(FolioState.Reserved));
    }

    [Fact]
    public async Task An_invalid_order_spends_nothing()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        var refused = await host.Issuer.IssueAsync(new IssueOrder("A-1", DocumentDraft.Invoice(The.Issuer, The.Receiver)));
        Assert.True(refused.HasErrors);
        Assert.Equal(0, host.Folios.Reservations);
        Assert.Equal(100, (await host.ReportAsync()).Count(FolioState.Free));
        Assert.True((await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()))).Succeeded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("con\ttab")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789x")]
    public async Task A_key_that_no_database_can_keep_is_refused(string key)
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        Assert.Equal(["FMGO-ISS-001"], Codes(await host.Issuer.IssueAsync(new IssueOrder(key, IssuingHost.Draft()))));
    }

    [Fact]
    public Task A_key_of_half_a_character_is_refused() => A_key_that_no_database_can_keep_is_refused("a\ud800");

    [Fact]
    public async Task Keys_are_what_they_are()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        string[] keys = ["a", "A", "a ", "á", "😀", "a'--", "%", new('x', 100)];
        var folios = new List<long>();
        foreach (string key in keys)
        {
            folios.Add((await host.Issuer.IssueAsync(new IssueOrder(key, IssuingHost.Draft()))).GetValueOrThrow().Key.Folio);
        }

        Assert.Equal(Enumerable.Range(1, keys.Length).Select(folio => (long)folio), folios);
    }

    [Fact]
    public async Task Without_issuer_certificate_or_folios_nothing_is_spent_and_the_same_order_goes_on_afterwards()
    {
        var host = new IssuingHost();
        var order = new IssueOrder("A-1", IssuingHost.Draft());
        host.Companies.Clear();
        Assert.Equal(["FMGO-ISS-002"], Codes(await host.Issuer.IssueAsync(order)));
        host.Companies.Add(The.IssuerRut);
        Assert.Equal(["FMGO-ISS-004"], Codes(await host.Issuer.IssueAsync(order)));
        await host.WithFoliosAsync(DocumentType.Invoice);
        using var expired = TestCertificate.Create(notBefore: host.Clock.GetUtcNow().AddYears(-3), notAfter: host.Clock.GetUtcNow().AddDays(-1));
        host.Certificates.Clear();
        Assert.Equal(["FMGO-ISS-008"], Codes(await host.Issuer.IssueAsync(order)));
        host.Certificates.Add(expired.Certificate);
        var refused = await host.Issuer.IssueAsync(order);
        Assert.Equal(["FMGO-ISS-009"], Codes(refused));
        Assert.Equal("2026-11-23", refused.Findings[0].Arguments[1]);
        Assert.Equal(100, (await host.ReportAsync()).Count(FolioState.Free));
        host.Certificates.Add(The.Certificate);
        Assert.Equal(1, (await host.Issuer.IssueAsync(order)).GetValueOrThrow().Key.Folio);
    }

    [Fact]
    public async Task Folios_that_expired_are_told_as_such()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        host.Clock.SetUtcNow(new DateTimeOffset(2027, 5, 2, 12, 0, 0, TimeSpan.Zero));
        var refused = await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()));
        Assert.Equal(["FMGO-ISS-005"], Codes(refused));
        Assert.Equal((ValueList<string>)["33", "2027-05-02", "2027-05-02"], refused.Findings[0].Arguments);
        host.Options = host.Options with { Clock = The.Clock };
        Assert.Equal(["FMGO-ISS-005"], Codes(await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft(date: new DateOnly(2026, 10, 31))))));
    }

    [Fact]
    public async Task A_clock_that_jumps_back_changes_nothing_that_was_begun_and_gives_no_folio_twice()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        host.Documents.FailsBefore.Add("SaveAsync");
        await Assert.ThrowsAsync<StoreException>(() => host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft())));
        var later = host.Restarted();
        later.Options = later.Options with { Clock = new FakeTimeProvider(The.Clock.GetUtcNow().AddDays(-3)) };
        Assert.Equal(host.Documents.Asked[0].File.ToArray(), (await later.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()))).GetValueOrThrow().File.ToArray());
        Assert.Equal(2, (await later.Issuer.IssueAsync(new IssueOrder("A-2", IssuingHost.Draft()))).GetValueOrThrow().Key.Folio);

        // So far back that SII had not granted the folios.
        later.Options = later.Options with { Clock = new FakeTimeProvider(The.Clock.GetUtcNow().AddDays(-30)) };
        Assert.Equal(["FMGO-ISS-005"], Codes(await later.Issuer.IssueAsync(new IssueOrder("A-3", IssuingHost.Draft()))));
    }

    [Fact]
    public async Task A_folio_that_was_asked_for_is_given_or_refused()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        var draft = DocumentDraft.From(IssuingHost.Draft().Document.WithFolio(50));
        Assert.Equal(50, (await host.Issuer.IssueAsync(new IssueOrder("A-1", draft))).GetValueOrThrow().Key.Folio);
        Assert.Equal(["FMGO-ISS-006"], Codes(await host.Issuer.IssueAsync(new IssueOrder("A-2", draft))));
        Assert.Equal(["FMGO-ISS-007"], Codes(await host.Issuer.IssueAsync(new IssueOrder("A-2", DocumentDraft.From(IssuingHost.Draft().Document.WithFolio(101))))));
        Assert.Equal(1, (await host.Issuer.IssueAsync(new IssueOrder("A-2", IssuingHost.Draft()))).GetValueOrThrow().Key.Folio);
    }

    [Fact]
    public async Task A_certificate_that_is_gone_or_ended_meanwhile_gives_way_to_todays()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        using var shortLived = TestCertificate.Create(notBefore: host.Clock.GetUtcNow().AddDays(-300), notAfter: host.Clock.GetUtcNow().AddMinutes(1));
        host.Certificates.Add(shortLived.Certificate);
        host.Documents.FailsBefore.Add("SaveAsync");
        await Assert.ThrowsAsync<StoreException>(() => host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft())));

        var later = host.Restarted();
        later.Clock.Advance(TimeSpan.FromHours(2));
        later.Certificates.Clear();
        Assert.Equal(["FMGO-ISS-008"], Codes(await later.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()))));
        using var renewed = TestCertificate.Create(notBefore: later.Clock.GetUtcNow().AddMinutes(-5));
        later.Certificates.Add(shortLived.Certificate);
        later.Certificates.Add(renewed.Certificate);
        var issued = (await later.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()))).GetValueOrThrow();
        Assert.Equal(1, issued.Key.Folio);
        Assert.Equal(new DateTime(2026, 11, 24, 12, 0, 5), issued.SignedAt);
        Assert.Contains(Convert.ToBase64String(renewed.Certificate.RawData.Span)[..40], string.Concat(System.Text.Encoding.ASCII.GetString(issued.File.Span).Split('\n')), StringComparison.Ordinal);
        Assert.Equal(issued.File.ToArray(), (await later.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()))).GetValueOrThrow().File.ToArray());
    }

    [Fact]
    public async Task What_a_crash_left_is_finished_without_its_order()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        await host.Issuer.IssueAsync(new IssueOrder("whole", IssuingHost.Draft()));
        host.Documents.FailsBefore.Add("SaveAsync");
        for (int i = 1; i <= 3; i++)
        {
            await Assert.ThrowsAsync<StoreException>(() => host.Issuer.IssueAsync(new IssueOrder($"half-{i}", IssuingHost.Draft(i))));
        }

        var later = host.Restarted();
        later.Clock.Advance(TimeSpan.FromDays(1));
        var outcomes = await later.Issuer.ResumeAsync(The.IssuerRut, The.Clock.GetUtcNow()).ToListAsync();
        Assert.Equal(["half-1", "half-2", "half-3"], outcomes.Select(outcome => outcome.Reservation.Request.Key));
        Assert.Equal(host.Documents.Asked.Skip(1).Select(asked => Convert.ToHexString(asked.File.Span)), outcomes.Select(outcome => Convert.ToHexString(outcome.Result.GetValueOrThrow().File.Span)));
        Assert.Empty(await later.Issuer.ResumeAsync(The.IssuerRut, DateTimeOffset.MinValue).ToListAsync());
        Assert.Equal(outcomes[1].Result.Value!.File.ToArray(), (await later.Issuer.IssueAsync(new IssueOrder("half-2", IssuingHost.Draft(2)))).GetValueOrThrow().File.ToArray());
    }

    [Fact]
    public async Task A_note_is_issued_once_too()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.CreditNote);
        IssueOrder Order(decimal percent, string reason = "Descuento") => new("N-1", Correction.Of(Some.DiscountedInvoice).Credit(reason).ReducePercent(percent));
        var note = (await host.Issuer.IssueAsync(Order(10))).GetValueOrThrow();
        Assert.Equal(DocumentType.CreditNote, note.Key.Type);
        host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(note.File.ToArray(), (await host.Issuer.IssueAsync(Order(10))).GetValueOrThrow().File.ToArray());
        Assert.Equal(["Cambios[1]/Valor"], (await host.Issuer.IssueAsync(Order(20))).Findings.Select(finding => finding.Path));
        Assert.Equal(["Referencia[1]/RazonRef"], (await host.Issuer.IssueAsync(Order(10, "Otra"))).Findings.Select(finding => finding.Path));
        Assert.Equal(1, (await host.ReportAsync(DocumentType.CreditNote)).Count(FolioState.Reserved));
    }

    [Fact]
    public async Task A_draft_may_name_its_issuer_by_RUT_alone()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Boleta);
        var draft = DocumentDraft.Boleta(new Issuer { Rut = The.IssuerRut }).AddLine("Martillo", unitPrice: 1_190);
        var boleta = (await host.Issuer.IssueAsync(new IssueOrder("B-1", draft))).GetValueOrThrow();
        Assert.Equal(The.Issuer.Name, boleta.Document.Header.Issuer.Name);
        Assert.Equal(boleta.File.ToArray(), (await host.Issuer.IssueAsync(new IssueOrder("B-1", draft))).GetValueOrThrow().File.ToArray());
    }

    [Fact]
    public async Task A_branch_uses_its_own_folios()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        using var caf = The.CafAuthority.Grant(The.IssuerRut, DocumentType.Invoice, 101, 200, new DateOnly(2026, 11, 1));
        (await host.Desk.AddRangeAsync(caf.File, new FolioSpan(151, 160), "Temuco")).GetValueOrThrow();
        Assert.Equal(151, (await host.Issuer.IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()) { Branch = "Temuco" })).GetValueOrThrow().Key.Folio);
        Assert.Equal(1, (await host.Issuer.IssueAsync(new IssueOrder("A-2", IssuingHost.Draft()))).GetValueOrThrow().Key.Folio);
        Assert.Equal(["FMGO-ISS-004"], Codes(await host.Issuer.IssueAsync(new IssueOrder("A-3", IssuingHost.Draft()) { Branch = "temuco" })));
    }

    internal static string[] Codes<T>(Result<T> result)
        where T : class => [.. result.Findings.Select(finding => finding.Code)];

    private static void Fail(IssuingHost host, string step, bool before)
    {
        (before ? host.Folios.FailsBefore : host.Folios.FailsAfter).Add(step);
        (before ? host.Documents.FailsBefore : host.Documents.FailsAfter).Add(step);
    }
}
