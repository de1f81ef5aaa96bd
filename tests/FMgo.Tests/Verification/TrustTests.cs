using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FMgo.Folios;
using FMgo.Verification;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Tests.Verification;

/// <summary>Integrity, identity and authority are three answers, and trust needs all of them (Formato DTE v2.5, zone J 1).</summary>
public class TrustTests
{
    private static readonly CafTrust Trust = CafTrust.Sii.With(ForeignKeys.Idk, ForeignKeys.Sii);

    [Fact]
    public void Sound_document_is_all_three()
    {
        var report = TestEnvelope.Verify(new TestDocument().Signed());
        Assert.Equal((true, true, true, true), (report.IsIntact, report.IsIdentified, report.IsAuthorized, report.IsTrusted));
        var document = Assert.Single(report.Documents);
        Assert.Equal((true, true, true, true), (document.IsIntact, document.IsIdentified, document.IsAuthorized, document.IsTrusted));
    }

    [Fact]
    public void What_was_not_checked_is_said_once_in_each_file()
    {
        var report = TestEnvelope.Verify(TestEnvelope.Signed(new TestDocument().Signed(), new TestDocument { Folio = 8 }.Signed()));
        var finding = Assert.Single(report.Findings, finding => finding.Code == "FMGO-VER-046");
        Assert.Equal((Severity.Information, "EnvioDTE"), (finding.Severity, finding.Path));
        Assert.All(report.Signatures, signature => Assert.Equal(IssuerVerdict.NotChecked, signature.Issuer));
        Assert.True(report.IsTrusted);
    }

    [Fact]
    public void Certificate_of_its_own_holder_identifies_nobody()
    {
        var signer = new XmlSigner { Certificate = ForeignKeys.MakeSelfIssuedCertificate(ForeignKeys.Signer, "7880442-4") };
        var report = TestEnvelope.Verify(new TestDocument().Signed(signer));
        Assert.Equal(["FMGO-VER-044"], report.Errors());
        Assert.Equal(IssuerVerdict.SelfIssued, report.Signatures[0].Issuer);
        Assert.Equal((true, false, true, false), (report.IsIntact, report.IsIdentified, report.IsAuthorized, report.IsTrusted));
        Assert.True(report.Documents[0].IsIntact);
    }

    [Theory]
    [InlineData("ayer")]
    [InlineData("")]
    [InlineData("2026-02-30T10:00:00")]
    public void Time_that_cannot_be_read_is_an_error(string time)
    {
        var report = TestEnvelope.Verify(new TestDocument { TmstFirma = time }.Signed());
        Assert.Equal(["FMGO-VER-042"], report.Errors());
        Assert.Equal((true, false), (report.IsIntact, report.IsIdentified));
    }

    [Fact]
    public void Time_in_the_future_is_an_error_beyond_a_day()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 3, 6, 0, 0, TimeSpan.Zero));
        var verifier = new DocumentVerifier(new VerificationOptions { Trust = Trust, Clock = clock });
        byte[] file = TestEnvelope.ToFile(new TestDocument().Signed());
        Assert.Equal(["FMGO-VER-043"], verifier.Verify(file).Errors());
        clock.Advance(TimeSpan.FromHours(12));
        Assert.True(verifier.Verify(file).IsTrusted);
    }

    [Fact]
    public void Certificates_of_the_issuers_that_were_given_are_trusted_and_no_others()
    {
        using var other = ForeignKeys.MakeAuthority("CN=Autoridad de prueba");
        byte[] file = TestEnvelope.ToFile(TestEnvelope.Signed(new TestDocument().Signed()));
        var trusted = With([other, ForeignKeys.Authority]).Verify(file);
        Assert.True(trusted.IsTrusted);
        Assert.All(trusted.Signatures, signature => Assert.Equal(IssuerVerdict.Trusted, signature.Issuer));
        Assert.DoesNotContain("FMGO-VER-046", trusted.Findings.Select(finding => finding.Code));

        // Of the same name, with another key: the chain is checked, not the name.
        foreach (var report in new[] { With([other]).Verify(file), With([]).Verify(file) })
        {
            Assert.Equal(["FMGO-VER-045"], report.Errors().Distinct());
            Assert.Equal((true, false, false), (report.IsIntact, report.IsIdentified, report.IsTrusted));
            Assert.All(report.Signatures, signature => Assert.Equal(IssuerVerdict.NotTrusted, signature.Issuer));
        }
    }

    [Fact]
    public void Issuer_below_a_root_may_be_given_alone_or_with_it()
    {
        using var root = ForeignKeys.MakeAuthority("CN=Raiz de prueba");
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Emisor de prueba", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var bare = request.Create(root, new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2050, 1, 1, 0, 0, 0, TimeSpan.Zero), [9]);
        using var issuer = bare.CopyWithPrivateKey(key);
        var signer = new XmlSigner { Certificate = ForeignKeys.MakeCertificate(ForeignKeys.Signer, "7880442-4", issuer: issuer) };
        byte[] file = TestEnvelope.ToFile(new TestDocument().Signed(signer));
        Assert.Equal(IssuerVerdict.Trusted, With([bare]).Verify(file).Signatures[0].Issuer);
        Assert.Equal(IssuerVerdict.Trusted, With([root, bare]).Verify(file).Signatures[0].Issuer);
        Assert.Equal(IssuerVerdict.NotTrusted, With([root]).Verify(file).Signatures[0].Issuer);
    }

    [Theory]
    [InlineData("1800-01-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59")]
    [InlineData("0001-01-01T00:00:00")]
    public void Time_out_of_all_bounds_is_judged_too(string time) =>
        Assert.False(With([ForeignKeys.Authority]).Verify(TestEnvelope.ToFile(new TestDocument { TmstFirma = time }.Signed())).IsTrusted);

    [Fact]
    public void Caf_of_certification_makes_no_tax_document_unless_it_was_asked_for()
    {
        // SII's key of certification is not ours to sign with: the CAF cannot hold, and that it is of certification is no news then.
        var report = TestEnvelope.Verify(new TestDocument { Idk = 100 }.Signed());
        Assert.Equal((SiiEnvironment.Certification, CafVerdict.Invalid), (report.Documents[0].Stamp.Environment, report.Documents[0].Stamp.Caf));
        Assert.Equal(["FMGO-VER-037"], report.Errors());
        Assert.False(report.IsAuthorized);
    }

    [SkippableFact]
    public void Caf_of_certification_is_told_in_a_real_document()
    {
        byte[] file = File.ReadAllBytes(SharedFiles.Path("samples", "received", "F60T33-official-sample.xml"));
        var production = new DocumentVerifier().Verify(file).Documents[0];
        Assert.Equal((CafVerdict.Valid, false), (production.Stamp.Caf, production.IsAuthorized));
        Assert.Contains(production.Findings, finding => finding is { Code: "FMGO-VER-047", Severity: Severity.Error });
        var certification = new DocumentVerifier(new VerificationOptions { Environment = SiiEnvironment.Certification }).Verify(file).Documents[0];
        Assert.True(certification.IsAuthorized);
        Assert.DoesNotContain(certification.Findings, finding => finding.Code == "FMGO-VER-047");
    }

    [Fact]
    public void Answer_without_documents_is_trusted_by_its_signature()
    {
        string answer = $"""
            <RespuestaDTE{TestDocument.SiiNamespace}version="1.0"><Resultado ID="R1"><Caratula version="1.0"><TmstFirmaResp>2026-03-05T10:00:00</TmstFirmaResp></Caratula></Resultado></RespuestaDTE>
            """;
        var report = TestEnvelope.Verify(new XmlSigner().Sign(answer, "#R1"));
        Assert.Equal((true, true, false, true, 0), (report.IsIntact, report.IsIdentified, report.IsAuthorized, report.IsTrusted, report.DocumentCount));
    }

    [Theory]
    [InlineData("EnvioDTE", "SetDTE", "FMGO-VER-049")]
    [InlineData("AEC", "DocumentoAEC", "FMGO-VER-049")]
    [InlineData("Factura", "Documento", "FMGO-VER-050")]
    public void File_without_any_document_and_file_of_nobody_are_never_trusted(string root, string set, string code)
    {
        string xml = $"""<{root}{TestDocument.SiiNamespace}version="1.0"><{set} ID="S1"><Caratula><TmstFirmaEnv>2026-03-05T10:00:00</TmstFirmaEnv></Caratula></{set}></{root}>""";
        var report = TestEnvelope.Verify(new XmlSigner().Sign(xml, "#S1"));
        Assert.Equal([code], report.Errors());
        Assert.False(report.IsTrusted);
    }

    private static DocumentVerifier With(IReadOnlyList<X509Certificate2> issuers) =>
        new(new VerificationOptions { Trust = Trust, TrustedIssuers = issuers });
}
