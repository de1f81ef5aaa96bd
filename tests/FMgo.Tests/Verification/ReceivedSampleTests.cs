using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>The table of expected verdicts of <c>../shared/spec/verification.md</c>, row by row, on real documents published by others.</summary>
public class ReceivedSampleTests
{
    private const string Cleaned = "DTE--76354771-K--33--170--cleaned";

    private static readonly DocumentVerifier Verifier = new();

    [SkippableFact]
    public void Official_sample_holds_by_KeyValue_only()
    {
        var report = Verify("F60T33-official-sample.xml");
        var document = Assert.Single(report.Documents);
        Assert.Equal("97975000-5-33-60", document.Key?.ToString());
        AssertSignature(document.Signature, CanonicalForm.NoNamespaces, CanonicalForm.OwnNamespaces, SignatureVerdict.KeyValueOnly);
        AssertSignature(report.OuterSignature, CanonicalForm.InPlace, CanonicalForm.InPlace, SignatureVerdict.KeyValueOnly);
        Assert.All(report.Signatures, signature => Assert.Equal(CertificateStatus.DiffersFromKeyValue, signature.CertificateStatus));
        Assert.All(report.Signatures, signature => Assert.Equal("7880442-4", signature.Certificate?.HolderRut.ToString()));
        Assert.All(report.Signatures, signature => Assert.True(signature.CertificateValidAtSigning));
        AssertStamp(document, SiiEnvironment.Certification);
        Assert.False(report.IsTrusted);
    }

    [SkippableFact]
    public void Document_without_namespace_in_windows_1252_with_crlf_is_strict()
    {
        var report = Verify("DTE--60910000-1--33--2336600.xml");
        var document = Assert.Single(report.Documents);
        AssertSignature(document.Signature, CanonicalForm.InPlace, CanonicalForm.InPlace, SignatureVerdict.Strict);
        Assert.Equal(2048, document.Signature!.Certificate!.KeySize);
        Assert.Equal("8480437-1", document.Signature.Certificate.HolderRut.ToString());
        AssertStamp(document, SiiEnvironment.Production);
        Assert.Empty(report.Found());
        Assert.True(report.IsTrusted);
    }

    [SkippableFact]
    public void Document_of_the_portal_is_lenient_and_its_cleaned_copy_strict()
    {
        var received = Assert.Single(Verify("DTE--76354771-K--33--170.xml").Documents);
        AssertSignature(received.Signature, CanonicalForm.SiiNamespaceAdded, CanonicalForm.InPlace, SignatureVerdict.Lenient);
        AssertStamp(received, SiiEnvironment.Production);

        var cleaned = Assert.Single(Verify($"{Cleaned}.xml").Documents);
        AssertSignature(cleaned.Signature, CanonicalForm.InPlace, CanonicalForm.InPlace, SignatureVerdict.Strict);
        AssertStamp(cleaned, SiiEnvironment.Production);
        Assert.True(received.IsTrusted && cleaned.IsTrusted);
    }

    [SkippableFact]
    public void Changed_amount_breaks_digest_and_stamp()
    {
        var document = Assert.Single(Verify($"{Cleaned}-mod-changed-monto.xml").Documents);
        Assert.Equal((CheckVerdict.Invalid, CheckVerdict.Valid), (document.Signature!.Digest, document.Signature.SignedInfo));
        Assert.Equal(SignatureVerdict.Invalid, document.Verdict);
        Assert.Equal((StampVerdict.Invalid, CafVerdict.Valid), (document.Stamp.Verdict, document.Stamp.Caf));
    }

    [SkippableFact]
    public void Emptied_mails_break_the_digest_and_not_the_stamp()
    {
        var document = Assert.Single(Verify($"{Cleaned}-mod-empty-emails.xml").Documents);
        Assert.Equal((CheckVerdict.Invalid, CheckVerdict.Valid), (document.Signature!.Digest, document.Signature.SignedInfo));
        AssertStamp(document, SiiEnvironment.Production);
        Assert.Equal(["FMGO-VER-016"], document.Findings.Select(finding => finding.Code));
    }

    [SkippableFact]
    public void Replaced_certificate_breaks_the_signature_value_and_not_the_digest()
    {
        var document = Assert.Single(Verify($"{Cleaned}-mod-replaced-cert.xml").Documents);
        Assert.Equal((CheckVerdict.Valid, CheckVerdict.Invalid), (document.Signature!.Digest, document.Signature.SignedInfo));
        Assert.Equal((KeyVerdict.ByNoKey, SignatureVerdict.Invalid), (document.Signature.Key, document.Verdict));
        AssertStamp(document, SiiEnvironment.Production);
    }

    [SkippableFact]
    public void Removed_signature_is_not_signed()
    {
        var report = Verify($"{Cleaned}-mod-removed-signature.xml");
        var document = Assert.Single(report.Documents);
        Assert.Equal(SignatureVerdict.NotSigned, document.Verdict);
        Assert.Null(report.OuterSignature);
        AssertStamp(document, SiiEnvironment.Production);
        Assert.Equal(["FMGO-VER-007"], report.Codes());
    }

    [SkippableTheory]
    [InlineData($"{Cleaned}-mod-bad-cert.xml")]
    [InlineData($"{Cleaned}-mod-bad-cert-no-base64.xml")]
    public void Unusable_certificate_leaves_KeyValue_only(string file)
    {
        var document = Assert.Single(Verify(file).Documents);
        AssertSignature(document.Signature, CanonicalForm.InPlace, CanonicalForm.InPlace, SignatureVerdict.KeyValueOnly);
        Assert.Equal(CertificateStatus.Unusable, document.Signature!.CertificateStatus);
        AssertStamp(document, SiiEnvironment.Production);
        Assert.False(document.IsTrusted);
    }

    [SkippableFact]
    public void Assignment_has_five_signatures_each_in_a_context_of_its_own()
    {
        var report = Verify("AEC--76354771-K--33--170--SEQ-2.xml");
        string[] names = ["Documento", "DocumentoDTECedido", "DocumentoCesion", "DocumentoCesion", "DocumentoAEC"];
        CanonicalForm[] digests =
            [CanonicalForm.OwnNamespaces, CanonicalForm.SiiNamespaceDropped, CanonicalForm.NoNamespaces, CanonicalForm.OwnNamespaces, CanonicalForm.InPlace];
        Assert.Equal(names, report.Signatures.Select(signature => signature.Element?.Name));
        Assert.Equal(digests, report.Signatures.Select(signature => signature.DigestForm!.Value));
        Assert.All(report.Signatures.Take(4), signature => Assert.Equal(CanonicalForm.OwnNamespaces, signature.SignedInfoForm));
        AssertSignature(report.OuterSignature, CanonicalForm.InPlace, CanonicalForm.InPlace, SignatureVerdict.Strict);
        Assert.Equal("AEC/DocumentoAEC/Cesiones/Cesion[2]/Signature", report.Signatures[3].Path);
        Assert.Equal(new DateTime(2019, 4, 5, 12, 57, 32), report.OuterSignature!.SigningTime);
        AssertStamp(Assert.Single(report.Documents), SiiEnvironment.Production);
        Assert.True(report.IsTrusted);
    }

    private static VerificationReport Verify(string file) => Verifier.Verify(File.ReadAllBytes(SharedFiles.Path("samples", "received", file)));

    private static void AssertSignature(SignatureResult? signature, CanonicalForm digest, CanonicalForm signedInfo, SignatureVerdict verdict)
    {
        Assert.NotNull(signature);
        Assert.Equal((digest, signedInfo, verdict), (signature.DigestForm, signature.SignedInfoForm, signature.Verdict));
    }

    private static void AssertStamp(ReceivedDocument document, SiiEnvironment environment)
    {
        Assert.Equal((StampVerdict.Valid, CafVerdict.Valid), (document.Stamp.Verdict, document.Stamp.Caf));
        Assert.Equal(environment, document.Stamp.Environment);
        Assert.True(document.Stamp.CafCoversFolio);
        Assert.Empty(document.Stamp.Disagreements);
    }
}
