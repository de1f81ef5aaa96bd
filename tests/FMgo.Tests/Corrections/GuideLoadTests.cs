using FMgo.Corrections;
using FMgo.Documents;

namespace FMgo.Tests.Corrections;

/// <summary>One guide with the whole load, and at each stop the document of that sale (Res. Ex. SII 154 de 2025, 3 c).</summary>
public class GuideLoadTests
{
    private static readonly Document Guide = DocumentDraft.DispatchGuide(The.Issuer, The.Receiver, TransferReason.SalesToBeMade)
        .IssuedOn(The.IssueDate)
        .WithTransport(Some.Transport)
        .AddLine(new DraftLine { Name = "Agua 20 litros", Quantity = 100, UnitPrice = 2_000, Unit = "UN", Code = "A20" })
        .AddLine(new DraftLine { Name = "Agua 5 litros", Quantity = 30.5m, Unit = "UN" })
        .WithoutPrices("se vende en ruta")
        .Complete(The.Options).GetValueOrThrow().Document.WithFolio(170);

    [Theory]
    [InlineData(33, 47_600)]
    [InlineData(39, 47_600)]
    [InlineData(52, 47_600)]
    public void Each_stop_has_its_document_that_refers_to_the_guide(int code, int total)
    {
        var type = DocumentType.FromCode(code);
        var draft = Load().Deliver(type, The.Receiver, new GuideDelivery(1, 20)).GetValueOrThrow().IssuedOn(The.IssueDate);
        draft = type.IsBoleta ? draft : draft.WithTransport(Some.Transport);
        var completed = draft.Complete(The.Options);
        Assert.DoesNotContain(completed.Findings, finding => finding.Severity == Severity.Error);
        var document = completed.Value!.Document;
        Assert.Equal((total, 20m, "Agua 20 litros", (string?)null), (document.Header.Totals.TotalAmount, document.Lines[0].Quantity, document.Lines[0].Name, document.Lines[0].Description));
        Assert.Equal(("52", "170"), (document.References[0].Type, document.References[0].Folio));

        var left = Load(document.WithFolio(7)).Lines;
        Assert.Equal((20m, 80m, 0m, 30.5m), (left[0].Delivered, left[0].Remaining, left[1].Delivered, left[1].Remaining));
    }

    [Fact]
    public void Load_is_empty_when_all_was_delivered_in_any_order()
    {
        var load = Load();
        var documents = new List<Document>();
        var random = new Random(7);
        for (int folio = 1; !load.IsEmpty; folio++)
        {
            int line = load.Lines[0].Remaining > 0 && random.Next(2) == 0 ? 1 : load.Lines[1].Remaining > 0 ? 2 : 1;
            decimal quantity = decimal.Min(load.Lines[line - 1].Remaining, random.Next(1, 30));
            var draft = load.Deliver(DocumentType.Invoice, The.Receiver, new GuideDelivery(line, quantity) { UnitPrice = 1_500 }).GetValueOrThrow();
            documents.Add(draft.IssuedOn(The.IssueDate).Complete(The.Options).GetValueOrThrow().Document.WithFolio(folio));
            load = Load([.. documents]);
            Assert.True(folio < 200);
        }

        Assert.True(Load([.. documents.AsEnumerable().Reverse()]).IsEmpty);
        Assert.Equal(100, documents.SelectMany(document => document.Lines).Where(line => line.Name == "Agua 20 litros").Sum(line => line.Quantity));
    }

    [Fact]
    public void More_than_is_left_is_refused_with_what_is_left()
    {
        var told = Assert.Single(Load().Deliver(DocumentType.Invoice, The.Receiver, new GuideDelivery(1, 60), new GuideDelivery(1, 41)).Findings);
        Assert.Equal(("FMGO-MOV-008", "Detalle[1]/QtyItem"), (told.Code, told.Path));
        Assert.Contains("100", told.Message, StringComparison.Ordinal);
        Assert.Equal("FMGO-MOV-008", Assert.Single(Load().Deliver(DocumentType.Invoice, The.Receiver, new GuideDelivery(1, 0)).Findings).Code);
        Assert.Equal("FMGO-MOV-009", Assert.Single(Load().Deliver(DocumentType.Invoice, The.Receiver, new GuideDelivery(3, 1)).Findings).Code);
        Assert.Equal("FMGO-MOV-010", Assert.Single(Load().Deliver(DocumentType.Invoice, The.Receiver, new GuideDelivery(2, 1)).Findings).Code);
        Assert.Throws<ArgumentException>(() => Load().Deliver(DocumentType.CreditNote, The.Receiver, new GuideDelivery(1, 1)));
    }

    [Fact]
    public void Taxes_go_with_the_goods_or_are_told()
    {
        var load = LoadOf(Of(new DraftLine { Name = "Vino", Quantity = 10, UnitPrice = 1_000, Unit = "UN", TaxCodes = ["25"] }, new DraftLine { Name = "Libro", Quantity = 10, UnitPrice = 500, Unit = "UN", ExemptionMark = ExemptionMark.Exempt }));
        Assert.Equal(["FMGO-MOV-011"], load.Deliver(DocumentType.ExemptBoleta, The.Receiver, new GuideDelivery(1, 1)).Findings.Select(finding => finding.Code).Take(1));
        Assert.Equal(["FMGO-MOV-012"], load.Deliver(DocumentType.Boleta, The.Receiver, new GuideDelivery(1, 1)).Findings.Select(finding => finding.Code));
        Assert.Equal(5_000, load.Deliver(DocumentType.ExemptInvoice, The.Receiver, new GuideDelivery(2, 10)).GetValueOrThrow().IssuedOn(The.IssueDate).Preview(The.Options).Partial!.Header.Totals.ExemptAmount);
        Assert.Equal(13_950, load.Deliver(DocumentType.Invoice, The.Receiver, new GuideDelivery(1, 10)).GetValueOrThrow().IssuedOn(The.IssueDate).Preview(The.Options).Partial!.Header.Totals.TotalAmount);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(25)]
    public void Money_of_discounts_adds_up_over_the_stops(int step)
    {
        var guide = Of(new DraftLine { Name = "Pan", Quantity = 1_000, UnitPrice = 10, Unit = "UN", DiscountAmount = 100 });
        var documents = new List<Document>();
        for (var load = LoadOf(guide); !load.IsEmpty; load = LoadOf(guide, [.. documents]))
        {
            var draft = load.Deliver(DocumentType.Invoice, The.Receiver, new GuideDelivery(1, decimal.Min(step, load.Lines[0].Remaining))).GetValueOrThrow();
            documents.Add(draft.IssuedOn(The.IssueDate).Complete(The.Options).GetValueOrThrow().Document.WithFolio(documents.Count + 1));
        }

        Assert.Equal(9_900, documents.Sum(document => document.Header.Totals.NetAmount));
    }

    [Fact]
    public void Goods_of_one_name_are_told_apart_by_price_and_tax()
    {
        var guide = Of(
            new DraftLine { Name = "Agua", Quantity = 10, UnitPrice = 1_000, Unit = "UN" },
            new DraftLine { Name = "Agua", Quantity = 10, UnitPrice = 900, Unit = "UN" },
            new DraftLine { Name = "Agua", Quantity = 10, UnitPrice = 900, Unit = "UN", ExemptionMark = ExemptionMark.Exempt });
        for (int line = 1; line <= 3; line++)
        {
            var sold = LoadOf(guide).Deliver(DocumentType.Invoice, The.Receiver, new GuideDelivery(line, 10)).GetValueOrThrow().IssuedOn(The.IssueDate).Preview(The.Options).Partial!.WithFolio(7);
            var left = LoadOf(guide, sold).Lines;
            Assert.Equal([0m], left.Where((_, at) => at == line - 1).Select(each => each.Remaining));
            Assert.Equal(20, left.Sum(each => each.Remaining));
        }
    }

    [Fact]
    public void Guide_that_replaces_a_load_is_no_delivery_and_takes_over_its_stops()
    {
        var replacement = GuideReplacement.Of(Guide, "Cambio de ruta").GetValueOrThrow().Draft.IssuedOn(The.IssueDate).WithTransport(Some.Transport).Complete(The.Options).GetValueOrThrow().Document.WithFolio(171);
        Assert.Equal(["FMGO-MOV-005"], Told(Guide, replacement));
        Assert.Equal(80, LoadOf(replacement, Delivery(20, folio: 7)).Lines[0].Remaining);
        Assert.Equal(["FMGO-BIL-019"], GuideBilling.Invoice(Guide, replacement).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void What_was_said_of_the_movement_goes_no_further()
    {
        var guide = DocumentDraft.DispatchGuide(The.Issuer, The.Receiver, TransferReason.SalesToBeMade).IssuedOn(The.IssueDate).WithTransport(Some.Transport)
            .AddLine(new DraftLine { Name = "Asiento", Quantity = 4, UnitPrice = 1_000, Unit = "UN", Description = "Asiento Chofer: izquierdo. Garantía 1 mes" })
            .DrivenBy(Rut.FromBody(12_345_678), "María A. de los Ángeles Fuenzalida Echeverría").WithoutPrices("según Sr. Soto").WithUnknownPlates()
            .Complete(The.Options).GetValueOrThrow().Document.WithFolio(170);
        Assert.Equal("Asiento Chofer: izquierdo. Garantía 1 mes", LoadOf(guide).Deliver(DocumentType.Invoice, The.Receiver, new GuideDelivery(1, 1)).GetValueOrThrow().Document.Lines[0].Description);
        Assert.Equal("Asiento Chofer: izquierdo. Garantía 1 mes", GuideBilling.Invoice(guide).GetValueOrThrow().Document.Lines[0].Description);

        var invoice = DocumentDraft.Invoice(The.Issuer, The.Receiver).IssuedOn(The.IssueDate)
            .AddLine(new DraftLine { Name = "Asiento", Quantity = 4, UnitPrice = 1_000, Unit = "UN", Description = "Rojo" }).WithUnknownPlates()
            .Complete(The.Options).GetValueOrThrow().Document.WithFolio(9);
        Assert.Equal("Rojo [Patente desconocida al emitir el documento]", invoice.Lines[0].Description);
        Assert.Equal("Rojo", Correction.Of(invoice).Credit("Devolución").Return(1, 1).Preview(The.Options).Partial!.Lines[0].Description);
    }

    [Fact]
    public void Global_discounts_are_not_shared_out_in_silence()
    {
        var guide = Guide with { GlobalAdjustments = [new GlobalAdjustment { Number = 1, Kind = AdjustmentKind.Discount, ValueKind = ValueKind.Percent, Value = 10 }] };
        Assert.Equal(["FMGO-MOV-013"], LoadOf(guide).Deliver(DocumentType.Invoice, The.Receiver, new GuideDelivery(1, 20)).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Documents_that_are_no_deliveries_are_told()
    {
        var delivery = Delivery(20, folio: 7);
        Assert.Equal(["FMGO-MOV-006"], Told(Guide, delivery, delivery));
        Assert.Equal(["FMGO-MOV-005"], Told(Guide, Some.Original(DocumentType.Invoice)));
        Assert.Equal(["FMGO-MOV-007"], Told(Guide, Delivery(60, 7), Delivery(40, 8), delivery with { Lines = [delivery.Lines[0] with { Quantity = 0.5m }], Header = Delivery(1, 9).Header }));
        Assert.Equal(["FMGO-MOV-007"], Told(Guide, delivery with { Lines = [delivery.Lines[0] with { Name = "Otra" }] }));
        Assert.Equal(["FMGO-MOV-004"], Told(Some.Original(DocumentType.DispatchGuide)));
        Assert.Equal(["FMGO-MOV-002"], Told(Guide.WithoutFolio()));
    }

    private static Document Delivery(decimal quantity, long folio) => Load().Deliver(DocumentType.Invoice, The.Receiver, new GuideDelivery(1, quantity)).GetValueOrThrow()
        .IssuedOn(The.IssueDate).Complete(The.Options).GetValueOrThrow().Document.WithFolio(folio);

    private static Document Of(params DraftLine[] lines) => DocumentDraft.DispatchGuide(The.Issuer, The.Receiver, TransferReason.SalesToBeMade).IssuedOn(The.IssueDate).WithTransport(Some.Transport)
        .AddLines(lines).Complete(The.Options).GetValueOrThrow().Document.WithFolio(170);

    private static GuideLoad Load(params Document[] deliveries) => GuideLoad.Of(Guide, deliveries).GetValueOrThrow();

    private static GuideLoad LoadOf(Document guide, params Document[] deliveries) => GuideLoad.Of(guide, deliveries).GetValueOrThrow();

    private static IEnumerable<string> Told(Document guide, params Document[] deliveries)
    {
        var result = GuideLoad.Of(guide, deliveries);
        Assert.Null(result.Value);
        return result.Findings.Select(finding => finding.Code);
    }
}
