using FMgo.Documents;
using FMgo.Drafting;

namespace FMgo.Tests.Drafting;

/// <summary>The worked examples of the fact sheet, section 4.20, by their numbers. The expected amounts are copied from there, not computed here.</summary>
public class WorkedExamplesTests
{
    [Fact]
    public void E01_plain_invoice()
    {
        var document = Sample.Clean(33, """, "Detalle": [{ "NmbItem": "A", "QtyItem": 70, "PrcItem": 450 }]""");
        Assert.Equal(31500, document.Lines[0].Amount);
        Assert.Equal(new Totals { NetAmount = 31500, VatRate = 19, Vat = 5985, TotalAmount = 37485 }, document.Header.Totals);
    }

    [Theory]
    [InlineData(SurchargeBase.BeforeDiscount, 533, 14670, 2787, 17457)]
    [InlineData(SurchargeBase.AfterDiscount, 495, 14632, 2780, 17412)]
    public void E02_six_decimals_with_discount_and_surcharge(SurchargeBase surchargeBase, int surcharge, int amount, int vat, int total)
    {
        var document = Sample.Clean(
            33,
            """, "Detalle": [{ "NmbItem": "A", "QtyItem": 12.345678, "PrcItem": 1234.567891, "DescuentoPct": 7.25, "RecargoPct": 3.5 }]""",
            options: new CalculationOptions { LineSurchargeBase = surchargeBase });
        Assert.Equal(1105, document.Lines[0].DiscountAmount);
        Assert.Equal(surcharge, document.Lines[0].SurchargeAmount);
        Assert.Equal(amount, document.Lines[0].Amount);
        Assert.Equal(vat, document.Header.Totals.Vat);
        Assert.Equal(total, document.Header.Totals.TotalAmount);
    }

    [Fact]
    public void E03_an_exact_half_goes_up() =>
        Assert.Equal(2503, Sample.Clean(33, """, "Detalle": [{ "NmbItem": "A", "QtyItem": 2.5, "PrcItem": 1001 }]""").Lines[0].Amount);

    [Fact]
    public void E04_taxed_and_exempt_with_a_discount_on_the_taxed()
    {
        var document = Sample.Clean(33, """
            , "Detalle": [{ "NmbItem": "A", "QtyItem": 123, "PrcItem": 847 }, { "NmbItem": "B", "QtyItem": 2, "PrcItem": 6790, "IndExe": 1 }],
            "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "%", "ValorDR": 10 }]
            """);
        Assert.Equal(
            new Totals { NetAmount = 93763, ExemptAmount = 13580, VatRate = 19, Vat = 17815, TotalAmount = 125158 },
            document.Header.Totals);
    }

    [Fact]
    public void E05_five_percent_on_all_three_classes()
    {
        var document = Sample.Clean(33, """
            , "Detalle": [
                { "NmbItem": "A", "MontoItem": 104090 },
                { "NmbItem": "B", "MontoItem": 35001, "IndExe": 1 },
                { "NmbItem": "C", "MontoItem": 9990, "IndExe": 2 }],
            "DscRcgGlobal": [
                { "TpoMov": "D", "TpoValor": "%", "ValorDR": 5 },
                { "TpoMov": "D", "TpoValor": "%", "ValorDR": 5, "IndExeDR": 1 },
                { "TpoMov": "D", "TpoValor": "%", "ValorDR": 5, "IndExeDR": 2 }]
            """);
        Assert.Equal(
            new Totals
            {
                NetAmount = 98885,
                ExemptAmount = 33251,
                VatRate = 19,
                Vat = 18788,
                TotalAmount = 150924,
                NonBillableAmount = 9490,
                PeriodAmount = 160414,
            },
            document.Header.Totals);
    }

    [Fact]
    public void E06_adjustments_in_money()
    {
        var document = Sample.Clean(33, """
            , "Detalle": [{ "NmbItem": "A", "MontoItem": 104097 }, { "NmbItem": "B", "MontoItem": 20000, "IndExe": 1 }],
            "DscRcgGlobal": [
                { "TpoMov": "D", "TpoValor": "$", "ValorDR": 10000 },
                { "TpoMov": "R", "TpoValor": "$", "ValorDR": 2500, "IndExeDR": 1 }]
            """);
        Assert.Equal(
            new Totals { NetAmount = 94097, ExemptAmount = 22500, VatRate = 19, Vat = 17878, TotalAmount = 134475 },
            document.Header.Totals);
    }

    [Theory]
    [InlineData(GlobalPercentBase.RunningSum, 85501)]
    [InlineData(GlobalPercentBase.LineSum, 85001)]
    public void E07_two_percentages_on_one_class(GlobalPercentBase percentBase, int net)
    {
        var document = Sample.Clean(
            33,
            """
            , "Detalle": [{ "NmbItem": "A", "MontoItem": 100001 }],
            "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "%", "ValorDR": 10 }, { "TpoMov": "D", "TpoValor": "%", "ValorDR": 5 }]
            """,
            options: new CalculationOptions { GlobalPercentBase = percentBase });
        Assert.Equal(net, document.Header.Totals.NetAmount);
    }

    [Theory]
    [InlineData(GrossVat.RateTimesNet, 2008, 12579)]
    [InlineData(GrossVat.GrossLessNet, 2009, 12580)]
    public void E08_gross_lines_that_miss_by_a_peso(GrossVat grossVat, int vat, int total)
    {
        var document = Sample.Clean(
            33,
            """, "Detalle": [{ "NmbItem": "A", "PrcItem": 11900 }, { "NmbItem": "B", "PrcItem": 680 }]""",
            """, "MntBruto": 1""",
            options: new CalculationOptions { InvoiceGrossVat = grossVat });
        Assert.Equal(new Totals { NetAmount = 10571, VatRate = 19, Vat = vat, TotalAmount = total }, document.Header.Totals);
    }

    [Fact]
    public void E08b_gross_lines_that_close()
    {
        var document = Sample.Clean(33, """, "Detalle": [{ "NmbItem": "A", "QtyItem": 2, "PrcItem": 11900 }]""", """, "MntBruto": 1""");
        Assert.Equal(new Totals { NetAmount = 20000, VatRate = 19, Vat = 3800, TotalAmount = 23800 }, document.Header.Totals);
    }

    [Fact]
    public void E13_bottle_deposit_without_the_tax_on_beer()
    {
        var document = Sample.Clean(33, """
            , "Detalle": [{ "NmbItem": "Cerveza", "QtyItem": 48, "PrcItem": 650 }, { "NmbItem": "Envase", "QtyItem": 48, "PrcItem": 120, "IndExe": 3 }]
            """);
        Assert.Equal(
            new Totals { NetAmount = 31200, VatRate = 19, Vat = 5928, ContainerDeposit = 5760, TotalAmount = 49284 - 6396 },
            document.Header.Totals);
    }

    [Fact]
    public void E14_non_billable_lines_and_previous_balance()
    {
        var document = Sample.Clean(
            33,
            """
            , "Detalle": [
                { "NmbItem": "A", "MontoItem": 25000 },
                { "NmbItem": "B", "MontoItem": 4500, "IndExe": 2 },
                { "NmbItem": "C", "MontoItem": 1200, "IndExe": 6 }]
            """,
            totals: """ "SaldoAnterior": -2000 """);
        Assert.Equal(
            new Totals
            {
                NetAmount = 25000,
                VatRate = 19,
                Vat = 4750,
                TotalAmount = 29750,
                NonBillableAmount = 3300,
                PeriodAmount = 33050,
                PreviousBalance = -2000,
                PayableAmount = 31050,
            },
            document.Header.Totals);
    }

    [Fact]
    public void E20_exempt_invoice_with_line_discount()
    {
        var document = Sample.Clean(34, """, "Detalle": [{ "NmbItem": "A", "QtyItem": 5, "PrcItem": 25000, "DescuentoPct": 10 }]""");
        Assert.Equal(12500, document.Lines[0].DiscountAmount);
        Assert.Equal(112500, document.Lines[0].Amount);
        Assert.Equal(new Totals { ExemptAmount = 112500, TotalAmount = 112500 }, document.Header.Totals);
    }

    [Fact]
    public void E21_exempt_invoice_with_non_billable_line()
    {
        var document = Sample.Clean(34, """, "Detalle": [{ "NmbItem": "A", "MontoItem": 20000 }, { "NmbItem": "B", "MontoItem": 35000, "IndExe": 2 }]""");
        Assert.Equal(
            new Totals { ExemptAmount = 20000, TotalAmount = 20000, NonBillableAmount = 35000, PeriodAmount = 55000 },
            document.Header.Totals);
    }

    [Fact]
    public void E22_credit_note_that_lowers_amounts()
    {
        var document = Sample.Clean(61, """, "Detalle": [{ "NmbItem": "A", "QtyItem": 20, "PrcItem": 450 }]""" + Sample.ToCorrect);
        Assert.Equal(new Totals { NetAmount = 9000, VatRate = 19, Vat = 1710, TotalAmount = 10710 }, document.Header.Totals);
    }

    [Theory]
    [InlineData(61)]
    [InlineData(56)]
    public void E23_note_that_corrects_text(int type)
    {
        var document = Sample.Clean(type, """
            , "Detalle": [{ "NmbItem": "Donde dice X debe decir Y" }],
            "Referencia": [{ "TpoDocRef": "33", "FolioRef": "170", "FchRef": "2026-03-02", "CodRef": 2 }]
            """);
        Assert.Equal(0, document.Lines[0].Amount);
        Assert.Null(document.Lines[0].Quantity);
        Assert.Equal(new Totals { TotalAmount = 0 }, document.Header.Totals);
    }

    [Fact]
    public void E24_guide_for_an_internal_transfer()
    {
        var document = Sample.Clean(52, """, "Detalle": [{ "NmbItem": "A", "QtyItem": 150, "UnmdItem": "U" }]""", """, "IndTraslado": 5""");
        Assert.Equal(0, document.Lines[0].Amount);
        Assert.Equal(new Totals { TotalAmount = 0 }, document.Header.Totals);
    }

    [Theory]
    [InlineData(1190, 1000, 190, 190)]
    [InlineData(680, 571, 109, 108)]
    [InlineData(86710, 72866, 13844, 13845)]
    [InlineData(990, 832, 158, 158)]
    [InlineData(5000, 4202, 798, 798)]
    public void E26_boleta_split(int gross, int net, int vat, int vatByFormula)
    {
        string lines = $$""", "Detalle": [{ "NmbItem": "A", "QtyItem": 1, "PrcItem": {{gross}} }]""";
        Assert.Equal(new Totals { NetAmount = net, Vat = vat, TotalAmount = gross }, Sample.Clean(39, lines).Header.Totals);
        Assert.Equal(
            new Totals { NetAmount = net, Vat = vatByFormula, TotalAmount = net + vatByFormula },
            Sample.Clean(39, lines, options: new CalculationOptions { BoletaGrossVat = GrossVat.RateTimesNet }).Header.Totals);
    }

    [Fact]
    public void E27_boleta_with_all_classes()
    {
        var document = Sample.Clean(39, """
            , "Detalle": [
                { "NmbItem": "A", "MontoItem": 1190 },
                { "NmbItem": "B", "MontoItem": 500, "IndExe": 1 },
                { "NmbItem": "C", "MontoItem": 300, "IndExe": 2 }]
            """);
        Assert.Equal(
            new Totals { NetAmount = 1000, Vat = 190, ExemptAmount = 500, TotalAmount = 1690, NonBillableAmount = 300, PeriodAmount = 1990 },
            document.Header.Totals);
        Assert.Contains("\"TotalPeriodo\":1990", DocumentJson.Write(document), StringComparison.Ordinal);
    }

    [Fact]
    public void E28_boleta_with_net_prices()
    {
        var document = Sample.Clean(39, """, "Detalle": [{ "NmbItem": "A", "QtyItem": 3, "PrcItem": 333.333333 }]""", """, "IndMntNeto": 2""");
        Assert.Equal(1000, document.Lines[0].Amount);
        Assert.Equal(new Totals { NetAmount = 1000, Vat = 190, TotalAmount = 1190 }, document.Header.Totals);
    }

    [Fact]
    public void E29_boleta_with_global_discount()
    {
        var document = Sample.Clean(39, """
            , "Detalle": [{ "NmbItem": "A", "MontoItem": 1190 }],
            "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "%", "ValorDR": 10 }]
            """);
        Assert.Equal(new Totals { NetAmount = 900, Vat = 171, TotalAmount = 1071 }, document.Header.Totals);
    }

    [Theory]
    [InlineData(PercentBase.Exact, 120, 2290)]
    [InlineData(PercentBase.Rounded, 121, 2289)]
    public void E37_percentage_of_exact_or_rounded_value(PercentBase percentBase, int discount, int amount)
    {
        var document = Sample.Clean(
            33,
            """, "Detalle": [{ "NmbItem": "A", "QtyItem": 2.4, "PrcItem": 1004, "DescuentoPct": 5 }]""",
            options: new CalculationOptions { LinePercentBase = percentBase });
        Assert.Equal(discount, document.Lines[0].DiscountAmount);
        Assert.Equal(amount, document.Lines[0].Amount);
    }
}
