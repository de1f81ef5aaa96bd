using System.Globalization;
using FMgo.Arithmetic;
using FMgo.Tests.Validation;

namespace FMgo.Tests.Arithmetic;

/// <summary>Numbers that come with a document are checked, never believed nor silently replaced.</summary>
public class GivenNumbersTests
{
    private const string Rest = """
        , "Detalle": [{ "NroLinDet": 1, "NmbItem": "A", "QtyItem": 2, "PrcItem": 500, "DescuentoPct": 10, "DescuentoMonto": 100, "MontoItem": 900 },
        { "NmbItem": "B", "PrcItem": 50, "IndExe": 1 }, { "NmbItem": "C", "PrcItem": 30, "IndExe": 2 }, { "NmbItem": "D", "PrcItem": 20, "IndExe": 3 }]
        """;

    private const string Totals = """
        "MntNeto": 900, "MntExe": 50, "TasaIVA": 19, "IVA": 171, "GrntDep": 20, "MntTotal": 1141, "MontoNF": 30, "MontoPeriodo": 1171
        """;

    [Fact]
    public void Numbers_that_are_right_stay_without_a_word() => JsonOrder.Clean(33, Rest, totals: Totals);

    [Fact]
    public void Decimals_of_no_value_are_no_difference() =>
        JsonOrder.Clean(33, Rest.Replace("\"MontoItem\": 900", "\"MontoItem\": 900.00", StringComparison.Ordinal), totals: Totals.Replace("19", "19.0", StringComparison.Ordinal));

    [Theory]
    [InlineData("\"MntNeto\": 900", "\"MntNeto\": 901", "Encabezado/Totales/MntNeto")]
    [InlineData("\"MntExe\": 50", "\"MntExe\": 51", "Encabezado/Totales/MntExe")]
    [InlineData("\"TasaIVA\": 19", "\"TasaIVA\": 18", "Encabezado/Totales/TasaIVA")]
    [InlineData("\"TasaIVA\": 19", "\"TasaIVA\": 0", "Encabezado/Totales/TasaIVA")]
    [InlineData("\"MntNeto\": 900", "\"MntNeto\": 0", "Encabezado/Totales/MntNeto")]
    [InlineData("\"IVA\": 171", "\"IVA\": 170", "Encabezado/Totales/IVA")]
    [InlineData("\"GrntDep\": 20", "\"GrntDep\": 0", "Encabezado/Totales/GrntDep")]
    [InlineData("\"MntTotal\": 1141", "\"MntTotal\": 0", "Encabezado/Totales/MntTotal")]
    [InlineData("\"MontoNF\": 30", "\"MontoNF\": -30", "Encabezado/Totales/MontoNF")]
    [InlineData("\"MontoPeriodo\": 1171", "\"MontoPeriodo\": 1", "Encabezado/Totales/MontoPeriodo")]
    public void A_total_that_differs_is_an_error_and_the_computed_one_comes_back(string right, string wrong, string path)
    {
        var result = JsonOrder.Calculate(33, Rest, totals: Totals.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal([$"FMGO-TOT-001 {path}"], JsonOrder.Found(result));
        Assert.Equal(JsonOrder.Clean(33, Rest, totals: Totals), result.Partial);
    }

    [Theory]
    [InlineData("\"NroLinDet\": 1", "\"NroLinDet\": 2", "Detalle[1]/NroLinDet")]
    [InlineData("\"DescuentoMonto\": 100", "\"DescuentoMonto\": 101", "Detalle[1]/DescuentoMonto")]
    [InlineData("\"MontoItem\": 900", "\"MontoItem\": 899", "Detalle[1]/MontoItem")]
    public void A_number_of_a_line_that_differs_is_an_error_and_the_computed_one_comes_back(string right, string wrong, string path)
    {
        var result = JsonOrder.Calculate(33, Rest.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal([$"FMGO-TOT-001 {path}"], JsonOrder.Found(result));
        Assert.Equal(JsonOrder.Clean(33, Rest), result.Partial);
    }

    [Fact]
    public void Amounts_with_decimals_differ_from_their_pesos()
    {
        var line = new Line { Name = "A", Amount = 100.5m, DiscountAmount = 2.5m, SurchargeAmount = 0.4m };
        var result = TotalsCalculator.Calculate(JsonOrder.Read(33, "") with { Lines = [line] });
        Assert.Equal(
            ["FMGO-TOT-001 Detalle[1]/MontoItem", "FMGO-TOT-001 Detalle[1]/DescuentoMonto", "FMGO-TOT-001 Detalle[1]/RecargoMonto"],
            JsonOrder.Found(result));
        Assert.Equal(101, result.Partial!.Lines[0].Amount);
        Assert.Equal(3, result.Partial.Lines[0].DiscountAmount);
        Assert.Null(result.Partial.Lines[0].SurchargeAmount);
    }

    [Fact]
    public void Balance_beyond_the_format_is_an_error_and_no_overflow()
    {
        var document = JsonOrder.Read(33, Rest).WithTotals(totals => totals with { PreviousBalance = decimal.MaxValue });
        Assert.Equal(["FMGO-TOT-008 Encabezado/Totales/SaldoAnterior"], JsonOrder.Found(TotalsCalculator.Calculate(document)));
    }

    [Fact]
    public void Boletas_call_the_period_by_its_own_name() => Assert.Equal(
        ["FMGO-TOT-001 Encabezado/Totales/TotalPeriodo"],
        JsonOrder.Found(JsonOrder.Calculate(39, """, "Detalle": [{ "NmbItem": "A", "PrcItem": 1190 }]""", totals: """ "TotalPeriodo": 1 """)));

    [Fact]
    public void The_message_has_both_values_in_both_languages()
    {
        var finding = Assert.Single(JsonOrder.Calculate(33, Rest, totals: Totals.Replace("1141", "1140", StringComparison.Ordinal)).Findings);
        foreach (string language in (string[])["es-CL", "en-US"])
        {
            string message = finding.GetMessage(CultureInfo.GetCultureInfo(language));
            Assert.Contains("1140", message, StringComparison.Ordinal);
            Assert.Contains("1141", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Calculating_again_changes_nothing()
    {
        var first = JsonOrder.Clean(33, Rest);
        var second = TotalsCalculator.Calculate(first);
        Assert.Empty(second.Findings);
        Assert.Equal(first, second.Partial);
    }
}
