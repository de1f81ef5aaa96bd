using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Tests.Arithmetic;

/// <summary>What is filled in for the user, and what is left alone.</summary>
public class FillingInTests
{
    private const string OneLine = """, "Detalle": [{ "NmbItem": "A", "QtyItem": 1, "PrcItem": 1000 }]""";

    [Fact]
    public void Numbers_lines_adjustments_and_references()
    {
        var document = JsonOrder.Clean(33, """
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 100 }, { "NroLinDet": 2, "NmbItem": "B", "PrcItem": 200 }, { "NmbItem": "C", "PrcItem": 300 }],
            "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 1 }, { "TpoMov": "R", "TpoValor": "$", "ValorDR": 2 }],
            "Referencia": [{ "TpoDocRef": "801", "FolioRef": "A-1", "FchRef": "2026-01-02" }, { "TpoDocRef": "802", "FolioRef": "7", "FchRef": "2026-01-02" }]
            """);
        Assert.Equal([1, 2, 3], document.Lines.Select(line => line.Number));
        Assert.Equal([1, 2], document.GlobalAdjustments.Select(adjustment => adjustment.Number));
        Assert.Equal([1, 2], document.References.Select(reference => reference.Number));
        Assert.Equal(601, document.Header.Totals.NetAmount);
    }

    [Fact]
    public void A_price_without_quantity_is_that_of_the_line_and_no_quantity_is_invented()
    {
        var line = JsonOrder.Clean(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1234.5, "DescuentoPct": 10 }]""").Lines[0];
        Assert.Null(line.Quantity);
        Assert.Equal(123, line.DiscountAmount);
        Assert.Equal(1112, line.Amount);
    }

    [Fact]
    public void Boletas_get_service_kind_3_and_keep_another_one()
    {
        Assert.Equal(BoletaServiceKind.SalesAndServices, JsonOrder.Clean(39, OneLine).Header.Identification.BoletaServiceKind);
        Assert.Equal(BoletaServiceKind.Periodic, JsonOrder.Clean(41, OneLine, """, "IndServicio": 1""").Header.Identification.BoletaServiceKind);
    }

    [Fact]
    public void Nothing_else_is_invented()
    {
        var identification = JsonOrder.Clean(33, OneLine).Header.Identification;
        Assert.Equal(new Identification { Type = DocumentType.Invoice }, identification);
    }

    [Theory]
    [InlineData("2003-09-30", 18, 180)]
    [InlineData("2003-10-01", 19, 190)]
    [InlineData("2026-03-02", 19, 190)]
    public void The_rate_of_vat_is_that_of_the_date(string date, int rate, int vat)
    {
        var totals = JsonOrder.Clean(33, OneLine, $$""", "FchEmis": "{{date}}" """).Header.Totals;
        Assert.Equal(rate, totals.VatRate);
        Assert.Equal(vat, totals.Vat);
    }

    [Fact]
    public void The_rate_before_all_dates_is_the_first() => Assert.Equal(18, FMgo.Tables.VatRates.On(DateOnly.MinValue));

    [Fact]
    public void Exempt_notes_have_no_vat()
    {
        var totals = JsonOrder.Clean(61, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 5000, "IndExe": 1 }]""" + JsonOrder.ToCorrect).Header.Totals;
        Assert.Equal(new Totals { ExemptAmount = 5000, TotalAmount = 5000 }, totals);
    }

    [Fact]
    public void Guides_that_sell_are_valued_as_invoices()
    {
        var totals = JsonOrder.Clean(52, """, "Detalle": [{ "NmbItem": "A", "QtyItem": 3, "PrcItem": 500 }]""", """, "IndTraslado": 1""").Header.Totals;
        Assert.Equal(new Totals { NetAmount = 1500, VatRate = 19, Vat = 285, TotalAmount = 1785 }, totals);
    }

    [Fact]
    public void Guides_that_do_not_sell_may_mix_valued_and_unvalued_lines()
    {
        var document = JsonOrder.Clean(
            52,
            """, "Detalle": [{ "NmbItem": "A", "QtyItem": 3, "PrcItem": 500 }, { "NmbItem": "B", "QtyItem": 2 }]""",
            """, "IndTraslado": 3""");
        Assert.Equal([1500m, 0m], document.Lines.Select(line => line.Amount));
        Assert.Equal(1785, document.Header.Totals.TotalAmount);
    }

    [Fact]
    public void Items_not_sold_and_items_to_deduct_are_worth_0()
    {
        var document = JsonOrder.Clean(
            52,
            """
            , "Detalle": [{ "NmbItem": "A", "QtyItem": 3, "PrcItem": 500 }, { "NmbItem": "B", "QtyItem": 2, "PrcItem": 10, "IndExe": 4 },
            { "NmbItem": "C", "QtyItem": 2, "IndExe": 5 }]
            """,
            """, "IndTraslado": 1""");
        Assert.Equal([1500m, 0m, 0m], document.Lines.Select(line => line.Amount));
        Assert.Equal(1500, document.Header.Totals.NetAmount);
    }

    [Fact]
    public void An_exempt_boleta_is_its_exempt_amount() =>
        Assert.Equal(new Totals { ExemptAmount = 1000, TotalAmount = 1000 }, JsonOrder.Clean(41, OneLine).Header.Totals);

    [Fact]
    public void A_global_discount_on_an_exempt_document_is_on_its_exempt_lines()
    {
        var result = JsonOrder.Calculate(34, OneLine + """, "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "%", "ValorDR": 10 }]""");
        Assert.Equal(["FMGO-TOT-023 DscRcgGlobal[1]/IndExeDR"], JsonOrder.Found(result));
        Assert.True(result.Succeeded);
        Assert.Equal(AdjustmentScope.Exempt, result.Partial.GlobalAdjustments[0].Scope);
        Assert.Equal(900, result.Partial.Header.Totals.TotalAmount);
    }

    // Encabezado 107: the lines less the discounts as they are written, and the sum in whole pesos.
    [Theory]
    [InlineData("100.5", "100.5", 799, 798)]
    [InlineData("10.5", "0.4", 989, 989)]
    [InlineData("0.3", "0.3", 999, 1000)]
    public void Money_of_global_discounts_counts_as_it_is_written(string first, string second, int net, int netOfEach)
    {
        string rest = OneLine + $$"""
            , "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "$", "ValorDR": {{first}} }, { "TpoMov": "D", "TpoValor": "$", "ValorDR": {{second}} }]
            """;
        Assert.Equal(net, JsonOrder.Clean(33, rest).Header.Totals.NetAmount);
        Assert.Equal(netOfEach, JsonOrder.Clean(33, rest, options: new CalculationOptions { AdjustmentRounding = AdjustmentRounding.Each }).Header.Totals.NetAmount);
    }

    [Theory]
    [InlineData(33, 1)]
    [InlineData(39, 1)]
    [InlineData(34, null)]
    public void Money_below_half_a_peso_counts_in_exempt_lines(int type, int? mark)
    {
        string discount = """{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 0.4, "IndExeDR": 1 }""";
        string exempt = mark is null ? "" : $""", "IndExe": {mark}""";
        var result = JsonOrder.Calculate(type, $$"""
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 1000{{exempt}} }], "DscRcgGlobal": [{{discount}}, {{discount}}, {{discount}}]
            """);
        Assert.Equal(999, result.Partial!.Header.Totals.ExemptAmount);
    }

    [Theory]
    [InlineData(39, "")]
    [InlineData(33, """, "MntBruto": 1""")]
    public void Gross_sums_are_rounded_before_net_and_VAT_come_out_of_them(int type, string identification)
    {
        var totals = JsonOrder.Clean(type, OneLine + """, "DscRcgGlobal": [{ "TpoMov": "R", "TpoValor": "$", "ValorDR": 2.5 }]""", identification).Header.Totals;
        Assert.Equal((843, 160, 1003), (totals.NetAmount, totals.Vat, totals.TotalAmount));
    }

    [Fact]
    public void Discounts_that_leave_nothing_but_for_rounding_leave_nothing()
    {
        var result = JsonOrder.Calculate(33, OneLine + """, "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 1000.4 }]""");
        Assert.False(result.HasErrors);
        Assert.Equal(0, result.Partial!.Header.Totals.NetAmount);
        Assert.Equal(["FMGO-TOT-016 DscRcgGlobal[1]/ValorDR"], JsonOrder.Found(JsonOrder.Calculate(33, OneLine + """, "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 1000.5 }]""")));
    }

    [Fact]
    public void Money_that_precedes_a_percentage_counts_only_in_the_running_sum()
    {
        const string Rest = OneLine + """
            , "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 100 }, { "TpoMov": "R", "TpoValor": "%", "ValorDR": 10 }]
            """;
        Assert.Equal(1000, JsonOrder.Clean(33, Rest).Header.Totals.NetAmount);
        Assert.Equal(990, JsonOrder.Clean(33, Rest, options: new CalculationOptions { GlobalPercentBase = GlobalPercentBase.RunningSum }).Header.Totals.NetAmount);
    }

    [Fact]
    public void The_period_amount_is_written_where_it_came_even_without_non_billable_lines()
    {
        Assert.Null(JsonOrder.Clean(33, OneLine).Header.Totals.PeriodAmount);
        Assert.Equal(1190, JsonOrder.Clean(33, OneLine, totals: """ "MontoPeriodo": 1190 """).Header.Totals.PeriodAmount);
        Assert.Equal(690, JsonOrder.Clean(33, OneLine, totals: """ "SaldoAnterior": -500 """).Header.Totals.PayableAmount);
    }

    [Fact]
    public void The_amount_to_pay_is_free()
    {
        Assert.Equal(7, JsonOrder.Clean(33, OneLine, totals: """ "SaldoAnterior": -500, "VlrPagar": 7 """).Header.Totals.PayableAmount);
    }

    [Fact]
    public void A_discount_of_0_pesos_is_written_in_boletas_only()
    {
        const string Rest = """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "DescuentoMonto": 0 }]""";
        Assert.Equal(0, JsonOrder.Clean(39, Rest).Lines[0].DiscountAmount);
        Assert.Null(JsonOrder.Clean(33, Rest).Lines[0].DiscountAmount);
    }

    [Fact]
    public void The_money_of_a_split_discount_stands_beside_a_percentage()
    {
        var line = JsonOrder.Clean(33, """
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "DescuentoPct": 10, "DescuentoMonto": 150,
            "SubDscto": [{ "TipoDscto": "%", "ValorDscto": 10 }, { "TipoDscto": "$", "ValorDscto": 50 }] }]
            """).Lines[0];
        Assert.Equal(850, line.Amount);
    }

    [Fact]
    public void A_stated_amount_includes_the_discount_that_is_stated_beside_it()
    {
        var line = JsonOrder.Clean(33, """, "Detalle": [{ "NmbItem": "A", "MontoItem": 900, "DescuentoPct": 10, "DescuentoMonto": 100 }]""").Lines[0];
        Assert.Equal(100, line.DiscountAmount);
        Assert.Equal(900, line.Amount);
    }

    [Fact]
    public void Zeros_of_a_template_where_there_is_no_total_are_no_difference()
    {
        var totals = JsonOrder.Clean(33, OneLine, totals: """ "MntExe": 0, "CredEC": 0, "MontoNF": 0 """).Header.Totals;
        Assert.Null(totals.ExemptAmount);
        Assert.Equal(1190, totals.TotalAmount);
    }

    [Fact]
    public void A_note_may_refer_to_a_document_that_it_does_not_correct()
    {
        var document = JsonOrder.Clean(61, OneLine + """
            , "Referencia": [{ "TpoDocRef": "801", "FolioRef": "A-1", "FchRef": "2026-01-02" },
            { "TpoDocRef": "33", "FolioRef": "170", "FchRef": "2026-03-02", "CodRef": 1 }]
            """);
        Assert.Equal(1190, document.Header.Totals.TotalAmount);
    }

    [Fact]
    public void A_document_without_type_is_not_computed()
    {
        var result = TotalsCalculator.Calculate(new Document());
        Assert.Equal(["FMGO-STR-001 Encabezado/IdDoc/TipoDTE"], JsonOrder.Found(result));
        Assert.NotNull(result.Partial);
    }

    [Fact]
    public void A_missing_document_is_an_exception() => Assert.Throws<ArgumentNullException>(() => TotalsCalculator.Calculate(null!));

    [Fact]
    public void The_largest_line_of_the_format_is_computed()
    {
        var document = JsonOrder.Clean(34, """, "Detalle": [{ "NmbItem": "A", "QtyItem": 999999999999.999999, "PrcItem": 999999.999999 }]""");
        Assert.Equal(999_999_999_998_999_999m, document.Lines[0].Amount);
    }
}
