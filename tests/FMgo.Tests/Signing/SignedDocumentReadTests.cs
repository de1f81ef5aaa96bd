using System.Text;
using FMgo.Sii;
using FMgo.Verification;

namespace FMgo.Tests.Signing;

/// <summary>The way back from bytes: what was signed comes back whole, or not at all.</summary>
public class SignedDocumentReadTests
{
    public static TheoryData<int> Types => [.. DocumentType.All.Select(type => type.Code)];

    [Theory]
    [MemberData(nameof(Types))]
    public void What_was_signed_comes_back_whole(int code)
    {
        var signed = Some.Signed(DocumentType.FromCode(code), folio: 17, lines: 3);
        var again = SignedDocument.Read(signed.File).GetValueOrThrow();
        Assert.Equal((signed.Key, signed.Document, signed.SignedAt, signed.Id), (again.Key, again.Document, again.SignedAt, again.Id));
        Assert.Equal(signed.File.ToArray(), again.File.ToArray());
        Assert.Equal(signed.Stamp.ToArray(), again.Stamp.ToArray());
        Assert.Equal(DocumentQuery.Of(signed), DocumentQuery.Of(again));
        Assert.Equal(AdvancedDocumentQuery.Of(signed), AdvancedDocumentQuery.Of(again));
        Assert.Empty(again.Remarks);
    }

    [Fact]
    public void Not_a_byte_may_have_changed()
    {
        byte[] file = Some.Signed(DocumentType.Invoice).File.ToArray();
        var random = new Random(20261128);
        for (int at = 0; at < file.Length; at++)
        {
            byte[] changed = [.. file];
            changed[at] ^= (byte)(1 << random.Next(8));
            var exception = Record.Exception(() =>
            {
                var read = SignedDocument.Read(changed);
                Assert.True(read.HasErrors || IsOnlyTheCertificatesOwnSignature(file, at), $"Byte {at} was changed, and nobody saw it: {Around(file, at)}");
            });
            Assert.True(exception is null, $"{at}: {exception}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Bytes_added_or_lost_are_seen(int seed)
    {
        byte[] file = Some.Signed(DocumentType.Boleta).File.ToArray();
        var random = new Random(seed);
        for (int turn = 0; turn < 200; turn++)
        {
            int at = random.Next(file.Length);
            byte[] longer = [.. file[..at], (byte)random.Next(256), .. file[at..]];
            byte[] shorter = [.. file[..at], .. file[(at + 1)..]];
            Assert.True(SignedDocument.Read(longer).HasErrors, $"A byte added at {at}: {Around(file, at)}");
            Assert.True(SignedDocument.Read(shorter).HasErrors, $"A byte lost at {at}: {Around(file, at)}");
            Assert.True(SignedDocument.Read(file.AsMemory(0, at)).HasErrors);
        }
    }

    [Theory]
    [InlineData("", "FMGO-FMT-024")]
    [InlineData("<DTE/>", "FMGO-FMT-005")]
    [InlineData("not XML", "FMGO-FMT-003")]
    [InlineData("<DTE xmlns=\"http://www.sii.cl/SiiDte\" version=\"1.0\"><Documento ID=\"F1T33\"><Encabezado><IdDoc><TipoDTE>33</TipoDTE></IdDoc></Encabezado></Documento></DTE>", "FMGO-SGN-001")]
    public void What_FMgo_never_signed_is_told_to_be_none(string text, string code) =>
        Assert.Equal(code, SignedDocument.Read(Encoding.Latin1.GetBytes(text)).Findings[0].Code);

    [Fact]
    public void A_document_that_another_program_signed_is_for_the_verifier()
    {
        byte[] file = Encoding.UTF8.GetBytes(new FMgo.Tests.Verification.TestDocument().Signed());
        Assert.Equal("FMGO-SGN-001", Assert.Single(SignedDocument.Read(file).Findings).Code);
        Assert.NotNull(Assert.Single(new DocumentVerifier().Verify(file).Documents).Document);
    }

    [Fact]
    public void Signature_or_stamp_of_another_document_is_seen()
    {
        string one = Encoding.Latin1.GetString(Some.Signed(DocumentType.Invoice, 1).File.Span);
        string two = Encoding.Latin1.GetString(Some.Signed(DocumentType.Invoice, 1, lines: 3).File.Span);
        Assert.Equal("FMGO-SGN-002", Code(one[..one.IndexOf("<Signature", StringComparison.Ordinal)] + two[two.IndexOf("<Signature", StringComparison.Ordinal)..]));
        Assert.Equal("FMGO-SGN-002", Code(one.Replace(StampOf(one), StampOf(two), StringComparison.Ordinal)));

        static string Code(string text) => Assert.Single(SignedDocument.Read(Encoding.Latin1.GetBytes(text)).Findings).Code;
        static string StampOf(string text) => text[text.IndexOf("<TED", StringComparison.Ordinal)..text.IndexOf("</TED>", StringComparison.Ordinal)];
    }

    [Theory]
    [InlineData("\"Sur\"", "&quot;Sur&quot;")]
    [InlineData("D'Ejemplo", "D&apos;Ejemplo")]
    public void Another_writing_of_the_same_text_is_not_what_was_signed(string written, string other)
    {
        string text = Encoding.Latin1.GetString(Some.Signed(DocumentType.Invoice).File.Span);
        int at = text.IndexOf(written, StringComparison.Ordinal);
        Assert.True(at >= 0 && at < text.IndexOf("<TED", StringComparison.Ordinal));
        Assert.Equal("FMGO-SGN-001", Assert.Single(SignedDocument.Read(Encoding.Latin1.GetBytes(text[..at] + other + text[(at + written.Length)..])).Findings).Code);
    }

    [Fact]
    public void An_entity_without_end_is_no_endless_loop()
    {
        byte[] file = Some.Signed(DocumentType.Invoice).File.ToArray();
        string text = Encoding.Latin1.GetString(file).Replace("&amp;", "&#x0000000000000026;", StringComparison.Ordinal);
        Assert.Equal("FMGO-SGN-001", SignedDocument.Read(Encoding.Latin1.GetBytes(text)).Findings[0].Code);
    }

    // KeyInfo is not part of what an XMLDSig signature covers; its key is compared, the rest of the certificate is the authority's to sign.
    private static bool IsOnlyTheCertificatesOwnSignature(byte[] file, int at) =>
        at > file.AsSpan().LastIndexOf("<X509Certificate>"u8) && at < file.AsSpan().LastIndexOf("</X509Certificate>"u8);

    private static string Around(byte[] file, int at) => Encoding.Latin1.GetString(file.AsSpan(Math.Max(0, at - 20), Math.Min(40, file.Length - Math.Max(0, at - 20))));
}
