using System.Text;
using FMgo.Documents;
using FMgo.Signing;
using FMgo.Tests.Conformance;
using FMgo.Validation;
using FMgo.Verification;

namespace FMgo.Tests.Signing;

public class DocumentSignerTests
{
    public static TheoryData<int> Types => [.. DocumentType.All.Select(type => type.Code)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Signed_document_verifies_with_SignedXml(int code) =>
        Assert.True(SignedXmlOracle.Verifies(Some.Signed(DocumentType.FromCode(code)).File.ToArray()));

    [Fact]
    public void Changed_document_does_not_verify_with_SignedXml()
    {
        byte[] file = Some.Signed(DocumentType.Invoice).File.ToArray();
        int total = file.AsSpan().IndexOf("<MntTotal>2380"u8) + "<MntTotal>".Length;
        file[total] = (byte)'3';
        Assert.False(SignedXmlOracle.Verifies(file));
    }

    [Fact]
    public void File_is_ISO_8859_1_and_has_no_long_lines()
    {
        var signed = Some.Signed(DocumentType.Invoice);
        string text = Encoding.Latin1.GetString(signed.File.Span);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<DTE xmlns=\"http://www.sii.cl/SiiDte\" version=\"1.0\">\n<Documento ID=\"F1T33\">\n", text, StringComparison.Ordinal);
        Assert.Contains("Ñandú", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 4000));
    }

    [Fact]
    public void Stamp_escapes_the_five_entities_and_repeats_the_document()
    {
        var signed = Some.Signed(DocumentType.Invoice, folio: 27);
        string stamp = Encoding.Latin1.GetString(signed.Stamp.Span);
        Assert.StartsWith("<TED version=\"1.0\"><DD><RE>76192083-9</RE><TD>33</TD><F>27</F><FE>2026-11-23</FE><RR>77777777-7</RR><RSR>Constructora D&apos;Ejemplo &quot;Sur&quot; S.A.</RSR><MNT>2380</MNT><IT1>Cañería PVC 1/2&quot; &amp; &quot;codo&quot; &lt;L&apos;Ñandú&gt;</IT1><CAF version=\"1.0\">", stamp, StringComparison.Ordinal);
        Assert.EndsWith("</FRMT></TED>", stamp, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', stamp);
        Assert.Contains(stamp, Encoding.Latin1.GetString(signed.File.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_the_stamp_are_cut_to_40_characters_before_escaping()
    {
        var document = Some.Issued(DocumentType.Invoice, 1, itemName: new string('&', 45));
        string stamp = Encoding.Latin1.GetString(Some.Sign(document).GetValueOrThrow().Stamp.Span);
        Assert.Contains("<IT1>" + string.Concat(Enumerable.Repeat("&amp;", 40)) + "</IT1>", stamp, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_are_those_of_Chile()
    {
        var signed = Some.Signed(DocumentType.Invoice);
        Assert.Equal(new DateTime(2026, 11, 24, 10, 0, 5), signed.SignedAt);
        Assert.Contains("<TmstFirma>2026-11-24T10:00:05</TmstFirma>", Encoding.Latin1.GetString(signed.File.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Signing_is_deterministic() =>
        Assert.Equal(Some.Signed(DocumentType.Invoice).File.ToArray(), Some.Signed(DocumentType.Invoice).File.ToArray());

    [Fact]
    public void Character_outside_ISO_8859_1_is_a_finding_by_default()
    {
        var result = Some.Sign(Some.Issued(DocumentType.Invoice, 1, itemName: "Menú 5 € 😀"));
        Assert.Null(result.Value);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("FMGO-TXT-001", "Detalle[1]/NmbItem"), (finding.Code, finding.Path));
    }

    [Fact]
    public void Transliteration_replaces_what_has_a_usual_replacement_and_nothing_else()
    {
        var options = new DocumentOptions { Text = TextPolicy.Transliterate };
        var signed = Some.Sign(Some.Issued(DocumentType.Invoice, 1, itemName: "“Menú” – 5 €…\r\nNin\u0303o ő"), options: options).GetValueOrThrow();
        Assert.Equal("\"Menú\" - 5 EUR...\nNiño o", signed.Document.Lines[0].Name);
        Assert.Equal(signed.Document, DocumentXml.Read(signed.File).Value);

        var emoji = Some.Sign(Some.Issued(DocumentType.Invoice, 1, itemName: "Café 😀"), options: options);
        Assert.Equal("FMGO-TXT-001", Assert.Single(emoji.Findings).Code);
    }

    [Fact]
    public void Check_finds_what_signing_would_find()
    {
        var caf = The.Caf(DocumentType.Invoice).Caf;
        foreach (var (type, folio) in new[] { (DocumentType.Invoice, 1L), (DocumentType.Invoice, 99_999), (DocumentType.Boleta, 1) })
        {
            var issuable = Some.Issuable(type);
            Assert.Equal(The.Signer.Sign(issuable, folio, caf).Findings, The.Signer.Check(issuable, folio, caf));
        }
    }

    [Fact]
    public void A_document_drafted_with_a_folio_gets_no_other()
    {
        var issuable = Some.Complete(Some.Issued(DocumentType.Invoice, 7));
        Assert.Equal(7, issuable.RequestedFolio);
        Assert.Throws<ArgumentException>(() => The.Signer.Sign(issuable, 8, The.Caf(DocumentType.Invoice).Caf));
        Assert.Equal(7, The.Signer.Sign(issuable, 7, The.Caf(DocumentType.Invoice).Caf).GetValueOrThrow().Key.Folio);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_000_000_000)]
    public void A_folio_that_is_none_is_a_mistake_of_the_program(long folio) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => The.Signer.Sign(Some.Issuable(DocumentType.Invoice), folio, The.Caf(DocumentType.Invoice).Caf));

    [Fact]
    public void The_moment_of_signing_is_the_callers_and_gives_the_same_bytes_again()
    {
        var issuable = Some.Issuable(DocumentType.Invoice);
        var caf = The.Caf(DocumentType.Invoice).Caf;
        var moment = new DateTimeOffset(2026, 11, 23, 23, 59, 58, TimeSpan.FromHours(-3));
        byte[] file = The.Signer.Sign(issuable, 3, caf, moment).GetValueOrThrow().File.ToArray();
        Assert.Contains("<TmstFirma>2026-11-23T23:59:58</TmstFirma>", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        Assert.Equal(file, new DocumentSigner(The.Certificate).Sign(issuable, 3, caf, moment.ToUniversalTime()).GetValueOrThrow().File.ToArray());
    }

    [Fact]
    public void A_moment_before_the_certificate_is_refused()
    {
        var error = Assert.Throws<SigningCertificateException>(() => The.Signer.Sign(
            Some.Issuable(DocumentType.Invoice), 1, The.Caf(DocumentType.Invoice).Caf, new DateTimeOffset(2025, 12, 31, 23, 59, 59, TimeSpan.Zero)));
        Assert.Equal(SigningCertificateProblem.NotYetValid, error.Problem);
    }

    [Theory]
    [InlineData("half \uD800 pair")]
    [InlineData("no character \uFFFE")]
    [InlineData("fullwidth \uFF21")]
    public void Text_that_is_no_text_is_a_finding_with_either_policy(string name)
    {
        foreach (var policy in Enum.GetValues<TextPolicy>())
        {
            var result = Some.Sign(Some.Issued(DocumentType.Invoice, 1, itemName: name), options: new DocumentOptions { Text = policy });
            Assert.Equal("FMGO-TXT-001", Assert.Single(result.Findings).Code);
        }
    }

    [Theory]
    [InlineData("a\u0001b")]
    [InlineData("two\r\nlines")]
    public void Control_character_is_a_finding(string name)
    {
        var result = Some.Sign(Some.Issued(DocumentType.Invoice, 1, itemName: name));
        Assert.Equal("FMGO-TXT-002", Assert.Single(result.Findings).Code);
    }

    [Theory]
    [InlineData("tab\tand\nline")]
    [InlineData("no-break\u00A0space ª º ¿ ¡ ÿ")]
    [InlineData("]]>")]
    [InlineData("&amp; is text")]
    public void Any_text_that_the_file_can_hold_verifies(string name)
    {
        var signed = Some.Sign(Some.Issued(DocumentType.Invoice, 1, itemName: name)).GetValueOrThrow();
        Assert.True(SignedXmlOracle.Verifies(signed.File.ToArray()));
        Assert.Equal(name, DocumentXml.Read(signed.File).Value!.Lines[0].Name);
    }

    [Fact]
    public void Folio_outside_the_CAF_is_refused()
    {
        var result = Some.Sign(Some.Issued(DocumentType.Invoice, 5001));
        Assert.Null(result.Value);
        Assert.Equal("Encabezado/IdDoc/Folio", Assert.Single(result.Findings).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\n ")]
    [InlineData("                                        behind 40 blanks")]
    public void Texts_that_leave_the_stamp_empty_are_refused(string text)
    {
        var document = Some.Issued(DocumentType.Invoice, 1, itemName: text);
        document = document with { Header = document.Header with { Receiver = document.Header.Receiver with { Name = text } } };
        var errors = Some.Sign(document).Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        Assert.Equal(["Encabezado/Receptor/RznSocRecep", "Detalle[1]/NmbItem"], errors.Select(finding => finding.Path));
        Assert.Equal("FMGO-TED-001", errors[0].Code);
    }

    [Theory]
    [InlineData(" 39 blanks are not 40")]
    [InlineData("\u00A0")]
    [InlineData("                                       |")]
    public void Stamp_of_a_text_that_begins_with_blanks_verifies(string text)
    {
        var signed = Some.SignUnchecked(Some.Issued(DocumentType.Invoice, 1, itemName: text));
        var report = new DocumentVerifier().Verify(signed.File);
        Assert.Equal(StampVerdict.Valid, Assert.Single(report.Documents).Stamp.Verdict);
    }

    [Fact]
    public void Boleta_with_a_blank_receiver_name_is_refused()
    {
        var document = Some.Issued(DocumentType.Boleta, 1);
        document = document with { Header = document.Header with { Receiver = document.Header.Receiver with { Name = " " } } };
        var result = Some.Sign(document);
        Assert.Equal("FMGO-TED-001", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Boleta_without_receiver_name_is_signed()
    {
        var document = Some.Issued(DocumentType.Boleta, 1);
        document = document with { Header = document.Header with { Receiver = new Receiver { Rut = Rut.UnidentifiedBuyer } } };
        var signed = Some.Sign(document).GetValueOrThrow();
        Assert.Contains("<RSR></RSR>", Encoding.Latin1.GetString(signed.Stamp.Span), StringComparison.Ordinal);
        Assert.True(SignedXmlOracle.Verifies(signed.File.ToArray()));
    }

    [Fact]
    public void Many_threads_sign_the_same_bytes_as_one()
    {
        byte[][] expected = [.. Enumerable.Range(1, 40).Select(folio => Some.Signed(DocumentType.Invoice, folio).File.ToArray())];
        byte[][] actual = new byte[40][];
        var signer = The.Signer;
        var issuable = Some.Issuable(DocumentType.Invoice);
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            actual[i] = signer.Sign(issuable, i + 1, The.Caf(DocumentType.Invoice).Caf).GetValueOrThrow().File.ToArray());
        Assert.Equal(expected, actual);
    }
}
