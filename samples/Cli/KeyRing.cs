using FMgo.Folios;
using FMgo.Signing;
using FMgo.Testing;

namespace FMgo.Cli;

/// <summary>The certificate, the CAFs and the clock of one run.</summary>
internal sealed class KeyRing : IDisposable
{
    // CAFs of five types expire after six months; a test CAF is made to be younger.
    private const int MonthsOfTestCaf = 5;

    private readonly List<Caf> _cafs;
    private readonly IDisposable? _maker;

    private KeyRing(SigningCertificate certificate, List<Caf> cafs, TimeProvider clock, IDisposable? maker = null)
    {
        Certificate = certificate;
        _cafs = cafs;
        Clock = clock;
        _maker = maker;
    }

    public SigningCertificate Certificate { get; }

    public TimeProvider Clock { get; }

    /// <summary>The public key of test CAFs, in PEM; null when the CAFs are SII's.</summary>
    public string? TestCafKey { get; private init; }

    /// <summary>Who granted the CAFs: folios of one are not those of another. A name for a file; null where they were made for this run.</summary>
    public string? Authority { get; private init; }

    public static KeyRing FromFiles(IssueOptions options)
    {
        string password = PasswordFrom(options.PasswordVariable!);
        var authorities = new CafAuthorities(options.CafKey);
        var cafs = options.Cafs.Select(authorities.Read).ToList();
        var clock = options.Now is { } now ? new FixedClock(now) : TimeProvider.System;
        return new KeyRing(ReadCertificate(options.Pfx!, password, clock), cafs, clock) { Authority = authorities.OneOf(cafs) };
    }

    public static KeyRing ForTests(IssueOptions options, IssueBatch batch)
    {
        var clock = ClockForTests(options, batch);
        var today = clock.GetChileDate();
        var authority = new TestCafAuthority();
        var cafs = batch.Documents.Where(document => document is { Type: not null, Header.Issuer.Rut: not null })
            .GroupBy(document => (document.Header.Issuer.Rut!.Value, document.Type!))
            .Select(group => Grant(authority, group.Key.Value, group.Key.Item2, [.. group], today)).ToList();
        var certificate = TestCertificate.Create(notBefore: clock.GetUtcNow().AddDays(-1));
        return new KeyRing(certificate.Certificate, cafs, clock, authority) { TestCafKey = authority.PublicKeyPem };
    }

    public Caf? Find(Rut issuer, DocumentType type, long? folio) =>
        _cafs.FirstOrDefault(caf => caf.Issuer == issuer && caf.Type == type && folio is { } wanted && caf.Contains(wanted))
        ?? _cafs.FirstOrDefault(caf => caf.Issuer == issuer && caf.Type == type)
        ?? _cafs.FirstOrDefault(caf => caf.Type == type);

    /// <summary>The CAF that a store knows by a name; null where it is not in hand.</summary>
    public Caf? Find(string cafId) => _cafs.FirstOrDefault(caf => FolioRange.IdOf(caf) == cafId);

    /// <summary>All CAFs of an issuer and type, in the order in which they are to be used: those that expire first, and then by folio.</summary>
    public IReadOnlyList<Caf> All(Rut issuer, DocumentType type) =>
        [.. _cafs.Where(caf => caf.Issuer == issuer && caf.Type == type).OrderBy(caf => caf.ExpiresOn ?? DateOnly.MaxValue).ThenBy(caf => caf.FirstFolio)];

    public void Dispose()
    {
        Certificate.Dispose();
        _cafs.ForEach(caf => caf.Dispose());
        _maker?.Dispose();
    }

    public static string PasswordFrom(string variable)
    {
        if (variable.Length > 0 && Environment.GetEnvironmentVariable(variable) is { } password)
        {
            return password;
        }

        // Without the name: whoever gives the password itself by mistake shall not find it in a log.
        throw new TroubleException(Texts.Of(
            "la variable de entorno que nombra --password-env no está definida", "the environment variable that --password-env names is not set"));
    }

    /// <exception cref="TroubleException">It cannot be read, or cannot sign now.</exception>
    public static SigningCertificate ReadCertificate(string file, string password, TimeProvider clock)
    {
        try
        {
            var certificate = SigningCertificate.FromPfx(Input.ReadKey(file), password);
            certificate.EnsureValidAt(clock.GetUtcNow());
            return certificate;
        }
        catch (SigningCertificateException refused)
        {
            throw new TroubleException($"{file}: {refused.Message}");
        }
    }

    private static TimeProvider ClockForTests(IssueOptions options, IssueBatch batch)
    {
        if (options.Now is { } now)
        {
            return new FixedClock(now);
        }

        var latest = DatesOf(batch.Documents).Max();
        if (latest is { } date && date < TimeProvider.System.GetChileDate().AddMonths(-MonthsOfTestCaf))
        {
            var noon = date.ToDateTime(new TimeOnly(12, 0));
            return new FixedClock(new DateTimeOffset(noon, ChileTime.Zone.GetUtcOffset(noon)));
        }

        return TimeProvider.System;
    }

    // Dates that SII's schemas do not know are found later, when documents are checked.
    private static IEnumerable<DateOnly?> DatesOf(IEnumerable<Document> documents) =>
        documents.Select(document => document.Header.Identification.IssueDate).Where(date => date is { Year: >= 2000 and <= 2050 });

    private static Caf Grant(TestCafAuthority authority, Rut issuer, DocumentType type, Document[] documents, DateOnly today)
    {
        var earliest = DatesOf(documents).Min() ?? today;
        var oldest = today.AddMonths(-MonthsOfTestCaf);
        var authorized = earliest < oldest ? oldest : earliest < today ? earliest : today;
        long last = Math.Max(documents.Max(document => document.Header.Identification.Folio) ?? 1, documents.Length);
        return authority.Grant(issuer, type, 1, Math.Clamp(last, 1, DocumentKey.MaxFolio), authorized).Caf;
    }
}
