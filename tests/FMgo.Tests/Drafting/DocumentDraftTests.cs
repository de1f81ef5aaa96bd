using FMgo.Documents;
using FMgo.Tests.Arithmetic;
using FMgo.Validation;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Tests.Drafting;

public class DocumentDraftTests
{
    private static readonly DocumentKey Original = new(Rut.Parse("76192083-9"), DocumentType.Invoice, 170);
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static DocumentDraft Invoice => DocumentDraft.Invoice(The.Issuer, The.Receiver);

    private static DocumentDraft Guide => DocumentDraft.DispatchGuide(The.Issuer, The.Receiver, TransferReason.InternalTransfer);

    [Fact]
    public void An_invoice_reads_like_a_sentence_and_passes_the_schema_but_for_its_folio()
    {
        var result = Invoice
            .AddLine("Asesoría", quantity: 2, unitPrice: 45_000m)
            .AddLine("Informe", unitPrice: 90_000m)
            .AddGlobalDiscountPercent(10)
            .IssuedOn(Day)
            .DueOn(new DateOnly(2026, 4, 1))
            .Preview();
        Assert.Empty(result.Findings);
        Assert.Equal(new Totals { NetAmount = 162_000, VatRate = 19, Vat = 30_780, TotalAmount = 192_780 }, result.Value!.Header.Totals);
        Assert.Equal(["FMGO-STR-001 Encabezado/IdDoc/Folio"], result.Value.CheckStructure().Select(finding => $"{finding.Code} {finding.Path}"));
    }

    [Fact]
    public void The_date_is_that_of_Chile_when_none_is_given()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 7, 1, 2, 0, 0, TimeSpan.Zero));
        var draft = Invoice.AddAmount("A", 1000);
        Assert.Equal(new DateOnly(2026, 6, 30), draft.Preview(new DocumentOptions { Clock = clock }).Value!.Header.Identification.IssueDate);
        Assert.Equal(Day, draft.IssuedOn(Day).Preview(new DocumentOptions { Clock = clock }).Value!.Header.Identification.IssueDate);
        Assert.NotNull(draft.Preview().Value!.Header.Identification.IssueDate);
    }

    [Fact]
    public void A_draft_is_not_changed_by_going_on()
    {
        var first = Invoice.AddAmount("A", 1000);
        var second = first.AddAmount("B", 500).AddGlobalDiscount(100);
        Assert.Equal(1190, first.Preview().Value!.Header.Totals.TotalAmount);
        Assert.Equal(1666, second.Preview().Value!.Header.Totals.TotalAmount);
        Assert.Equal(first, Invoice.AddAmount("A", 1000));
    }

    [Fact]
    public void Lines_have_all_that_is_sold()
    {
        var line = Invoice.AddLine(new DraftLine
        {
            Name = "A",
            Code = "7801",
            CodeType = "EAN13",
            Description = "Larga",
            Unit = "KG",
            Quantity = 2,
            UnitPrice = 1000,
            DiscountPercent = 10,
            SurchargeAmount = 5,
            ExemptionMark = ExemptionMark.Exempt,
        }).Preview().Value!.Lines[0];
        Assert.Equal(
            new Line
            {
                Number = 1,
                Codes = [new ItemCode { Type = "EAN13", Value = "7801" }],
                ExemptionMark = ExemptionMark.Exempt,
                Name = "A",
                Description = "Larga",
                Quantity = 2,
                Unit = "KG",
                UnitPrice = 1000,
                DiscountPercent = 10,
                DiscountAmount = 200,
                SurchargeAmount = 5,
                Amount = 1805,
            },
            line);
        Assert.Equal("INT1", new DraftLine { Name = "A", Code = "1" }.ToLine().Codes[0].Type);
    }

    [Fact]
    public void Many_lines_are_added_at_once() =>
        Assert.Equal(60, Invoice.AddLines(Enumerable.Range(1, 60).Select(i => new DraftLine { Name = $"{i}", UnitPrice = i })).Preview().Value!.Lines.Count);

    [Fact]
    public void Exempt_documents_do_not_mark_their_lines()
    {
        var exempt = DocumentDraft.ExemptInvoice(The.Issuer, The.Receiver).AddExemptLine("A", unitPrice: 1000).AddGlobalDiscountPercent(10).Preview();
        Assert.Empty(exempt.Findings);
        Assert.Null(exempt.Value!.Lines[0].ExemptionMark);
        Assert.Equal(900, exempt.Value.Header.Totals.TotalAmount);
        Assert.Equal(ExemptionMark.Exempt, Invoice.AddExemptLine("A", unitPrice: 1000).Document.Lines[0].ExemptionMark);
    }

    [Fact]
    public void Boletas_are_for_anyone_with_vat_in_the_price()
    {
        var boleta = DocumentDraft.Boleta(The.Issuer).AddLine("Café", 2, 1190).PaidBy(BoletaPaymentMeans.Electronic).Preview();
        Assert.Empty(boleta.Findings);
        Assert.Equal(Rut.UnidentifiedBuyer, boleta.Value!.Header.Receiver.Rut);
        Assert.Equal(new Totals { NetAmount = 2000, Vat = 380, TotalAmount = 2380 }, boleta.Value.Header.Totals);
        Assert.Equal(BoletaServiceKind.SalesAndServices, boleta.Value.Header.Identification.BoletaServiceKind);
        Assert.Equal(2856, DocumentDraft.Boleta(The.Issuer).WithNetPrices().AddLine("Café", 2, 1200).Preview().Value!.Header.Totals.TotalAmount);
        Assert.Equal(500, DocumentDraft.ExemptBoleta(The.Issuer, The.Receiver).AddAmount("Libro", 500).Preview().Value!.Header.Totals.ExemptAmount);
    }

    [Fact]
    public void Guides_say_why_the_goods_travel()
    {
        var guide = Guide.AddLine("Caja", quantity: 150, unit: "U").Preview();
        Assert.False(guide.HasErrors);
        Assert.Equal(TransferReason.InternalTransfer, guide.Value!.Header.Identification.TransferReason);
        Assert.Equal(0, guide.Value.Header.Totals.TotalAmount);
    }

    [Fact]
    public void Notes_refer_to_what_they_correct()
    {
        var note = DocumentDraft.CreditNote(The.Issuer, The.Receiver, Original, Day, CorrectionCode.CorrectAmounts, "Devolución")
            .AddReference("801", "OC-9", Day)
            .AddLine("A", 20, 450)
            .IssuedOn(Day)
            .Preview();
        Assert.Empty(note.Findings);
        Assert.Equal(10710, note.Value!.Header.Totals.TotalAmount);
        Assert.Equal(
            [
                new Reference { Number = 1, Type = "33", Folio = "170", Date = Day, CorrectionCode = CorrectionCode.CorrectAmounts, Reason = "Devolución" },
                new Reference { Number = 2, Type = "801", Folio = "OC-9", Date = Day },
            ],
            note.Value.References);
    }

    [Fact]
    public void A_note_that_corrects_text_needs_a_name_only()
    {
        var note = DocumentDraft.DebitNote(The.Issuer, The.Receiver, Original, Day, CorrectionCode.CorrectText, "Giro").AddLine("Debe decir: Comercio").Preview();
        Assert.Empty(note.Findings);
        Assert.Equal(0, note.Value!.Header.Totals.TotalAmount);
    }

    [Fact]
    public void A_document_of_another_issuer_is_referred_to_with_its_rut()
    {
        var other = new DocumentKey(Rut.Parse("60803000-K"), DocumentType.Invoice, 1);
        Assert.Equal(other.Issuer, Invoice.AddReference(other, Day).Document.References[0].OtherIssuerRut);
    }

    [Fact]
    public void Terms_and_service_are_written_where_they_belong()
    {
        var identification = Invoice
            .PaidAs(PaymentForm.Credit)
            .PaidBy(PaymentMeans.AccountPayment)
            .WithPaymentTerms("30 días", 30)
            .AddInstalment(Day, 500)
            .AddInstalment(Day.AddDays(30), 690, "Saldo")
            .ForService(ServiceKind.OtherPeriodic)
            .ForPeriod(Day, Day.AddDays(27))
            .WithGrossPrices()
            .WithPreviousBalance(-10)
            .AddAmount("A", 1190)
            .IssuedOn(Day)
            .Preview()
            .GetValueOrThrow()
            .Header;
        Assert.Equal(
            new Identification
            {
                Type = DocumentType.Invoice,
                IssueDate = Day,
                ServiceKind = ServiceKind.OtherPeriodic,
                HasGrossPrices = true,
                PaymentForm = PaymentForm.Credit,
                ScheduledPayments = [new ScheduledPayment { Date = Day, Amount = 500 }, new ScheduledPayment { Date = Day.AddDays(30), Amount = 690, Description = "Saldo" }],
                PeriodStart = Day,
                PeriodEnd = Day.AddDays(27),
                PaymentMeans = PaymentMeans.AccountPayment,
                PaymentTermsDescription = "30 días",
                PaymentTermsDays = 30,
            },
            identification.Identification);
        Assert.Equal(new Totals { NetAmount = 1000, VatRate = 19, Vat = 190, TotalAmount = 1190, PreviousBalance = -10, PayableAmount = 1180 }, identification.Totals);
        Assert.Equal(
            BoletaServiceKind.Periodic,
            DocumentDraft.Boleta(The.Issuer).ForService(BoletaServiceKind.Periodic).AddAmount("A", 1).Preview().Value!.Header.Identification.BoletaServiceKind);
    }

    [Fact]
    public void What_a_type_does_not_take_is_refused_at_once()
    {
        var boleta = DocumentDraft.Boleta(The.Issuer);
        Action[] refused =
        [
            () => Guide.AddGlobalDiscountPercent(10),
            () => Guide.AddGlobalDiscount(10),
            () => Guide.AddGlobalSurcharge(10),
            () => Guide.AddGlobalSurchargePercent(10),
            () => Guide.DueOn(Day),
            () => Guide.PaidBy(PaymentMeans.Cash),
            () => Guide.WithGrossPrices(),
            () => Guide.ForService(ServiceKind.Services),
            () => Guide.ForPeriod(Day, Day),
            () => boleta.PaidAs(PaymentForm.Cash),
            () => boleta.PaidBy(PaymentMeans.Cash),
            () => boleta.WithGrossPrices(),
            () => boleta.WithPaymentTerms("x"),
            () => boleta.AddInstalment(Day, 1),
            () => boleta.ForService(ServiceKind.Services),
            () => boleta.AddReference("801", "1", Day),
            () => DocumentDraft.ExemptBoleta(The.Issuer).WithNetPrices(),
            () => Invoice.WithNetPrices(),
            () => Invoice.PaidBy(BoletaPaymentMeans.Cash),
            () => Invoice.ForService(BoletaServiceKind.Periodic),
        ];
        Assert.All(refused, action => Assert.Throws<InvalidOperationException>(action));
    }

    [Fact]
    public void Boletas_take_references_without_date() =>
        Assert.Empty(DocumentDraft.Boleta(The.Issuer).AddReference(new Reference { Type = "801", Folio = "1" }).AddAmount("A", 1190).Preview().Findings);

    [Fact]
    public void Export_documents_are_not_corrected_by_domestic_notes()
    {
        var export = new DocumentKey(Rut.Parse("76192083-9"), DocumentType.ExportInvoice, 1);
        Assert.Throws<ArgumentException>(() => DocumentDraft.CreditNote(The.Issuer, The.Receiver, export, Day, CorrectionCode.Annul, "x"));
    }

    [Fact]
    public void Anything_else_can_be_said_too()
    {
        var draft = Invoice.Customize(document => document with { IssueLocation = new GeoReference { Latitude = "-33.4" } });
        Assert.Equal("-33.4", draft.Document.IssueLocation!.Latitude);
        Assert.Throws<InvalidOperationException>(() => draft.Customize(_ => new Document()));
        Assert.Throws<InvalidOperationException>(() => draft.Customize(_ => null!));
    }

    [Fact]
    public void The_header_can_be_changed_but_not_the_type()
    {
        var draft = Invoice.WithTransport(new Transport { LicensePlate = "ABCD12" }).WithHeader(header => header with { Receiver = header.Receiver with { Contact = "Rosa" } });
        Assert.Equal(("ABCD12", "Rosa"), (draft.Document.Header.Transport!.LicensePlate, draft.Document.Header.Receiver.Contact));
        Assert.Throws<InvalidOperationException>(() => draft.WithHeader(_ => new Header()));
        Assert.Throws<ArgumentNullException>(() => draft.WithHeader(null!));
        Assert.Throws<ArgumentNullException>(() => draft.WithTransport(null!));
    }

    [Fact]
    public void Wrong_values_are_findings_not_exceptions() => Assert.Equal(
        ["FMGO-TOT-004 Detalle[1]/QtyItem", "FMGO-TOT-015 DscRcgGlobal[1]/ValorDR"],
        JsonOrder.Found(Invoice.AddLine("A", -1, 5).AddGlobalDiscount(-1).Preview()));

    [Fact]
    public void A_percentage_that_comes_to_nothing_is_not_told_to_have_its_money() => Assert.Equal(
        ["FMGO-TOT-012 Detalle[1]/DescuentoPct"],
        JsonOrder.Found(Invoice.AddLine(new DraftLine { Name = "A", Quantity = 1, UnitPrice = 40, DiscountPercent = 1 }).PaidAs(PaymentForm.Cash).Preview()));

    [Fact]
    public void Missing_arguments_are_exceptions()
    {
        Assert.Throws<ArgumentNullException>(() => DocumentDraft.Invoice(null!, The.Receiver));
        Assert.Throws<ArgumentNullException>(() => DocumentDraft.Invoice(The.Issuer, null!));
        Assert.Throws<ArgumentNullException>(() => Invoice.AddLine((DraftLine)null!));
        Assert.Throws<ArgumentNullException>(() => Invoice.AddLines(null!));
        Assert.Throws<ArgumentNullException>(() => Invoice.AddReference((DocumentKey)null!, Day));
        Assert.Throws<ArgumentNullException>(() => Invoice.AddReference(null!));
        Assert.Throws<ArgumentNullException>(() => Invoice.Customize(null!));
    }
}
