using FMgo.Testing;
using FMgo.Tests.Envelopes;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>What FMgo writes, FMgo verifies: the envelope strictly, each document strictly once it is taken out, as SII does.</summary>
public class OwnOutputTests
{
    private static readonly DocumentVerifier Trusting = new(new VerificationOptions { Trust = The.Caf(DocumentType.Invoice).Trust });

    private static IEnumerable<SignedDocument> Invoices => DocumentType.All.Where(type => !type.IsBoleta).Select(type => Some.Signed(type));

    private static IEnumerable<SignedDocument> Boletas => DocumentType.All.Where(type => type.IsBoleta).Select(type => Some.Signed(type));

    public static TheoryData<int> Types => [.. DocumentType.All.Select(type => type.Code)];

    [Fact]
    public Task Envelope_of_every_type_but_boletas_holds() => AssertHolds("EnvioDTE", [.. Invoices]);

    [Fact]
    public Task Envelope_of_boletas_holds() => AssertHolds("EnvioBOLETA", [.. Boletas]);

    [Fact]
    public async Task Envelope_is_not_trusted_where_the_authority_of_its_cafs_is_not()
    {
        var report = new DocumentVerifier().Verify(await EnvelopeTests.WriteAsync(Invoices));
        Assert.Equal(SignatureVerdict.Strict, report.OuterSignature!.Verdict);
        Assert.All(report.Documents, document => Assert.Equal((StampVerdict.Valid, CafVerdict.UnknownKey), (document.Stamp.Verdict, document.Stamp.Caf)));
        Assert.Equal(["FMGO-VER-036"], report.Errors().Distinct());
        Assert.False(report.IsTrusted);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Document_alone_is_strict(int code)
    {
        var signed = Some.Signed(DocumentType.FromCode(code), folio: 17, lines: 3);
        var report = Trusting.Verify(signed.File);
        var document = Assert.Single(report.Documents);
        Assert.Equal(signed.Key, document.Key);
        Assert.Equal((CanonicalForm.InPlace, CanonicalForm.InPlace), (document.Signature!.DigestForm!.Value, document.Signature.SignedInfoForm!.Value));
        Assert.Equal(SignatureVerdict.Strict, document.Verdict);
        AssertStamp(document);
        AssertSigner(document.Signature, signed.SignedAt);
        Assert.Empty(report.Found());
        Assert.True(report.IsTrusted);
    }

    [Fact]
    public async Task Changed_byte_of_any_document_is_found()
    {
        byte[] file = await EnvelopeTests.WriteAsync(Boletas);
        var document = Trusting.Verify(file).Documents[1];
        file[document.Element.Offset + document.Element.Bytes.Span.IndexOf("<NmbItem>"u8) + "<NmbItem>".Length] ^= 1;
        var report = Trusting.Verify(file);
        Assert.Equal([SignatureVerdict.Lenient, SignatureVerdict.Invalid], report.Documents.Select(found => found.Verdict));
        Assert.Equal(SignatureVerdict.Invalid, report.OuterSignature!.Verdict);
    }

    private static async Task AssertHolds(string root, IReadOnlyList<SignedDocument> documents)
    {
        byte[] file = await EnvelopeTests.WriteAsync(documents);
        var report = Trusting.Verify(file);
        Assert.Equal(root, report.RootName);
        Assert.Equal(SignatureVerdict.Strict, report.OuterSignature!.Verdict);
        AssertSigner(report.OuterSignature, new DateTime(2026, 11, 24, 10, 0, 5));
        Assert.Equal(documents.Select(document => document.Key), report.Documents.Select(document => document.Key!));
        Assert.All(report.Documents, AssertEmbedded);
        Assert.Equal(["FMGO-VER-017", "FMGO-VER-019"], report.Codes().Distinct());
        Assert.True(report.IsTrusted);
    }

    private static void AssertEmbedded(ReceivedDocument document)
    {
        Assert.Equal((CanonicalForm.OwnNamespaces, CanonicalForm.OwnNamespaces), (document.Signature!.DigestForm!.Value, document.Signature.SignedInfoForm!.Value));
        Assert.Equal(SignatureVerdict.Lenient, document.Verdict);
        AssertStamp(document);
        Assert.True(document.IsTrusted);

        // What the report points at stands alone, but for the declaration of its encoding.
        byte[] extracted = [.. "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"u8, .. document.Element.Bytes.Span];
        Assert.Equal(SignatureVerdict.Strict, Assert.Single(Trusting.Verify(extracted).Documents).Verdict);
    }

    private static void AssertStamp(ReceivedDocument document)
    {
        Assert.Equal((StampVerdict.Valid, CafVerdict.Valid), (document.Stamp.Verdict, document.Stamp.Caf));
        Assert.True(document.Stamp.CafCoversFolio);
        Assert.Empty(document.Stamp.Disagreements);
        Assert.Equal((TestCafAuthority.DefaultKeyId, null), (document.Stamp.CafKeyId, document.Stamp.Environment));
    }

    private static void AssertSigner(SignatureResult signature, DateTime signedAt)
    {
        Assert.Equal((KeyVerdict.ByCertificate, CertificateStatus.Usable), (signature.Key, signature.CertificateStatus));
        Assert.Equal(The.Certificate.HolderRut, signature.Certificate!.HolderRut);
        Assert.Equal(signedAt, signature.SigningTime);
        Assert.True(signature.CertificateValidAtSigning);
    }
}
