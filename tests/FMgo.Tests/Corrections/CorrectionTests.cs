using FMgo.Arithmetic;
using FMgo.Corrections;
using FMgo.Documents;
using FMgo.Tests.Validation;
using FMgo.Validation;

namespace FMgo.Tests.Corrections;

public class CorrectionTests
{
    private static readonly Document Invoice = Some.DiscountedInvoice;

    [Fact]
    public void A_return_is_at_the_price_of_the_original()
    {
        var note = Notes.Sound(Credit(Invoice).Return(line: 1, quantity: 3));
        Assert.Equal(DocumentType.CreditNote, note.Type);
        Assert.Equal(CorrectionCode.CorrectAmounts, Assert.Single(note.References).CorrectionCode);
        var line = Assert.Single(note.Lines);
        Assert.Equal((3m, 999m, 2997m), (line.Quantity, line.UnitPrice, line.Amount));
        Assert.Equal(2847, note.Header.Totals.NetAmount);
        Assert.Equal(3388, note.Header.Totals.TotalAmount);
    }

    [Fact]
    public void A_return_takes_its_part_of_the_discount_of_the_line()
    {
        var line = Assert.Single(Notes.Sound(Credit(Invoice).Return(line: 2, quantity: 2)).Lines);
        Assert.Equal((2m, 333.5m, 66m, 601m), (line.Quantity, line.UnitPrice, line.DiscountAmount, line.Amount));
    }

    [Fact]
    public void A_line_is_lowered_by_money()
    {
        var line = Assert.Single(Notes.Sound(Credit(Invoice).ReduceLine(1, 500)).Lines);
        Assert.Equal((null, null, 500m), (line.Quantity, line.UnitPrice, line.Amount));
    }

    [Fact]
    public void A_price_is_lowered_with_the_discount_of_the_line()
    {
        var line = Assert.Single(Notes.Sound(Credit(Invoice).ReduceUnitPrice(2, 100)).Lines);
        Assert.Equal((3m, 100m, 30m, 270m), (line.Quantity, line.UnitPrice, line.DiscountAmount, line.Amount));
    }

    [Fact]
    public void A_lower_price_leaves_the_units_where_they_are()
    {
        var note = Notes.Sound(Credit(Invoice).ReduceUnitPrice(1, 100));
        var balance = CorrectionBalance.Of(Invoice).Apply(note).GetValueOrThrow();
        Assert.Equal((10m, 8990m), (balance.Lines[0].RemainingQuantity, balance.Lines[0].RemainingAmount));
        var line = Assert.Single(Notes.Sound(Correction.Of(balance).Credit("Devolución").Return(1, 2).IssuedOn(The.IssueDate), 2).Lines);
        Assert.Equal((2m, 999m, 200m, 1798m), (line.Quantity, line.UnitPrice, line.DiscountAmount, line.Amount));
    }

    [Fact]
    public void All_lines_are_lowered_by_a_percentage()
    {
        var note = Notes.Sound(Credit(Invoice).ReducePercent(10));
        Assert.Equal([999m, 90m, 500m], note.Lines.Select(line => line.Amount));
        Assert.Equal(1035, note.Header.Totals.NetAmount);
        Assert.Equal(500, note.Header.Totals.ExemptAmount);
        var one = Notes.Sound(Credit(Invoice).ReducePercent(10, line: 3));
        Assert.Equal(500, Assert.Single(one.Lines).Amount);
    }

    [Fact]
    public void A_debit_note_raises_quantity_price_amount_and_adds_lines()
    {
        var note = Notes.Sound(Debit(Invoice).IncreaseQuantity(1, 2).IncreaseUnitPrice(2, 10).IncreaseLine(3, 700).AddLine(new DraftLine { Name = "Interés", UnitPrice = 1_000 }));
        Assert.Equal(DocumentType.DebitNote, note.Type);
        Assert.Equal([1998m, 27m, 700m, 1000m], note.Lines.Select(line => line.Amount));
        // 5 % of the lines of the original, which does not act on what is added.
        Assert.Equal((ValueKind.Amount, 101m), (note.GlobalAdjustments[0].ValueKind, note.GlobalAdjustments[0].Value));
        Assert.Equal(2924, note.Header.Totals.NetAmount);
        var balance = CorrectionBalance.Of(Invoice).Apply(note).GetValueOrThrow();
        Assert.Equal(Invoice.Header.Totals.TotalAmount + note.Header.Totals.TotalAmount, balance.RemainingTotal);
        Assert.Equal([12m, 3m, null, null], balance.Lines.Select(line => line.RemainingQuantity));
        Assert.True(balance.Lines[3].IsAdded);
        var back = Notes.Sound(Correction.Of(balance).Credit("Todo").ReturnRemaining().IssuedOn(The.IssueDate));
        Assert.Equal(0, balance.Apply(back).GetValueOrThrow().RemainingTotal);
    }

    [Fact]
    public void A_percentage_raises_every_line()
    {
        var note = Notes.Sound(Debit(Invoice).IncreasePercent(50));
        Assert.Equal([4995m, 451m, 2500m], note.Lines.Select(line => line.Amount));
    }

    [Fact]
    public void A_correction_of_text_is_worth_nothing()
    {
        var note = Notes.Sound(Correction.Of(Invoice).CorrectText("Corrige giro", "Donde dice Gobierno debe decir Comercio").IssuedOn(The.IssueDate));
        Assert.Equal(CorrectionCode.CorrectText, Assert.Single(note.References).CorrectionCode);
        Assert.Equal(new Totals { TotalAmount = 0 }, note.Header.Totals);
        var line = Assert.Single(note.Lines);
        Assert.Equal(("Donde dice Gobierno debe decir Comercio", 0m, null, null), (line.Name, line.Amount, line.Quantity, line.UnitPrice));
        var balance = CorrectionBalance.Of(Invoice).Apply(note).GetValueOrThrow();
        Assert.Equal(Invoice.Header.Totals.TotalAmount, balance.RemainingTotal);
        Notes.Sound(Correction.Of(balance).Annul("Anula").IssuedOn(The.IssueDate), 2);
    }

    [Fact]
    public void A_long_correction_of_text_goes_whole_into_the_description()
    {
        string text = new('a', 81);
        Assert.Equal(text, Assert.Single(Notes.Sound(Correction.Of(Invoice).CorrectText("Giro", text).IssuedOn(The.IssueDate)).Lines).Description);
    }

    [Fact]
    public void A_boleta_is_credited_by_a_note_with_gross_prices()
    {
        var boleta = DocumentDraft.Boleta(The.Issuer).AddLine("Café", quantity: 3, unitPrice: 1_333).IssuedOn(The.IssueDate).Preview().GetValueOrThrow().WithFolio(5);
        var note = Notes.Sound(Credit(boleta).Return(1, 1).IssuedBy(The.Issuer).IssuedTo(The.Receiver));
        Assert.Equal("39", Assert.Single(note.References).Type);
        Assert.True(note.Header.Identification.HasGrossPrices);
        Assert.Equal(1_333, note.Header.Totals.TotalAmount);
        Assert.Equal(
            ["Encabezado/Emisor/GiroEmis", "Encabezado/Emisor/Acteco", "Encabezado/Receptor/RznSocRecep"],
            Credit(boleta with { Header = boleta.Header with { Issuer = boleta.Header.Issuer with { BusinessLine = null } } })
                .Return(1, 1).Preview().Findings.Where(finding => finding.Code == "FMGO-COR-020").Select(finding => finding.Path));
        Assert.Contains("FMGO-COR-005", Notes.Found(Debit(boleta).IncreaseLine(1, 10)));
    }

    [Fact]
    public void A_boleta_of_more_lines_than_a_note_takes_is_summarised()
    {
        var boleta = DocumentDraft.Boleta(The.Issuer, The.Receiver)
            .AddLines(Enumerable.Range(1, 200).Select(i => new DraftLine { Name = $"Ítem {i}", UnitPrice = i, ExemptionMark = i % 10 == 0 ? ExemptionMark.Exempt : null }))
            .IssuedOn(The.IssueDate).Preview().GetValueOrThrow().WithFolio(5);
        var result = Correction.Of(boleta).Annul("Anula").IssuedBy(The.Issuer).IssuedOn(The.IssueDate).Preview();
        Assert.Equal(["FMGO-COR-019"], result.Findings.Select(finding => finding.Code));
        Assert.Equal(2, result.Value!.Lines.Count);
        Assert.Equal(boleta.Header.Totals.TotalAmount, result.Value.Header.Totals.TotalAmount);
        Assert.Equal(boleta.Header.Totals.ExemptAmount, result.Value.Header.Totals.ExemptAmount);
        Notes.AssertSound(result.Value.WithFolio(1));
        Assert.Contains("FMGO-COR-018", Notes.Found(Credit(boleta).ReducePercent(50).IssuedBy(The.Issuer)));
    }

    [Fact]
    public void Exports_are_corrected_by_export_notes_with_four_decimals_and_pesos()
    {
        var export = DocumentDraft.ExportInvoice(The.Issuer, The.Receiver with { Rut = Rut.Foreigner }, "DOLAR USA")
            .AddLine("Salmón", quantity: 12.5m, unitPrice: 3.4567m, unit: "6")
            .AddGlobalSurcharge(5.5m, description: "Flete")
            .WithExchangeRate(905.1234m)
            .IssuedOn(The.IssueDate).Preview().GetValueOrThrow().WithFolio(4);
        var credit = Notes.Sound(Credit(export).Return(1, 5));
        Assert.Equal(DocumentType.ExportCreditNote, credit.Type);
        Assert.Equal(17.2835m, Assert.Single(credit.Lines).Amount);
        Assert.Equal(2.2m, Assert.Single(credit.GlobalAdjustments).Value);
        Assert.Equal(19.4835m, credit.Header.Totals.TotalAmount);
        Assert.Equal(17_635, credit.Header.OtherCurrency!.TotalAmount);
        var debit = Notes.Sound(Debit(export).IncreaseUnitPrice(1, 0.1m));
        Assert.Equal(DocumentType.ExportDebitNote, debit.Type);
        Assert.Equal(1.25m, Assert.Single(debit.Lines).Amount);
    }

    [Fact]
    public void Retentions_and_commissions_of_a_purchase_go_in_proportion()
    {
        var purchase = DocumentDraft.PurchaseInvoice(The.Issuer, The.Receiver)
            .AddLine(new DraftLine { Name = "Arroz", Quantity = 10, UnitPrice = 50_000, TaxCodes = ["36"] })
            .AddCommission("Comisión", net: 20_000)
            .IssuedOn(The.IssueDate).Preview().GetValueOrThrow().WithFolio(8);
        var totals = Notes.Sound(Credit(purchase).Return(1, 2)).Header.Totals;
        Assert.Equal(100_000, totals.NetAmount);
        Assert.Equal(10_000, Assert.Single(totals.Taxes).Amount);
        Assert.Equal(9_000, totals.UnretainedVat);
        Assert.Equal((4_000m, 760m), (totals.Commissions!.NetAmount, totals.Commissions.Vat));
        Assert.Equal(104_240, totals.TotalAmount);
    }

    [Fact]
    public void Bases_and_stated_taxes_go_in_proportion()
    {
        var invoice = DocumentDraft.Invoice(The.Issuer, The.Receiver)
            .AddLine(new DraftLine { Name = "Vara", Quantity = 4, UnitPrice = 250_000, TaxCodes = ["17"], SlaughterBaseAmount = 850_000 })
            .AddLine(new DraftLine { Name = "Diésel", Quantity = 2_400, UnitPrice = 640.5m, TaxCodes = ["28"] })
            .WithStatedTax("28", 248_400)
            .IssuedOn(The.IssueDate).Preview().GetValueOrThrow().WithFolio(8);
        var note = Notes.Sound(Credit(invoice).Return(1, 1).Return(2, 600));
        Assert.Equal(212_500, note.Lines[0].RetentionAgent!.SlaughterBaseAmount);
        Assert.Equal([("17", 10_625m), ("28", 62_100m)], note.Header.Totals.Taxes.Select(tax => (tax.Code!, tax.Amount!.Value)));
    }

    [Fact]
    public void A_capped_construction_credit_shrinks_with_the_vat()
    {
        var invoice = TotalsCalculator.Calculate(DocumentDraft.Invoice(The.Issuer, The.Receiver).AddLine("Casa", quantity: 4, unitPrice: 2_500_000).IssuedOn(The.IssueDate)
            .Customize(document => document with { Header = document.Header with { Totals = new Totals { ConstructionCredit = 200_000 } } }).Document).GetValueOrThrow().WithFolio(8);
        Assert.Equal(50_000, Notes.Sound(Credit(invoice).Return(1, 1)).Header.Totals.ConstructionCredit);
        Assert.Equal(200_000, Notes.Sound(Correction.Of(invoice).Annul("Anula").IssuedOn(new DateOnly(2027, 1, 5))).Header.Totals.ConstructionCredit);
    }

    [Fact]
    public void A_note_on_a_note_keeps_the_construction_credit_of_the_first_document_in_the_next_year()
    {
        var invoice = DocumentDraft.Invoice(The.Issuer, The.Receiver).AddLine("Casa", quantity: 1, unitPrice: 100_000_000).IssuedOn(new DateOnly(2024, 12, 20))
            .Preview(new DocumentOptions { Calculation = new CalculationOptions { HasConstructionCredit = true } }).GetValueOrThrow().WithFolio(8);
        var credit = Notes.Sound(Correction.Of(invoice).Annul("Anula").IssuedOn(new DateOnly(2025, 1, 5)));
        var debit = Correction.Of(credit).Annul("Anula la nota").IssuedOn(new DateOnly(2025, 2, 1)).Preview().GetValueOrThrow();
        Assert.Equal(invoice.Header.Totals, debit.Header.Totals);
        Assert.Equal(6_175_000, debit.Header.Totals.ConstructionCredit);
    }

    [Theory]
    [InlineData(110)]
    [InlineData(111)]
    public void A_correction_of_text_of_an_export_has_its_pesos_which_are_0(int code)
    {
        var original = Some.Original(DocumentType.FromCode(code));
        var result = Correction.Of(original).CorrectText("Corrige puerto", "Donde dice Arica debe decir Iquique").IssuedOn(The.IssueDate).Preview();
        Assert.DoesNotContain(result.Findings, finding => finding.Code is "FMGO-EXP-001" or "FMGO-EXP-012");
        var note = result.GetValueOrThrow().WithFolio(1);
        Notes.AssertSound(note);
        var expected = new OtherCurrencyTotals { Currency = "PESO CL", ExchangeRate = original.Header.OtherCurrency!.ExchangeRate, ExemptAmount = 0, TotalAmount = 0 };
        Assert.Equal((DocumentType.ExportCreditNote, 0m, expected), (note.Type, note.Header.Totals.TotalAmount, note.Header.OtherCurrency));
    }

    [Fact]
    public void Another_issuer_after_a_merger_names_the_first_in_the_reference()
    {
        var merged = The.Issuer with { Rut = Rut.FromBody(78_111_222) };
        var note = Notes.Sound(Correction.Of(Invoice).Annul("Anula").IssuedBy(merged).IssuedOn(The.IssueDate));
        Assert.Equal(The.Issuer.Rut, Assert.Single(note.References).OtherIssuerRut);
        Assert.True(CorrectionBalance.Of(Invoice).Apply(note).GetValueOrThrow().IsAnnulled);
    }

    [Fact]
    public void A_note_may_lose_the_right_to_lower_the_vat_debit()
    {
        Assert.True(Notes.Sound(Credit(Invoice).Return(1, 1).WithoutVatDebitReduction()).Header.Identification.HasNoVatDebitReduction);
        Assert.False(Notes.Sound(Debit(Invoice).IncreaseLine(1, 1).WithoutVatDebitReduction()).Header.Identification.HasNoVatDebitReduction);
    }

    [Fact]
    public void A_reference_may_go_before_that_of_the_original()
    {
        var set = new Reference { Type = "SET", Folio = "1", Date = The.IssueDate, Reason = "CASO 1-2" };
        var note = Notes.Sound(Credit(Invoice).Return(1, 1).Customize(document => document with { References = [set, .. document.References] }));
        Assert.Equal(["SET", "33"], note.References.Select(reference => reference.Type));
        Assert.Throws<InvalidOperationException>(() => Credit(Invoice).Return(1, 1).Customize(_ => new Document()).Preview());
    }

    [Fact]
    public void A_number_that_was_given_is_never_changed_without_a_word()
    {
        var note = Credit(Invoice).Return(1, 1).Customize(document => document.WithTotals(totals => totals with { NetAmount = 7, TotalAmount = 5 }));
        Assert.Equal(["Encabezado/Totales/MntNeto", "Encabezado/Totales/MntTotal"], note.Preview().Findings.Where(finding => finding.Code == "FMGO-TOT-001").Select(finding => finding.Path));
        Assert.True(note.Complete(The.Options).HasErrors);

        var kept = note.Complete(The.Options with { Waived = ["FMGO-TOT-001"] }).GetValueOrThrow();
        Assert.Equal((7m, 5m), (kept.Document.Header.Totals.NetAmount, kept.Document.Header.Totals.TotalAmount));
        Assert.Contains(kept.Remarks, finding => finding is { Code: "FMGO-TOT-001", IsWaived: true, Path: "Encabezado/Totales/MntTotal" });

        // What is left of the original is not for waiving.
        var over = Credit(Invoice).Return(1, 1).Customize(document => document.WithTotals(totals => totals with { TotalAmount = 999_999 }));
        Assert.Contains(over.Complete(The.Options with { Waived = ["FMGO-TOT-001"] }).Findings, finding => finding is { Code: "FMGO-COR-011", Severity: Severity.Error });
    }

    [Fact]
    public void A_correction_of_text_is_worth_nothing_whatever_is_waived()
    {
        var note = Correction.Of(Invoice).CorrectText("a", "b").Customize(document => document.WithTotals(totals => totals with { TotalAmount = 999_999_999 }));
        Assert.True(note.Complete(The.Options with { Waived = ["FMGO-TOT-001"] }).HasErrors);
    }

    [Fact]
    public void All_that_is_wrong_is_found_at_once()
    {
        var note = Credit(Invoice).Return(1, 11).ReduceLine(2, 9_999).Return(9).ReducePercent(101).ReduceLine(1, -5).Return(3, 1).ReduceUnitPrice(3, 1);
        Assert.Equal(
            [
                "FMGO-COR-009 Detalle[1]/QtyItem", "FMGO-COR-010 Detalle[2]/MontoItem", "FMGO-COR-006 Detalle[9]", "FMGO-COR-008 Detalle", "FMGO-COR-008 Detalle[1]",
                "FMGO-COR-007 Detalle[3]/QtyItem", "FMGO-COR-007 Detalle[3]/PrcItem",
            ],
            note.Preview().Findings.Select(finding => $"{finding.Code} {finding.Path}"));
    }

    [Fact]
    public void What_a_note_needs_of_the_original_must_be_there()
    {
        Assert.Equal(6, Notes.Found(Correction.Of(new Document()).Annul("Anula")).Count(code => code == "FMGO-COR-001"));
        Assert.Equal(["FMGO-COR-001"], Notes.Found(Correction.Of(Some.Document(DocumentType.Invoice)).Annul("Anula")));
    }

    [Fact]
    public void A_note_is_neither_earlier_than_the_original_nor_for_another_receiver()
    {
        Assert.Equal(["FMGO-COR-016"], Notes.Found(Credit(Invoice).Return(1, 1).IssuedOn(The.IssueDate.AddDays(-1))));
        Assert.Equal(["FMGO-COR-017"], Notes.Found(Credit(Invoice).Return(1, 1).IssuedTo(The.Receiver with { Rut = The.Issuer.Rut })));
    }

    [Fact]
    public void What_cannot_be_raised_or_lowered_says_so()
    {
        var credit = Some.Original(DocumentType.CreditNote);
        Assert.Equal(["FMGO-COR-003"], Notes.Found(Credit(credit).ReduceLine(1, 1)));
        Assert.Equal(["FMGO-COR-003"], Notes.Found(Debit(credit).IncreaseLine(1, 1)));
        Assert.Equal(["FMGO-COR-005"], Notes.Found(Debit(Some.Original(DocumentType.DebitNote)).IncreaseLine(1, 1)));
        Assert.Equal(["FMGO-COR-015"], Notes.Found(Credit(Invoice)));
        Assert.Equal(["FMGO-COR-015"], Notes.Found(Debit(Invoice)));
        Assert.Throws<InvalidOperationException>(() => Credit(Invoice).IncreaseLine(1, 1));
        Assert.Throws<InvalidOperationException>(() => Correction.Of(Invoice).Annul("Anula").Return(1));
    }

    [Fact]
    public void Numbers_of_any_size_are_findings()
    {
        foreach (decimal number in (decimal[])[decimal.MaxValue, decimal.MinValue, 999_999_999_999_999_999m, 0.0000000000000000000000000001m])
        {
            Assert.True(Debit(Invoice).IncreaseQuantity(1, number).Preview().HasErrors || number < 1);
            Assert.True(Debit(Invoice).IncreaseUnitPrice(1, number).Preview().HasErrors || number < 1);
            Assert.True(Debit(Invoice).IncreasePercent(number).Preview().HasErrors || number < 1);
            Credit(Invoice).Return(1, number).ReduceLine(2, number).ReduceUnitPrice(2, number).Preview();
        }
    }

    private static CorrectionNote Credit(Document original) => Correction.Of(original).Credit("Corrige").IssuedOn(The.IssueDate);

    private static CorrectionNote Debit(Document original) => Correction.Of(original).Debit("Corrige").IssuedOn(The.IssueDate);
}
