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
        string path = Path.Combine(folder.Path, "envelope.xml");
        var header = new EnvelopeHeader { Issuer = The.IssuerRut, ResolutionDate = new DateOnly(2014, 8, 22), ResolutionNumber = 0 };
        var signed = new DocumentSigner(keys.Certificate, host.Clock).Sign(Some.Issuable(type), 7, keys.Caf(type)).GetValueOrThrow();
        await Envelope.Create(header, [signed]).GetValueOrThrow().SaveAsync(path, keys.Certificate);

        Assert.Equal(DocumentVerdict.Rejected, await VerdictAsync(host, path));
        host.Simulator.TrustCafKey(keys.CafKeyId, keys.CafPublicKeyPem);
        using var again = TestKeys.For(The.IssuerRut, host.Clock);
        host.Simulator.TrustCafKey(again.CafKeyId, again.CafPublicKeyPem);
        var second = new DocumentSigner(again.Certificate, host.Clock).Sign(Some.Issuable(type), 8, again.Caf(type)).GetValueOrThrow();
        await Envelope.Create(header, [second]).GetValueOrThrow().SaveAsync(path, again.Certificate);
        Assert.Equal(DocumentVerdict.Accepted, await VerdictAsync(host, path));
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

    private static async Task<DocumentVerdict> VerdictAsync(EndToEndHost host, string path)
    {
        var envelope = (await EnvelopeFile.FromPathAsync(path)).GetValueOrThrow();
        var receipt = await host.Client.Submissions.SubmitAsync(envelope);
        return (await host.Client.Submissions.WaitForVerdictAsync(EndToEndHost.Query(receipt))).VerdictOf(envelope.Documents[0]);
    }
}
