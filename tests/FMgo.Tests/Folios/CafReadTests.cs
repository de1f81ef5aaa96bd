using System.Text;
using FMgo.Testing;

namespace FMgo.Tests.Folios;

public sealed class CafReadTests : IDisposable
{
    private readonly EditedCaf _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Reads_what_sii_granted()
    {
        using var caf = _file.Read().GetValueOrThrow();
        Assert.Equal("76192083-9", caf.Issuer.ToString());
        Assert.Equal("PIÑA & HIJOS SPA", caf.IssuerName);
        Assert.Same(DocumentType.Invoice, caf.Type);
        Assert.Equal((1, 100, 100), (caf.FirstFolio, caf.LastFolio, caf.FolioCount));
        Assert.Equal(new DateOnly(2026, 3, 15), caf.AuthorizedOn);
        Assert.Equal(999, caf.KeyId);
        Assert.Null(caf.Environment);
        Assert.Equal("CAF 76192083-9 33 1-100 (2026-03-15, IDK 999)", caf.ToString());
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Range_includes_both_ends(long folio, bool expected)
    {
        using var caf = _file.Read().GetValueOrThrow();
        Assert.Equal(expected, caf.Contains(folio));
    }

    [Fact]
    public void Element_for_the_stamp_is_flat_and_keeps_bytes_and_entities()
    {
        using var caf = _file.Read().GetValueOrThrow();
        string element = Encoding.Latin1.GetString(caf.Element.Span);
        Assert.StartsWith("<CAF version=\"1.0\"><DA><RE>76192083-9</RE><RS>PIÑA &amp; HIJOS SPA</RS><TD>33</TD><RNG><D>1</D><H>100</H></RNG><FA>2026-03-15</FA><RSAPK><M>", element, StringComparison.Ordinal);
        Assert.EndsWith("</FRMA></CAF>", element, StringComparison.Ordinal);
        Assert.Contains((byte)0xD1, caf.Element.ToArray());
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n\n   \t")]
    public void Element_is_the_same_however_the_file_is_laid_out(string lineEnd)
    {
        using var original = _file.Read().GetValueOrThrow();
        using var changed = _file.Replace("\n", lineEnd).Read().GetValueOrThrow();
        Assert.Equal(original.Element.ToArray(), changed.Element.ToArray());
    }

    [Fact]
    public void Element_drops_namespaces()
    {
        using var original = _file.Read().GetValueOrThrow();
        using var changed = _file.Replace("<CAF version", "<CAF  xmlns=\"http://www.sii.cl/SiiDte\" xmlns:xsi='x' version").Replace("<DA>", "<DA xmlns=\"\" >").Read().GetValueOrThrow();
        Assert.Equal(original.Element.ToArray(), changed.Element.ToArray());
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?>")]
    public void File_in_utf8_that_says_so_gives_the_same_element(string declaration)
    {
        using var original = _file.Read().GetValueOrThrow();
        byte[] utf8 = Encoding.UTF8.GetBytes(_file.Replace("<?xml version=\"1.0\"?>", declaration).Text);
        using var changed = Caf.Read(utf8, _file.Trust).GetValueOrThrow();
        Assert.Equal(original.Element.ToArray(), changed.Element.ToArray());
        Assert.Equal("PIÑA & HIJOS SPA", changed.IssuerName);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")]
    [InlineData("\n<?xml version=\"1.0\" encoding=\"windows-1252\"?>")]
    [InlineData("")]
    public void File_in_iso_8859_1_reads_whatever_it_declares(string declaration)
    {
        using var caf = _file.Replace("<?xml version=\"1.0\"?>", declaration).Read().GetValueOrThrow();
        Assert.Equal("PIÑA & HIJOS SPA", caf.IssuerName);
    }

    [Fact]
    public void File_saved_in_utf8_without_saying_so_is_refused()
    {
        var result = Caf.Read(Encoding.UTF8.GetBytes(_file.Text), _file.Trust);
        Assert.Equal("FMGO-CAF-014", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Element_with_characters_outside_iso_8859_1_is_refused()
    {
        string text = _file.Replace("<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>").Replace("PIÑA", "PI\u2013A").Text;
        Assert.Contains(Caf.Read(Encoding.UTF8.GetBytes(text), _file.Trust).Findings, finding => finding.Code == "FMGO-CAF-006");
    }

    [Fact]
    public void File_of_more_than_64_KB_is_refused_unread() =>
        Assert.Equal("FMGO-CAF-001", Assert.Single(Caf.Read(new byte[64 * 1024 + 1]).Findings).Code);

    [Theory]
    [InlineData("")]
    [InlineData("not XML")]
    [InlineData("<AUTORIZACION><CAF></AUTORIZACION>")]
    [InlineData("<AUTORIZACION>&secret;</AUTORIZACION>")]
    public void What_is_not_xml_is_refused(string text) =>
        Assert.Equal("FMGO-CAF-002", Assert.Single(Caf.Read(Encoding.Latin1.GetBytes(text)).Findings).Code);

    [Fact]
    public void File_cut_anywhere_is_refused()
    {
        int end = _file.Text.TrimEnd().Length;
        for (int length = "<?xml".Length; length < end; length += 7)
        {
            string code = Assert.Single(Caf.Read(_file.Bytes.AsSpan(0, length), _file.Trust).Findings).Code;
            Assert.Equal("FMGO-CAF-003", code);
        }
    }

    [Fact]
    public void Dtd_is_refused() =>
        Assert.Equal(["FMGO-CAF-004"], _file.Replace("<AUTORIZACION>", "<!DOCTYPE AUTORIZACION [<!ENTITY x 'y'>]><AUTORIZACION>").ReadCodes());

    [SkippableTheory]
    [InlineData("billion-laughs-1.xml")]
    [InlineData("billion-laughs-2.xml")]
    [InlineData("external-entity-expansion-remote.xml")]
    [InlineData("quadratic-blowup-entity-expansion.xml")]
    public void Attacks_by_xml_are_refused(string name)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        byte[] file = File.ReadAllBytes(SharedFiles.Path("samples/hostile/" + name));
        string code = Assert.Single(Caf.Read(file).Findings).Code;
        Assert.Equal(file.Length > 64 * 1024 ? "FMGO-CAF-001" : "FMGO-CAF-004", code);
    }

    [Theory]
    [InlineData("<DTE/>")]
    [InlineData("<AUTORIZACION><RSASK>x</RSASK></AUTORIZACION>")]
    [InlineData("<x:AUTORIZACION xmlns:x='y'><x:CAF/></x:AUTORIZACION>")]
    public void Other_xml_is_refused(string text) =>
        Assert.Equal("FMGO-CAF-005", Assert.Single(Caf.Read(Encoding.Latin1.GetBytes(text)).Findings).Code);

    [Theory]
    [InlineData("<RE>76192083-9</RE>", "<RE> </RE>", "AUTORIZACION/CAF/DA/RE")]
    [InlineData("<RS>PIÑA &amp; HIJOS SPA</RS>", "", "AUTORIZACION/CAF/DA/RS")]
    [InlineData("<TD>33</TD>", "<TD/>", "AUTORIZACION/CAF/DA/TD")]
    [InlineData("<D>1</D>", "", "AUTORIZACION/CAF/DA/RNG/D")]
    [InlineData("<H>100</H>", "", "AUTORIZACION/CAF/DA/RNG/H")]
    [InlineData("<FA>2026-03-15</FA>", "", "AUTORIZACION/CAF/DA/FA")]
    [InlineData("<IDK>999</IDK>", "", "AUTORIZACION/CAF/DA/IDK")]
    [InlineData(" version=\"1.0\">", ">", "AUTORIZACION/CAF/@version")]
    public void Missing_field_is_named(string old, string replacement, string path)
    {
        var result = _file.Replace(old, replacement).SignAgain().Read();
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("FMGO-CAF-007", path), (finding.Code, finding.Path));
        Assert.Null(result.Value);
    }

    [Theory]
    [InlineData("<M>[^<]*</M>", "AUTORIZACION/CAF/DA/RSAPK/M")]
    [InlineData("<E>[^<]*</E>", "AUTORIZACION/CAF/DA/RSAPK/E")]
    [InlineData("<FRMA.*</FRMA>", "AUTORIZACION/CAF/FRMA")]
    public void Missing_key_or_signature_is_named(string pattern, string path)
    {
        var findings = _file.ReplacePattern(pattern, "").Read().Findings;
        Assert.Contains(findings, finding => (finding.Code, finding.Path) == ("FMGO-CAF-007", path));
    }

    [Theory]
    [InlineData("<RE>76192083-9<", "<RE>76192083-8<", "AUTORIZACION/CAF/DA/RE")]
    [InlineData("<TD>33<", "<TD>factura<", "AUTORIZACION/CAF/DA/TD")]
    [InlineData("<D>1<", "<D>uno<", "AUTORIZACION/CAF/DA/RNG/D")]
    [InlineData("<D>1<", "<D>-1<", "AUTORIZACION/CAF/DA/RNG/D")]
    [InlineData("<IDK>999<", "<IDK>x<", "AUTORIZACION/CAF/DA/IDK")]
    public void Malformed_field_is_named(string old, string replacement, string path)
    {
        var finding = Assert.Single(_file.Replace(old, replacement).SignAgain().Read().Findings);
        Assert.Equal(("FMGO-CAF-008", path), (finding.Code, finding.Path));
    }

    [Fact]
    public void Space_around_values_is_allowed()
    {
        using var caf = _file.Replace("<IDK>999<", "<IDK> 999 <").Replace("<H>100<", "<H>\n100\n<").SignAgain().Read().GetValueOrThrow();
        Assert.Equal((999, 100), (caf.KeyId, caf.LastFolio));
    }

    [Theory]
    [InlineData("<TD>33</TD>", "<TD>33</TD><TD>34</TD>")]
    [InlineData("<TD>33</TD>", "<TD>33</TD><XX>34</XX>")]
    [InlineData("<TD>33</TD>", "<TD>3<!-- -->3</TD>")]
    [InlineData("<TD>33</TD>", "<TD><![CDATA[33]]></TD>")]
    [InlineData("<TD>33</TD>", "<TD a=\"b\">33</TD>")]
    public void Anything_sii_does_not_write_in_the_caf_is_refused(string old, string replacement) =>
        Assert.Contains("FMGO-CAF-009", _file.Replace(old, replacement).SignAgain().ReadCodes());

    [Fact]
    public void Signed_data_are_those_that_are_read_even_when_a_comment_shows_others()
    {
        using var caf = _file.Replace("<AUTORIZACION>", "<!-- <CAF version=\"1.0\"><DA><H>9</H></DA></CAF> --><AUTORIZACION>").Read().GetValueOrThrow();
        Assert.Equal(100, caf.LastFolio);
        Assert.True(caf.Element.Span.IndexOf("<H>100</H>"u8) > 0);
    }

    [Theory]
    [InlineData("<TD>33<", "<TD>30<", "FMGO-CAF-010")]
    [InlineData("<D>1<", "<D>101<", "FMGO-CAF-011")]
    [InlineData("<D>1<", "<D>0<", "FMGO-CAF-011")]
    [InlineData("<H>100<", "<H>10000000000<", "FMGO-CAF-011")]
    [InlineData("<H>100<", "<H>99999999999999999999<", "FMGO-CAF-011")]
    [InlineData("<FA>2026-03-15<", "<FA>2026-02-30<", "FMGO-CAF-012")]
    [InlineData("<FA>2026-03-15<", "<FA>15-03-2026<", "FMGO-CAF-012")]
    [InlineData("<FA>2026-03-15<", "<FA>1999-12-31<", "FMGO-CAF-012")]
    [InlineData("<IDK>999<", "<IDK>666<", "FMGO-CAF-013")]
    public void Wrong_value_is_reported_alone(string old, string replacement, string code) =>
        Assert.Equal([code], _file.Replace(old, replacement).SignAgain().ReadCodes());

    [Theory]
    [InlineData("<H>100<", "<H>999<")]
    [InlineData("PIÑA", "PINA")]
    [InlineData("&amp;", "&#38;")]
    [InlineData("<IDK>999<", "<IDK>100<")]
    [InlineData("<IDK>999<", "<IDK>300<")]
    public void Changed_data_do_not_pass_for_genuine(string old, string replacement) =>
        Assert.Equal(["FMGO-CAF-014"], _file.Replace(old, replacement).ReadCodes());

    [Fact]
    public void Caf_of_an_untrusted_authority_is_refused() =>
        Assert.Equal("FMGO-CAF-013", Assert.Single(Caf.Read(_file.Bytes).Findings).Code);

    [Fact]
    public void Caf_of_another_authority_with_the_same_number_is_refused()
    {
        using var other = new TestCafAuthority();
        Assert.Equal("FMGO-CAF-014", Assert.Single(Caf.Read(_file.Bytes, other.Trust).Findings).Code);
    }

    [Fact]
    public void Signature_algorithm_other_than_sha1_with_rsa_is_refused() =>
        Assert.Equal(["FMGO-CAF-015"], _file.Replace("SHA1withRSA", "SHA1withDSA").ReadCodes());

    [Fact]
    public void Dsa_key_is_not_supported() =>
        Assert.Contains("FMGO-CAF-016", _file.ReplacePattern("<RSAPK>.*</RSAPK>", "<DSAPK><P>AQ==</P><Q>AQ==</Q><G>AQ==</G><Y>AQ==</Y></DSAPK>").SignAgain().ReadCodes());

    [Fact]
    public void All_that_is_wrong_is_reported_at_once()
    {
        string[] codes = _file.Replace("<RE>76192083-9", "<RE>1").Replace("<TD>33", "<TD>30").Replace("<D>1<", "<D>500<").Replace("<FA>2026", "<FA>26")
            .ReplacePattern("<RSASK>.*</RSASK>", "").ReadCodes();
        Assert.Equal(["FMGO-CAF-008", "FMGO-CAF-010", "FMGO-CAF-011", "FMGO-CAF-012", "FMGO-CAF-014", "FMGO-CAF-017"], codes);
    }
}
