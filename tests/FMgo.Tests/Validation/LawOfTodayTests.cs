using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Tests.Validation;

/// <summary>Rules of laws of 2022 to 2027 at their edges, beyond the one case that each rule has.</summary>
public class LawOfTodayTests
{
    private static readonly Document Guide = Some.Document(DocumentType.DispatchGuide);

    [Theory]
    [InlineData("2026-05-24", true)]
    [InlineData("2026-05-25", false)]
    [InlineData("2021-01-01", true)]
    public void Credit_notes_lower_the_debit_for_six_months(string original, bool isTold)
    {
        var note = Some.Document(DocumentType.CreditNote).WithReferences(Reference(original, CorrectionCode.Annul)).WithId(id => id with { IssueDate = new DateOnly(2026, 11, 25) });
        Assert.Equal(isTold, Has(note, "FMGO-REF-022"));
        Assert.False(Has(note.WithId(id => id with { HasNoVatDebitReduction = true }), "FMGO-REF-022"));
        Assert.False(Has(note.WithReferences(Reference(original, CorrectionCode.CorrectText)), "FMGO-REF-022"));
        Assert.False(Has(note.WithTotals(totals => totals with { Vat = null }), "FMGO-REF-022"));
        Assert.False(Has(note.WithReferences(Reference(original, CorrectionCode.Annul) with { Type = "801" }), "FMGO-REF-022"));
        Assert.False(Has(Some.Document(DocumentType.DebitNote).WithReferences(Reference(original, CorrectionCode.CorrectAmounts)), "FMGO-REF-022"));
    }

    // 31 August and six months: the last day of February.
    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    public void Months_that_are_shorter_end_on_their_last_day(string date, bool isTold)
    {
        var note = Some.Document(DocumentType.CreditNote).WithReferences(Reference("2025-08-31", CorrectionCode.CorrectAmounts)).WithId(id => id with { IssueDate = Day(date) });
        Assert.Equal(isTold, Has(note, "FMGO-REF-022"));
    }

    [Theory]
    [InlineData("SKU-00123", true)]
    [InlineData("7804650123457", true)]
    [InlineData("A/12.3_X", true)]
    [InlineData("PAN", false)]
    [InlineData("Tuerca M8", false)]
    [InlineData("Tuerca8", false)]
    [InlineData("ABC 123", false)]
    public void Names_of_items_are_words(string name, bool isTold)
    {
        Assert.Equal(isTold, Has(Some.Document(DocumentType.Invoice).WithLine(line => line with { Name = name }), "FMGO-LIN-008"));
        Assert.False(Has(Some.Document(DocumentType.Boleta).WithLine(line => line with { Name = name }), "FMGO-LIN-008"));
        Assert.False(Has(Some.Document(DocumentType.ExportInvoice).WithLine(line => line with { Name = name }), "FMGO-LIN-008"));
    }

    [Fact]
    public void Name_that_is_the_code_of_the_item_is_told() => Assert.True(Has(
        Some.Document(DocumentType.Invoice).WithLine(line => line with { Name = "tuerca", Codes = [new ItemCode { Type = "INT1", Value = "TUERCA" }] }), "FMGO-LIN-008"));

    [Theory]
    [InlineData("Patente desconocida al emitir el documento.", true)]
    [InlineData("Se desconoce la patente del camión", true)]
    [InlineData("PATENTE POR CONFIRMAR", true)]
    [InlineData("Se ignora la placa patente del camión", true)]
    [InlineData("Patente ABCD12", false)]
    [InlineData("Destino por confirmar", false)]
    public void Plates_that_are_said_to_be_unknown_are_not_asked_for(string text, bool isSaid)
    {
        var guide = Guide.WithTransport(transport => transport with { LicensePlate = null, TrailerLicensePlate = null });
        Assert.True(Has(guide, "FMGO-GUI-001"));
        foreach (var said in (Document[])[guide.WithLine(line => line with { Description = text }), guide.WithReferences(Some.Reference("802") with { Reason = text })])
        {
            Assert.Equal(!isSaid, Has(said, "FMGO-GUI-001"));
            Assert.Equal(!isSaid, Has(said, "FMGO-GUI-002"));
        }
    }

    [Theory]
    [InlineData(TransferReason.Sale, false)]
    [InlineData(TransferReason.SalesToBeMade, true)]
    [InlineData(TransferReason.InternalTransfer, true)]
    [InlineData(TransferReason.ExportTransfer, true)]
    [InlineData(TransferReason.ExportSale, false)]
    public void Movements_that_are_no_sale_say_why_there_is_no_price(TransferReason reason, bool isAsked)
    {
        var guide = Guide.WithId(id => id with { TransferReason = reason }).WithLine(line => line with { UnitPrice = null });
        Assert.Equal(isAsked, Has(guide, "FMGO-GUI-011"));
        Assert.False(Has(guide.WithReferences(Some.Reference("802") with { Reason = "Muestras" }), "FMGO-GUI-011"));
        Assert.False(Has(guide.WithLine(line => line with { UnitPrice = 1 }), "FMGO-GUI-011"));
    }

    [Fact]
    public void Invoices_that_travel_with_goods_have_days_and_long_movements_too()
    {
        var invoice = Some.Document(DocumentType.Invoice).WithId(id => id with { DispatchKind = DispatchKind.ToReceiverPremises })
            .WithTransport(_ => Some.Transport with { ArrivalDate = The.IssueDate.AddDays(3), DepartureDate = The.IssueDate.AddDays(1) });
        Assert.True(Has(invoice, "FMGO-GUI-012"));
        Assert.True(Has(invoice, "FMGO-GUI-014"));
        var without = invoice.WithId(id => id with { DispatchKind = null });
        Assert.False(Has(without, "FMGO-GUI-012"));
        Assert.False(Has(without, "FMGO-GUI-014"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Juan Canario 12345678-5")]
    public void Unit_of_timber_is_asked_for_and_not_quoted(string? unit)
    {
        var found = Assert.Single(TimberCases.Document.WithLine(line => line with { Unit = unit }).Validate(Cases.Options), finding => finding.Code == "FMGO-TIM-001");
        Assert.DoesNotContain("Canario", found.Message, StringComparison.Ordinal);
    }

    private static Reference Reference(string date, CorrectionCode code) => Some.Reference("33") with { Date = Day(date), CorrectionCode = code };

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static bool Has(Document document, string code) => document.Validate(Cases.Options).Any(finding => finding.Code == code);
}
