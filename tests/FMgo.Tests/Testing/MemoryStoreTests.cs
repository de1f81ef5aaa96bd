using System.Runtime.InteropServices;
using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Testing;

namespace FMgo.Tests.Testing;

public class MemoryStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 13, 0, 5, TimeSpan.Zero);

    [Fact]
    public async Task Folios_go_their_way_from_free_to_reserved_leased_used_and_void()
    {
        var store = new MemoryFolioStore();
        Assert.Equal(FolioAddition.Added, await store.AddAsync(Range(1, 10), new byte[] { 1 }, default));
        var answers = await store.ReserveAsync([Request("a"), Request("b"), Request("a"), Request("c") with { Folio = 9 }], default);
        Assert.Equal([1, 2, 1, 9], answers.Select(answer => answer.Reservation!.Folio));
        Assert.Equal([true, true, false, true], answers.Select(answer => answer.IsNew));
        await store.EndAsync(The.IssuerRut, "a", FolioState.Free, default);
        await store.EndAsync(The.IssuerRut, "b", FolioState.Void, default);
        var leased = await store.LeaseAsync(new FolioLease { Issuer = The.IssuerRut, Type = DocumentType.Invoice, Holder = "caja 1", Count = 5, UsedFrom = The.IssueDate, UsedUntil = The.IssueDate }, default);
        Assert.Equal([new FolioSpan(1, 1), new FolioSpan(3, 6)], leased.Select(range => range.Folios));
        Assert.False(await store.ReturnAsync(The.IssuerRut, DocumentType.Invoice, "caja 1", [new FolioSpan(6, 7)], default));
        Assert.True(await store.ReturnAsync(The.IssuerRut, DocumentType.Invoice, "caja 1", [new FolioSpan(1, 1), new FolioSpan(6, 6)], default));
        Assert.Equal(
            ["1-1 Free", "2-2 Void", "3-5 UsedElsewhere", "6-8 Free", "9-9 Reserved", "10-10 Free"],
            (await store.ReportAsync(The.IssuerRut, DocumentType.Invoice, default)).Select(stretch => $"{stretch.Folios} {stretch.State}"));
    }

    [Fact]
    public async Task Bytes_that_went_in_or_came_out_are_not_those_of_the_store()
    {
        byte[] given = [1, 2, 3];
        var folios = new MemoryFolioStore();
        await folios.AddAsync(Range(1, 10), given, default);
        await folios.ReserveAsync([Request("a") with { Content = given }], default);
        var documents = new MemoryDocumentStore();
        var saved = await documents.SaveAsync([new NewDocument("a", new DocumentKey(The.IssuerRut, DocumentType.Invoice, 1), given, Now)], default);
        given[0] = 9;
        Spoil((await folios.FindCafAsync("caf", default))!.Value);
        Spoil((await folios.FindAsync(The.IssuerRut, "a", default))!.Request.Content);
        Spoil(saved[0].File);
        Assert.Equal([1, 2, 3], (await folios.FindCafAsync("caf", default))!.Value.ToArray());
        Assert.Equal([1, 2, 3], (await folios.FindAsync(The.IssuerRut, "a", default))!.Request.Content.ToArray());
        Assert.Equal([1, 2, 3], (await documents.FindAsync(The.IssuerRut, "a", default))!.File.ToArray());
    }

    private static void Spoil(ReadOnlyMemory<byte> bytes)
    {
        Assert.True(MemoryMarshal.TryGetArray(bytes, out var array));
        array[1] = 9;
    }

    private static FolioRange Range(long first, long last) =>
        new() { CafId = "caf", Issuer = The.IssuerRut, Type = DocumentType.Invoice, Folios = new FolioSpan(first, last), AuthorizedOn = new DateOnly(2026, 11, 1) };

    private static FolioRequest Request(string key) => new()
    {
        Issuer = The.IssuerRut,
        Key = key,
        Type = DocumentType.Invoice,
        IssueDate = The.IssueDate,
        StampedAt = Now,
        Certificate = "A1",
        Content = default,
    };
}
