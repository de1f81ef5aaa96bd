using FMgo.Issuing;
using FMgo.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FMgo.Tests.Issuing;

public class HostingTests
{
    [Fact]
    public async Task AddFMgo_and_four_services_of_the_host_issue()
    {
        await using var services = Host().UseFolioStore<MemoryFolioStore>().UseDocumentStore<MemoryDocumentStore>().UseCertificates<OneCertificate>().UseIssuers<OneCompany>().Services.BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        (await services.GetRequiredService<IFolioDesk>().AddCafAsync(The.Caf(DocumentType.Invoice).File)).GetValueOrThrow();
        var issued = await services.GetRequiredService<IDocumentIssuer>().IssueAsync(new IssueOrder("A-1", IssuingHost.Draft()));
        Assert.Equal(1, issued.GetValueOrThrow().Key.Folio);
    }

    [Fact]
    public void A_service_that_was_forgotten_is_told_at_start_with_the_line_to_add()
    {
        using var services = Host().UseFolioStore<MemoryFolioStore>().UseIssuers<OneCompany>().Services.BuildServiceProvider();
        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal(2, failure.Failures.Count());
        Assert.Contains(".UseDocumentStore<YourDocumentStore>()", failure.Message, StringComparison.Ordinal);
        Assert.Contains(".UseCertificates<YourCertificates>()", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_does_not_issue_needs_none_of_them_and_is_told_when_it_tries()
    {
        using var services = Host().Services.BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        var failure = Assert.Throws<InvalidOperationException>(services.GetRequiredService<IDocumentIssuer>);
        Assert.Contains(".UseFolioStore<YourFolioStore>()", failure.Message, StringComparison.Ordinal);
    }

    private static FMgoBuilder Host() => new ServiceCollection().AddSingleton<TimeProvider>(The.Clock).AddFMgo(options =>
    {
        options.Environment = SiiEnvironment.Certification;
        options.CafTrust = The.CafTrust;
    });

    private sealed class OneCertificate : ICertificateProvider
    {
        public ValueTask<SigningCertificate?> FindAsync(Rut issuer, string? thumbprint, CancellationToken cancellationToken) => new(The.Certificate);
    }

    private sealed class OneCompany : IIssuerDirectory
    {
        public ValueTask<IssuerProfile?> FindAsync(Rut issuer, CancellationToken cancellationToken) => new(new IssuerProfile(The.Issuer, new DateOnly(2014, 8, 22), 0));
    }
}
