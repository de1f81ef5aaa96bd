using System.Globalization;
using FMgo.Folios;

namespace FMgo.Testing;

/// <summary>What the promises of folio stores are tried with: a made-up issuer, a day, and short forms of the calls.</summary>
internal static class FolioCase
{
    public static readonly Rut Company = Rut.FromBody(76_192_083);

    public static readonly Rut OtherCompany = Rut.FromBody(77_777_777);

    public static readonly DocumentType Kind = DocumentType.Invoice;

    /// <summary>A day of winter: Chile is four hours behind UTC.</summary>
    public static readonly DateOnly Day = new(2026, 6, 15);

    public static readonly DateTimeOffset Noon = InChile(Day, 12, 0, 0).ToUniversalTime();

    /// <summary>Thumbprints, as a store gets them.</summary>
    public static readonly string Certificate = CertificateOf(0xA);

    public static readonly string OtherCertificate = CertificateOf(0xB);

    public static string CertificateOf(int number) => number.ToString("X40", CultureInfo.InvariantCulture);

    public static DateTimeOffset InChile(DateOnly day, int hour, int minute, int second) => new(day.ToDateTime(new TimeOnly(hour, minute, second)), TimeSpan.FromHours(-4));

    public static FolioRange Range(long first, long last, Rut? issuer = null, DocumentType? type = null) => new()
    {
        CafId = $"{issuer ?? Company}-{(type ?? Kind).Code}-{first}-{last}",
        Issuer = issuer ?? Company,
        Type = type ?? Kind,
        Folios = new FolioSpan(first, last),
        AuthorizedOn = Day.AddDays(-30),
    };

    public static FolioRequest Request(string key) => new()
    {
        Issuer = Company,
        Key = key,
        Type = Kind,
        IssueDate = Day,
        StampedAt = Noon,
        Certificate = Certificate,
        Content = "{}"u8.ToArray(),
    };

    /// <summary>Requests with keys of their own.</summary>
    public static FolioRequest[] Requests(string prefix, int count) => [.. Enumerable.Range(0, count).Select(i => Request($"{prefix}-{i}"))];

    public static FolioLease Lease(string holder, int count) => new() { Issuer = Company, Type = Kind, Holder = holder, Count = count, UsedFrom = Day, UsedUntil = Day };

    public static FolioStretch Stretch(FolioRange range, long first, long last, FolioState state, string? holder = null) =>
        new(range.CafId, new FolioSpan(first, last), state) { Branch = range.Branch, Holder = holder, ExpiresOn = range.ExpiresOn };

    /// <summary>The folio that was given, or why none was.</summary>
    public static object? Outcome(this FolioAnswer answer) => (object?)answer.Reservation?.Folio ?? answer.Refusal;

    public static IEnumerable<object?> Outcomes(this IEnumerable<FolioAnswer> answers) => answers.Select(Outcome);

    public static IEnumerable<long> Folios(this IEnumerable<FolioRange> ranges) => ranges.SelectMany(range => Folios(range.Folios));

    /// <summary>So many folios in a row.</summary>
    public static IEnumerable<long> Row(long first, int count) => new FolioSpan(first, first + count - 1).Folios();

    public static IEnumerable<long> Folios(this FolioSpan span)
    {
        for (long folio = span.First; folio <= span.Last; folio++)
        {
            yield return folio;
        }
    }

    public static async Task AddAsync(this IFolioStore store, params FolioRange[] ranges)
    {
        foreach (var range in ranges)
        {
            Expect.Same(FolioAddition.Added, await store.AddAsync(range, Odd.EveryByte, CancellationToken.None), $"AddAsync({range})");
        }
    }

    public static async Task<IReadOnlyList<FolioAnswer>> ReserveAsync(this IFolioStore store, params FolioRequest[] requests)
    {
        var answers = await store.ReserveAsync(requests, CancellationToken.None);
        Expect.Same(requests.Length, answers.Count, "ReserveAsync, Count");
        return answers;
    }

    /// <summary>The reservation that a new request got.</summary>
    public static async Task<FolioReservation> GetNewAsync(this IFolioStore store, FolioRequest request)
    {
        var answer = (await store.ReserveAsync(request))[0];
        Expect.Same(true, answer.IsNew, $"ReserveAsync({request}), IsNew");
        Expect.Same(request, answer.Reservation?.Request, $"ReserveAsync({request}), Request");
        return answer.Reservation!;
    }

    public static Task<FolioReservation?> FindAsync(this IFolioStore store, string key) => store.FindAsync(Company, key, CancellationToken.None);

    public static Task<FolioReservation> RenewAsync(this IFolioStore store, FolioReservation read, DateTimeOffset stampedAt, string certificate) =>
        store.RenewAsync(read, stampedAt, certificate, CancellationToken.None);

    public static Task<FolioReservation?> EndAsync(this IFolioStore store, string key, FolioState state) => store.EndAsync(Company, key, state, CancellationToken.None);

    public static Task<IReadOnlyList<FolioReservation>> ListAsync(this IFolioStore store, DateTimeOffset since, FolioReservation? after = null, int count = 1000) =>
        store.ListAsync(Company, since, after, count, CancellationToken.None);

    public static Task<IReadOnlyList<FolioRange>> LeaseAsync(this IFolioStore store, FolioLease lease) => store.LeaseAsync(lease, CancellationToken.None);

    public static Task<bool> ReturnAsync(this IFolioStore store, string holder, params FolioSpan[] unused) => store.ReturnAsync(Company, Kind, holder, unused, CancellationToken.None);

    public static Task<IReadOnlyList<FolioStretch>> ReportAsync(this IFolioStore store) => store.ReportAsync(Company, Kind, CancellationToken.None);
}
