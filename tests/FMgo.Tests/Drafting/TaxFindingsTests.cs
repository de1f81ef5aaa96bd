using FMgo.Drafting;

namespace FMgo.Tests.Drafting;

/// <summary>What can be wrong with taxes, retentions, commissions and currencies of a document.</summary>
public class TaxFindingsTests
{
    private const string Beer = """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "CodImpAdic": ["26"] }]""";

    [Theory]
    [InlineData(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "CodImpAdic": ["99"] }]""", "", "FMGO-TOT-024 Detalle[1]/CodImpAdic")]
    [InlineData(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "CodImpAdic": ["15"] }]""", "", "FMGO-TOT-025 Detalle[1]/CodImpAdic")]
    [InlineData(46, Beer, "", "FMGO-TOT-025 Detalle[1]/CodImpAdic")]
    [InlineData(33, """, "Detalle": [{ "NmbItem": "B", "PrcItem": 1 }, { "NmbItem": "A", "PrcItem": 1000, "IndExe": 1, "CodImpAdic": ["26"] }]""", "", "FMGO-TOT-026 Detalle[2]/CodImpAdic")]
    [InlineData(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "CodImpAdic": ["26", "26"] }]""", "", "FMGO-TOT-027 Detalle[1]/CodImpAdic")]
    [InlineData(33, Beer, """ "ImptoReten": [{ "TipoImp": "26", "MontoImp": 205 }, { "TipoImp": "26", "MontoImp": 205 }] """, "FMGO-TOT-027 Encabezado/Totales/ImptoReten[2]/TipoImp")]
    [InlineData(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "CodImpAdic": ["17"] }]""", "", "FMGO-TOT-028 Detalle[1]/CodImpAdic")]
    [InlineData(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "CodImpAdic": ["28"] }]""", "", "FMGO-TOT-029 Encabezado/Totales/ImptoReten")]
    [InlineData(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""", """ "ImptoReten": [{ "TipoImp": "26", "MontoImp": 205 }] """, "FMGO-TOT-030 Encabezado/Totales/ImptoReten[1]/TipoImp")]
    [InlineData(33, Beer, """ "ImptoReten": [{ "TipoImp": "26", "TasaImp": 20.5, "MontoImp": 204 }] """, "FMGO-TOT-001 Encabezado/Totales/ImptoReten[1]/MontoImp")]
    [InlineData(33, Beer, """ "ImptoReten": [{ "TipoImp": "26", "TasaImp": 20, "MontoImp": 205 }] """, "FMGO-TOT-001 Encabezado/Totales/ImptoReten[1]/TasaImp")]
    [InlineData(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""", """ "ImptoReten": [{ "TipoImp": "54", "MontoImp": 5 }] """, "FMGO-TOT-036 Encabezado/Totales/ImptoReten[1]/TipoImp")]
    [InlineData(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""", """ "IVAProp": 191 """, "FMGO-TOT-035 Encabezado/Totales/IVAProp")]
    [InlineData(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""", """ "IVAProp": 100, "IVATerc": 91 """, "FMGO-TOT-035 Encabezado/Totales/IVAProp")]
    [InlineData(46, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }], "Comisiones": [{ "TipoMovim": "C", "Glosa": "x", "ValComNeto": 5000 }]""", "", "FMGO-TOT-033 Encabezado/Totales/MntTotal")]
    [InlineData(46, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }], "Comisiones": [{ "TipoMovim": "C", "Glosa": "x", "ValComNeto": -1 }]""", "", "FMGO-TOT-006 Comisiones[1]/ValComNeto")]
    [InlineData(46, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }], "Comisiones": [{ "TipoMovim": "C", "Glosa": "x", "ValComNeto": 100, "ValComIVA": 20 }]""", "", "FMGO-TOT-001 Comisiones[1]/ValComIVA")]
    [InlineData(43, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "IndExe": 6 }]""", "", "FMGO-TOT-013 Detalle[1]/IndExe")]
    public void Is_found_where_it_is(int type, string rest, string totals, string expected) =>
        Assert.Equal([expected], Sample.Found(Sample.Calculate(type, rest, totals: totals)));

    [Theory]
    [InlineData(1, "FMGO-TOT-034", 1)]
    [InlineData(1900, "FMGO-TOT-001", 309)]
    public void Construction_credit_may_be_lower_than_its_factor_and_not_higher(int given, string code, int credit)
    {
        var result = Sample.Calculate(
            33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 10000 }]""", """, "FchEmis": "2026-01-02" """, totals: $""" "CredEC": {given} """);
        Assert.Equal([$"{code} Encabezado/Totales/CredEC"], Sample.Found(result));
        Assert.Equal(credit, result.Value!.Header.Totals.ConstructionCredit);
        Assert.Equal(11900 - credit, result.Value.Header.Totals.TotalAmount);
    }

    [Fact]
    public void Gross_prices_do_not_go_with_taxes() =>
        Assert.Equal(["FMGO-TOT-031 Encabezado/IdDoc/MntBruto"], Sample.Found(Sample.Calculate(33, Beer, """, "MntBruto": 1""")));

    [Fact]
    public void Money_over_lines_with_different_taxes_is_remarked()
    {
        var result = Sample.Calculate(33, """
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "CodImpAdic": ["26"] }, { "NmbItem": "B", "PrcItem": 1000 }],
            "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 200 }]
            """);
        Assert.Equal(["FMGO-TOT-032 DscRcgGlobal[1]/TpoValor"], Sample.Found(result));
        Assert.Equal(185, result.Value!.Header.Totals.Taxes[0].Amount);
    }

    [Fact]
    public void Retention_of_all_the_VAT_comes_to_the_VAT()
    {
        // 19 % of 3 and of 5 are 1 and 1, and of 8 it is 2; of 13 thrice it is 2 and 2 and 2, and of 39 it is 7.
        var document = Sample.Clean(46, """
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 13, "CodImpAdic": ["38"] }, { "NmbItem": "B", "PrcItem": 13, "CodImpAdic": ["47"] }, { "NmbItem": "C", "PrcItem": 13, "CodImpAdic": ["15"] }]
            """);
        Assert.Equal(7, document.Header.Totals.Vat);
        Assert.Equal(7, document.Header.Totals.Taxes.Sum(tax => tax.Amount));
        Assert.Null(document.Header.Totals.UnretainedVat);
        Assert.Equal(39, document.Header.Totals.TotalAmount);
    }

    [Fact]
    public void Exchange_rate_out_of_range_is_found()
    {
        var document = Sample.Read(110, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 10 }]""");
        document = document with { Header = document.Header with { OtherCurrency = new() { ExchangeRate = -1 } } };
        Assert.Contains("FMGO-TOT-037 Encabezado/OtraMoneda/TpoCambio", Sample.Found(TotalsCalculator.Calculate(document)));
    }
}
