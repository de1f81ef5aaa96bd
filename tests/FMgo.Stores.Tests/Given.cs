using FMgo.Folios;
using FMgo.Issuing;

namespace FMgo.Stores.Tests;

/// <summary>Ranges, requests and documents of a made-up company.</summary>
internal static class Given
{
    public static Rut Issuer { get; } = Rut.FromBody(76_192_083);

    public static DateOnly Today { get; } = new(2026, 6, 15);

    public static DateTimeOffset Noon { get; } = new(2026, 6, 15, 16, 0, 0, TimeSpan.Zero);

    public static FolioRange Range(long first, long last, DateOnly? expiresOn = null, string? branch = null, DocumentType? type = null) => new()
    {
        CafId = $"{Issuer}-{type ?? DocumentType.Invoice}-{first}-{last}",
        Issuer = Issuer,
        Type = type ?? DocumentType.Invoice,
        Folios = new FolioSpan(first, last),
        AuthorizedOn = Today.AddDays(-10),
        ExpiresOn = expiresOn,
        Branch = branch,
    };

    public static FolioRequest Request(string key, long? folio = null, string? branch = null, DateTimeOffset? stampedAt = null, DocumentType? type = null) => new()
    {
        Issuer = Issuer,
        Key = key,
        Type = type ?? DocumentType.Invoice,
        Branch = branch,
        Folio = folio,
        IssueDate = Today,
        StampedAt = stampedAt ?? Noon,
        Certificate = "AB12",
        Content = System.Text.Encoding.UTF8.GetBytes($"content of {key}"),
    };

    public static NewDocument Document(string key, long folio, string? file = null) =>
        new(key, new DocumentKey(Issuer, DocumentType.Invoice, folio), System.Text.Encoding.Latin1.GetBytes(file ?? $"<DTE>ñ {key}</DTE>\r\n"), Noon);

    public static async Task<long> ReserveAsync(this IFolioStore store, string key) =>
        (await store.ReserveAsync([Request(key)], CancellationToken.None))[0].Reservation!.Folio;

    public static async Task AddAsync(this IFolioStore store, FolioRange range) =>
        Assert.Equal(FolioAddition.Added, await store.AddAsync(range, new byte[] { 1, 2, 3 }, CancellationToken.None));
}
