using FMgo.Documents;
using FMgo.Drafting;
using FMgo.Tests.Arithmetic;

namespace FMgo.Tests.Drafting;

/// <summary>Drafts of purchase and settlement invoices and of exports, and of taxes, commissions and currencies.</summary>
public class TradeDraftTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static DocumentDraft Invoice => DocumentDraft.Invoice(The.Issuer, The.Receiver).IssuedOn(Day);

    [Fact]
    public void Beer_with_its_tax_and_the_deposit_of_its_bottles()
    {
        var totals = Totals(Invoice
            .AddLine(new DraftLine { Name = "Cerveza", Quantity = 48, UnitPrice = 650, TaxCodes = ["26"] })
            .AddLine(new DraftLine { Name = "Envase", Quantity = 48, UnitPrice = 120, ExemptionMark = ExemptionMark.ContainerDeposit }));
        Assert.Equal((31_200, 5_928, 5_760, 49_284), (totals.NetAmount, totals.Vat, totals.ContainerDeposit, totals.TotalAmount));
        Assert.Equal([new TaxTotal { Code = "26", Percent = 20.5m, Amount = 6_396 }], totals.Taxes);
    }

    [Fact]
    public void Diesel_states_its_tax() =>
        Assert.Equal(2_077_668, Totals(Invoice.AddLine(new DraftLine { Name = "Diésel", Quantity = 2_400, UnitPrice = 640.5m }).WithStatedTax("28", 248_400)).TotalAmount);

    [Fact]
    public void A_buyer_keeps_part_of_the_VAT_of_rice_back_and_pays_himself_a_commission()
    {
        var draft = DocumentDraft.PurchaseInvoice(The.Issuer, The.Receiver).IssuedOn(Day)
            .AddLine(new DraftLine { Name = "Arroz", Amount = 500_000, TaxCodes = ["36"] })
            .AddCommission("Comisión", net: 20_000);
        Assert.Equal((45_000, 521_200), (Totals(draft).UnretainedVat, Totals(draft).TotalAmount));
    }

    [Fact]
    public void A_settlement_has_signs_and_commissions()
    {
        var totals = Totals(DocumentDraft.SettlementInvoice(The.Issuer, The.Receiver).IssuedOn(Day)
            .AddLine(new DraftLine { Name = "A", Amount = 250_000, SettledDocumentType = "33" })
            .AddLine(new DraftLine { Name = "B", Amount = 180_333, SettledDocumentType = "33" })
            .AddLine(new DraftLine { Name = "C", Amount = -40_000, SettledDocumentType = "61" })
            .AddLine(new DraftLine { Name = "D", Amount = 30_000, SettledDocumentType = "34", ExemptionMark = ExemptionMark.Exempt })
            .AddCommission("Comisión", net: 45_000)
            .AddCommission("Otros", net: 5_001, exempt: 2_000, CommissionKind.OtherCharge));
        Assert.Equal((390_333, 74_163, 9_500, 64_663, 432_995), (totals.NetAmount, totals.Vat, totals.OwnVat, totals.ThirdPartyVat, totals.TotalAmount));
    }

    [Fact]
    public void An_export_has_decimals_and_its_pesos()
    {
        var document = DocumentDraft.ExportInvoice(The.Issuer, new Receiver { Name = "Importer Ltd." }, "DOLAR USA").IssuedOn(Day)
            .AddLine("A", quantity: 12.5m, unitPrice: 3.4567m)
            .AddLine("B", quantity: 3, unitPrice: 10.3333m)
            .AddGlobalSurcharge(5.5m, description: "Flete")
            .AddGlobalSurcharge(1.25m, description: "Seguro")
            .WithExchangeRate(905.1234m)
            .Preview().GetValueOrThrow();
        Assert.Equal(80.9587m, document.Header.Totals.TotalAmount);
        Assert.Equal(new OtherCurrencyTotals { Currency = "PESO CL", ExchangeRate = 905.1234m, ExemptAmount = 73_278, TotalAmount = 73_278 }, document.Header.OtherCurrency);
        Assert.Equal("55555555-5", document.Header.Receiver.Rut?.ToString());
    }

    [Fact]
    public void An_export_without_payment_is_worth_nothing() =>
        Assert.Equal(0, Totals(DocumentDraft.ExportInvoice(The.Issuer, The.Receiver, "EURO").IssuedOn(Day).AddLine("Muestra", quantity: 1).WithExchangeRate(900).PaidByCustomsForm(21)).TotalAmount);

    [Fact]
    public void An_export_note_corrects_an_export()
    {
        var export = new DocumentKey(The.Issuer.Rut!.Value, DocumentType.ExportInvoice, 1);
        var invoice = new DocumentKey(The.Issuer.Rut!.Value, DocumentType.Invoice, 1);
        var note = DocumentDraft.ExportCreditNote(The.Issuer, The.Receiver, "DOLAR USA", export, Day, CorrectionCode.CorrectAmounts, "x");
        Assert.Equal("110", note.Document.References[0].Type);
        Assert.Equal(111, DocumentDraft.ExportDebitNote(The.Issuer, The.Receiver, "DOLAR USA", export, Day, CorrectionCode.CorrectAmounts, "x").Type.Code);
        Assert.Throws<ArgumentException>(() => DocumentDraft.ExportCreditNote(The.Issuer, The.Receiver, "DOLAR USA", invoice, Day, CorrectionCode.Annul, "x"));
    }

    [Fact]
    public void Totals_in_a_second_currency()
    {
        var document = Invoice.AddAmount("A", 1_000_000).AlsoIn("DOLAR USA", 950.25m).Preview().GetValueOrThrow();
        Assert.Equal((1052.3546m, 199.9474m, 1252.3020m), (document.Header.OtherCurrency!.NetAmount, document.Header.OtherCurrency.Vat, document.Header.OtherCurrency.TotalAmount));
    }

    [Fact]
    public void Own_and_third_party_VAT()
    {
        var totals = Totals(Invoice.AddAmount("A", 200_000).AddAmount("B", 150_003).WithThirdPartyVat(28_501));
        Assert.Equal((38_000, 416_504), (totals.OwnVat, totals.TotalAmount));
    }

    [Fact]
    public void What_a_type_does_not_have_is_refused_at_once()
    {
        var boleta = DocumentDraft.Boleta(The.Issuer);
        var guide = DocumentDraft.DispatchGuide(The.Issuer, The.Receiver, TransferReason.Sale);
        Assert.Throws<InvalidOperationException>(() => boleta.WithStatedTax("28", 1));
        Assert.Throws<InvalidOperationException>(() => boleta.AddLine(new DraftLine { Name = "x", TaxCodes = ["27"] }));
        Assert.Throws<InvalidOperationException>(() => boleta.AlsoIn("EURO", 1));
        Assert.Throws<InvalidOperationException>(() => boleta.WithThirdPartyVat(1));
        Assert.Throws<InvalidOperationException>(() => Invoice.AddCommission("x", 1));
        Assert.Throws<InvalidOperationException>(() => guide.AddCommission("x", 1));
        Assert.Throws<InvalidOperationException>(() => Invoice.WithExchangeRate(1));
        Assert.Throws<InvalidOperationException>(() => Invoice.PaidByCustomsForm(21));
        Assert.Throws<InvalidOperationException>(() => Invoice.AddLines([new DraftLine { Name = "x", SettledDocumentType = "33" }]));
        Assert.Throws<InvalidOperationException>(() => DocumentDraft.ExportInvoice(The.Issuer, The.Receiver, "EURO").AlsoIn("EURO", 1));
    }

    [Fact]
    public void Defaults_are_filled_in_and_what_came_stays()
    {
        var filled = DocumentDefaults.Fill(JsonOrder.Read(33, ""), TimeProvider.System);
        Assert.Equal(PaymentForm.Credit, filled.Header.Identification.PaymentForm);
        Assert.NotNull(filled.Header.Identification.IssueDate);
        Assert.Null(DocumentDefaults.Fill(JsonOrder.Read(61, ""), clock: null).Header.Identification.PaymentForm);
        Assert.Null(DocumentDefaults.Fill(JsonOrder.Read(61, ""), clock: null).Header.Identification.IssueDate);
        Assert.Equal("66666666-6", DocumentDefaults.Fill(new Document { Header = new Header { Identification = new Identification { Type = DocumentType.Boleta } } }, null).Header.Receiver.Rut?.ToString());
        Assert.Equal("55555555-5", DocumentDefaults.Fill(new Document { Header = new Header { Identification = new Identification { Type = DocumentType.ExportInvoice } } }, null).Header.Receiver.Rut?.ToString());
        var paid = filled with { Header = filled.Header with { Identification = filled.Header.Identification with { PaymentForm = PaymentForm.Cash, IssueDate = Day } } };
        Assert.Equal(paid, DocumentDefaults.Fill(paid, TimeProvider.System));
    }

    private static Totals Totals(DocumentDraft draft) => draft.Preview().GetValueOrThrow().Header.Totals;
}
