using FMgo.Arithmetic;
using FMgo.Corrections;
using FMgo.Documents;
using FMgo.Tests.Arithmetic;

namespace FMgo.Tests.Corrections;

public class GuideBillingTests
{
    private static readonly DateOnly Date = The.IssueDate;

    [Fact]
    public void A_guide_becomes_an_invoice_that_refers_to_it()
    {
        var guide = Guide(41, TransferReason.Sale, new DraftLine { Name = "Cemento", Quantity = 10, Unit = "SC", UnitPrice = 4_500, DiscountPercent = 10 });
        var invoice = Bill(guide);
        Assert.Equal(DocumentType.Invoice, invoice.Type);
        Assert.Equal(new Reference { Number = 1, Type = "52", Folio = "41", Date = Date }, Assert.Single(invoice.References));
        Assert.Equal(guide.Header.Totals.TotalAmount, invoice.Header.Totals.TotalAmount);
        Assert.Equal(guide.Lines, invoice.Lines);
        Assert.Equal(guide.Header.Receiver, invoice.Header.Receiver);
        Assert.Null(invoice.Header.Transport);
    }

    [Fact]
    public void Guides_of_exempt_goods_become_an_exempt_invoice()
    {
        var invoice = Bill(Guide(1, TransferReason.Sale, new DraftLine { Name = "Libro", Quantity = 2, Unit = "UN", UnitPrice = 1_000, ExemptionMark = ExemptionMark.Exempt }));
        Assert.Equal(DocumentType.ExemptInvoice, invoice.Type);
        Assert.Null(Assert.Single(invoice.Lines).ExemptionMark);
        Assert.Equal(2_000, invoice.Header.Totals.TotalAmount);
    }

    [Theory]
    [InlineData(TransferReason.Sale, null)]
    [InlineData(TransferReason.SalesToBeMade, null)]
    [InlineData(TransferReason.Consignment, null)]
    [InlineData(TransferReason.FreeDelivery, "FMGO-BIL-003")]
    [InlineData(TransferReason.InternalTransfer, "FMGO-BIL-003")]
    [InlineData(TransferReason.OtherNoSale, "FMGO-BIL-003")]
    [InlineData(TransferReason.GoodsReturn, "FMGO-BIL-003")]
    [InlineData(TransferReason.ExportTransfer, "FMGO-BIL-003")]
    [InlineData(TransferReason.ExportSale, "FMGO-BIL-004")]
    public void Only_transfers_that_are_or_become_sales_are_billed(TransferReason reason, string? code) =>
        Assert.Equal(code is null ? [] : [code], Found(Guide(1, reason, Item())));

    [Fact]
    public void Several_guides_become_one_invoice_with_a_line_per_item()
    {
        var invoice = Bill(Guide(1, TransferReason.Sale, Item(), Item() with { Name = "Arena", UnitPrice = 900 }), Guide(2, TransferReason.Sale, Item(), Item() with { UnitPrice = 101 }));
        Assert.Equal([("Clavos", 20m, 2_000m), ("Arena", 10m, 9_000m), ("Clavos", 10m, 1_010m)], invoice.Lines.Select(line => (line.Name!, line.Quantity!.Value, line.Amount!.Value)));
        Assert.Equal(["1", "2"], invoice.References.Select(reference => reference.Folio));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(21)]
    public void More_than_twenty_guides_are_referred_to_together(int count)
    {
        var result = GuideBilling.Invoice(Enumerable.Range(101, count).Select(folio => Guide(folio, TransferReason.Sale, Item())));
        var invoice = result.GetValueOrThrow().IssuedOn(Date).Preview().GetValueOrThrow();
        Notes.AssertSound(invoice.WithFolio(9));
        Assert.Equal(10 * count, Assert.Single(invoice.Lines).Quantity);
        if (count == 20)
        {
            Assert.Equal(20, invoice.References.Count);
            Assert.Empty(result.Findings);
            return;
        }

        Assert.Equal(
            new Reference { Number = 1, Type = "52", IsGlobal = true, Folio = "0", Date = Date, Reason = "21 guías de despacho, folios 101 a 121" },
            Assert.Single(invoice.References));
        Assert.Equal("FMGO-BIL-010", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Orders_that_the_guides_name_are_named_once()
    {
        var order = new Reference { Number = 1, Type = "801", Folio = "4500", Date = Date };
        var other = new Reference { Number = 2, Type = "807", Folio = "1", Date = Date };
        var invoice = Bill(Guide(1, TransferReason.Sale, Item()) with { References = [order, other] }, Guide(2, TransferReason.Sale, Item()) with { References = [order] });
        Assert.Equal(["52", "52", "801"], invoice.References.Select(reference => reference.Type));
    }

    [Fact]
    public void What_is_not_sold_stays_out_and_what_came_back_is_taken_off()
    {
        var guide = Guide(1, TransferReason.Sale, Item(), Item() with { Name = "Pallet", ExemptionMark = ExemptionMark.NotASale, UnitPrice = null });
        var back = Deducting(2, "1", 4);
        var invoice = Bill(guide, back);
        Assert.Equal(("Clavos", 6m, 600m), (invoice.Lines[0].Name, invoice.Lines[0].Quantity, invoice.Lines[0].Amount));
        Assert.Single(invoice.Lines);
        Assert.Equal(["FMGO-BIL-007"], Found(guide, Deducting(2, "1", 11)));
        Assert.Equal(["FMGO-BIL-007"], Found(guide, Deducting(2, "3", 1)));
        Assert.Equal(["FMGO-BIL-008"], Found(guide, Deducting(2, "1", 10)));
    }

    [Fact]
    public void Prices_that_a_guide_does_not_have_are_given_to_the_draft()
    {
        var draft = GuideBilling.Invoice(Guide(1, TransferReason.SalesToBeMade, Item() with { UnitPrice = null })).GetValueOrThrow().IssuedOn(Date);
        Assert.Contains("FMGO-TOT-009 Detalle[1]/MontoItem", JsonOrder.Found(draft.Preview()));
        var priced = draft.Customize(document => document with { Lines = document.Lines.Select(line => line with { UnitPrice = 150 }).ToValueList() });
        Assert.Equal(1_500, priced.Preview().GetValueOrThrow().Header.Totals.NetAmount);
    }

    [Fact]
    public void Stated_taxes_of_guides_add_up()
    {
        var guide = TotalsCalculator.Calculate(Guide(1, TransferReason.Sale) with
        {
            Lines = [new Line { Name = "Diésel", Quantity = 100, Unit = "LT", UnitPrice = 600, TaxCodes = ["28"] }],
            Header = Guide(1, TransferReason.Sale).Header with { Totals = new Totals { Taxes = [new TaxTotal { Code = "28", Amount = 10_000 }] } },
        }).GetValueOrThrow();
        var invoice = Bill(guide, guide.WithFolio(2));
        Assert.Equal(20_000, Assert.Single(invoice.Header.Totals.Taxes).Amount);
        Assert.Equal(2 * guide.Header.Totals.TotalAmount, invoice.Header.Totals.TotalAmount);
    }

    // 0.5 × 333 is 167 in each guide, and 10 × 333 is 3330: the customer is billed what the guides say.
    [Theory]
    [InlineData(20, 0.5, 333, 20, 3_340)]
    [InlineData(20, 0.5, 334, 1, 3_340)]
    [InlineData(3, 1.3, 1_001, 3, 3_903)]
    [InlineData(60, 0.25, 777, 60, 11_640)]
    public void Like_lines_become_one_only_where_that_comes_to_what_the_guides_say(int guides, decimal quantity, decimal price, int lines, decimal net)
    {
        var all = Enumerable.Range(1, guides).Select(folio => Guide(folio, TransferReason.Sale, new DraftLine { Name = "Queso", Quantity = quantity, Unit = "KG", UnitPrice = price })).ToArray();
        var result = GuideBilling.Invoice(all);
        Assert.DoesNotContain(result.Findings, finding => finding.Severity > Severity.Information);
        var invoice = Bill(all);
        Assert.Equal(lines, invoice.Lines.Count);
        Assert.Equal(all.Sum(guide => guide.Header.Totals.NetAmount), invoice.Header.Totals.NetAmount);
        Assert.Equal(net, invoice.Header.Totals.NetAmount);
        Assert.Equal(Rounding.ToPesos(net * 1.19m), invoice.Header.Totals.TotalAmount);
    }

    [Fact]
    public void Lines_that_would_be_too_many_become_one_all_the_same_and_that_is_told()
    {
        var all = Enumerable.Range(1, 61).Select(folio => Guide(folio, TransferReason.Sale, new DraftLine { Name = "Queso", Quantity = 0.5m, Unit = "KG", UnitPrice = 333 })).ToArray();
        var result = GuideBilling.Invoice(all);
        var warning = Assert.Single(result.Findings, finding => finding.Severity == Severity.Warning);
        Assert.Equal(("FMGO-BIL-011", "-30"), (warning.Code, warning.Arguments[0]));
        Assert.Equal(10_157, result.GetValueOrThrow().IssuedOn(Date).Preview().GetValueOrThrow().Header.Totals.NetAmount);
    }

    [Fact]
    public void Of_several_kinds_that_which_moves_least_becomes_one()
    {
        var all = Enumerable.Range(1, 40).Select(folio => Guide(
            folio,
            TransferReason.Sale,
            new DraftLine { Name = "Queso", Quantity = 0.5m, Unit = "KG", UnitPrice = 333 },
            new DraftLine { Name = "Jamón", Quantity = 0.3m, Unit = "KG", UnitPrice = 1_001 })).ToArray();
        var result = GuideBilling.Invoice(all);
        Assert.Equal("12", Assert.Single(result.Findings, finding => finding.Severity == Severity.Warning).Arguments[0]);
        var lines = result.GetValueOrThrow().IssuedOn(Date).Preview().GetValueOrThrow().Lines;
        Assert.Equal((41, 40), (lines.Count, lines.Count(line => line.Name == "Queso")));
    }

    [Fact]
    public void Percentages_that_the_guide_rounded_otherwise_keep_its_money()
    {
        // 5 % of 2.4 × 1004: 120 exactly, 121 of the rounded product.
        var options = new CalculationOptions { LinePercentBase = PercentBase.Rounded };
        var draft = DocumentDraft.DispatchGuide(The.Issuer, The.Receiver, TransferReason.Sale).IssuedOn(Date)
            .Customize(document => document with { Header = document.Header with { Transport = Some.Transport } })
            .AddLines([new DraftLine { Name = "Cobre", Quantity = 2.4m, Unit = "KG", UnitPrice = 1_004, DiscountPercent = 5 }]);
        var guide = TotalsCalculator.Calculate(draft.Document, options).GetValueOrThrow().WithFolio(1);
        Assert.Equal(121, guide.Lines[0].DiscountAmount);
        var line = Assert.Single(Bill(guide).Lines);
        Assert.Equal((null, 121m, guide.Lines[0].Amount), (line.DiscountPercent, line.DiscountAmount, line.Amount));
    }

    [Fact]
    public void Guides_whose_amounts_do_not_come_from_their_prices_are_told()
    {
        var guide = Guide(1, TransferReason.Sale, Item());
        var odd = guide with { Lines = [guide.Lines[0] with { Amount = 1_001 }] };
        Assert.Equal("-1", Assert.Single(GuideBilling.Invoice(odd).Findings).Arguments[0]);
    }

    [Fact]
    public void Lines_without_a_price_become_one()
    {
        var item = Item() with { UnitPrice = null };
        var result = GuideBilling.Invoice(Guide(1, TransferReason.Consignment, item), Guide(2, TransferReason.Consignment, item));
        Assert.Empty(result.Findings);
        Assert.Equal(20, Assert.Single(result.GetValueOrThrow().Document.Lines).Quantity);
    }

    [Fact]
    public void Gross_guides_become_a_gross_invoice_and_are_not_mixed_with_others()
    {
        Document Gross(long folio) => TotalsCalculator.Calculate(Guide(folio, TransferReason.Sale, Item()) is var guide ? guide with
        {
            Header = guide.Header with { Identification = guide.Header.Identification with { HasGrossPrices = true }, Totals = new Totals() },
        } : guide).GetValueOrThrow();
        var invoice = Bill(Gross(1), Gross(2));
        Assert.True(invoice.Header.Identification.HasGrossPrices);
        Assert.Equal(2_000, invoice.Header.Totals.TotalAmount);
        Assert.Equal(["FMGO-BIL-012"], Found(Gross(1), Guide(2, TransferReason.Sale, Item())));
    }

    [Fact]
    public void What_cannot_be_billed_together_says_why()
    {
        var guide = Guide(1, TransferReason.Sale, Item());
        Assert.Equal(["FMGO-BIL-001"], Found(Some.DiscountedInvoice));
        Assert.Equal(["FMGO-BIL-006"], Found(guide, guide));
        Assert.Equal(["FMGO-BIL-005"], Found(guide, Guide(2, TransferReason.Sale, Item()) with { Header = guide.WithFolio(2).Header with { Receiver = The.Receiver with { Rut = The.Issuer.Rut } } }));
        Assert.Equal(["FMGO-BIL-008"], Found());
        Assert.Equal(["FMGO-BIL-009"], Found(Guide(1, TransferReason.Sale, Item()) with { Lines = Enumerable.Range(1, 61).Select(i => new Line { Name = $"Ítem {i}", Quantity = 1, UnitPrice = 1 }).ToValueList() }));
        var incomplete = new Document { Header = new Header { Identification = new Identification { Type = DocumentType.DispatchGuide } } };
        Assert.Equal(["Encabezado/Emisor/RUTEmisor", "Encabezado/Receptor/RUTRecep", "Encabezado/IdDoc/FchEmis", "Encabezado/IdDoc/IndTraslado"],
            GuideBilling.Invoice(incomplete).Findings.Where(finding => finding.Code == "FMGO-BIL-002").Select(finding => finding.Path));
    }

    private static DraftLine Item() => new() { Name = "Clavos", Quantity = 10, Unit = "KG", UnitPrice = 100 };

    private static Document Guide(long folio, TransferReason reason, params DraftLine[] lines)
    {
        var draft = DocumentDraft.DispatchGuide(The.Issuer, The.Receiver, reason).IssuedOn(Date)
            .Customize(document => document with { Header = document.Header with { Transport = Some.Transport } });
        return TotalsCalculator.Calculate(draft.AddLines(lines).Document).Partial!.WithFolio(folio);
    }

    private static Document Deducting(long folio, string earlier, decimal quantity) =>
        Guide(folio, TransferReason.OtherNoSale, Item() with { Quantity = quantity, ExemptionMark = ExemptionMark.ToDeduct }) with
        {
            References = [new Reference { Number = 1, Type = "52", Folio = earlier, Date = Date }],
        };

    private static IEnumerable<string> Found(params Document[] guides) => GuideBilling.Invoice(guides).Findings.Select(finding => finding.Code);

    private static Document Bill(params Document[] guides)
    {
        var invoice = GuideBilling.Invoice(guides).GetValueOrThrow().IssuedOn(Date).Preview().GetValueOrThrow();
        Notes.AssertSound(invoice.WithFolio(9));
        return invoice;
    }
}
