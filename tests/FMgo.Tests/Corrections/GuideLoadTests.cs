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
    [InlineData(34, 40_000)]
    [InlineData(41, 40_000)]
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

    private static GuideLoad Load(params Document[] deliveries) => GuideLoad.Of(Guide, deliveries).GetValueOrThrow();

    private static IEnumerable<string> Told(Document guide, params Document[] deliveries)
    {
        var result = GuideLoad.Of(guide, deliveries);
        Assert.Null(result.Value);
        return result.Findings.Select(finding => finding.Code);
    }
}
