using System.Text;
using System.Text.Json;
using FMgo.Documents;

namespace FMgo.Tests.Documents;

/// <summary>JSON whose text cannot be read is a finding, never an exception.</summary>
public class DocumentJsonTests
{
    [Theory]
    [InlineData("""{"Detalle":{"NmbItem":"\ud800"}}""", "FMGO-STR-016 Detalle[1]/NmbItem")]
    [InlineData("""{"Detalle":{"NmbItem":"\uDC00\uD800"}}""", "FMGO-STR-016 Detalle[1]/NmbItem")]
    [InlineData("""{"Detalle":{"NmbItem":"\ud83d\u0041"}}""", "FMGO-STR-016 Detalle[1]/NmbItem")]
    [InlineData("""{"Detalle":["\ud800"]}""", "FMGO-STR-016 Detalle[1]")]
    [InlineData("""{"\ud800 long enough for any tag":1}""", "FMGO-STR-013 \\ud800 long enough for any tag")]
    [InlineData("""{"\ud800 long enough for any tag":1,"Encabezado":{"\ud800 long enough for any tag":1}}""", "FMGO-STR-013 Encabezado/\\ud800 long enough for any tag")]
    [InlineData("""{"Encabezado":{"IdDoc":{"TipoDTE":"\ud800"}}}""", "FMGO-STR-016 Encabezado/IdDoc/TipoDTE")]
    public void Half_a_character_is_a_finding_with_its_path(string json, string finding)
    {
        Assert.Contains(finding, DocumentJson.Read(json).Findings.Select(found => $"{found.Code} {found.Path}"));
        Assert.Contains(finding, DocumentJson.Read(JsonSerializer.Deserialize<JsonElement>(json)).Findings.Select(found => $"{found.Code} {found.Path}"));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_a_finding()
    {
        byte[] latin = Encoding.Latin1.GetBytes("""{"Encabezado":{"IdDoc":{"TipoDTE":33}},"Detalle":{"NmbItem":"Cañería"}}""");
        Assert.Equal(["FMGO-FMT-008"], DocumentJson.Read(latin).Findings.Select(finding => finding.Code));
    }

    // As PowerShell writes what is redirected to a file.
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Utf_16_is_told(bool isBigEndian, bool hasMark)
    {
        var encoding = new System.Text.UnicodeEncoding(isBigEndian, hasMark);
        byte[] json = [.. encoding.GetPreamble(), .. encoding.GetBytes("""{"Encabezado":{}}""")];
        Assert.Equal(["FMGO-FMT-008"], DocumentJson.Read(json).Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("""\ud83d\ude00""", "😀")]
    [InlineData("""\uD83D\uDE00\ud83d\ude00""", "😀😀")]
    [InlineData("""\\ud800""", "\\ud800")]
    [InlineData("""\\\u00d1\\\\ud800\\""", "\\Ñ\\\\ud800\\")]
    [InlineData("""\u00D1\n\"\/""", "Ñ\n\"/")]
    public void Whole_characters_are_read(string json, string text)
    {
        var result = DocumentJson.Read($$$"""{"Encabezado":{"IdDoc":{"TipoDTE":33}},"Detalle":{"NmbItem":"{{{json}}}"}}""");
        Assert.Empty(result.Findings);
        Assert.Equal(text, result.Value!.Lines[0].Name);
    }

    [Fact]
    public void A_name_is_not_cut_inside_of_a_character_when_it_is_shown()
    {
        string name = new string('9', 39) + "😀" + new string('9', 60);
        var finding = Assert.Single(DocumentJson.Read($$$"""{"Encabezado":{"IdDoc":{"TipoDTE":33}},"Detalle":{"{{{name}}}":1}}""").Findings);
        Assert.EndsWith(new string('9', 39) + "…", finding.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e-2147483648", "FMGO-STR-010")]
    [InlineData("1e2147483647", "FMGO-STR-010")]
    [InlineData("-1.5E-2147483647", "FMGO-STR-010")]
    [InlineData("1e99999999999999999999", "FMGO-STR-010")]
    [InlineData("1e400", "FMGO-STR-010")]
    [InlineData("123456789012345678901234567890", "FMGO-STR-008")]
    public void Number_beyond_any_field_is_a_finding(string number, string code)
    {
        var result = DocumentJson.Read($$$"""{"Encabezado":{"IdDoc":{"Folio":{{{number}}},"TipoDTE":33}},"Detalle":{"PrcItem":{{{number}}},"IndExe":{{{number}}}}}""");
        Assert.Equal(
            [$"{code} Encabezado/IdDoc/Folio", $"{code} Detalle[1]/PrcItem", "FMGO-STR-009 Detalle[1]/IndExe"],
            result.Findings.Select(found => $"{found.Code} {found.Path}"));
        Assert.Equal(["FMGO-STR-009"], DocumentJson.Read($$$"""{"Encabezado":{"IdDoc":{"TipoDTE":{{{number}}} } } }""").Findings.Select(found => found.Code));
    }

    [Theory]
    [InlineData("39")]
    [InlineData("39.0")]
    [InlineData("3.9e1")]
    [InlineData("\" 39 \"")]
    [InlineData("\"+39\"")]
    [InlineData("\"039\"")]
    [InlineData("[39]")]
    [InlineData("[null,39]")]
    public void Code_is_a_number_however_json_spells_it(string type)
    {
        var result = DocumentJson.Read($$$"""
            {"Encabezado":[{"Emisor":{"RznSocEmisor":"Ferretería"},"IdDoc":[{"IndServicio":3.0,"IndMntNeto":2.0,"TipoDTE":{{{type}}}}]}],"Detalle":{"IndExe":"1.0"}}
            """);
        Assert.Empty(result.Findings);
        Assert.Equal(DocumentType.Boleta, result.Value!.Type);
        Assert.Equal("Ferretería", result.Value.Header.Issuer.Name);
        Assert.Equal(BoletaServiceKind.SalesAndServices, result.Value.Header.Identification.BoletaServiceKind);
        Assert.Equal(ExemptionMark.Exempt, result.Value.Lines[0].ExemptionMark);
    }

    [Fact]
    public void False_is_absence_and_said_so_where_the_field_is_no_flag()
    {
        var result = DocumentJson.Read("""
            {
                "Encabezado": {
                    "IdDoc": { "TipoDTE": 33, "MntBruto": false, "TermPagoGlosa": false, "Foo": false },
                    "Transporte": false,
                    "Totales": { "TasaIVA": false }
                },
                "Detalle": [false, { "NmbItem": "A", "PrcItem": false }]
            }
            """);
        Assert.All(result.Findings, finding => Assert.Equal((Severity.Information, "FMGO-STR-017"), (finding.Severity, finding.Code)));
        Assert.Equal(
            ["Encabezado/IdDoc/TermPagoGlosa", "Encabezado/IdDoc/Foo", "Encabezado/Transporte", "Encabezado/Totales/TasaIVA", "Detalle", "Detalle[1]/PrcItem"],
            result.Findings.Select(finding => finding.Path));
        Assert.Equal(new Line { Name = "A" }, Assert.Single(result.Value!.Lines));
    }

    [Fact]
    public void Document_without_a_type_lacks_it_even_where_it_says_false() =>
        Assert.Contains(DocumentJson.Read("""{ "Encabezado": { "IdDoc": { "TipoDTE": false } } }""").Findings, finding => finding is { Code: "FMGO-STR-001", Path: "Encabezado/IdDoc/TipoDTE" });
}
