
namespace FMgo.Tests.Validation;

/// <summary>The faults that everyone makes, one at a time and all at once: a finding each, none instead of another, and no exception.</summary>
public class ListedBadInputTests
{
    private const string Sound = """{ "NmbItem": "A", "QtyItem": 2, "UnmdItem": "UN", "PrcItem": 500 }""";

    [Theory]
    [InlineData("""{ "NmbItem": "A", "QtyItem": -1, "PrcItem": 10 }""", "FMGO-TOT-004 Detalle[1]/QtyItem")]
    [InlineData("""{ "NmbItem": "A", "QtyItem": 1, "PrcItem": 0 }""", "FMGO-TOT-005 Detalle[1]/PrcItem")]
    [InlineData("""{ "NmbItem": "A", "PrcItem": 10, "DescuentoPct": 101 }""", "FMGO-TOT-007 Detalle[1]/DescuentoPct")]
    [InlineData("""{ "NmbItem": "A", "PrcItem": 10, "CodImpAdic": "99" }""", "FMGO-TOT-024 Detalle[1]/CodImpAdic")]
    [InlineData("""{ "NmbItem": "A", "PrcItem": 10, "CodImpAdic": "15" }""", "FMGO-TOT-025 Detalle[1]/CodImpAdic")]
    [InlineData("""{ "NmbItem": "A", "QtyItem": "tres", "PrcItem": 10 }""", "FMGO-STR-010 Detalle[1]/QtyItem")]
    public void Faults_of_a_line(string line, string expected) => Assert.Contains(expected, Found(Order(line)));

    [Theory]
    [InlineData("\"MntNeto\": 1000, \"MntTotal\": 1000", "FMGO-TOT-001 Encabezado/Totales/MntTotal")]
    [InlineData("\"MntNeto\": 1000, \"IVA\": 191", "FMGO-TOT-001 Encabezado/Totales/IVA")]
    public void Totals_that_contradict_each_other(string totals, string expected) => Assert.Contains(expected, Found(Order(Sound, totals: totals)));

    [Theory]
    [InlineData("1999-12-31")]
    [InlineData("2051-01-01")]
    public void Dates_outside_2000_to_2050(string date) => Assert.Contains("FMGO-STR-006 Encabezado/IdDoc/FchEmis", Found(Order(Sound, date: date)));

    [Fact]
    public void Rut_with_a_wrong_digit() => Assert.Contains("FMGO-STR-012 Encabezado/Receptor/RUTRecep", Found(Order(Sound, receiver: "77777777-1")));

    [Fact]
    public void All_of_them_in_one_pass()
    {
        const string Lines = """
            { "NmbItem": "A", "QtyItem": -1, "PrcItem": 10 },
            { "NmbItem": "B", "QtyItem": 1, "PrcItem": 0 },
            { "NmbItem": "C", "PrcItem": 10, "DescuentoPct": 101 },
            { "NmbItem": "D", "PrcItem": 10, "CodImpAdic": "99" },
            { "NmbItem": "E", "PrcItem": 10, "CodImpAdic": "15" },
            { "NmbItem": "F", "QtyItem": "tres", "PrcItem": 10 }
            """;
        string[] found = Found(Order(Lines, totals: "\"MntNeto\": 1000, \"IVA\": 191, \"MntTotal\": 1000", date: "2051-01-01", receiver: "77777777-1"));
        string[] expected =
        [
            "FMGO-STR-006 Encabezado/IdDoc/FchEmis",
            "FMGO-STR-010 Detalle[6]/QtyItem",
            "FMGO-STR-012 Encabezado/Receptor/RUTRecep",
            "FMGO-TOT-004 Detalle[1]/QtyItem",
            "FMGO-TOT-005 Detalle[2]/PrcItem",
            "FMGO-TOT-007 Detalle[3]/DescuentoPct",
            "FMGO-TOT-024 Detalle[4]/CodImpAdic",
            "FMGO-TOT-025 Detalle[5]/CodImpAdic",
            "FMGO-TOT-041 Encabezado/Totales/IVA",
            "FMGO-TOT-041 Encabezado/Totales/MntTotal",
        ];
        Assert.Empty(expected.Except(found));
        Assert.Equal(found.Length, found.Distinct().Count());
    }

    [Fact]
    public void Totals_that_agree_among_themselves_are_left_alone_where_a_line_is_wrong() => Assert.DoesNotContain(
        Found(Order("""{ "NmbItem": "A", "QtyItem": -1, "PrcItem": 10 }""", totals: "\"MntNeto\": 1000, \"MntExe\": 5, \"TasaIVA\": 19, \"IVA\": 190, \"MntTotal\": 1195")),
        found => found.StartsWith("FMGO-TOT-041", StringComparison.Ordinal));

    private static string Order(string lines, string totals = "", string date = "2026-11-20", string receiver = "77777777-7") => $$"""
        {
            "Encabezado": {
                "IdDoc": { "TipoDTE": 33, "FchEmis": "{{date}}" },
                "Emisor": { "RUTEmisor": "76192083-9", "RznSoc": "Empresa", "GiroEmis": "Giro", "Acteco": 475201, "DirOrigen": "Uno 1", "CmnaOrigen": "Santiago" },
                "Receptor": { "RUTRecep": "{{receiver}}", "RznSocRecep": "Cliente", "GiroRecep": "Giro", "DirRecep": "Dos 2", "CmnaRecep": "Santiago" },
                "Totales": { {{totals}} }
            },
            "Detalle": [{{lines}}]
        }
        """;

    private static string[] Found(string json)
    {
        var all = DocumentDraft.FromJson(System.Text.Encoding.UTF8.GetBytes(json)).Complete(Cases.Options).Findings;
        return [.. all.Select(finding => $"{finding.Code} {finding.Path}")];
    }
}
