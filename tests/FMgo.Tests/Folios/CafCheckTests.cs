using FMgo.Folios;
using FMgo.Testing;

namespace FMgo.Tests.Folios;

public sealed class CafCheckTests : IDisposable
{
    private static readonly DateOnly Granted = new(2026, 3, 15);

    private readonly TestCafAuthority _authority = new();
    private readonly TestCaf _invoices;

    public CafCheckTests() => _invoices = _authority.Grant(EditedCaf.Issuer, DocumentType.Invoice, 10, 20, Granted);

    public void Dispose()
    {
        _invoices.Dispose();
        _authority.Dispose();
    }

    [Fact]
    public void Document_of_the_caf_passes() => Assert.Empty(Check(_invoices.Caf, Key(), Granted, Granted));

    [Fact]
    public void Document_of_another_issuer_is_refused() =>
        AssertSingle("FMGO-CAF-030", "Encabezado/Emisor/RUTEmisor", Check(_invoices.Caf, new DocumentKey(Rut.Sii, DocumentType.Invoice, 10), Granted, Granted));

    [Fact]
    public void Document_of_another_type_is_refused() =>
        AssertSingle("FMGO-CAF-031", "Encabezado/IdDoc/TipoDTE", Check(_invoices.Caf, new DocumentKey(EditedCaf.Issuer, DocumentType.Boleta, 10), Granted, Granted));

    [Theory]
    [InlineData(9)]
    [InlineData(21)]
    public void Folio_outside_the_range_is_refused(long folio) =>
        AssertSingle("FMGO-CAF-032", "Encabezado/IdDoc/Folio", Check(_invoices.Caf, Key(folio), Granted, Granted));

    [Fact]
    public void Document_issued_before_the_grant_is_refused() =>
        AssertSingle("FMGO-CAF-034", "Encabezado/IdDoc/FchEmis", Check(_invoices.Caf, Key(), Granted.AddDays(-1), Granted));

    [Fact]
    public void Stamp_before_the_grant_is_refused() =>
        AssertSingle("FMGO-CAF-035", "TED/DD/TSTED", Check(_invoices.Caf, Key(), Granted, Granted.AddDays(-1)));

    [Fact]
    public void Folio_is_refused_after_its_last_day_and_not_on_it()
    {
        Assert.Equal(new DateOnly(2026, 9, 14), _invoices.Caf.ExpiresOn);
        Assert.Empty(_invoices.Caf.Check(Key(), Granted, new DateTime(2026, 9, 14, 23, 59, 59)));
        AssertSingle("FMGO-CAF-036", "Encabezado/IdDoc/Folio", _invoices.Caf.Check(Key(), Granted, new DateTime(2026, 9, 15)));
    }

    [Fact]
    public void All_that_is_wrong_is_reported_at_once()
    {
        var findings = Check(_invoices.Caf, new DocumentKey(Rut.Sii, DocumentType.Boleta, 1), Granted.AddDays(-1), Granted.AddYears(1));
        Assert.Equal(["FMGO-CAF-031", "FMGO-CAF-032", "FMGO-CAF-030", "FMGO-CAF-034", "FMGO-CAF-036"], findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData(SiiEnvironment.Certification)]
    [InlineData(SiiEnvironment.Production)]
    public void Caf_of_a_test_key_serves_both_environments(SiiEnvironment environment) =>
        Assert.Empty(_invoices.Caf.Check(Key(), Granted, Granted.ToDateTime(default), environment));

    [Theory]
    [InlineData(100, SiiEnvironment.Certification, SiiEnvironment.Production)]
    [InlineData(300, SiiEnvironment.Production, SiiEnvironment.Certification)]
    public void Caf_of_one_environment_is_refused_in_the_other(int keyId, SiiEnvironment own, SiiEnvironment other)
    {
        // Nobody but SII can make a file with its number, so the CAF is put together here.
        var content = new CafContent { Issuer = EditedCaf.Issuer, IssuerName = "X", Type = DocumentType.Invoice, FirstFolio = 10, LastFolio = 20, AuthorizedOn = Granted, KeyId = keyId };
        using var caf = new Caf(content, default, new FMgo.Keys.RsaKey(System.Security.Cryptography.RSA.Create(512)));
        Assert.Equal(own, caf.Environment);
        Assert.Empty(caf.Check(Key(), Granted, Granted.ToDateTime(default), own));
        Assert.Empty(caf.Check(Key(), Granted, Granted.ToDateTime(default)));
        AssertSingle("FMGO-CAF-033", "Encabezado/IdDoc/Folio", caf.Check(Key(), Granted, Granted.ToDateTime(default), other));
    }

    [Fact]
    public void Time_in_utc_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => _invoices.Caf.Check(Key(), Granted, new DateTime(2026, 3, 15, 0, 0, 0, DateTimeKind.Utc)));

    [Theory]
    [InlineData(33, "2026-03-15", "2026-09-14")]
    [InlineData(43, "2025-08-31", "2026-02-27")]
    [InlineData(46, "2024-08-31", "2025-02-27")]
    [InlineData(56, "2023-08-29", "2024-02-28")]
    [InlineData(61, "2018-07-01", "2018-12-31")]
    [InlineData(61, "2018-06-30", "2018-12-31")]
    [InlineData(33, "2017-01-10", "2018-07-09")]
    [InlineData(34, "2026-03-15", null)]
    [InlineData(39, "2026-03-15", null)]
    [InlineData(41, "2026-03-15", null)]
    [InlineData(52, "2018-01-01", null)]
    [InlineData(110, "2026-03-15", null)]
    [InlineData(111, "2026-03-15", null)]
    [InlineData(112, "2026-03-15", null)]
    public void Last_day_follows_the_resolutions(int type, string granted, string? expected)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        var last = CafExpiry.LastDay(DocumentType.FromCode(type), DateOnly.Parse(granted, invariant));
        Assert.Equal(expected, last?.ToString("yyyy-MM-dd", invariant));
    }

    private static DocumentKey Key(long folio = 10) => new(EditedCaf.Issuer, DocumentType.Invoice, folio);

    private static ValueList<Finding> Check(Caf caf, DocumentKey key, DateOnly issued, DateOnly stamped) => caf.Check(key, issued, stamped.ToDateTime(new TimeOnly(12, 0)));

    private static void AssertSingle(string code, string path, ValueList<Finding> findings)
    {
        var finding = Assert.Single(findings);
        Assert.Equal((code, path, Severity.Error), (finding.Code, finding.Path, finding.Severity));
    }
}
