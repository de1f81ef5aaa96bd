using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Testing;
using FMgo.Validation;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Tests.Issuing;

/// <summary>A host that issues for one company: stores that can fail at a step, a clock and certificates that can change. A second one on the same stores is another process.</summary>
internal sealed class IssuingHost : ICertificateProvider, IIssuerDirectory
{
    public IssuingHost(IFolioStore? folios = null, IDocumentStore? documents = null)
    {
        Folios = new TroubledFolioStore(folios ?? new MemoryFolioStore());
        Documents = new TroubledDocumentStore(documents ?? new MemoryDocumentStore());
        Certificates = [The.Certificate];
        Options = new DocumentOptions { Clock = Clock, Environment = SiiEnvironment.Certification };
    }

    public FakeTimeProvider Clock { get; } = The.Clock;

    public TroubledFolioStore Folios { get; }

    public TroubledDocumentStore Documents { get; }

    /// <summary>Those that the host has; the last one signs now.</summary>
    public List<SigningCertificate> Certificates { get; }

    public List<Rut> Companies { get; } = [The.IssuerRut];

    public DocumentOptions Options { get; set; }

    public IDocumentIssuer Issuer => new DocumentIssuer(Services);

    public IFolioDesk Desk => new FolioDesk(Services);

    private IssuingServices Services => new(Folios, Documents, this, this, Options, The.CafTrust);

    /// <summary>Another process on the same stores, with a clock and certificates of its own.</summary>
    public IssuingHost Restarted()
    {
        var host = new IssuingHost(Folios.Store, Documents.Store);
        host.Clock.SetUtcNow(Clock.GetUtcNow());
        return host;
    }

    public async Task<IssuingHost> WithFoliosAsync(DocumentType type, long first = 1, long last = 100, DateOnly? authorizedOn = null)
    {
        using var caf = The.CafAuthority.Grant(The.IssuerRut, type, first, last, authorizedOn ?? new DateOnly(2026, 11, 1));
        (await Desk.AddCafAsync(caf.File)).GetValueOrThrow();
        return this;
    }

    public static DocumentDraft Draft(int quantity = 2, DateOnly? date = null)
    {
        var draft = DocumentDraft.Invoice(The.Issuer, The.Receiver).AddLine("Martillo", quantity, 5_990).PaidAs(PaymentForm.Credit);
        return date is { } day ? draft.IssuedOn(day) : draft;
    }

    public Task<FolioReport> ReportAsync(DocumentType? type = null) => Desk.GetReportAsync(The.IssuerRut, type ?? DocumentType.Invoice);

    ValueTask<SigningCertificate?> ICertificateProvider.FindAsync(Rut issuer, string? thumbprint, CancellationToken cancellationToken) =>
        new(thumbprint is null ? Certificates.LastOrDefault() : Certificates.Find(certificate => certificate.Thumbprint == thumbprint));

    ValueTask<IssuerProfile?> IIssuerDirectory.FindAsync(Rut issuer, CancellationToken cancellationToken) =>
        new(Companies.Contains(issuer) ? new IssuerProfile(The.Issuer with { Rut = issuer }, new DateOnly(2014, 8, 22), 0) : null);
}
