using FMgo.Folios;
using FMgo.Issuing;

namespace FMgo.Tests.Issuing;

/// <summary>A store that answers what it may not is found out before anything is returned.</summary>
public class LyingStoreTests
{
    [Fact]
    public Task A_folio_outside_the_CAF() => IsFoundOut(host => host.Folios.Answers = answer => answer with { Reservation = answer.Reservation! with { Folio = 101 } });

    [Fact]
    public Task A_CAF_of_another_type() => IsFoundOut(host => host.Folios.Answers = answer => answer with { Reservation = answer.Reservation! with { CafId = "76192083-9-61-1-100" } });

    [Fact]
    public Task A_reservation_of_another_key() => IsFoundOut(host => host.Folios.Answers = answer => With(answer, request => request with { Key = "B" }));

    [Fact]
    public Task A_content_that_lost_its_end() => IsFoundOut(host => host.Folios.Answers = answer => With(answer, request => request with { Content = request.Content[..^1] }));

    [Fact]
    public Task Another_moment() => IsFoundOut(host => host.Folios.Answers = answer => With(answer, request => request with { StampedAt = request.StampedAt.AddHours(3) }));

    [Fact]
    public Task Neither_a_reservation_nor_a_refusal() => IsFoundOut(host => host.Folios.Answers = _ => new FolioAnswer(null, IsNew: true, null));

    [Fact]
    public Task A_CAF_that_is_not_the_one_that_was_added() => IsFoundOut(host => host.Folios.CafFile = file => file[..^10]);

    [Fact]
    public Task Another_document_under_the_key() => IsFoundOut(host => host.Documents.Answers = stored => stored with { Key = new DocumentKey(The.IssuerRut, DocumentType.Invoice, 2) });

    [Fact]
    public Task A_file_of_which_a_byte_changed() => IsFoundOut(host => host.Documents.Answers = stored =>
    {
        byte[] file = stored.File.ToArray();
        file[file.AsSpan().IndexOf("<MntTotal>"u8) + 10] ^= 1;
        return stored with { File = file };
    });

    [Fact]
    public async Task A_known_reservation_whose_content_changed()
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        host.Documents.FailsBefore.Add("SaveAsync");
        await Assert.ThrowsAsync<StoreException>(() => host.Issuer.IssueAsync(new IssueOrder("A", IssuingHost.Draft())));
        var later = host.Restarted();
        later.Folios.Answers = answer => With(answer, request => request with { Content = request.Content[1..] });
        Assert.True((await Assert.ThrowsAsync<StoreException>(() => later.Issuer.IssueAsync(new IssueOrder("A", IssuingHost.Draft())))).IsBrokenPromise);
    }

    private static FolioAnswer With(FolioAnswer answer, Func<FolioRequest, FolioRequest> change) =>
        answer with { Reservation = answer.Reservation! with { Request = change(answer.Reservation.Request) } };

    private static async Task IsFoundOut(Action<IssuingHost> lie)
    {
        var host = await new IssuingHost().WithFoliosAsync(DocumentType.Invoice);
        await host.WithFoliosAsync(DocumentType.CreditNote);
        lie(host);
        var found = await Assert.ThrowsAsync<StoreException>(() => host.Issuer.IssueAsync(new IssueOrder("A", IssuingHost.Draft())));
        Assert.True(found.IsBrokenPromise);
        Assert.Contains("docs/issuing.md", found.Message, StringComparison.Ordinal);
    }
}
