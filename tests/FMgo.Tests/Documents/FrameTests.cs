using System.Text;
using FMgo.Documents;
using FMgo.Tests.Envelopes;
using FMgo.Validation;

namespace FMgo.Tests.Documents;

/// <summary>What is around the fields of documents and around the documents of envelopes, as SII's schema has it. Against the schema itself: <c>FrameMutationTests</c>.</summary>
public class FrameTests
{
    private static readonly DocumentOptions Issued = new() { IsIssued = true, Clock = The.Clock };

    public static TheoryData<int> Types => [.. DocumentType.All.Select(type => type.Code)];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task What_FMgo_writes_has_its_frame(int code)
    {
        var signed = Some.Signed(DocumentType.FromCode(code), 5);
        Assert.Equal([""], Told(signed.File.ToArray()));
        Assert.Equal([""], Told(await EnvelopeTests.WriteAsync([signed])));
    }

    [Theory]
    [InlineData("<TED version=\"1.0\">", "<TED>", "FMGO-STR-001 TED/@version")]
    [InlineData("<TmstFirma>", "<TmstFirma>x", "FMGO-STR-011 TmstFirma")]
    [InlineData("<TmstFirma>2026", "<TmstFirma>1999", "FMGO-STR-011 TmstFirma")]
    [InlineData("</TmstFirma>", "</TmstFirma><TmstFirma>2026-11-24T10:00:05</TmstFirma>", "FMGO-STR-015 TmstFirma")]
    [InlineData("SiiDte\" version=\"1.0\"", "SiiDte\"", "FMGO-STR-001 DTE/@version")]
    [InlineData("<Documento ID=\"F5T33\">", "<Documento>", "FMGO-STR-001 @ID")]
    [InlineData("<Documento ID=\"F5T33\">", "<Documento ID=\"5 33\">", "FMGO-STR-016 @ID")]
    [InlineData("<Documento ID=\"F5T33\">", "<Documento ID=\"F5T33\" otro=\"1\">", "FMGO-STR-016 @otro")]
    [InlineData("</DD>", "</DD><DD/>", "FMGO-STR-015 TED/DD FMGO-STR-001 TED/DD/RE FMGO-STR-001 TED/DD/TD FMGO-STR-001 TED/DD/F FMGO-STR-001 TED/DD/FE FMGO-STR-001 TED/DD/RR FMGO-STR-001 TED/DD/RSR FMGO-STR-001 TED/DD/MNT FMGO-STR-001 TED/DD/IT1 FMGO-STR-001 TED/DD/CAF FMGO-STR-001 TED/DD/TSTED")]
    [InlineData("<TD>33</TD><F>", "<TD>110</TD><F>", "FMGO-STR-009 TED/DD/TD")]
    [InlineData("<F>5</F>", "<F>0</F>", "FMGO-STR-006 TED/DD/F")]
    [InlineData("<F>5</F>", "", "FMGO-STR-001 TED/DD/F")]
    [InlineData("<DigestMethod", "<Nada/><DigestMethod", "FMGO-STR-013 Signature/SignedInfo/Reference/Nada")]
    [InlineData("http://www.w3.org/2000/09/xmldsig#sha1", "http://www.w3.org/2001/04/xmlenc#sha256", "FMGO-STR-009 Signature/SignedInfo/Reference/DigestMethod/@Algorithm")]
    [InlineData("</Documento>", "</Documento><Otro/>", "FMGO-FMT-011 ")]
    public void Fault_of_a_document_is_told_where_it_is(string old, string replacement, string expected)
    {
        string text = Encoding.Latin1.GetString(Some.Signed(DocumentType.Invoice, 5).File.Span);
        Assert.Contains(old, text, StringComparison.Ordinal);
        string[] told = Told(Encoding.Latin1.GetBytes(text.Replace(old, replacement, StringComparison.Ordinal)));
        Assert.Equal([expected], told);
    }

    [Theory]
    [InlineData("TED")]
    [InlineData("TmstFirma")]
    [InlineData("Signature")]
    public void Part_of_a_document_is_missing_or_comes_twice(string part)
    {
        string text = Encoding.Latin1.GetString(Some.Signed(DocumentType.DispatchGuide, 5).File.Span);
        string element = ElementOf(text, part);
        Assert.Equal([$"FMGO-STR-001 {part}"], Told(Encoding.Latin1.GetBytes(text.Replace(element, "", StringComparison.Ordinal))));
        Assert.Equal([$"FMGO-STR-015 {part}"], Told(Encoding.Latin1.GetBytes(text.Replace(element, element + element, StringComparison.Ordinal))));
    }

    [Fact]
    public void Parts_out_of_order_are_told()
    {
        string text = Encoding.Latin1.GetString(Some.Signed(DocumentType.Invoice, 5, lines: 1).File.Span);
        string stamp = ElementOf(text, "TED");
        string without = text.Replace(stamp, "", StringComparison.Ordinal);
        Assert.Equal(["FMGO-STR-014 TED"], Told(Encoding.Latin1.GetBytes(without.Replace("</TmstFirma>", "</TmstFirma>" + stamp, StringComparison.Ordinal))));
        Assert.Equal(["FMGO-STR-014 TED"], Told(Encoding.Latin1.GetBytes(without.Replace("<Detalle>", stamp + "<Detalle>", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("<FchResol>2014-08-22</FchResol>", "<FchResol>22-08-2014</FchResol>", "FMGO-STR-011 Caratula/FchResol")]
    [InlineData("<NroResol>80</NroResol>", "<NroResol></NroResol>", "FMGO-STR-010 Caratula/NroResol")]
    [InlineData("<NroResol>80</NroResol>", "<NroResol>1000000</NroResol>", "FMGO-STR-006 Caratula/NroResol")]
    [InlineData("<NroResol>80</NroResol>", "", "FMGO-STR-001 Caratula/NroResol")]
    [InlineData("<RutEnvia>11111111-1</RutEnvia>", "", "FMGO-STR-001 Caratula/RutEnvia")]
    [InlineData("<RutReceptor>60803000-K</RutReceptor>", "<RutReceptor>60803000-k</RutReceptor>", "FMGO-STR-012 Caratula/RutReceptor")]
    [InlineData("<TmstFirmaEnv>", "<TmstFirmaEnv>x", "FMGO-STR-011 Caratula/TmstFirmaEnv")]
    [InlineData("<Caratula version=\"1.0\">", "<Caratula>", "FMGO-STR-001 Caratula/@version")]
    [InlineData("<TpoDTE>33</TpoDTE>", "<TpoDTE>39</TpoDTE>", "FMGO-STR-009 Caratula/SubTotDTE[1]/TpoDTE FMGO-ENV-015 Caratula/SubTotDTE[1]/NroDTE FMGO-ENV-016 Caratula/SubTotDTE")]
    [InlineData("<SetDTE ID=\"SetDoc\">", "<SetDTE>", "FMGO-STR-001 SetDTE/@ID")]
    [InlineData("</Caratula>", "</Caratula><Otro/>", "FMGO-STR-013 SetDTE/Otro")]
    [InlineData("</SetDTE>", "</SetDTE><Otro/>", "FMGO-STR-013 Otro")]
    public async Task Fault_of_an_envelope_is_told_after_its_documents(string old, string replacement, string expected)
    {
        string text = await Envelope(DocumentType.Invoice, 2);
        Assert.Contains(old, text, StringComparison.Ordinal);
        byte[] file = Encoding.Latin1.GetBytes(text.Replace(old, replacement, StringComparison.Ordinal));
        Assert.Equal(["", "", expected], Told(file));
        var results = DocumentXml.ReadAll(file);
        Assert.All(results.Take(2), read => Assert.NotNull(read.Value));
        Assert.Null(results[2].Partial);
        Assert.NotNull(DocumentXml.Read(file).Value);
    }

    [Theory]
    [InlineData("Caratula", "FMGO-STR-001 Caratula")]
    [InlineData("SubTotDTE", "FMGO-STR-001 Caratula/SubTotDTE FMGO-ENV-016 Caratula/SubTotDTE")]
    public async Task Part_of_an_envelope_is_missing(string part, string expected)
    {
        string text = await Envelope(DocumentType.Boleta, 1);
        Assert.Equal(["", expected], Told(Encoding.Latin1.GetBytes(text.Replace(ElementOf(text, part), "", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Envelope_without_its_signature_is_told_beside_signed_documents()
    {
        string text = await Envelope(DocumentType.ExemptInvoice, 1);
        int signature = text.LastIndexOf("<Signature ", StringComparison.Ordinal);
        string unsigned = string.Concat(text.AsSpan(0, signature), "</EnvioDTE>");
        Assert.Equal(["", "FMGO-STR-001 Signature"], Told(Encoding.Latin1.GetBytes(unsigned)));
    }

    [Fact]
    public async Task Boletas_are_counted_in_two_subtotals_at_most()
    {
        string text = await Envelope(DocumentType.Boleta, 1);
        string subtotal = ElementOf(text, "SubTotDTE");
        Assert.Equal(["", "FMGO-STR-003 Caratula/SubTotDTE"], Told(Encoding.Latin1.GetBytes(text.Replace(subtotal, subtotal + subtotal + subtotal, StringComparison.Ordinal))));
    }

    // SII's schema knows one namespace; a reading without it is a courtesy to who receives.
    [Theory]
    [InlineData("33")]
    [InlineData("39")]
    public async Task Envelope_without_the_namespace_on_its_root_or_anywhere_is_an_error_and_is_read(string type)
    {
        string text = await Envelope(DocumentType.FromCode(int.Parse(type, System.Globalization.CultureInfo.InvariantCulture)), 1);
        string root = text[text.IndexOf("<Envio", StringComparison.Ordinal)..(text.IndexOf('>', text.IndexOf("<Envio", StringComparison.Ordinal)) + 1)];
        string bare = text.Replace(root, root.Replace(" xmlns=\"http://www.sii.cl/SiiDte\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotEqual(text, bare);
        var rooted = DocumentXml.ReadAll(Encoding.Latin1.GetBytes(bare));
        Assert.Equal(["FMGO-ENV-011"], rooted[^1].Findings.Select(finding => finding.Code));
        Assert.NotNull(rooted[0].Partial?.Key);
        var none = DocumentXml.ReadAll(Encoding.Latin1.GetBytes(text.Replace(" xmlns=\"http://www.sii.cl/SiiDte\"", "", StringComparison.Ordinal)));
        Assert.Contains(none[0].Findings, finding => finding is { Code: "FMGO-FMT-007", Severity: Severity.Warning });
        Assert.Equal(["FMGO-ENV-011"], none[^1].Findings.Select(finding => finding.Code));
        Assert.Equal(rooted[0].Partial, none[0].Partial);
    }

    [Theory]
    [InlineData("<SetDTE ", "<SetDTE xmlns=\"\" ", "FMGO-STR-020 SetDTE")]
    [InlineData("<Caratula ", "<Caratula xmlns=\"\" ", "FMGO-STR-020 Caratula")]
    public async Task Part_of_an_envelope_outside_of_the_namespace_is_an_error(string old, string replacement, string expected)
    {
        string text = await Envelope(DocumentType.Invoice, 1);
        var findings = DocumentXml.ReadAll(Encoding.Latin1.GetBytes(text.Replace(old, replacement, StringComparison.Ordinal))).SelectMany(read => read.Findings);
        Assert.Contains(expected, findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Code} {finding.Path}"));
    }

    [Fact]
    public void Document_without_the_namespace_is_a_warning_and_is_read()
    {
        string text = Encoding.Latin1.GetString(Some.Signed(DocumentType.Invoice, 5).File.Span);
        var read = DocumentXml.Read(Encoding.Latin1.GetBytes(text.Replace(" xmlns=\"http://www.sii.cl/SiiDte\"", "", StringComparison.Ordinal)));
        Assert.Equal((Severity.Warning, "FMGO-FMT-007"), (Assert.Single(read.Findings).Severity, read.Findings[0].Code));
        Assert.Equal(DocumentXml.Read(Encoding.Latin1.GetBytes(text)).Value, read.Partial);
        var inner = DocumentXml.Read(Encoding.Latin1.GetBytes(text.Replace("<Documento ", "<Documento xmlns=\"\" ", StringComparison.Ordinal)));
        Assert.Equal(["FMGO-STR-020"], inner.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code));
    }

    // A bare set is what SII's portal hands out, and is no file for SII.
    [Fact]
    public async Task Document_without_the_namespace_in_a_bare_set_is_a_warning()
    {
        byte[] set = BareSet(await Envelope(DocumentType.Invoice, 1));
        string bare = Encoding.Latin1.GetString(set).Replace(" xmlns=\"http://www.sii.cl/SiiDte\"", "", StringComparison.Ordinal);
        var told = Assert.Single(DocumentXml.ReadAll(Encoding.Latin1.GetBytes(bare)).SelectMany(read => read.Findings));
        Assert.Equal(("FMGO-FMT-007", Severity.Warning), (told.Code, told.Severity));
    }

    [Theory]
    [InlineData("MntNeto", "1710.5", "FMGO-STR-007", "tiene decimales")]
    [InlineData("MontoItem", "1900.0", "FMGO-STR-007", "tiene decimales")]
    [InlineData("Folio", "1.5", "FMGO-STR-007", "tiene decimales")]
    [InlineData("NroLinDet", "1.0", "FMGO-STR-007", "tiene decimales")]
    [InlineData("MntNeto", "123456789012345678901234567890123456", "FMGO-STR-008", "más de 18 dígitos")]
    [InlineData("Folio", "123456789012345678901234567890123456", "FMGO-STR-008", "más de 10 dígitos")]
    [InlineData("Folio", "12345678901234567890", "FMGO-STR-008", "más de 10 dígitos")]
    [InlineData("QtyItem", "1234567890123456789012345678901.5", "FMGO-STR-008", "más de 18 dígitos")]
    [InlineData("MntNeto", "1,5", "FMGO-STR-010", "no es un número")]
    [InlineData("MntNeto", "1e3", "FMGO-STR-010", "no es un número")]
    [InlineData("FchEmis", "2026-02-29", "FMGO-STR-011", "no existe")]
    [InlineData("FchEmis", "2026-13-01", "FMGO-STR-011", "no existe")]
    [InlineData("FchEmis", "24-11-2026", "FMGO-STR-011", "de la forma AAAA-MM-DD")]
    [InlineData("FchEmis", "2026-11-24Z", "FMGO-STR-011", "de la forma AAAA-MM-DD")]
    [InlineData("TmstFirma", "2026-02-30T10:00:00", "FMGO-STR-011", "no existe")]
    [InlineData("TSTED", "2026-11-24T24:00:01", "FMGO-STR-011", "no existe")]
    [InlineData("MNT", "1190.5", "FMGO-STR-007", "tiene decimales")]
    public void Value_that_cannot_be_taken_is_told_as_what_it_is(string tag, string value, string code, string words)
    {
        string text = Encoding.Latin1.GetString(Some.Signed(DocumentType.Invoice, 5).File.Span);
        int start = text.IndexOf($"<{tag}>", StringComparison.Ordinal) + tag.Length + 2;
        string changed = string.Concat(text.AsSpan(0, start), value, text.AsSpan(text.IndexOf('<', start)));
        var told = DocumentXml.Read(Encoding.Latin1.GetBytes(changed)).Findings.Where(finding => finding.Path.EndsWith("/" + tag, StringComparison.Ordinal) || finding.Path == tag);
        var finding = Assert.Single(told);
        Assert.Equal(code, finding.Code);
        Assert.Contains(words, finding.GetMessage(System.Globalization.CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_cover_says_otherwise_is_a_warning()
    {
        string text = await Envelope(DocumentType.Invoice, 2);
        byte[] counted = Encoding.Latin1.GetBytes(text.Replace("<NroDTE>2<", "<NroDTE>3<", StringComparison.Ordinal));
        Assert.Equal(["", "FMGO-ENV-015 Caratula/SubTotDTE[1]/NroDTE"], Told(counted));
        byte[] other = Encoding.Latin1.GetBytes(text.Replace("<TpoDTE>33<", "<TpoDTE>34<", StringComparison.Ordinal));
        Assert.Equal(["", "FMGO-ENV-015 Caratula/SubTotDTE[1]/NroDTE FMGO-ENV-016 Caratula/SubTotDTE"], Told(other));
        byte[] issuer = Encoding.Latin1.GetBytes(text.Replace($"<RutEmisor>{The.IssuerRut}<", "<RutEmisor>77777777-7<", StringComparison.Ordinal));
        Assert.Equal(["FMGO-ENV-014 Encabezado/Emisor/RUTEmisor", "FMGO-ENV-014 Encabezado/Emisor/RUTEmisor"], Told(issuer));
        foreach (byte[] file in (byte[][])[counted, other, issuer])
        {
            Assert.All(DocumentXml.ReadAll(file), read => Assert.NotNull(read.Value));
            Assert.All(DocumentXml.ReadAll(file).SelectMany(read => read.Findings), finding => Assert.Equal(Severity.Warning, finding.Severity));
        }
    }

    [Fact]
    public async Task Document_that_comes_twice_is_an_error()
    {
        string text = await Envelope(DocumentType.Invoice, 1);
        string document = ElementOf(text, "DTE");
        byte[] file = Encoding.Latin1.GetBytes(text.Replace(document, document + document, StringComparison.Ordinal).Replace("<NroDTE>1<", "<NroDTE>2<", StringComparison.Ordinal));
        Assert.Equal(["FMGO-ENV-017 @ID", "FMGO-ENV-017 @ID FMGO-ENV-005 Encabezado/IdDoc/Folio"], Told(file));
        Assert.True(DocumentXml.ReadAll(file)[1].HasErrors);
    }

    [Fact]
    public async Task Boleta_among_invoices_is_an_error()
    {
        string text = await Envelope(DocumentType.Invoice, 1);
        string boleta = ElementOf(await Envelope(DocumentType.Boleta, 1), "DTE");
        string document = ElementOf(text, "DTE");
        byte[] file = Encoding.Latin1.GetBytes(text.Replace(document, document + boleta, StringComparison.Ordinal));
        Assert.Contains("FMGO-ENV-003 Encabezado/IdDoc/TipoDTE", Told(file)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bare_set_is_asked_for_no_cover()
    {
        string text = await Envelope(DocumentType.Invoice, 1);
        Assert.Equal([""], Told(BareSet(text)));
        Assert.Equal([""], Told(BareSet(text.Replace(ElementOf(text, "Caratula"), "", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("</Caratula>", "</Caratula><Otro/>", "FMGO-STR-013 SetDTE/Otro")]
    [InlineData("</Caratula>", "</Caratula>nota", "FMGO-STR-016 SetDTE/text()")]
    [InlineData("</Caratula>", "</Caratula><Caratula/>", "FMGO-STR-015 Caratula")]
    [InlineData("<RutEnvia>", "<RutEnvia>x", "")]
    public async Task Bare_set_is_looked_at_for_what_does_not_belong(string old, string replacement, string expected)
    {
        byte[] file = BareSet((await Envelope(DocumentType.Invoice, 1)).Replace(old, replacement, StringComparison.Ordinal));
        Assert.Equal(expected.Length == 0 ? [""] : ["", expected], Told(file));
    }

    [Fact]
    public async Task Bare_set_that_has_a_document_twice_is_an_error()
    {
        string text = await Envelope(DocumentType.Boleta, 1);
        string document = ElementOf(text, "DTE");
        Assert.Equal(
            ["FMGO-ENV-017 @ID", "FMGO-ENV-005 Encabezado/IdDoc/Folio FMGO-ENV-017 @ID"],
            Told(BareSet(text.Replace(document, document + document, StringComparison.Ordinal))).Select(Sorted));
    }

    [Fact]
    public async Task Ids_of_a_file_are_unique()
    {
        string text = await Envelope(DocumentType.Invoice, 2);
        Assert.Equal(["", ""], Told(Encoding.Latin1.GetBytes(text)));
        Assert.Equal(["FMGO-ENV-017 @ID", "FMGO-ENV-017 @ID"], Told(Encoding.Latin1.GetBytes(text.Replace("ID=\"F2T33\"", "ID=\"F1T33\"", StringComparison.Ordinal))));
        Assert.Equal(["FMGO-ENV-017 @ID", ""], Told(Encoding.Latin1.GetBytes(text.Replace("ID=\"SetDoc\"", "ID=\"F1T33\"", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("<TmstFirma>", "<TmstFirma>x")]
    [InlineData("<RE>", "<RE>x")]
    [InlineData(" ID=\"F5T33\"", " ID=\"5\"")]
    [InlineData("<SignatureValue>", "<SignatureValue>!")]
    public void Fault_of_the_frame_hides_none_of_the_arithmetic(string old, string replacement)
    {
        string text = Encoding.Latin1.GetString(Some.Signed(DocumentType.Invoice, 5).File.Span).Replace("<MntTotal>", "<MntTotal>1", StringComparison.Ordinal);
        string sound = Assert.Single(Told(Encoding.Latin1.GetBytes(text)));
        Assert.Contains("FMGO-TOT-001 Encabezado/Totales/MntTotal", sound, StringComparison.Ordinal);
        Assert.Contains(sound, Assert.Single(Told(Encoding.Latin1.GetBytes(text.Replace(old, replacement, StringComparison.Ordinal)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_and_drafts_have_no_frame()
    {
        var document = Some.Issued(DocumentType.Invoice);
        Assert.Empty(DocumentJson.Read(Encoding.UTF8.GetBytes(DocumentJson.Write(document))).Validate(Issued).Findings);
        Assert.Empty(document.Validate(Issued));
    }

    [Fact]
    public void Frame_of_a_million_strangers_makes_few_findings()
    {
        string text = Encoding.Latin1.GetString(Some.Signed(DocumentType.Invoice, 5).File.Span);
        byte[] file = Encoding.Latin1.GetBytes(text.Replace("</DD>", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<N{i}/>")) + "</DD>", StringComparison.Ordinal));
        Assert.InRange(DocumentXml.Read(file).Findings.Count, 50, 200);
    }

    [SkippableTheory]
    [InlineData("F56-sin-TED-TmstFirma-Signature.xml", "TED TmstFirma Signature")]
    [InlineData("F57-sobre-sin-Caratula.xml", "Caratula")]
    public void Cases_of_the_field_are_errors(string name, string missing)
    {
        var errors = DocumentXml.ReadAll(File.ReadAllBytes(SharedFiles.Path("cases", name))).SelectMany(read => read.Validate(Issued).Findings).Where(finding => finding.Severity == Severity.Error);
        Assert.Superset(missing.Split(' ').Select(part => $"FMGO-STR-001 {part}").ToHashSet(), errors.Select(finding => $"{finding.Code} {finding.Path}").ToHashSet());
    }

    private static async Task<string> Envelope(DocumentType type, int count) =>
        Encoding.Latin1.GetString(await EnvelopeTests.WriteAsync([.. Enumerable.Range(1, count).Select(folio => Some.Signed(type, folio))]));

    private static byte[] BareSet(string envelope) => Encoding.Latin1.GetBytes(
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + ElementOf(envelope, "SetDTE").Replace("<SetDTE ", "<SetDTE xmlns=\"http://www.sii.cl/SiiDte\" ", StringComparison.Ordinal));

    private static string Sorted(string told)
    {
        string[] words = told.Split(' ');
        return string.Join(' ', words.Chunk(2).Select(pair => string.Join(' ', pair)).Order(StringComparer.Ordinal));
    }

    private static string ElementOf(string text, string name)
    {
        int start = text.IndexOf($"<{name}>", StringComparison.Ordinal) is >= 0 and int bare ? bare : text.IndexOf($"<{name} ", StringComparison.Ordinal);
        return text[start..(text.IndexOf($"</{name}>", start, StringComparison.Ordinal) + name.Length + 3)];
    }

    /// <summary>Of each result its findings, in one text.</summary>
    private static string[] Told(byte[] file) =>
        [.. DocumentXml.ReadAll(file).Select(read => string.Join(' ', read.Validate(Issued).Findings.Select(finding => $"{finding.Code} {finding.Path}")))];
}
