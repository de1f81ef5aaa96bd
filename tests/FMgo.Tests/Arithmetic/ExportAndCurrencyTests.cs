using System.Globalization;

namespace FMgo.Tests.Arithmetic;

/// <summary>Percentages of export lines, lines and totals in a second currency, pesos of global money: each in numbers that can be followed by hand.</summary>
public class ExportAndCurrencyTests
{
    private const string Dollars = """ "TpoMoneda": "DOLAR USA" """;

    [Theory]
    [InlineData(110, "Descuento", 3, 10.5, 5, 1.575, 2, 29.5, " (9.975)")]
    [InlineData(111, "Recargo", 3, 10.5, 5, 1.575, 2, 33.5, " (11.025)")]
    [InlineData(112, "Descuento", 7, 1.2345, 12.5, 1.0802, 1, 7.6415, "")]
    [InlineData(110, "Recargo", 1, 99.99, 33.33, 33.3267, 33, 132.99, " (133.316667)")]
    public void What_whole_units_move_in_an_export_is_told_with_the_ways_out(int type, string kind, decimal quantity, decimal price, decimal percent, decimal exact, decimal money, decimal amount, string wayOut)
    {
        var result = Calculate(type, $$"""{ "NmbItem": "A", "QtyItem": {{quantity}}, "PrcItem": {{price}}, "{{kind}}Pct": {{percent}} }""");
        var line = result.GetValueOrThrow().Lines[0];
        Assert.Equal((money, amount), (kind == "Descuento" ? line.DiscountAmount : line.SurchargeAmount, line.Amount));
        var warning = Assert.Single(result.Findings, finding => finding.Code == "FMGO-TOT-044");
        Assert.Equal((Severity.Warning, $"Detalle[1]/{kind}Pct"), (warning.Severity, warning.Path));
        Assert.Equal([Text(percent), Text(exact), $"{kind}Monto", Text(money), Text(amount), wayOut], warning.Arguments);
        Assert.Contains("solo admite montos enteros", warning.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
        Assert.Contains("whole units only", warning.GetMessage(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    // K1: whole units round up beyond the line itself; that is what is to be said, with the ways out.
    [Theory]
    [InlineData(110, "31.5", "100", "El 100 % de esta línea es 31.5 ", "32 es más que el valor de la línea")]
    [InlineData(111, "0.9", "60", "El 60 % de esta línea es 0.54 ", "Cambie PrcItem (0.36), o use DscRcgGlobal con %.")]
    [InlineData(33, "31.5", "100", "El 100 % de esta línea es 31.5 ", "DscRcgGlobal")]
    public void Discount_that_only_rounding_makes_more_than_its_line_is_told_so(int type, string price, string percent, string first, string second)
    {
        var result = Calculate(type, $$"""{ "NmbItem": "A", "QtyItem": 1, "PrcItem": {{price}}, "DescuentoPct": {{percent}} }""");
        var finding = Assert.Single(result.Findings, finding => finding.Code == "FMGO-TOT-011");
        string message = finding.GetMessage(CultureInfo.GetCultureInfo("es-CL"));
        Assert.Contains(first, message, StringComparison.Ordinal);
        Assert.Contains(second, message, StringComparison.Ordinal);
        var plain = Calculate(type, $$"""{ "NmbItem": "A", "QtyItem": 1, "PrcItem": {{price}}, "DescuentoMonto": 50 }""");
        Assert.Contains("Los descuentos superan", Assert.Single(plain.Findings, finding => finding.Code == "FMGO-TOT-011").GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
    }

    // K17: money that only has decimals too many is told so, beside its percentage too.
    [Theory]
    [InlineData(110, "DescuentoPct", "DescuentoMonto", "unidades enteras")]
    [InlineData(110, "RecargoPct", "RecargoMonto", "unidades enteras")]
    [InlineData(33, "DescuentoPct", "DescuentoMonto", "pesos enteros")]
    public void Money_with_decimals_beside_its_percentage_is_told_as_such(int type, string percent, string money, string words)
    {
        var result = Calculate(type, $$"""{ "NmbItem": "A", "QtyItem": 1, "PrcItem": 31.5, "{{percent}}": 5, "{{money}}": 1.575 }""");
        Assert.Contains(words, Assert.Single(result.Findings, finding => finding.Code == "FMGO-TOT-001").GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
        result = Calculate(type, $$"""{ "NmbItem": "A", "QtyItem": 1, "PrcItem": 31.5, "{{percent}}": 5, "{{money}}": 7 }""");
        Assert.Contains("lo calculado es 2", Assert.Single(result.Findings, finding => finding.Code == "FMGO-TOT-001").GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
    }

    [Fact]
    public void Percentage_that_comes_to_whole_units_needs_no_word() =>
        Assert.DoesNotContain(Calculate(110, """{ "NmbItem": "A", "QtyItem": 2, "PrcItem": 50, "DescuentoPct": 20, "RecargoMonto": 3 }""").Findings.Where(finding => finding.Severity > Severity.Information), finding => finding.Code is "FMGO-TOT-044");

    [Theory]
    [InlineData("DescuentoPct", 2, "0.2")]
    [InlineData("RecargoPct", 4.9, "0.49")]
    public void Percentage_below_a_unit_cannot_be_written_in_an_export(string tag, decimal percent, string exact)
    {
        var finding = Assert.Single(Calculate(110, $$"""{ "NmbItem": "A", "QtyItem": 1, "PrcItem": 10, "{{tag}}": {{percent}} }""").Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(("FMGO-TOT-045", $"Detalle[1]/{tag}", exact), (finding.Code, finding.Path, finding.Arguments[1]));
        Assert.DoesNotContain("peso", finding.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
    }

    // Detalle 30: without money no percentage. In a boleta 0 is an amount.
    [Theory]
    [InlineData(33, null, null)]
    [InlineData(61, null, null)]
    [InlineData(39, 2, 0)]
    public void Percentage_below_half_a_peso_goes_with_its_money(int type, int? percent, int? money)
    {
        string rest = """, "Detalle": [{ "NmbItem": "A", "QtyItem": 1, "PrcItem": 10, "DescuentoPct": 2 }]""" + (type == 61 ? JsonOrder.ToCorrect : "");
        var result = JsonOrder.Calculate(type, rest);
        var line = result.GetValueOrThrow().Lines[0];
        Assert.Equal((percent, money, 10m), (line.DiscountPercent, line.DiscountAmount, line.Amount));
        Assert.Equal(type == 39 ? [] : ["FMGO-TOT-012 Detalle[1]/DescuentoPct"], JsonOrder.Found(result));
    }

    [Fact]
    public void Percentage_of_0_says_nothing()
    {
        var result = JsonOrder.Calculate(33, """, "Detalle": [{ "NmbItem": "A", "QtyItem": 1, "PrcItem": 10, "DescuentoPct": 0 }]""");
        Assert.Empty(result.Findings);
        Assert.Null(result.GetValueOrThrow().Lines[0].DiscountPercent);
    }

    // SII took documents with the exact amount beside the bare percentage: who states it, keeps it.
    [Theory]
    [InlineData("DescuentoPct", 29.925)]
    [InlineData("RecargoPct", 33.075)]
    public void Exact_amount_that_is_stated_stays_without_money(string tag, decimal amount)
    {
        var result = Calculate(110, $$"""{ "NmbItem": "A", "QtyItem": 3, "PrcItem": 10.5, "{{tag}}": 5, "MontoItem": {{amount}} }""");
        var line = result.GetValueOrThrow().Lines[0];
        Assert.Equal((amount, null, null), (line.Amount, line.DiscountAmount, line.SurchargeAmount));
        Assert.Equal(5, line.DiscountPercent ?? line.SurchargePercent);
        Assert.Equal(amount, result.GetValueOrThrow().Header.Totals.TotalAmount);
        Assert.Contains(FMgo.Validation.DocumentValidator.Validate(result.GetValueOrThrow()), finding => finding.Code == "FMGO-LIN-002" && finding.GetMessage(CultureInfo.GetCultureInfo("es-CL")).Contains("DET-2-200", StringComparison.Ordinal));
        Assert.Equal(
            ["FMGO-TOT-001 Detalle[1]/MontoItem"],
            JsonOrder.Found(Calculate(110, $$"""{ "NmbItem": "A", "QtyItem": 3, "PrcItem": 10.5, "{{tag}}": 5, "MontoItem": {{amount + 0.0001m}} }""")).Where(found => found.StartsWith("FMGO-TOT-001", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(33, 1250.5, "solo se admiten pesos enteros", "only whole pesos")]
    [InlineData(110, 1.58, "solo se admiten unidades enteras", "only whole units")]
    public void Money_with_decimals_is_told_as_that(int type, decimal money, string spanish, string english)
    {
        var finding = Assert.Single(Calculate(type, $$"""{ "NmbItem": "A", "QtyItem": 1, "PrcItem": 12505, "DescuentoMonto": {{money}} }""").Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(("FMGO-TOT-001", "Detalle[1]/DescuentoMonto"), (finding.Code, finding.Path));
        Assert.Contains(spanish, finding.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
        Assert.Contains(english, finding.GetMessage(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.DoesNotContain("lo calculado", finding.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(33, """{ "NmbItem": "A", "MontoItem": 100.5 }""", "Detalle[1]/MontoItem", "pesos enteros")]
    [InlineData(110, """{ "NmbItem": "A", "MontoItem": 100.00005 }""", "Detalle[1]/MontoItem", "4 decimales")]
    public void So_is_an_amount_that_no_price_leads_to(int type, string line, string path, string words)
    {
        var finding = Assert.Single(Calculate(type, line).Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(path, finding.Path);
        Assert.Contains(words, finding.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
    }

    // Detalle 26 to 28. A percentage is one of any currency; money goes by the rate of the line, or that of the totals in the same currency.
    [Theory]
    [InlineData(""" "DescuentoPct": 10 """, """, "FctConv": 941.55""", 30.0, null, 270)]
    [InlineData(""" "DescuentoPct": 12.5, "RecargoPct": 5 """, "", 37.5, 15.0, 277.5)]
    [InlineData(""" "DescuentoMonto": 28247 """, """, "FctConv": 941.55""", 30.0005, null, 269.9995)]
    [InlineData(""" "RecargoMonto": 9415 """, "", null, 9.9995, 309.9995)]
    [InlineData(""" "DescuentoPct": 10 """, """, "DctoOtrMnda": 25""", 25.0, null, 275)]
    [InlineData(""" "DescuentoPct": 10, "SubDscto": [{ "TipoDscto": "%", "ValorDscto": 10 }], "DescuentoMonto": 94155 """, "", 100.0, null, 200)]
    public void Discount_of_a_line_is_one_in_its_second_currency_too(string change, string currency, double? discount, double? surcharge, decimal amount)
    {
        string line = $$"""{ "NmbItem": "A", "QtyItem": 3, "PrcItem": 94155, "OtrMnda": { "PrcOtrMon": 100, "Moneda": "USD"{{currency}} }, {{change}} }""";
        var other = Domestic(33, line).Lines[0].OtherCurrency!;
        Assert.Equal(((decimal?)discount, (decimal?)surcharge, amount), (other.DiscountAmount, other.SurchargeAmount, other.Amount));
    }

    [Fact]
    public void Discount_that_no_rate_converts_leaves_the_amount_out_and_is_told()
    {
        var result = JsonOrder.Calculate(33, """, "Detalle": [{ "NmbItem": "A", "QtyItem": 3, "PrcItem": 94155, "OtrMnda": { "PrcOtrMon": 100, "Moneda": "EUR" }, "DescuentoMonto": 28247 }]""");
        Assert.Equal(["FMGO-TOT-048 Detalle[1]/OtrMnda/FctConv"], JsonOrder.Found(result));
        Assert.Null(result.GetValueOrThrow().Lines[0].OtherCurrency!.Amount);
    }

    // What the line takes off is whole units, so it is these that are converted: the amount there is the amount here by the rate.
    [Fact]
    public void Discount_of_an_export_goes_by_its_money()
    {
        var result = JsonOrder.Calculate(
            110,
            """, "Detalle": [{ "NmbItem": "A", "QtyItem": 3, "PrcItem": 10.5, "OtrMnda": { "PrcOtrMon": 9977.625, "Moneda": "CLP", "FctConv": 950.25 }, "DescuentoPct": 5 }]""",
            totals: Dollars);
        var line = result.GetValueOrThrow().Lines[0];
        Assert.Equal((1900.5m, 28032.375m), (line.OtherCurrency!.DiscountAmount, line.OtherCurrency.Amount));
        Assert.Equal(line.Amount * 950.25m, line.OtherCurrency.Amount);
    }

    // Encabezado 131, 135 and 138.
    [Theory]
    [InlineData(33, "", 99.9, 18.981, 118.881)]
    [InlineData(61, "", 99.9, 18.981, 118.881)]
    [InlineData(33, """, "MntBruto": 1""", 83.9496, 15.9504, 99.9)]
    public void Totals_in_a_second_currency_are_those_of_its_lines(int type, string identification, decimal net, decimal vat, decimal total)
    {
        string line = """{ "NmbItem": "A", "PrcItem": 9406, "OtrMnda": { "PrcOtrMon": 9.99, "Moneda": "USD" } }""";
        var other = Domestic(type, string.Join(", ", Enumerable.Repeat(line, 10)), identification).Header.OtherCurrency!;
        Assert.Equal((net, vat, total), (other.NetAmount, other.Vat, other.TotalAmount));
    }

    [Fact]
    public void Without_the_amounts_of_all_lines_they_are_the_pesos_by_the_rate()
    {
        string line = """{ "NmbItem": "A", "PrcItem": 9406, "OtrMnda": { "PrcOtrMon": 9.99, "Moneda": "USD" } }""";
        foreach (string other in new[] { """{ "NmbItem": "B", "PrcItem": 9406 }""", line.Replace("USD", "EUR", StringComparison.Ordinal) })
        {
            var totals = Domestic(33, $"{line}, {other}").Header.OtherCurrency!;
            Assert.Equal((19.9798m, 3.7962m, 23.776m), (totals.NetAmount, totals.Vat, totals.TotalAmount));
        }
    }

    [Fact]
    public void Global_adjustments_and_taxes_are_of_that_currency_too()
    {
        string line = """{ "NmbItem": "A", "QtyItem": 2, "PrcItem": 9406, "CodImpAdic": ["27"], "OtrMnda": { "PrcOtrMon": 9.99, "Moneda": "013" } }""";
        var other = Domestic(33, line, rest: """, "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "%", "ValorDR": 10 }, { "TpoMov": "R", "TpoValor": "$", "ValorDR": 941.55 }]""").Header.OtherCurrency!;
        Assert.Equal((18.982m, 3.6066m, 1.8982m, 24.4868m), (other.NetAmount, other.Vat, other.Taxes[0].Amount, other.TotalAmount));
    }

    [Fact]
    public void Specific_tax_below_zero_lowers_the_total_and_is_not_written_in_the_second_currency()
    {
        var document = Domestic(33, """{ "NmbItem": "A", "QtyItem": 100, "PrcItem": 941.55, "CodImpAdic": ["28"], "OtrMnda": { "PrcOtrMon": 1, "Moneda": "USD" } }""", totals: """ "ImptoReten": [{ "TipoImp": "28", "MontoImp": -9416 }] """);
        Assert.Equal((94_155m, 102_628m), (document.Header.Totals.NetAmount, document.Header.Totals.TotalAmount));
        var other = document.Header.OtherCurrency!;
        Assert.Empty(other.Taxes);
        Assert.Equal((100m, 19m, 108.9995m), (other.NetAmount, other.Vat, other.TotalAmount));
    }

    [Theory]
    [InlineData("28", 33)]
    [InlineData("35", 56)]
    [InlineData("51", 61)]
    [InlineData("52", 52)]
    public void Specific_taxes_may_be_below_zero(string code, int type)
    {
        string rest = $$""", "Detalle": [{ "NmbItem": "A", "PrcItem": 10000, "CodImpAdic": ["{{code}}"] }]""" + (type is 56 or 61 ? JsonOrder.ToCorrect : "");
        var result = JsonOrder.Calculate(type, rest, type == 52 ? """, "IndTraslado": 1""" : "", $$""" "ImptoReten": [{ "TipoImp": "{{code}}", "MontoImp": -500 }] """);
        Assert.Equal(["FMGO-TOT-046 Encabezado/Totales/ImptoReten[1]/MontoImp"], JsonOrder.Found(result));
        Assert.Equal(11_400, result.GetValueOrThrow().Header.Totals.TotalAmount);
    }

    [Theory]
    [InlineData("53", -500)]
    [InlineData("28", -50_000)]
    public void Other_taxes_and_totals_may_not(string code, int amount)
    {
        var result = JsonOrder.Calculate(33, $$""", "Detalle": [{ "NmbItem": "A", "PrcItem": 10000, "CodImpAdic": ["{{code}}"] }]""", totals: $$""" "ImptoReten": [{ "TipoImp": "{{code}}", "MontoImp": {{amount}} }] """);
        Assert.True(result.HasErrors);
    }

    // Zone D 6.
    [Theory]
    [InlineData("$", 850.75, 1, 801_023.6625)]
    [InlineData("$", 0.01, 1, 9.4155)]
    [InlineData("%", 5, 1, null)]
    [InlineData("$", 850.75, 21, null)]
    public void Global_money_of_an_export_has_its_pesos(string kind, decimal value, int form, double? pesos)
    {
        var document = JsonOrder.Calculate(
            110,
            $$""", "Detalle": [{ "NmbItem": "A", "PrcItem": 5220 }], "DscRcgGlobal": [{ "TpoMov": "R", "TpoValor": "{{kind}}", "ValorDR": {{value}}, "IndExeDR": 1 }]""",
            $$""", "FmaPagExp": {{form}}""",
            $$"""{{Dollars}} }, "OtraMoneda": { "TpoMoneda": "PESO CL", "TpoCambio": 941.55 """).GetValueOrThrow();
        Assert.Equal((decimal?)pesos, Assert.Single(document.GlobalAdjustments).OtherCurrencyAmount);
        Assert.DoesNotContain(FMgo.Validation.DocumentValidator.Validate(document), finding => finding.Code == "FMGO-EXP-013");
    }

    [Theory]
    [InlineData(33)]
    [InlineData(39)]
    [InlineData(110)]
    public void Subtotals_are_numbered(int type)
    {
        const string Line = """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""";
        var document = JsonOrder.Calculate(type, Line + """, "SubTotInfo": [{ "GlosaSTI": "A" }, { "GlosaSTI": "B" }]""").GetValueOrThrow();
        Assert.Equal([1, 2], document.Subtotals.Select(subtotal => subtotal.Number));
        Assert.Contains("FMGO-TOT-001 SubTotInfo[2]/NroSTI", JsonOrder.Found(JsonOrder.Calculate(type, Line + """, "SubTotInfo": [{ "NroSTI": 1, "GlosaSTI": "A" }, { "NroSTI": 3, "GlosaSTI": "B" }]""")));
    }

    [Theory]
    [InlineData(39, 19, "FMGO-TOT-043", "Las boletas no llevan TasaIVA", "Boletas have no TasaIVA")]
    [InlineData(39, 18, "FMGO-TOT-001", "no es la vigente (19)", "not the one in force (19)")]
    [InlineData(41, 18, "FMGO-TOT-001", "no es la vigente (19)", "not the one in force (19)")]
    [InlineData(34, 18, "FMGO-TOT-001", "no es la vigente (19)", "not the one in force (19)")]
    [InlineData(34, 19, "FMGO-TOT-043", "no tiene IVA", "has no VAT")]
    public void Rate_that_has_no_place_is_told_by_its_reason(int type, int rate, string code, string spanish, string english)
    {
        var finding = Assert.Single(JsonOrder.Calculate(type, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""", totals: $""" "TasaIVA": {rate} """).Findings);
        Assert.Equal(code, finding.Code);
        Assert.Contains(spanish, finding.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
        Assert.Contains(english, finding.GetMessage(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(33, """{ "NmbItem": "A", "QtyItem": 1, "PrcItem": -300 }""", "FMGO-TOT-005")]
    [InlineData(34, """{ "NmbItem": "A", "QtyItem": -1, "PrcItem": 300 }""", "FMGO-TOT-004")]
    [InlineData(39, """{ "NmbItem": "A", "MontoItem": -300 }""", "FMGO-TOT-006")]
    [InlineData(110, """{ "NmbItem": "A", "MontoItem": -0.01 }""", "FMGO-TOT-006")]
    public void Discount_as_a_line_is_told_where_it_goes(int type, string line, string code)
    {
        var finding = Assert.Single(Calculate(type, $$"""{ "NmbItem": "B", "PrcItem": 1000 }, {{line}}""").Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(code, finding.Code);
        foreach (string culture in new[] { "es-CL", "en" })
        {
            string message = finding.GetMessage(CultureInfo.GetCultureInfo(culture));
            Assert.Contains("DescuentoMonto", message, StringComparison.Ordinal);
            Assert.Contains("DscRcgGlobal", message, StringComparison.Ordinal);
            Assert.DoesNotContain("MontoItem", message, StringComparison.Ordinal);
        }
    }

    // It has no DscRcgGlobal, and lines of both signs.
    [Theory]
    [InlineData("""{ "NmbItem": "A", "TpoDocLiq": "61", "QtyItem": 1, "PrcItem": -300 }""", "FMGO-TOT-005")]
    [InlineData("""{ "NmbItem": "A", "TpoDocLiq": "61", "QtyItem": -1, "PrcItem": 300 }""", "FMGO-TOT-004")]
    public void What_a_settlement_invoice_takes_off_is_told_where_it_goes(string line, string code)
    {
        var finding = Assert.Single(Calculate(43, $$"""{ "NmbItem": "B", "TpoDocLiq": "33", "PrcItem": 1000 }, {{line}}""").Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(code, finding.Code);
        Assert.EndsWith("sin signo y MontoItem negativo.", finding.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
        Assert.EndsWith("without sign and a negative MontoItem.", finding.GetMessage(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.Equal(833, Calculate(43, """{ "NmbItem": "B", "TpoDocLiq": "33", "PrcItem": 1000 }, { "NmbItem": "A", "TpoDocLiq": "61", "QtyItem": 1, "PrcItem": 300, "MontoItem": -300 }""").GetValueOrThrow().Header.Totals.TotalAmount);
    }

    [Theory]
    [InlineData(null, "afectas (sin IndExeDR)", "taxed lines (no IndExeDR)")]
    [InlineData(1, "exentas (IndExeDR 1)", "exempt lines (IndExeDR 1)")]
    [InlineData(2, "no facturables (IndExeDR 2)", "non-billable lines (IndExeDR 2)")]
    public void Discount_beyond_its_class_names_the_class(int? scope, string spanish, string english)
    {
        string of = scope is null ? "" : $""", "IndExeDR": {scope}""";
        var finding = Assert.Single(
            JsonOrder.Calculate(33, $$""", "Detalle": [{ "NmbItem": "A", "PrcItem": 100 }, { "NmbItem": "B", "PrcItem": 100, "IndExe": 1 }, { "NmbItem": "C", "PrcItem": 100, "IndExe": 2 }], "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 200{{of}} }]""").Findings);
        Assert.Equal("FMGO-TOT-016", finding.Code);
        Assert.Contains(spanish, finding.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
        Assert.Contains(english, finding.GetMessage(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    // Encabezado 119 prints 0.65, which contracts from before keep; the factor of 2026 is 0.1625.
    [Theory]
    [InlineData(1_235, "FMGO-TOT-047", Severity.Warning, 1_235)]
    [InlineData(618, "FMGO-TOT-047", Severity.Warning, 618)]
    [InlineData(1_236, "FMGO-TOT-001", Severity.Error, 309)]
    [InlineData(200, "FMGO-TOT-034", Severity.Warning, 200)]
    [InlineData(-5, "FMGO-TOT-001", Severity.Error, 309)]
    public void Credit_above_the_factor_of_the_date_is_kept_up_to_that_of_the_format(int credit, string code, Severity severity, int kept)
    {
        var result = JsonOrder.Calculate(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 10000 }]""", """, "FchEmis": "2026-05-04" """, $""" "CredEC": {credit} """);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((code, severity, "Encabezado/Totales/CredEC"), (finding.Code, finding.Severity, finding.Path));
        Assert.Equal((kept, 11_900 - kept), (result.Partial!.Header.Totals.ConstructionCredit, result.Partial.Header.Totals.TotalAmount));
    }

    [Theory]
    [InlineData("1234.5", "solo se admiten pesos enteros")]
    [InlineData("100.5", "solo se admiten pesos enteros")]
    [InlineData("1900", "supera 0,65 × IVA")]
    public void Credit_that_cannot_be_says_why(string credit, string words)
    {
        var finding = Assert.Single(JsonOrder.Calculate(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 10000 }]""", """, "FchEmis": "2026-05-04" """, $""" "CredEC": {credit} """).Findings);
        Assert.Equal(("FMGO-TOT-001", "Encabezado/Totales/CredEC"), (finding.Code, finding.Path));
        Assert.Contains(words, finding.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
        Assert.DoesNotContain("lo calculado", finding.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
    }

    private static Result<Document> Calculate(int type, string lines) =>
        JsonOrder.Calculate(type, $$""", "Detalle": [{{lines}}]""" + (type is 111 or 112 ? JsonOrder.ToCorrect.Replace("\"33\"", "\"110\"", StringComparison.Ordinal) : ""), totals: type is 110 or 111 or 112 ? Dollars : "");

    private static Document Domestic(int type, string lines, string identification = "", string rest = "", string totals = "")
    {
        string whole = $$""", "Detalle": [{{lines}}]{{rest}}""" + (type is 56 or 61 ? JsonOrder.ToCorrect : "");
        return JsonOrder.Calculate(type, whole, identification, $$"""{{totals}} }, "OtraMoneda": { "TpoMoneda": "DOLAR USA", "TpoCambio": 941.55 """).GetValueOrThrow();
    }

    private static string Text(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
