using FMgo.Envelopes;
using FMgo.Sii;
using FMgo.Testing;
using FMgo.Tests.Sii.EndToEnd;
using FMgo.Verification;

namespace FMgo.Tests.Testing;

/// <summary>The keys of one company in one line sign what verifies.</summary>
public sealed class TestKeysTests
{
    [Fact]
    public void Every_type_is_signed_and_trusted()
    {
        using var keys = TestKeys.For(The.IssuerRut, The.Clock);
        var verifier = new DocumentVerifier(new VerificationOptions { Trust = keys.Trust, Clock = The.Clock });
        foreach (var type in DocumentType.All)
        {
            var signed = new DocumentSigner(keys.Certificate, The.Clock).Sign(Some.Issuable(type), 7, keys.Caf(type)).GetValueOrThrow();
            var report = verifier.Verify(signed.File);
            Assert.True(report.IsTrusted, $"{type}: {string.Join("; ", report.Findings)}");
        }
    }

    [Fact]
    public void A_type_has_one_CAF_from_the_first_folio_to_the_last()
    {
        using var keys = TestKeys.For(The.IssuerRut, The.Clock, lastFolio: 50);
        Assert.Same(keys.Caf(DocumentType.Invoice), keys.Caf(DocumentType.Invoice));
        var caf = keys.Caf(DocumentType.Boleta);
        Assert.Equal((The.IssuerRut, DocumentType.Boleta, 1L, 50L), (caf.Issuer, caf.Type, caf.FirstFolio, caf.LastFolio));
    }

    // docs/getting-started.md, "A whole run" and "To SII", as one program.
    [Theory]
    [InlineData(33)]
    [InlineData(39)]
    [InlineData(34)]
    public async Task The_simulator_accepts_what_they_sign(int code)
    {
        var type = DocumentType.FromCode(code);
        await using var host = await EndToEndHost.StartAsync();
        using var keys = TestKeys.For(The.IssuerRut, host.Clock);
        using var folder = new TemporaryFolder();
        Assert.Equal(DocumentVerdict.Rejected, await VerdictAsync(folio: 7));
        host.Simulator.TrustCafKey(keys.CafKeyId, keys.CafPublicKeyPem);
        Assert.Equal(DocumentVerdict.Accepted, await VerdictAsync(folio: 8));

        async Task<DocumentVerdict> VerdictAsync(long folio)
        {
            string path = Path.Combine(folder.Path, $"envelope-{folio}.xml");
            var header = new EnvelopeHeader { Issuer = The.IssuerRut, ResolutionDate = new DateOnly(2014, 8, 22), ResolutionNumber = 0 };
            var signed = new DocumentSigner(keys.Certificate, host.Clock).Sign(Some.Issuable(type), folio, keys.Caf(type)).GetValueOrThrow();
            await Envelope.Create(header, [signed]).GetValueOrThrow().SaveAsync(path, keys.Certificate);
            var envelope = (await EnvelopeFile.FromPathAsync(path)).GetValueOrThrow();
            var receipt = await host.Client.Submissions.SubmitAsync(envelope);
            return (await host.Client.Submissions.WaitForVerdictAsync(EndToEndHost.Query(receipt))).VerdictOf(signed.Key);
        }
    }

    [Fact]
    public void Nothing_of_them_is_given_once_they_are_cleared()
    {
        var keys = TestKeys.For(The.IssuerRut, The.Clock);
        keys.Caf(DocumentType.Invoice);
        keys.Dispose();
        Assert.Throws<ObjectDisposedException>(() => keys.Caf(DocumentType.Invoice));
        Assert.Throws<ObjectDisposedException>(() => keys.Caf(DocumentType.Boleta));
        keys.Dispose();
    }

    [Fact]
    public void What_names_no_company_or_no_folio_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TestKeys.For(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestKeys.For(The.IssuerRut, lastFolio: 0));
    }
}
