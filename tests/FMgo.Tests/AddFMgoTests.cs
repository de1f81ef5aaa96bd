using FMgo.Testing;
using FMgo.Validation;
using FMgo.Verification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FMgo.Tests;

public class AddFMgoTests
{
    [Fact]
    public void Signer_and_verifier_come_from_the_host()
    {
        var caf = The.Caf(DocumentType.Invoice);
        using var host = new ServiceCollection().AddSingleton<TimeProvider>(The.Clock)
            .AddFMgo(options =>
            {
                options.Environment = SiiEnvironment.Certification;
                options.CafTrust = caf.Trust;
                options.Text = TextPolicy.Transliterate;
            })
            .UseCertificate(_ => NewCertificate())
            .Services.BuildServiceProvider();
        var signed = DocumentDraft.From(Some.Issued(DocumentType.Invoice, 1, itemName: "5 €")).Complete(host.GetRequiredService<DocumentOptions>())
            .Then(issuable => host.GetRequiredService<DocumentSigner>().Sign(issuable, 1, caf.Caf)).GetValueOrThrow();
        Assert.Equal("5 EUR", signed.Document.Lines[0].Name);
        Assert.Equal(new DateTime(2026, 11, 24, 10, 0, 5), signed.SignedAt);
        Assert.True(host.GetRequiredService<DocumentVerifier>().Verify(signed.File).IsTrusted);
    }

    [Fact]
    public void Forgotten_environment_is_named()
    {
        using var host = new ServiceCollection().AddFMgo(_ => { }).UseCertificate(_ => NewCertificate()).Services.BuildServiceProvider();
        var forgotten = Assert.Throws<OptionsValidationException>(host.GetRequiredService<DocumentOptions>);
        Assert.Contains("o.Environment = SiiEnvironment.Certification", forgotten.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forgotten_certificate_is_named()
    {
        using var host = new ServiceCollection().AddFMgo(options => options.Environment = SiiEnvironment.Certification).Services.BuildServiceProvider();
        var forgotten = Assert.Throws<InvalidOperationException>(host.GetRequiredService<DocumentSigner>);
        Assert.Contains(".UseCertificate(", forgotten.Message, StringComparison.Ordinal);
    }

    // The host disposes of the certificate that it made.
    private static SigningCertificate NewCertificate() => TestCertificate.Create(notBefore: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).Certificate;
}
