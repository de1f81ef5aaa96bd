namespace FMgo.Tests.Arithmetic;

/// <summary>The rates of pulses (30) and wheat (34), which were lowered by Res. Ex. SII 189 and 192 of 2010.</summary>
public class DatedRetentionTests
{
    [Theory]
    [InlineData("34", "2007-03-01", 11, 55_000)]
    [InlineData("34", "2010-12-22", 11, 55_000)]
    [InlineData("34", "2011-04-01", 4, 20_000)]
    [InlineData("30", "2007-03-01", 13, 65_000)]
    [InlineData("30", "2026-01-01", 10, 50_000)]
    public void Rate_is_that_of_the_day(string code, string date, int rate, int amount)
    {
        var totals = JsonOrder.Clean(46, Lines(code), Dated(date)).Header.Totals;
        Assert.Equal((rate, amount, 95_000m - amount), (totals.Taxes[0].Percent, totals.Taxes[0].Amount, totals.UnretainedVat));
    }

    // The day on which the new rates took effect could not be found.
    [Theory]
    [InlineData("34", 11, 4)]
    [InlineData("30", 13, 10)]
    public void Either_rate_is_taken_around_the_change(string code, int before, int after)
    {
        foreach (string date in (string[])["2010-12-23", "2010-12-31", "2011-01-01", "2011-03-31"])
        {
            Assert.All((int[])[before, after], rate => JsonOrder.Clean(46, Lines(code), Dated(date), Row(code, rate)));
            Assert.NotEmpty(JsonOrder.Calculate(46, Lines(code), Dated(date), Row(code, 7)).Findings);
        }

        Assert.NotEmpty(JsonOrder.Calculate(46, Lines(code), Dated("2010-12-22"), Row(code, after)).Findings);
        Assert.NotEmpty(JsonOrder.Calculate(46, Lines(code), Dated("2011-04-01"), Row(code, before)).Findings);
    }

    private static string Lines(string code) => $$""", "Detalle": [{ "NmbItem": "A", "PrcItem": 500000, "CodImpAdic": ["{{code}}"] }]""";

    private static string Dated(string date) => $""", "FchEmis": "{date}" """;

    private static string Row(string code, int rate) =>
        $$""" "MntNeto": 500000, "ImptoReten": [{ "TipoImp": "{{code}}", "TasaImp": {{rate}}, "MontoImp": {{rate * 5_000}} }], "IVANoRet": {{95_000 - rate * 5_000}}, "MntTotal": {{595_000 - rate * 5_000}} """;
}
