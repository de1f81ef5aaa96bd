using System.Text;
using FMgo.Testing;

namespace FMgo.Tests.Testing;

public class TestCafTests
{
    private static readonly Rut Issuer = Rut.FromBody(76_192_083);
    private static readonly DateOnly Granted = new(2026, 3, 15);

    [Fact]
    public void Every_type_can_be_granted_by_one_authority()
    {
        using var authority = new TestCafAuthority();
        foreach (var type in DocumentType.All)
        {
            using var made = authority.Grant(Issuer, type, 5, 5, Granted);
            using var read = Caf.Read(made.File.Span, authority.Trust).GetValueOrThrow();
            Assert.Same(type, read.Type);
            Assert.Equal(1, read.FolioCount);
        }
    }

    [Fact]
    public void Caf_made_alone_brings_the_trust_to_read_it()
    {
        using var made = TestCaf.Create(Issuer, DocumentType.Boleta, 1, DocumentKey.MaxFolio, Granted, "A & B <C>", keyId: 666);
        using var read = Caf.Read(made.File.Span, made.Trust).GetValueOrThrow();
        Assert.Equal(("A & B <C>", 666), (read.IssuerName, read.KeyId));
        Assert.Contains("FMGO-CAF-013", Caf.Read(made.File.Span).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Stamp_key_is_like_those_of_sii()
    {
        using var made = TestCaf.Create(Issuer, DocumentType.Invoice, 1, 10, Granted);
        Assert.Equal(512, made.Caf.StampKey.KeySize);
        Assert.Equal([3], made.Caf.StampKey.PublicParameters.Exponent);
        Assert.Contains("<E>Aw==</E>", Encoding.Latin1.GetString(made.File.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void File_is_laid_out_as_sii_does()
    {
        using var made = TestCaf.Create(Issuer, DocumentType.Invoice, 1, 10, Granted);
        string text = Encoding.Latin1.GetString(made.File.Span);
        Assert.StartsWith("<?xml version=\"1.0\"?>\n<AUTORIZACION>\n<CAF version=\"1.0\">\n<DA>\n<RE>76192083-9</RE>\n<RS>COMERCIAL FICTICIA ÑANDÚ SPA</RS>\n<TD>33</TD>\n<RNG>", text, StringComparison.Ordinal);
        Assert.Contains((byte)0xD1, made.File.ToArray());
    }

    [Theory]
    [InlineData(100)]
    [InlineData(300)]
    public void Numbers_of_sii_are_refused(int keyId) =>
        Assert.Throws<ArgumentException>(() => TestCaf.Create(Issuer, DocumentType.Invoice, 1, 10, Granted, keyId: keyId));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(1, DocumentKey.MaxFolio + 1)]
    public void Ranges_that_are_none_are_refused(long first, long last) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TestCaf.Create(Issuer, DocumentType.Invoice, first, last, Granted));

    [Fact]
    public void Names_outside_iso_8859_1_are_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => TestCaf.Create(Issuer, DocumentType.Invoice, 1, 2, Granted, "10 €"));
}
