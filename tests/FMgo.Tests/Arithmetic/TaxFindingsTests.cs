using FMgo.Arithmetic;

namespace FMgo.Tests.Arithmetic;

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
    [InlineData(43, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""", """ "ImptoReten": [{ "TipoImp": "28", "MontoImp": 1000000000000000000 }] """, "FMGO-TOT-008 Encabezado/Totales/ImptoReten[1]/MontoImp")]
    [InlineData(46, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 10000, "CodImpAdic": ["30", "36"] }]""", "", "FMGO-TOT-038 Encabezado/Totales/ImptoReten")]
    [InlineData(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""", """ "IVAProp": 190 """, "FMGO-TOT-039 Encabezado/Totales/IVAProp")]
    [InlineData(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""", """ "IVAProp": 0 """, "FMGO-TOT-039 Encabezado/Totales/IVATerc")]
    [InlineData(34, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""", """ "TasaIVA": 18 """, "FMGO-TOT-001 Encabezado/Totales/TasaIVA")]
    [InlineData(43, """, "Detalle": [{ "NmbItem": "A", "MontoItem": 1000 }]""", """ "IVATerc": -999999999999999999 """, "FMGO-TOT-008 Encabezado/Totales/IVAProp")]
    public void Is_found_where_it_is(int type, string rest, string totals, string expected) =>
        Assert.Equal([expected], JsonOrder.Found(JsonOrder.Calculate(type, rest, totals: totals)));

    [Theory]
    [InlineData(1, "FMGO-TOT-034", 1)]
    [InlineData(1900, "FMGO-TOT-001", 309)]
    public void Construction_credit_may_be_lower_than_its_factor_and_not_higher(int given, string code, int credit)
    {
        var result = JsonOrder.Calculate(
            33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 10000 }]""", """, "FchEmis": "2026-01-02" """, totals: $""" "CredEC": {given} """);
        Assert.Equal([$"{code} Encabezado/Totales/CredEC"], JsonOrder.Found(result));
        Assert.Equal(credit, result.Partial!.Header.Totals.ConstructionCredit);
        Assert.Equal(11900 - credit, result.Partial.Header.Totals.TotalAmount);
    }

    [Fact]
    public void Gross_prices_do_not_go_with_taxes() =>
        Assert.Equal(["FMGO-TOT-031 Encabezado/IdDoc/MntBruto"], JsonOrder.Found(JsonOrder.Calculate(33, Beer, """, "MntBruto": 1""")));

    [Fact]
    public void Gross_prices_do_not_go_with_a_tax_that_is_stated_in_the_totals_alone() => Assert.Equal(
        ["FMGO-TOT-031 Encabezado/IdDoc/MntBruto"],
        JsonOrder.Found(JsonOrder.Calculate(
            33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""", """, "MntBruto": 1""", """ "ImptoReten": [{ "TipoImp": "28", "MontoImp": 10 }] """)));

    [Fact]
    public void A_total_retention_whose_base_is_less_than_half_a_peso_of_tax_still_comes_to_the_VAT()
    {
        var totals = JsonOrder.Clean(
            46,
            """, "Detalle": [{ "NmbItem": "A", "MontoItem": 1, "CodImpAdic": ["15"] }], "DscRcgGlobal": [{ "TpoMov": "R", "TpoValor": "$", "ValorDR": 99 }]""",
            options: new CalculationOptions { AdditionalTaxBase = AdditionalTaxBase.Lines }).Header.Totals;
        Assert.Equal(19, totals.Taxes[0].Amount);
        Assert.Null(totals.UnretainedVat);
    }

    // Formato DTE v2.5, Encabezado 118: of purchases and their notes alone, which the tax of a sale is not.
    [Fact]
    public void A_note_on_a_sale_with_the_VAT_of_gold_has_no_unretained_VAT()
    {
        const string Lines = """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "CodImpAdic": ["46"] }, { "NmbItem": "B", "PrcItem": 1000 }]""";
        var invoice = JsonOrder.Clean(33, Lines).Header.Totals;
        var note = JsonOrder.Clean(61, Lines + JsonOrder.ToCorrect).Header.Totals;
        Assert.Equal(invoice, note);
        Assert.Null(note.UnretainedVat);
    }

    [Fact]
    public void Commissions_that_take_the_whole_VAT_split_nothing() => Assert.Null(JsonOrder.Clean(43, """
        , "Detalle": [{ "NmbItem": "A", "TpoDocLiq": "33", "MontoItem": 1000 }], "Comisiones": [{ "TipoMovim": "C", "Glosa": "x", "ValComNeto": 1000 }]
        """).Header.Totals.OwnVat);

    [Fact]
    public void Units_of_a_currency_that_is_worth_next_to_nothing_do_not_fit()
    {
        var document = JsonOrder.Read(33, """, "Detalle": [{ "NmbItem": "A", "MontoItem": 100000000000 }]""");
        document = document with { Header = document.Header with { OtherCurrency = new() { Currency = "OTRAS MONEDAS", ExchangeRate = 0.0001m } } };
        var result = TotalsCalculator.Calculate(document);
        Assert.Equal(
            ["FMGO-TOT-008 Encabezado/OtraMoneda/MntNetoOtrMnda", "FMGO-TOT-008 Encabezado/OtraMoneda/IVAOtrMnda", "FMGO-TOT-008 Encabezado/OtraMoneda/MntTotOtrMnda"],
            JsonOrder.Found(result));
        Assert.Equal(119_000_000_000, result.Partial!.Header.Totals.TotalAmount);
    }

    [Theory]
    [InlineData(52, 2.5, 4.0, 10.0)]
    [InlineData(110, 0.333333, 0.0003, 0.0001)]
    [InlineData(110, 0.1, 0.0001, null)]
    public void A_line_gets_its_amount_in_the_second_currency(int type, double quantity, double price, double? expected)
    {
        var line = new Line { Quantity = (decimal)quantity, UnitPrice = 1, OtherCurrency = new() { Code = "USD", UnitPrice = (decimal)price } };
        var document = JsonOrder.Read(type, "") with { Lines = [line] };
        Assert.Equal((decimal?)expected, TotalsCalculator.Calculate(document).Partial!.Lines[0].OtherCurrency!.Amount);
    }

    [Theory]
    [InlineData(5, 1, "FMGO-TOT-011 Detalle[1]/OtrMnda/MontoItemOtrMnda")]
    [InlineData(1, 99_999_999_999_999, "FMGO-TOT-008 Detalle[1]/OtrMnda/MontoItemOtrMnda")]
    public void A_line_below_zero_or_past_the_format_in_the_second_currency_is_found(int discount, long price, string expected)
    {
        var line = new Line { Quantity = 2, UnitPrice = 1, OtherCurrency = new() { Code = "USD", UnitPrice = price, DiscountAmount = discount } };
        Assert.Equal([expected], JsonOrder.Found(TotalsCalculator.Calculate(JsonOrder.Read(110, "") with { Lines = [line] })));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void A_factor_of_the_credit_outside_0_to_1_is_refused(double factor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalculationOptions { ConstructionCreditFactor = (decimal)factor });

    [Fact]
    public void Money_over_lines_with_different_taxes_is_remarked()
    {
        var result = JsonOrder.Calculate(33, """
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "CodImpAdic": ["26"] }, { "NmbItem": "B", "PrcItem": 1000 }],
            "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 200 }]
            """);
        Assert.Equal(["FMGO-TOT-032 DscRcgGlobal[1]/TpoValor"], JsonOrder.Found(result));
        Assert.Equal(185, result.Partial!.Header.Totals.Taxes[0].Amount);
    }

    [Fact]
    public void Retention_of_all_the_VAT_comes_to_the_VAT()
    {
        // 19 % of 3 and of 5 are 1 and 1, and of 8 it is 2; of 13 thrice it is 2 and 2 and 2, and of 39 it is 7.
        var document = JsonOrder.Clean(46, """
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
        var document = JsonOrder.Read(110, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 10 }]""");
        document = document with { Header = document.Header with { OtherCurrency = new() { ExchangeRate = -1 } } };
        Assert.Contains("FMGO-TOT-037 Encabezado/OtraMoneda/TpoCambio", JsonOrder.Found(TotalsCalculator.Calculate(document)));
    }
}
