using FMgo.Corrections;
using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Tests.Corrections;

public class AnnulTests
{
    public static TheoryData<int, int> Pairs => new()
    {
        { 33, 61 }, { 34, 61 }, { 39, 61 }, { 41, 61 }, { 43, 61 }, { 46, 61 }, { 56, 61 }, { 61, 56 }, { 110, 112 }, { 111, 112 }, { 112, 111 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void An_annulment_has_exactly_the_totals_of_the_original(int code, int noteCode)
    {
        var original = Some.Original(DocumentType.FromCode(code));
        var note = Notes.Sound(Notes.Complete(Correction.Of(original).Annul("Venta anulada"), original));
        Assert.Equal(noteCode, note.Type!.Code);
        var expected = original.Header.Totals;
        Assert.Equal(expected with { VatRate = note.Header.Totals.VatRate, OwnVat = note.Header.Totals.OwnVat, ThirdPartyVat = note.Header.Totals.ThirdPartyVat }, note.Header.Totals);
        Assert.Equal(original.Header.OtherCurrency, note.Header.OtherCurrency);
        var balance = CorrectionBalance.Of(original).Apply(note).GetValueOrThrow();
        Assert.True(balance.IsAnnulled);
        Assert.Equal(0, balance.RemainingTotal);
        Assert.All(balance.Lines, line => Assert.Equal(0, line.RemainingAmount));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_reference_names_the_original_and_what_is_done_to_it(int code, int noteCode)
    {
        var original = Some.Original(DocumentType.FromCode(code));
        var note = Notes.Complete(Correction.Of(original).Annul("Venta anulada"), original).Preview().GetValueOrThrow();
        Assert.Equal(noteCode, note.Type!.Code);
        var expected = new Reference
        {
            Number = 1,
            Type = original.Type!.CodeText,
            Folio = "170",
            Date = The.IssueDate,
            CorrectionCode = CorrectionCode.Annul,
            Reason = "Venta anulada",
        };
        Assert.Equal(expected, Assert.Single(note.References));
    }

    [Fact]
    public void A_note_repeats_lines_discounts_and_surcharges()
    {
        var note = Notes.Sound(Correction.Of(Some.DiscountedInvoice).Annul("Venta anulada").IssuedOn(The.IssueDate));
        Assert.Equal(["Tuerca", "Perno", "Curso"], note.Lines.Select(line => line.Name));
        Assert.Equal(Some.DiscountedInvoice.Lines.Select(line => (line.Quantity, line.DiscountAmount, line.Amount)), note.Lines.Select(line => (line.Quantity, line.DiscountAmount, line.Amount)));
        Assert.Equal(5, Assert.Single(note.GlobalAdjustments).Value);
    }

    [Fact]
    public void A_dispatch_guide_cannot_be_annulled_by_a_note() =>
        Assert.Equal(["FMGO-COR-002"], Notes.Found(Correction.Of(Some.Original(DocumentType.DispatchGuide)).Annul("Anulada").IssuedOn(The.IssueDate)));

    [Fact]
    public void A_note_that_annuls_a_note_cannot_be_annulled()
    {
        var credit = Notes.Sound(Correction.Of(Some.DiscountedInvoice).Annul("Error").IssuedOn(The.IssueDate));
        var debit = Notes.Sound(Correction.Of(credit).Annul("Sí procedía").IssuedOn(The.IssueDate));
        Assert.Equal(DocumentType.DebitNote, debit.Type);
        Assert.Equal(["FMGO-COR-004"], Notes.Found(Correction.Of(debit).Annul("Otra vez").IssuedOn(The.IssueDate)));
    }

    [Fact]
    public void A_debit_note_annuls_a_text_correction_with_amounts_of_zero()
    {
        var credit = Notes.Sound(Correction.Of(Some.DiscountedInvoice).CorrectText("Giro", "Donde dice A debe decir B").IssuedOn(The.IssueDate));
        var debit = Notes.Sound(Correction.Of(credit).Annul("No procedía").IssuedOn(The.IssueDate));
        Assert.Equal(0, debit.Header.Totals.TotalAmount);
        Assert.Equal(0, Assert.Single(debit.Lines).Amount);
    }

    [Fact]
    public void A_document_with_partial_notes_is_not_annulled_but_credited()
    {
        var credit = Notes.Sound(Correction.Of(Some.DiscountedInvoice).Credit("Devolución").Return(1, 2).IssuedOn(The.IssueDate));
        var balance = CorrectionBalance.Of(Some.DiscountedInvoice).Apply(credit).GetValueOrThrow();
        Assert.Equal(["FMGO-COR-013"], Notes.Found(Correction.Of(balance).Annul("Anula").IssuedOn(The.IssueDate)));
        var rest = Notes.Sound(Correction.Of(balance).Credit("Anula").ReturnRemaining().IssuedOn(The.IssueDate), folio: 2);
        Assert.Equal(0, balance.Apply(rest).GetValueOrThrow().RemainingTotal);
    }

    [Fact]
    public void An_annulled_document_is_not_corrected_again()
    {
        var credit = Notes.Sound(Correction.Of(Some.DiscountedInvoice).Annul("Error").IssuedOn(The.IssueDate));
        var balance = CorrectionBalance.Of(Some.DiscountedInvoice).Apply(credit).GetValueOrThrow();
        Assert.Contains("FMGO-COR-012", Notes.Found(Correction.Of(balance).Annul("Error").IssuedOn(The.IssueDate)));
        Assert.Contains("FMGO-COR-012", Notes.Found(Correction.Of(balance).Debit("Interés").IncreaseLine(1, 1).IssuedOn(The.IssueDate)));
    }

    [Fact]
    public void Negative_lines_of_a_settlement_go_as_a_discount()
    {
        var settlement = DocumentDraft.SettlementInvoice(The.Issuer, The.Receiver)
            .AddLine(new DraftLine { Name = "Ventas", Amount = 250_000, SettledDocumentType = "33" })
            .AddLine(new DraftLine { Name = "Devoluciones", Amount = -40_000, SettledDocumentType = "61" })
            .AddLine(new DraftLine { Name = "Ventas exentas", Amount = 30_000, SettledDocumentType = "34", ExemptionMark = ExemptionMark.Exempt })
            .AddLine(new DraftLine { Name = "Anticipo", Amount = -10_000, SettledDocumentType = "99", ExemptionMark = ExemptionMark.NonBillable })
            .AddCommission("Comisión", net: 45_000)
            .PaidAs(PaymentForm.Credit)
            .IssuedOn(The.IssueDate).Preview().GetValueOrThrow().WithFolio(3);
        var note = Notes.Sound(Correction.Of(settlement).Annul("Error").IssuedOn(The.IssueDate));
        Assert.Equal(settlement.Header.Totals.TotalAmount, note.Header.Totals.TotalAmount);
        Assert.Equal(settlement.Header.Totals.ThirdPartyVat, note.Header.Totals.ThirdPartyVat);
        Assert.Equal(40_000, Assert.Single(note.GlobalAdjustments).Value);
        Assert.Equal(ExemptionMark.NegativeNonBillable, note.Lines[2].ExemptionMark);
        Assert.Equal(-10_000, note.Header.Totals.NonBillableAmount);
        Assert.Equal(["FMGO-COR-023"], Notes.Found(Correction.Of(settlement).Credit("Error").ReduceLine(2, 10).IssuedOn(The.IssueDate)));
    }

    [Fact]
    public void A_negative_settlement_cannot_be_annulled_by_a_note()
    {
        var settlement = DocumentDraft.SettlementInvoice(The.Issuer, The.Receiver)
            .AddLine(new DraftLine { Name = "Devoluciones", Amount = -40_000, SettledDocumentType = "61" })
            .AddCommission("Comisión", net: 1_000)
            .IssuedOn(The.IssueDate).Preview().GetValueOrThrow().WithFolio(3);
        Assert.Equal(["FMGO-COR-022"], Notes.Found(Correction.Of(settlement).Annul("Error").IssuedOn(The.IssueDate)));
    }

    [Fact]
    public void The_rates_of_a_note_are_those_of_the_day_of_its_original()
    {
        // Wine paid 15 % until the end of September 2014 and pays 20.5 % since.
        var wine = DocumentDraft.Invoice(The.Issuer, The.Receiver)
            .AddLine(new DraftLine { Name = "Vino", Quantity = 6, UnitPrice = 5_000, TaxCodes = ["25"] })
            .IssuedOn(new DateOnly(2014, 9, 30)).Preview().GetValueOrThrow().WithFolio(9);
        var note = Correction.Of(wine).Annul("Devuelto").IssuedOn(new DateOnly(2014, 10, 2)).Preview().GetValueOrThrow();
        Assert.Equal(wine.Header.Totals, note.Header.Totals);
        Assert.Equal(15, Assert.Single(note.Header.Totals.Taxes).Percent);
    }

    [Theory]
    [InlineData("25", 15, true)]
    [InlineData("27", 13, true)]
    [InlineData("24", 27, false)]
    public void Rates_go_along_a_chain_of_notes(string code, int percent, bool inPart)
    {
        var wine = DocumentDraft.Invoice(The.Issuer, The.Receiver)
            .AddLine(new DraftLine { Name = "Vino", Quantity = 6, UnitPrice = 5_000, TaxCodes = [code] })
            .IssuedOn(new DateOnly(2014, 9, 30)).Preview().GetValueOrThrow().WithFolio(9);
        var debit = Sound(Correction.Of(wine).Debit("Más caro").IncreaseUnitPrice(1, 1_000), 2, percent);
        var credit = Sound(inPart ? Correction.Of(debit).Credit("Menos").ReducePercent(40) : Correction.Of(debit).Annul("No procedía"), 3, percent);
        Assert.Equal(inPart ? 2_400 : 6_000, credit.Header.Totals.NetAmount);
        if (inPart)
        {
            var again = Sound(Correction.Of(credit).Annul("Sí procedía"), 4, percent);
            Assert.Equal(credit.Header.Totals, again.Header.Totals);
        }
        else
        {
            Assert.Equal(debit.Header.Totals, credit.Header.Totals);
        }

        var totals = credit.Header.Totals;
        var other = credit with { Header = credit.Header with { Totals = totals with { Taxes = [totals.Taxes[0] with { Percent = percent + 1 }] } } };
        Assert.Contains("FMGO-TOT-001", other.Validate().Select(finding => finding.Code));

        static Document Sound(CorrectionNote note, int day, decimal percent)
        {
            var document = note.IssuedOn(new DateOnly(2014, 10, day)).Preview().GetValueOrThrow().WithFolio(day);
            Assert.Equal(percent, Assert.Single(document.Header.Totals.Taxes).Percent);
            Assert.DoesNotContain(document.Validate(), finding => finding.Severity == Severity.Error);
            return document;
        }
    }

    [SkippableFact]
    public void Received_documents_can_be_annulled()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        int annulled = 0;
        foreach (string file in Directory.GetFiles(SharedFiles.Path("samples", "received"), "*.xml"))
        {
            foreach (var read in DocumentXml.ReadAll(File.ReadAllBytes(file)))
            {
                var original = read.Partial!;
                var result = Correction.Of(original).Annul("Anula").IssuedOn(original.Header.Identification.IssueDate!.Value.AddDays(1)).Preview();
                Assert.True(result.Succeeded, $"{Path.GetFileName(file)}: {string.Join("; ", result.Findings)}");
                var note = result.Value.WithFolio(1);
                Assert.Equal(original.Header.Totals.TotalAmount, note.Header.Totals.TotalAmount);
                Assert.Equal(original.Header.Totals.Vat, note.Header.Totals.Vat);
                Notes.AssertSound(note);
                annulled++;
            }
        }

        Assert.InRange(annulled, 1, 100);
    }
}
