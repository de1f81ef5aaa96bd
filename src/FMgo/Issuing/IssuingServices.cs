using System.Runtime.CompilerServices;
using FMgo.Folios;
using FMgo.Validation;

namespace FMgo.Issuing;

/// <summary>What issuing needs of the host, each call guarded.</summary>
internal sealed class IssuingServices
{
    private readonly ICertificateProvider _certificates;
    private readonly IIssuerDirectory _issuers;
    private readonly ConditionalWeakTable<SigningCertificate, DocumentSigner> _signers = [];

    public IssuingServices(IFolioStore folios, IDocumentStore documents, ICertificateProvider certificates, IIssuerDirectory issuers, DocumentOptions options, CafTrust trust)
    {
        Folios = folios;
        Documents = documents;
        _certificates = certificates;
        _issuers = issuers;
        Options = options;
        Trust = trust;
        Cafs = new CafCache(folios, trust);
    }

    public IFolioStore Folios { get; }

    public IDocumentStore Documents { get; }

    public DocumentOptions Options { get; }

    public CafTrust Trust { get; }

    public CafCache Cafs { get; }

    public TimeProvider Clock => Options.ClockOrSystem;

    public ValueTask<IssuerProfile?> FindIssuerAsync(Rut issuer, CancellationToken cancellationToken) =>
        HostCall.Of($"{nameof(IIssuerDirectory)}.{nameof(IIssuerDirectory.FindAsync)}", () => _issuers.FindAsync(issuer, cancellationToken), cancellationToken);

    public ValueTask<SigningCertificate?> FindCertificateAsync(Rut issuer, string? thumbprint, CancellationToken cancellationToken) =>
        HostCall.Of($"{nameof(ICertificateProvider)}.{nameof(ICertificateProvider.FindAsync)}", () => _certificates.FindAsync(issuer, thumbprint, cancellationToken), cancellationToken);

    /// <summary>The signer of a certificate, made once.</summary>
    public DocumentSigner SignerOf(SigningCertificate certificate) => _signers.GetValue(certificate, key => new DocumentSigner(key, Clock));

    /// <summary>How the documents of an issuer are completed.</summary>
    public DocumentOptions OptionsOf(IssuerProfile profile) => profile.Options is { } own ? own with { Environment = Options.Environment, Clock = Options.Clock } : Options;
}
