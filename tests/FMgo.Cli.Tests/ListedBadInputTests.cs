namespace FMgo.Cli.Tests;

/// <summary>The faults that everyone makes, through <c>fmgo totals</c>: a finding each, all in one pass, none twice.</summary>
public class ListedBadInputTests
{
    private const string Sound = """{"NmbItem":"A","PrcItem":500}""";

    [Theory]
    [InlineData("""{"NmbItem":"A","QtyItem":-1,"PrcItem":10}""", "", "FMGO-TOT-004", "Detalle[1]/QtyItem")]
    [InlineData("""{"NmbItem":"A","QtyItem":1,"PrcItem":0}""", "", "FMGO-TOT-005", "Detalle[1]/PrcItem")]
    [InlineData("""{"NmbItem":"A","PrcItem":10,"DescuentoPct":101}""", "", "FMGO-TOT-007", "Detalle[1]/DescuentoPct")]
    [InlineData("""{"NmbItem":"A","PrcItem":10,"CodImpAdic":"99"}""", "", "FMGO-TOT-024", "Detalle[1]/CodImpAdic")]
    [InlineData("""{"NmbItem":"A","PrcItem":10,"CodImpAdic":"15"}""", "", "FMGO-TOT-025", "Detalle[1]/CodImpAdic")]
    [InlineData("""{"NmbItem":"A","QtyItem":"tres","PrcItem":10}""", "", "FMGO-STR-010", "Detalle[1]/QtyItem")]
    [InlineData(Sound, ""","Totales":{"MntNeto":500,"MntTotal":500}""", "FMGO-TOT-001", "Encabezado/Totales/MntTotal")]
    [InlineData(Sound, ""","Receptor":{"RUTRecep":"77777777-1"}""", "FMGO-STR-012", "Encabezado/Receptor/RUTRecep")]
    public void One_at_a_time(string line, string header, string code, string path) =>
        Fmgo.RunWithInput(Order(line, header), "totals").AssertFinding(code, path);

    [Theory]
    [InlineData("1999-12-31")]
    [InlineData("2051-01-01")]
    public void Dates_outside_2000_to_2050(string date) =>
        Fmgo.RunWithInput(Order(Sound, date: date), "totals").AssertFinding("FMGO-STR-006", "Encabezado/IdDoc/FchEmis");

    [Fact]
    public void All_of_them_in_one_pass_and_none_twice()
    {
        const string Lines = """
            {"NmbItem":"A","QtyItem":-1,"PrcItem":10},{"NmbItem":"B","QtyItem":1,"PrcItem":0},{"NmbItem":"C","PrcItem":10,"DescuentoPct":101},
            {"NmbItem":"D","PrcItem":10,"CodImpAdic":"99"},{"NmbItem":"E","PrcItem":10,"CodImpAdic":"15"},{"NmbItem":"F","QtyItem":"tres","PrcItem":10}
            """;
        var result = Fmgo.RunWithInput(Order(Lines, ""","Receptor":{"RUTRecep":"77777777-1"},"Totales":{"MntNeto":1000,"IVA":191,"MntTotal":1000}""", "2051-01-01"), "totals");
        foreach (string code in (string[])["FMGO-STR-006", "FMGO-STR-010", "FMGO-STR-012", "FMGO-TOT-004", "FMGO-TOT-005", "FMGO-TOT-007", "FMGO-TOT-024", "FMGO-TOT-025", "FMGO-TOT-041"])
        {
            result.AssertFinding(code);
        }

        string[] all = [.. result.Json.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("code")} {finding.GetProperty("path")}")];
        Assert.Equal(all.Distinct(), all);
    }

    private static string Order(string lines, string header = "", string date = "2026-11-20") =>
        $$"""{"Encabezado":{"IdDoc":{"TipoDTE":33,"FchEmis":"{{date}}"}{{header}}},"Detalle":[{{lines}}]}""";
}
