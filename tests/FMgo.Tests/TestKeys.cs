using FMgo.Signing;
using FMgo.Testing;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Tests;

/// <summary>One certificate and one CAF per type for all tests: keys are slow to make and never change.</summary>
internal static class TestKeys
{
    private static readonly Lazy<TestCertificate> Made = new(() => TestCertificate.Create(notBefore: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
    private static readonly TestCafAuthority Authority = new();
    private static readonly Dictionary<int, TestCaf> Cafs = DocumentType.All.ToDictionary(
        type => type.Code, type => Authority.Grant(SampleDocuments.IssuerRut, type, 1, 5000, new DateOnly(2026, 11, 1)));

    public static SigningCertificate Certificate => Made.Value.Certificate;

    public static TestCertificate TestCertificate => Made.Value;

    public static FakeTimeProvider Clock => new(new DateTimeOffset(2026, 11, 24, 13, 0, 5, TimeSpan.Zero));

    public static TestCaf Caf(DocumentType type) => Cafs[type.Code];

    public static DocumentSigner Signer(SigningOptions? options = null) => new(Certificate, options, Clock);

    public static SignedDocument Sign(DocumentType type, long folio = 1, int lines = 2) =>
        Signer().Sign(SampleDocuments.Of(type, folio, lines), Caf(type).Caf).GetValueOrThrow();
}
