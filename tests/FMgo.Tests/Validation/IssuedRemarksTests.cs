using System.Globalization;
using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tests.Docs;
using FMgo.Validation;
using static FMgo.Tests.Some;

namespace FMgo.Tests.Validation;

/// <summary>What is wrong with the arithmetic of a document that was issued is what SII remarks on; what SII rejects stays an error (docs/decisions/0011).</summary>
public class IssuedRemarksTests
{
    private static readonly DocumentOptions Issued = Cases.Options with { IsIssued = true };

    /// <summary>Documents with one fault of arithmetic that SII takes.</summary>
    private static readonly (string Code, Document Document)[] Remarked =
    [
        ("FMGO-TOT-001", Invoice.WithTotals(totals => totals with { TotalAmount = totals.TotalAmount + 1 })),
        ("FMGO-TOT-001", Invoice.WithTotals(totals => totals with { TotalAmount = totals.TotalAmount - 5000 })),
        ("FMGO-TOT-001", Invoice.WithTotals(totals => totals with { Vat = totals.Vat - 1, TotalAmount = totals.TotalAmount - 1 })),
        ("FMGO-TOT-001", Invoice.WithLine(line => line with { Amount = line.Amount + 1 })),
        ("FMGO-TOT-001", Invoice.WithTotals(_ => new Totals { NetAmount = 0, Vat = 0, ExemptAmount = 10_000, TotalAmount = 10_000 })),
        ("FMGO-TOT-001", Some.Document(DocumentType.DebitNote).WithTotals(_ => new Totals { ExemptAmount = 10_000, TotalAmount = 10_000 })),
        ("FMGO-TOT-001", Some.Document(DocumentType.Boleta).WithTotals(totals => totals with { Vat = totals.Vat - 1 })),
        ("FMGO-TOT-001", Some.Document(DocumentType.ExportInvoice).WithTotals(totals => totals with { ExemptAmount = totals.ExemptAmount + 0.0001m })),
        ("FMGO-TOT-006", Invoice.WithTotals(totals => totals with { Taxes = [new TaxTotal { Code = "53", Amount = -5 }] })),
        ("FMGO-TOT-007", Invoice.WithLine(line => line with { DiscountPercent = 101 })),
        ("FMGO-TOT-010", Invoice.WithLine(line => line with { Quantity = null, UnitPrice = null, DiscountPercent = 5 })),
        ("FMGO-TOT-011", Invoice.WithLine(line => line with { DiscountAmount = 1_000_000 })),
        ("FMGO-TOT-013", Some.Document(DocumentType.DispatchGuide).WithLine(line => line with { ExemptionMark = ExemptionMark.ContainerDeposit })),
        ("FMGO-TOT-014", Some.Document(DocumentType.CreditNote).WithReferences(Reference("33") with { CorrectionCode = CorrectionCode.CorrectText })),
        ("FMGO-TOT-016", Invoice with { GlobalAdjustments = [Adjustment(AdjustmentKind.Discount, 1_000_000)] }),
        ("FMGO-TOT-020", Some.Document(DocumentType.ExemptBoleta).WithTotals(totals => totals with { NetAmount = 100 })),
        ("FMGO-TOT-022", Some.Document(DocumentType.ExemptInvoice).WithLine(line => line with { ExemptionMark = ExemptionMark.NonBillable })),
        ("FMGO-TOT-025", Invoice.WithLine(line => line with { TaxCodes = ["15"] })),
        ("FMGO-TOT-026", Invoice.WithLine(line => line with { ExemptionMark = ExemptionMark.Exempt, TaxCodes = ["26"] })),
        ("FMGO-TOT-027", Invoice.WithLine(line => line with { TaxCodes = ["26", "26"] })),
        ("FMGO-TOT-028", Invoice.WithLine(line => line with { TaxCodes = ["17"] })),
        ("FMGO-TOT-029", Invoice.WithLine(line => line with { TaxCodes = ["28"] })),
        ("FMGO-TOT-030", Invoice.WithTotals(totals => totals with { Taxes = [new TaxTotal { Code = "26", Percent = 20.5m, Amount = 205 }] })),
        ("FMGO-TOT-031", Invoice.WithId(id => id with { HasGrossPrices = true }).WithLine(line => line with { TaxCodes = ["26"] })),
        ("FMGO-TOT-035", Invoice.WithTotals(totals => totals with { OwnVat = 1, ThirdPartyVat = totals.Vat })),
        ("FMGO-TOT-038", Some.Document(DocumentType.PurchaseInvoice).WithLine(line => line with { TaxCodes = ["15", "36"] })),
        ("FMGO-TOT-041", Invoice.WithLine(line => line with { TaxCodes = ["15"] }).WithTotals(totals => totals with { TotalAmount = totals.TotalAmount + 7 })),
    ];

    /// <summary>What SII rejects, whatever else it takes.</summary>
    private static readonly (string Code, Document Document)[] Rejected =
    [
        ("FMGO-TAX-001", Invoice.WithTotals(totals => totals with { Vat = null })),
        ("FMGO-TAX-003", Some.Document(DocumentType.ExemptInvoice).WithTotals(totals => totals with { ExemptAmount = null })),
        ("FMGO-TAX-012", Invoice.WithTotals(totals => totals with { NonBillableAmount = 5, PeriodAmount = totals.TotalAmount })),
        ("FMGO-TAX-012", Some.Document(DocumentType.SettlementInvoice).WithTotals(totals => totals with { PeriodAmount = totals.TotalAmount + 1 })),
        ("FMGO-TOT-001", Some.Document(DocumentType.ExemptInvoice).WithTotals(totals => totals with { ExemptAmount = 0 })),
        ("FMGO-TOT-018", Some.Document(DocumentType.CreditNote).WithReferences()),
        ("FMGO-TOT-019", Some.Document(DocumentType.CreditNote).WithReferences(Reference("33") with { CorrectionCode = null })),
        ("FMGO-TOT-020", Some.Document(DocumentType.ExemptInvoice).WithTotals(totals => totals with { Vat = 19 })),
        ("FMGO-TOT-022", Some.Document(DocumentType.ExemptInvoice).WithLine(line => line with { ExemptionMark = ExemptionMark.NonBillable }).WithTotals(totals => totals with { ExemptAmount = 0 })),
        ("FMGO-TOT-033", Some.Document(DocumentType.PurchaseInvoice) with { Commissions = [new Commission { Number = 1, Kind = CommissionKind.Commission, Description = "x", NetAmount = 900_000, ExemptAmount = 0, Vat = 171_000 }] }),
        ("FMGO-LIN-001", Invoice.WithLine(line => line with { Name = " " })),
        ("FMGO-STR-006", Invoice.WithLine(line => line with { Amount = -1, UnitPrice = null, Quantity = null })),
        ("FMGO-STR-006", Invoice.WithLine(line => line with { UnitPrice = 0 })),
        ("FMGO-STR-009", Invoice.WithLine(line => line with { TaxCodes = ["99"] })),
        ("FMGO-STR-001", Invoice.WithLine(line => line with { Amount = null, UnitPrice = null })),
        ("FMGO-STR-006", Invoice.WithTotals(totals => totals with { TotalAmount = -1 })),
    ];

    private static Document Invoice => Some.Document(DocumentType.Invoice);

    public static TheoryData<int> RemarkedPlaces => [.. Enumerable.Range(0, Remarked.Length)];

    public static TheoryData<int> RejectedPlaces => [.. Enumerable.Range(0, Rejected.Length)];

    [Theory]
    [MemberData(nameof(RemarkedPlaces))]
    public void Fault_of_arithmetic_is_a_remark_on_an_issued_document_and_an_error_on_a_new_one(int place)
    {
        var (code, document) = Remarked[place];
        var told = document.WithFolio(7).Validate(Issued);
        var remark = told.First(finding => finding.Code == code);
        Assert.Equal(Severity.Warning, remark.Severity);
        Assert.False(remark.IsWaived);
        Assert.False(told.HasErrors(), string.Join("; ", told));
        Assert.Contains("El SII puede observarlo (reparo), no lo rechaza.", remark.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
        Assert.Contains("SII may remark on it (reparo) and does not reject it.", remark.GetMessage(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.NotNull(remark.Rule.Source);

        Assert.Equal(Severity.Error, document.Validate(Cases.Options).First(finding => finding.Code == code).Severity);
        Assert.Contains(DocumentDraft.From(document).Complete(Cases.Options).Findings, finding => finding.Code == code && finding.Severity == Severity.Error);
    }

    [Theory]
    [MemberData(nameof(RejectedPlaces))]
    public void What_SII_rejects_is_an_error_on_an_issued_document_too(int place)
    {
        var (code, document) = Rejected[place];
        var told = document.WithFolio(7).Validate(Issued);
        Assert.Contains(told, finding => finding.Code == code && finding.Severity == Severity.Error);
    }

    [Fact]
    public void Remark_says_by_how_much_it_differs_and_travels()
    {
        var document = Invoice.WithFolio(7).WithTotals(totals => totals with { TotalAmount = totals.TotalAmount + 37 });
        var remark = Assert.Single(document.Validate(Issued));
        Assert.Equal("37", remark.Arguments[2]);
        Assert.EndsWith("difiere en 37. El SII puede observarlo (reparo), no lo rechaza.", remark.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
        Assert.Equal(remark, System.Text.Json.JsonSerializer.Deserialize<Finding>(System.Text.Json.JsonSerializer.Serialize(remark)));
    }

    [Fact]
    public void Numbers_as_far_apart_as_numbers_can_be_are_told()
    {
        var document = Invoice.WithFolio(7).WithTotals(totals => totals with { TotalAmount = decimal.MinValue, Vat = decimal.MaxValue });
        Assert.NotEmpty(document.Validate(Issued));
    }

    [Fact]
    public void Sum_of_the_period_is_held_against_what_the_document_says_and_not_against_its_lines()
    {
        var consistent = Invoice.WithFolio(7).WithTotals(totals => totals with { TotalAmount = totals.TotalAmount + 1, PeriodAmount = totals.TotalAmount + 1 });
        Assert.All(consistent.Validate(Issued), finding => Assert.Equal(("FMGO-TOT-001", Severity.Warning), (finding.Code, finding.Severity)));
    }

    [Fact]
    public void Every_error_of_the_arithmetic_is_in_the_table_once()
    {
        var errors = FindingList.All.Where(entry => entry.Class == typeof(TotalsRules) && entry.Rule.Severity == Severity.Error).Select(entry => entry.Rule.Code).Distinct();
        Assert.Equal(errors, IssuedRemarks.All.Select(entry => entry.Rule.Code).Concat(IssuedRemarks.Rejections.Keys.Select(rule => rule.Code)).Order(StringComparer.Ordinal));
        Assert.All(IssuedRemarks.All, entry => Assert.Equal((entry.Rule.Code, Severity.Warning), (entry.Remark.Code, entry.Remark.Severity)));
    }

    [Fact]
    public void Every_other_error_has_a_star_a_published_rejection_or_an_answer_of_level_3()
    {
        var errors = RuleList.Rules.Select(entry => entry.Rule).Where(rule => rule.Severity == Severity.Error).ToList();
        Assert.NotEmpty(errors);
        Assert.All(errors, rule => Assert.True(
            rule.SiiCode?.Contains("-3-", StringComparison.Ordinal) == true || rule.Source!.Contains("columna (*)", StringComparison.Ordinal) || rule.Source.EndsWith("rechazo", StringComparison.Ordinal), rule.Code));
    }

    [Theory]
    [InlineData(56, "34", true)]
    [InlineData(61, "34", true)]
    [InlineData(61, "32", true)]
    [InlineData(61, "33", false)]
    [InlineData(61, "41", false)]
    [InlineData(61, "801", false)]
    public void Lines_without_mark_are_exempt_in_a_note_on_an_exempt_invoice(int type, string referenced, bool isExempt)
    {
        var note = Some.Document(DocumentType.FromCode(type)).WithTotals(_ => new Totals());
        note = note.WithReferences(Reference(referenced) with { CorrectionCode = CorrectionCode.CorrectAmounts }, Reference("801") with { Number = 2, CorrectionCode = null });
        var totals = TotalsCalculator.Calculate(note).GetValueOrThrow().Header.Totals;
        Assert.Equal(isExempt, totals.NetAmount is null);
        Assert.Equal(isExempt, totals.ExemptAmount == note.Lines[0].Amount);
        Assert.Equal(isExempt, totals.Vat is null);
    }

    [Fact]
    public void Note_on_an_exempt_and_on_a_taxed_invoice_needs_the_mark()
    {
        var note = Some.Document(DocumentType.CreditNote).WithTotals(_ => new Totals())
            .WithReferences(Reference("34") with { CorrectionCode = CorrectionCode.CorrectAmounts }, Reference("33") with { Number = 2, CorrectionCode = CorrectionCode.CorrectAmounts });
        Assert.NotNull(TotalsCalculator.Calculate(note).GetValueOrThrow().Header.Totals.NetAmount);
    }

    [Fact]
    public void Global_discount_of_a_note_on_an_exempt_invoice_acts_on_its_exempt_lines()
    {
        var note = Some.Document(DocumentType.CreditNote).WithTotals(_ => new Totals()).WithReferences(Reference("34") with { CorrectionCode = CorrectionCode.CorrectAmounts });
        var computed = TotalsCalculator.Calculate(note with { GlobalAdjustments = [Adjustment(AdjustmentKind.Discount, 100)] });
        Assert.Equal(["FMGO-TOT-023"], computed.Findings.Select(finding => finding.Code));
        Assert.Equal(note.Lines[0].Amount - 100, computed.GetValueOrThrow().Header.Totals.TotalAmount);
    }

    [SkippableTheory]
    [InlineData("real-total-control.xml", "FMGO-TOT-001 Encabezado/Totales/MntTotal")]
    [InlineData("real-total-mas-uno.xml", "FMGO-TOT-001 Encabezado/Totales/MntTotal")]
    [InlineData("real-iva-truncado.xml", "FMGO-TOT-001 Encabezado/Totales/IVA", "FMGO-TOT-001 Encabezado/Totales/MntTotal")]
    [InlineData("real-nota-debito-exenta-sin-indexe.xml", "FMGO-TOT-001 Encabezado/Totales/MntNeto", "FMGO-TOT-001 Encabezado/Totales/IVA", "FMGO-TOT-001 Encabezado/Totales/MntExe", "FMGO-TOT-001 Encabezado/Totales/MntTotal")]
    public void Real_documents_that_SII_took_are_remarked_on(string file, params string[] expected)
    {
        var read = Assert.Single(DocumentXml.ReadAll(System.IO.File.ReadAllBytes(SharedFiles.Path("cases", file))));
        var told = read.Validate(Issued).Findings;
        Assert.False(told.HasErrors(), string.Join("; ", told));
        Assert.Equal(expected, told.Where(finding => finding.Code.StartsWith("FMGO-TOT-001", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Path}"));
    }

    private static GlobalAdjustment Adjustment(AdjustmentKind kind, decimal money) => new() { Number = 1, Kind = kind, ValueKind = ValueKind.Amount, Value = money };
}
