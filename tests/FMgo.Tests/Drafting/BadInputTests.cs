using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tests.Arithmetic;

namespace FMgo.Tests.Drafting;

/// <summary>Each thing that can be wrong is a finding with its code and path, and the totals are not made up around it.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("""{ "QtyItem": -1, "PrcItem": 10 }""", "FMGO-TOT-004 Detalle[1]/QtyItem")]
    [InlineData("""{ "QtyItem": 0, "PrcItem": 10 }""", "FMGO-TOT-004 Detalle[1]/QtyItem")]
    [InlineData("""{ "QtyItem": 1, "PrcItem": 0 }""", "FMGO-TOT-005 Detalle[1]/PrcItem")]
    [InlineData("""{ "QtyItem": 1, "PrcItem": -10 }""", "FMGO-TOT-005 Detalle[1]/PrcItem")]
    [InlineData("""{ "PrcItem": 10, "DescuentoMonto": -1 }""", "FMGO-TOT-006 Detalle[1]/DescuentoMonto")]
    [InlineData("""{ "PrcItem": 10, "DescuentoPct": -1 }""", "FMGO-TOT-006 Detalle[1]/DescuentoPct")]
    [InlineData("""{ "PrcItem": 10, "RecargoPct": -1 }""", "FMGO-TOT-006 Detalle[1]/RecargoPct")]
    [InlineData("""{ "PrcItem": 10, "RecargoMonto": -1 }""", "FMGO-TOT-006 Detalle[1]/RecargoMonto")]
    [InlineData("""{ "MontoItem": -10 }""", "FMGO-TOT-006 Detalle[1]/MontoItem")]
    [InlineData("""{ "PrcItem": 10, "DescuentoPct": 100.01 }""", "FMGO-TOT-007 Detalle[1]/DescuentoPct")]
    [InlineData("""{ "QtyItem": 1000000000000, "PrcItem": 1 }""", "FMGO-TOT-008 Detalle[1]/QtyItem")]
    [InlineData("""{ "PrcItem": 1000000000000 }""", "FMGO-TOT-008 Detalle[1]/PrcItem")]
    [InlineData("""{ "QtyItem": 10000000, "PrcItem": 999999999999 }""", "FMGO-TOT-008 Detalle[1]/MontoItem")]
    [InlineData("""{ "PrcItem": 10, "RecargoPct": 1000 }""", "FMGO-TOT-008 Detalle[1]/RecargoPct")]
    [InlineData("""{ "MontoItem": 1000000000000000000 }""", "FMGO-TOT-008 Detalle[1]/MontoItem")]
    [InlineData("""{ "DscItem": "x" }""", "FMGO-TOT-009 Detalle[1]/MontoItem")]
    [InlineData("""{ "QtyItem": 3 }""", "FMGO-TOT-009 Detalle[1]/MontoItem")]
    [InlineData("""{ "MontoItem": 900, "DescuentoPct": 10 }""", "FMGO-TOT-010 Detalle[1]/DescuentoPct")]
    [InlineData("""{ "MontoItem": 900, "RecargoPct": 10 }""", "FMGO-TOT-010 Detalle[1]/RecargoPct")]
    [InlineData("""{ "PrcItem": 10, "DescuentoMonto": 11 }""", "FMGO-TOT-011 Detalle[1]/MontoItem")]
    public void Lines(string line, string expected)
    {
        var result = JsonOrder.Calculate(33, $$""", "Detalle": [{{line}}, { "NmbItem": "B", "PrcItem": 10 }]""");
        Assert.Equal([expected], JsonOrder.Found(result));
        Assert.True(result.HasErrors);
        Assert.Equal(10, result.Partial!.Lines[1].Amount);
        Assert.Equal(new Totals(), result.Partial.Header.Totals);
    }

    [Theory]
    [InlineData(52, 3)]
    [InlineData(39, 3)]
    [InlineData(41, 4)]
    [InlineData(39, 5)]
    [InlineData(33, 99)]
    public void A_mark_that_the_type_does_not_have(int type, int mark)
    {
        var document = JsonOrder.Read(type, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 10 }]""");
        document = document with { Lines = [document.Lines[0] with { ExemptionMark = (ExemptionMark)mark }] };
        Assert.Equal(["FMGO-TOT-013 Detalle[1]/IndExe"], JsonOrder.Found(TotalsCalculator.Calculate(document)));
    }

    [Fact]
    public void A_percentage_that_comes_to_nothing_is_a_warning_where_0_cannot_be_written()
    {
        const string Rest = """, "Detalle": [{ "NmbItem": "A", "PrcItem": 40, "DescuentoPct": 1 }]""";
        var result = JsonOrder.Calculate(33, Rest);
        Assert.Equal(["FMGO-TOT-012 Detalle[1]/DescuentoPct"], JsonOrder.Found(result));
        Assert.True(result.Succeeded);
        Assert.Null(result.Partial.Lines[0].DiscountAmount);
        Assert.Equal(0, JsonOrder.Clean(39, Rest).Lines[0].DiscountAmount);
    }

    [Theory]
    [InlineData("""{ "TpoMov": "D", "TpoValor": "%", "ValorDR": 0 }""", "FMGO-TOT-015 DscRcgGlobal[1]/ValorDR")]
    [InlineData("""{ "TpoMov": "R", "TpoValor": "$", "ValorDR": -5 }""", "FMGO-TOT-015 DscRcgGlobal[1]/ValorDR")]
    [InlineData("""{ "TpoMov": "D", "TpoValor": "%", "ValorDR": 101 }""", "FMGO-TOT-007 DscRcgGlobal[1]/ValorDR")]
    [InlineData("""{ "TpoMov": "R", "TpoValor": "%", "ValorDR": 1000 }""", "FMGO-TOT-008 DscRcgGlobal[1]/ValorDR")]
    [InlineData("""{ "TpoMov": "R", "TpoValor": "$", "ValorDR": 10000000000000000 }""", "FMGO-TOT-008 DscRcgGlobal[1]/ValorDR")]
    [InlineData("""{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 1001 }""", "FMGO-TOT-016 DscRcgGlobal[1]/ValorDR")]
    [InlineData("""{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 1, "IndExeDR": 1 }""", "FMGO-TOT-016 DscRcgGlobal[1]/ValorDR")]
    [InlineData("""{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 1, "IndExeDR": 2 }""", "FMGO-TOT-016 DscRcgGlobal[1]/ValorDR")]
    [InlineData("""{ "TpoValor": "%", "ValorDR": 5 }""", "FMGO-STR-001 DscRcgGlobal[1]/TpoMov")]
    [InlineData("""{ "TpoMov": "D", "ValorDR": 5 }""", "FMGO-STR-001 DscRcgGlobal[1]/TpoValor")]
    [InlineData("""{ "TpoMov": "D", "TpoValor": "%" }""", "FMGO-STR-001 DscRcgGlobal[1]/ValorDR")]
    public void Global_adjustments(string adjustment, string expected)
    {
        var result = JsonOrder.Calculate(33, $$""", "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }], "DscRcgGlobal": [{{adjustment}}]""");
        Assert.Equal([expected], JsonOrder.Found(result));
        Assert.Null(result.Partial!.Header.Totals.TotalAmount);
    }

    [Fact]
    public void A_discount_that_a_later_surcharge_makes_up_for_is_no_error()
    {
        var document = JsonOrder.Clean(33, """
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }],
            "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 1500 }, { "TpoMov": "R", "TpoValor": "$", "ValorDR": 600 }]
            """);
        Assert.Equal(100, document.Header.Totals.NetAmount);
    }

    [Fact]
    public void The_discount_that_is_too_large_is_pointed_at()
    {
        var result = JsonOrder.Calculate(33, """
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }],
            "DscRcgGlobal": [{ "TpoMov": "R", "TpoValor": "$", "ValorDR": 1 }, { "TpoMov": "D", "TpoValor": "$", "ValorDR": 1500 },
            { "TpoMov": "R", "TpoValor": "$", "ValorDR": 1, "IndExeDR": 1 }]
            """);
        Assert.Equal(["FMGO-TOT-016 DscRcgGlobal[2]/ValorDR"], JsonOrder.Found(result));
    }

    [Fact]
    public void A_percentage_on_a_class_without_lines_is_a_warning()
    {
        var result = JsonOrder.Calculate(33, """
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }], "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "%", "ValorDR": 5, "IndExeDR": 1 }]
            """);
        Assert.Equal(["FMGO-TOT-017 DscRcgGlobal[1]/ValorDR"], JsonOrder.Found(result));
        Assert.True(result.Succeeded);
        Assert.Equal(1190, result.Partial.Header.Totals.TotalAmount);
    }

    [Fact]
    public void Negative_non_billable_lines_may_outweigh_the_others()
    {
        var totals = JsonOrder.Clean(33, """
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }, { "NmbItem": "B", "PrcItem": 5000, "IndExe": 6 }],
            "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "$", "ValorDR": 10, "IndExeDR": 2 }]
            """).Header.Totals;
        Assert.Equal(-5010, totals.NonBillableAmount);
        Assert.Equal(1190 - 5010, totals.PeriodAmount);
    }

    [Theory]
    [InlineData(56)]
    [InlineData(61)]
    [InlineData(112)]
    public void A_note_without_reference(int type) => Assert.Contains(
        "FMGO-TOT-018 Referencia",
        JsonOrder.Found(JsonOrder.Calculate(type, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""")));

    [Fact]
    public void A_note_that_does_not_say_what_it_corrects()
    {
        var result = JsonOrder.Calculate(61, """
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }], "Referencia": [{ "TpoDocRef": "33", "FolioRef": "170", "FchRef": "2026-03-02" }]
            """);
        Assert.Equal(["FMGO-TOT-019 Referencia[1]/CodRef"], JsonOrder.Found(result));
    }

    [Fact]
    public void A_note_that_corrects_text_with_values()
    {
        var result = JsonOrder.Calculate(
            61,
            """
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "MontoItem": 1000 }],
            "DscRcgGlobal": [{ "TpoMov": "R", "TpoValor": "$", "ValorDR": 10 }],
            "Referencia": [{ "TpoDocRef": "33", "FolioRef": "170", "FchRef": "2026-03-02", "CodRef": 2 }]
            """);
        Assert.Equal(
            ["FMGO-TOT-014 Detalle[1]/PrcItem", "FMGO-TOT-001 Detalle[1]/MontoItem", "FMGO-TOT-014 DscRcgGlobal[1]/ValorDR"],
            JsonOrder.Found(result));
    }

    [Theory]
    [InlineData(34)]
    [InlineData(41)]
    public void An_exempt_document_with_taxed_totals(int type)
    {
        var result = TotalsCalculator.Calculate(
            JsonOrder.Read(type, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""") is var document
                ? document with { Header = document.Header with { Totals = new Totals { NetAmount = 1000, VatRate = 19, Vat = 190, TotalAmount = 1190 } } }
                : null!);
        Assert.Equal(
            ["FMGO-TOT-020 Encabezado/Totales/MntNeto", "FMGO-TOT-043 Encabezado/Totales/TasaIVA", "FMGO-TOT-020 Encabezado/Totales/IVA", "FMGO-TOT-001 Encabezado/Totales/MntTotal"],
            JsonOrder.Found(result));
        Assert.Equal(new Totals { ExemptAmount = 1000, TotalAmount = 1000 }, result.Partial!.Header.Totals);
    }

    [Fact]
    public void A_rate_in_a_document_without_VAT_is_left_out_and_said_so()
    {
        var result = JsonOrder.Calculate(34, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000 }]""", totals: """ "TasaIVA": 19 """);
        Assert.Equal(["FMGO-TOT-043 Encabezado/Totales/TasaIVA"], JsonOrder.Found(result));
        Assert.Equal((true, null), (result.Succeeded, result.Partial!.Header.Totals.VatRate));
    }

    [Fact]
    public void A_surcharge_of_more_than_all_is_computed_with_a_warning()
    {
        var result = JsonOrder.Calculate(33, """
            , "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "RecargoPct": 150 }],
            "DscRcgGlobal": [{ "TpoMov": "R", "TpoValor": "%", "ValorDR": 100.01 }]
            """);
        Assert.Equal(["FMGO-TOT-042 Detalle[1]/RecargoPct", "FMGO-TOT-042 DscRcgGlobal[1]/ValorDR"], JsonOrder.Found(result));
        Assert.Equal((true, 2500m), (result.Succeeded, result.Partial!.Lines[0].Amount));
        Assert.Empty(JsonOrder.Found(JsonOrder.Calculate(33, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "RecargoPct": 100 }]""")));
    }

    [Theory]
    [InlineData(33)]
    [InlineData(39)]
    public void A_taxed_type_with_nothing_taxed_is_a_warning(int type)
    {
        var result = JsonOrder.Calculate(type, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "IndExe": 1 }]""");
        Assert.Equal(["FMGO-TOT-021 Encabezado/Totales/MntNeto"], JsonOrder.Found(result));
        Assert.True(result.Succeeded);
        Assert.Equal(0, result.Partial.Header.Totals.NetAmount);
        Assert.Equal(0, result.Partial.Header.Totals.Vat);
        Assert.Equal(1000, result.Partial.Header.Totals.TotalAmount);
    }

    [Fact]
    public void An_exempt_invoice_with_nothing_exempt() => Assert.Equal(
        ["FMGO-TOT-022 Encabezado/Totales/MntExe"],
        JsonOrder.Found(JsonOrder.Calculate(34, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1000, "IndExe": 2 }]""")));

    [Theory]
    [InlineData(33)]
    [InlineData(39)]
    public void A_document_without_lines(int type) =>
        Assert.Equal(["FMGO-STR-001 Detalle"], JsonOrder.Found(JsonOrder.Calculate(type, "")));

    [Fact]
    public void Sums_that_do_not_fit()
    {
        const string Line = """{ "NmbItem": "A", "MontoItem": 999999999999999999 }""";
        Assert.Equal(["FMGO-TOT-008 Encabezado/Totales/MntNeto"], JsonOrder.Found(JsonOrder.Calculate(33, $$""", "Detalle": [{{Line}}, {{Line}}]""")));
        Assert.Equal(["FMGO-TOT-008 Encabezado/Totales/MntTotal"], JsonOrder.Found(JsonOrder.Calculate(33, $$""", "Detalle": [{{Line}}]""")));
    }

    [Fact]
    public void Everything_is_found_at_once_in_the_order_of_the_document()
    {
        var result = JsonOrder.Calculate(
            61,
            """
            , "Detalle": [{ "NroLinDet": 7, "QtyItem": -1, "PrcItem": 0, "DescuentoPct": 200 }, { "NmbItem": "B" }],
            "DscRcgGlobal": [{ "NroLinDR": 4, "TpoMov": "D" }]
            """,
            totals: """ "CredEC": 5 """);
        Assert.Equal(
            [
                "FMGO-TOT-001 Detalle[1]/NroLinDet",
                "FMGO-TOT-004 Detalle[1]/QtyItem",
                "FMGO-TOT-005 Detalle[1]/PrcItem",
                "FMGO-TOT-007 Detalle[1]/DescuentoPct",
                "FMGO-TOT-009 Detalle[2]/MontoItem",
                "FMGO-TOT-001 DscRcgGlobal[1]/NroLinDR",
                "FMGO-STR-001 DscRcgGlobal[1]/TpoValor",
                "FMGO-STR-001 DscRcgGlobal[1]/ValorDR",
                "FMGO-TOT-018 Referencia",
            ],
            JsonOrder.Found(result));
    }
}
