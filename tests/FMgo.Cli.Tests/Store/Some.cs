using FMgo.Folios;

namespace FMgo.Cli.Tests.Store;

/// <summary>Folios 1 to 1,000, and requests for them.</summary>
internal static class Some
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    public static readonly FolioRange Range = new()
    {
        CafId = $"{Orders.Issuer}-33-1-1000",
        Issuer = Rut.Parse(Orders.Issuer),
        Type = DocumentType.Invoice,
        Folios = new FolioSpan(1, 1000),
        AuthorizedOn = Day,
        ExpiresOn = Day.AddMonths(5),
    };

    public static FolioRequest Request(string key) => new()
    {
        Issuer = Range.Issuer,
        Key = key,
        Type = Range.Type,
        IssueDate = Day,
        StampedAt = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(-3)),
        Certificate = "thumbprint",
        Content = new byte[] { 1, 2, 3 },
    };
}
