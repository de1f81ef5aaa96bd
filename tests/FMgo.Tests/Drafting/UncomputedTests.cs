using FMgo.Documents;
using FMgo.Drafting;

namespace FMgo.Tests.Drafting;

/// <summary>What has no arithmetic yet is said once, or its totals are taken as they came.</summary>
public class UncomputedTests
{
    private const string Lines = """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""";

    [Theory]
    [InlineData(46, Lines, "", "Encabezado/IdDoc/TipoDTE")]
    [InlineData(43, Lines, "", "Encabezado/IdDoc/TipoDTE")]
    [InlineData(110, Lines, "", "Encabezado/IdDoc/TipoDTE")]
    [InlineData(33, Lines, """ "IVAProp": 1 """, "Encabezado/Totales/IVAProp")]
    [InlineData(33, Lines, """ "IVATerc": 1 """, "Encabezado/Totales/IVATerc")]
    [InlineData(33, Lines, """ "MntBase": 1 """, "Encabezado/Totales/MntBase")]
    [InlineData(33, Lines, """ "MntMargenCom": 1 """, "Encabezado/Totales/MntMargenCom")]
    [InlineData(33, Lines, """ "CredEC": 1 """, "Encabezado/Totales/CredEC")]
    [InlineData(56, Lines + Sample.ToCorrect, """ "IVANoRet": 1 """, "Encabezado/Totales/IVANoRet")]
    [InlineData(33, Lines, """ "ImptoReten": [{ "TipoImp": "27", "MontoImp": 1 }] """, "Encabezado/Totales/ImptoReten")]
    [InlineData(61, Lines + Sample.ToCorrect, """ "Comisiones": { "ValComNeto": 1 } """, "Encabezado/Totales/Comisiones")]
    [InlineData(33, """, "Detalle": [{ "PrcItem": 1 }, { "PrcItem": 1, "CodImpAdic": ["27"] }, { "PrcItem": 1, "CodImpAdic": ["27"] }]""", "", "Detalle[2]/CodImpAdic")]
    [InlineData(33, """, "Detalle": [{ "PrcItem": 1, "Retenedor": { "IndAgente": "R" } }]""", "", "Detalle[1]/Retenedor")]
    [InlineData(61, Lines + Sample.ToCorrect + """, "Comisiones": [{ "NroLinCom": 1 }]""", "", "Comisiones")]
    public void Is_one_error_that_names_it(int type, string rest, string totals, string path)
    {
        var result = Sample.Calculate(type, rest, totals: totals);
        Assert.Equal([$"FMGO-TOT-002 {path}"], Sample.Found(result));
        Assert.Null(result.Value!.Header.Totals.TotalAmount);
    }

    [Fact]
    public void Second_currency_without_its_total_is_not_computed()
    {
        var document = Sample.Read(33, Lines);
        document = document with { Header = document.Header with { OtherCurrency = new OtherCurrencyTotals { Currency = "DOLAR USA" } } };
        Assert.Equal(["FMGO-TOT-002 Encabezado/OtraMoneda/MntTotOtrMnda"], Sample.Found(TotalsCalculator.Calculate(document)));
        var complete = document with { Header = document.Header with { OtherCurrency = document.Header.OtherCurrency! with { TotalAmount = 1.25m } } };
        Assert.Equal(1190, TotalsCalculator.Calculate(complete).GetValueOrThrow().Header.Totals.TotalAmount);
    }

    [Theory]
    [InlineData(46)]
    [InlineData(43)]
    [InlineData(110)]
    public void Totals_that_came_complete_are_kept_and_that_is_said(int type)
    {
        var result = Sample.Calculate(type, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "MontoItem": 1000 }]""", totals: """ "MntExe": 3, "MntTotal": 5 """);
        Assert.Equal(["FMGO-TOT-003 Encabezado/Totales"], Sample.Found(result));
        Assert.True(result.Succeeded);
        Assert.Equal(new Totals { ExemptAmount = 3, TotalAmount = 5 }, result.Value.Header.Totals);
        Assert.Equal(1, result.Value.Lines[0].Number);
    }

    [Fact]
    public void Lines_are_computed_where_their_formula_is_known()
    {
        Assert.Equal(1000, Sample.Calculate(46, Lines, totals: """ "MntTotal": 5 """).Value!.Lines[0].Amount);
        Assert.Null(Sample.Calculate(110, Lines, totals: """ "MntTotal": 5 """).Value!.Lines[0].Amount);
    }

    [Fact]
    public void Adjustments_are_numbered_and_not_applied()
    {
        var result = Sample.Calculate(
            33,
            """
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "CodImpAdic": ["27"] }],
            "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 5000 }]
            """,
            totals: """ "MntTotal": 5 """);
        Assert.Equal(["FMGO-TOT-003 Encabezado/Totales"], Sample.Found(result));
        Assert.Equal(1, result.Value!.GlobalAdjustments[0].Number);
    }
}
