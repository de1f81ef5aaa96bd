using FMgo.Testing;
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

    [Fact]
    public void What_names_no_company_or_no_folio_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TestKeys.For(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestKeys.For(The.IssuerRut, lastFolio: 0));
    }
}
