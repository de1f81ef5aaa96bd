using System.Security.Cryptography.X509Certificates;
using System.Text;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>SII signs boletas of its free system in the place of their issuer (Res. Ex. SII 2 de 2026). Who it is, the host's certificates say, and nothing else.</summary>
public class CentralSignatureTests
{
    // As SII's own may look: no person, and so no RUT.
    private static readonly X509Certificate2 Central = ForeignKeys.MakeCertificate(ForeignKeys.Signer, subject: "CN=Servicio de Impuestos Internos");

    [Theory]
    [InlineData(39)]
    [InlineData(41)]
    public void Boleta_signed_by_SII_is_trusted_with_its_certificates(int code)
    {
        byte[] file = SignedBy(Central, DocumentType.FromCode(code));
        foreach (X509Certificate2[] signers in (X509Certificate2[][])[[Central], [ForeignKeys.Authority]])
        {
            var report = Verify(file, signers);
            Assert.Equal([], report.Errors());
            Assert.True(report.IsTrusted);
            Assert.Equal(IssuerVerdict.Sii, report.Signatures[0].Issuer);
            Assert.Equal(Severity.Information, Assert.Single(report.Findings, finding => finding.Code == "FMGO-VER-070").Severity);
        }
    }

    [Fact]
    public void Name_in_a_certificate_proves_nothing()
    {
        using var other = ForeignKeys.MakeAuthority("CN=Servicio de Impuestos Internos");
        byte[] file = SignedBy(Central, DocumentType.Boleta);
        foreach (var signers in (X509Certificate2[]?[])[null, [], [other]])
        {
            var report = Verify(file, signers);
            Assert.Equal((true, false, false), (report.IsIntact, report.IsIdentified, report.IsTrusted));
            Assert.NotEqual(IssuerVerdict.Sii, report.Signatures[0].Issuer);
            Assert.DoesNotContain("FMGO-VER-070", report.Findings.Select(finding => finding.Code));
        }
    }

    [Fact]
    public void Trusted_issuers_beside_it_do_not_refuse_it()
    {
        using var other = ForeignKeys.MakeAuthority("CN=Otra");
        Assert.True(Verify(SignedBy(Central, DocumentType.Boleta), [Central], trusted: [other]).IsTrusted);
        Assert.Contains("FMGO-VER-045", Verify(SignedBy(ForeignKeys.Certificate, DocumentType.Boleta), [Central], trusted: [other]).Errors());
    }

    [Theory]
    [InlineData("39", true)]
    [InlineData("41", true)]
    [InlineData("33", false)]
    public void Credit_notes_of_boletas_are_SIIs_to_sign_too(string corrected, bool isTrusted)
    {
        var report = Verify(SignedBy(Central, DocumentType.CreditNote, document => document with { References = document.References.Select(reference => reference with { Type = corrected }).ToValueList() }), [Central]);
        Assert.Equal(isTrusted, report.IsTrusted);
        Assert.Equal(!isTrusted, report.Errors().Contains("FMGO-VER-071"));
    }

    [Fact]
    public void Person_under_an_issuer_that_was_given_signs_as_anybody()
    {
        var boleta = Verify(SignedBy(ForeignKeys.Certificate, DocumentType.Boleta), [ForeignKeys.Authority]);
        Assert.Equal((true, IssuerVerdict.NotChecked), (boleta.IsTrusted, boleta.Signatures[0].Issuer));
        Assert.True(Verify(SignedBy(ForeignKeys.Certificate, DocumentType.Invoice), [ForeignKeys.Authority], trusted: [ForeignKeys.Authority]).IsTrusted);
    }

    [Fact]
    public void Note_that_corrects_an_invoice_too_is_not_SIIs_to_sign()
    {
        var report = Verify(SignedBy(Central, DocumentType.CreditNote, document => document with { References = [document.References[0], Some.Reference("39", 2)] }), [Central]);
        Assert.Contains("FMGO-VER-071", report.Errors());
        Assert.False(report.IsTrusted);
    }

    [Theory]
    [InlineData(33)]
    [InlineData(52)]
    public void Other_documents_are_not(int code)
    {
        var report = Verify(SignedBy(Central, DocumentType.FromCode(code)), [Central]);
        Assert.Contains("FMGO-VER-071", report.Errors());
        Assert.Equal((true, false, true, false), (report.IsIntact, report.IsIdentified, report.IsAuthorized, report.IsTrusted));
        Assert.Equal(IssuerVerdict.NotTrusted, report.Signatures[0].Issuer);
    }

    [Fact]
    public void It_counts_since_its_day_which_a_host_may_move()
    {
        byte[] file = SignedBy(Central, DocumentType.Boleta);
        var options = Options([Central], null);
        var signed = DateOnly.FromDateTime(new DocumentVerifier(options).Verify(file).Signatures[0].SigningTime!.Value);
        foreach (var (from, isTrusted) in ((DateOnly, bool)[])[(signed, true), (signed.AddDays(1), false)])
        {
            var moved = new VerificationOptions { Trust = options.Trust, Environment = options.Environment, SiiSigners = [Central], Clock = The.Clock, RegulationDates = [new("RES-2-2026", from)] };
            Assert.Equal(isTrusted, new DocumentVerifier(moved).Verify(file).IsTrusted);
        }

        Assert.Equal(new DateOnly(2026, 1, 7), Regulations.Find("RES-2-2026")!.From);
    }

    private static VerificationReport Verify(byte[] file, X509Certificate2[]? signers, X509Certificate2[]? trusted = null) => new DocumentVerifier(Options(signers, trusted)).Verify(file);

    private static VerificationOptions Options(X509Certificate2[]? signers, X509Certificate2[]? trusted) => new()
    {
        Trust = The.CafTrust,
        Environment = SiiEnvironment.Certification,
        SiiSigners = signers,
        TrustedIssuers = trusted,
        Clock = The.Clock,
    };

    // What FMgo signed, signed anew by another.
    private static byte[] SignedBy(X509Certificate2 certificate, DocumentType type, Func<Document, Document>? change = null)
    {
        var document = Some.Issued(type, folio: 5);
        string xml = Encoding.Latin1.GetString(Some.SignUnchecked(change is null ? document : change(document)).File.Span);
        string unsigned = xml[xml.IndexOf("<DTE", StringComparison.Ordinal)..xml.IndexOf("<Signature ", StringComparison.Ordinal)] + "</DTE>";
        return TestEnvelope.ToFile(new XmlSigner { Certificate = certificate }.Sign(unsigned, $"#F5T{type.Code}"));
    }
}
