using FMgo.Documents;
using FMgo.Tables;
using FMgo.Validation;

namespace FMgo.Tests.Validation;

/// <summary>Sales above 135 UF, with the amounts of the law (Res. Ex. SII 44 de 2025, 3): one for a whole year, known without asking the host.</summary>
public class PayerTests
{
    [Theory]
    [InlineData(39, "2025-09-01", 5_186_253, false)]
    [InlineData(39, "2025-09-01", 5_186_254, true)]
    [InlineData(41, "2025-12-31", 5_300_000, true)]
    [InlineData(41, "2026-01-01", 5_300_000, false)]
    [InlineData(39, "2026-11-29", 5_363_274, false)]
    [InlineData(39, "2026-11-29", 5_363_275, true)]
    [InlineData(39, "2025-08-31", 9_000_000, false)]
    [InlineData(39, "2027-01-01", 5_363_275, true)]
    [InlineData(39, null, 5_363_275, true)]
    public void Boletas_above_the_amount_of_their_year_name_the_payer(int code, string? date, int total, bool isAsked)
    {
        var boleta = Boleta(code, date, total);
        string[] asked = isAsked ? ["FMGO-BOL-005 Encabezado/IdDoc/MedioPago", "FMGO-BOL-005 Encabezado/Receptor/RznSocRecep", "FMGO-BOL-006 Encabezado/Receptor/RUTRecep"] : [];
        Assert.Equal(asked, Found(boleta, DocumentOptions.Default, "FMGO-BOL-005", "FMGO-BOL-006"));
    }

    [Fact]
    public void Year_that_is_not_known_takes_the_last_amount_and_says_so_until_the_host_gives_its_own()
    {
        var boleta = Boleta(39, "2027-03-01", 5_400_000);
        var told = Assert.Single(boleta.Validate(), finding => finding.Code == "FMGO-PAY-001");
        Assert.Equal(Severity.Information, told.Severity);
        Assert.Contains("5363274.60", told.Message, StringComparison.Ordinal);
        Assert.Contains("2027", told.Message, StringComparison.Ordinal);

        var own = new DocumentOptions { PayerThresholds = [new(2027, 5_520_000)] };
        Assert.Empty(Found(boleta, own, "FMGO-PAY-001", "FMGO-BOL-005", "FMGO-BOL-006"));
        Assert.Equal(3, Found(Boleta(39, "2027-03-01", 5_520_001), own, "FMGO-BOL-005", "FMGO-BOL-006").Count);
        Assert.Equal(["FMGO-PAY-001 Encabezado/Totales/MntTotal"], Found(Boleta(39, "2028-01-01", 5_520_001), own, "FMGO-PAY-001"));
    }

    [Fact]
    public void Small_sales_of_an_unknown_year_are_not_told_of_it() => Assert.Empty(Found(Boleta(39, "2027-03-01", 5_363_274), DocumentOptions.Default, "FMGO-PAY-001"));

    [Theory]
    [InlineData(33, "2025-01-01", true)]
    [InlineData(34, "2026-11-29", true)]
    [InlineData(33, "2024-12-31", false)]
    [InlineData(46, "2026-11-29", false)]
    [InlineData(61, "2026-11-29", false)]
    public void Invoices_paid_in_cash_say_so(int code, string date, bool isAsked)
    {
        var document = Large(Some.Document(DocumentType.FromCode(code)), date, 6_000_000).WithId(id => id with { PaymentForm = PaymentForm.Cash });
        Assert.Equal(isAsked ? ["FMGO-PAY-002 Encabezado/IdDoc/MedioPago"] : [], Found(document, DocumentOptions.Default, "FMGO-PAY-002"));
        Assert.Empty(Found(document.WithId(id => id with { PaymentMeans = PaymentMeans.Cheque }), DocumentOptions.Default, "FMGO-PAY-002"));
        Assert.Empty(Found(document.WithId(id => id with { PaymentForm = PaymentForm.Credit }), DocumentOptions.Default, "FMGO-PAY-002"));
    }

    [Fact]
    public void The_table_is_135_UF_of_the_last_day_of_the_year_before()
    {
        Assert.Equal(135 * 38_416.69m, PayerThresholds.On(2025)!.Value.Pesos);
        Assert.Equal(135 * 39_727.96m, PayerThresholds.On(2026)!.Value.Pesos);
        Assert.Equal(2026, PayerThresholds.On(2030)!.Value.Year);
        Assert.Null(PayerThresholds.On(2024));
        Assert.Equal(7, PayerThresholds.On(2026, [new(2026, 7)])!.Value.Pesos);
        Assert.Equal(2026, PayerThresholds.On(2026, [new(2025, 7)])!.Value.Year);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Amounts_that_are_none_are_refused(int pesos) => Assert.Throws<ArgumentException>(() => new DocumentOptions { PayerThresholds = [new(2027, pesos)] });

    [Fact]
    public void Year_that_comes_twice_is_refused() => Assert.Throws<ArgumentException>(() => new DocumentOptions { PayerThresholds = [new(2027, 1), new(2027, 2)] });

    private static Document Boleta(int code, string? date, int total) => Large(Some.Document(DocumentType.FromCode(code)), date, total)
        .WithReceiver(receiver => receiver with { Rut = Rut.UnidentifiedBuyer, Name = null });

    private static Document Large(Document document, string? date, int total) => document
        .WithId(id => id with { IssueDate = date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), BoletaPaymentMeans = null })
        .WithTotals(totals => totals with { TotalAmount = total });

    private static List<string> Found(Document document, DocumentOptions options, params string[] codes) =>
        [.. document.Validate(options).Where(finding => codes.Contains(finding.Code)).Select(finding => $"{finding.Code} {finding.Path}")];
}
