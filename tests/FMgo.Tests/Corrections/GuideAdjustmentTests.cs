using FMgo.Arithmetic;
using FMgo.Corrections;
using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Tests.Corrections;

/// <summary>What an invoice makes of what guides say of themselves as a whole.</summary>
public class GuideAdjustmentTests
{
    private static readonly DocumentOptions Chained = With(new CalculationOptions { GlobalPercentBase = GlobalPercentBase.RunningSum });

    [Fact]
    public void Percentage_of_all_guides_stays_one_and_others_become_money()
    {
        var discount = Global(AdjustmentKind.Discount, ValueKind.Percent, 10);
        var one = Bill(Guide(1, [discount], Item(10, 1_000)));
        Assert.Equal((9_000, discount with { Number = 1 }), (one.Header.Totals.NetAmount, Assert.Single(one.GlobalAdjustments)));
        var two = Bill(Guide(1, [discount], Item(10, 1_000)), Guide(2, [discount], Item(10, 1_000)));
        Assert.Equal((18_000, ValueKind.Percent), (two.Header.Totals.NetAmount, Assert.Single(two.GlobalAdjustments).ValueKind));
        var mixed = Bill(Guide(1, [Global(AdjustmentKind.Surcharge, ValueKind.Amount, 2_000)], Item(10, 1_000)), Guide(2, [], Item(5, 1_000)));
        Assert.Equal((17_000, 2_000), (mixed.Header.Totals.NetAmount, Assert.Single(mixed.GlobalAdjustments).Value));
        var apart = Bill(Guide(1, [discount], Item(1, 1_005)), Guide(2, [discount], Item(1, 1_005)));
        Assert.Equal((1_808, ValueKind.Amount), (apart.Header.Totals.NetAmount, Assert.Single(apart.GlobalAdjustments).ValueKind));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Sums_of_the_invoice_are_those_of_the_guides(int seed, bool isChained)
    {
        var random = new Random(seed);
        var options = isChained ? Chained : DocumentOptions.Default;
        int billed = 0;
        for (int i = 0; i < 300; i++)
        {
            var guides = Enumerable.Range(1, random.Next(1, 5)).Select(folio => Guide(folio, Adjustments(random), options, Items(random), TransferReason.Sale)).ToArray();
            var result = GuideBilling.Invoice(guides, options);
            Assert.True(result.Succeeded, string.Join("; ", result.Findings));
            Assert.Empty(result.Findings);
            var invoice = result.Value.IssuedOn(The.IssueDate).Preview(options).Partial!;
            Assert.Equal(guides.Sum(guide => guide.Header.Totals.NetAmount ?? 0), invoice.Header.Totals.NetAmount ?? 0);
            Assert.Equal(guides.Sum(guide => guide.Header.Totals.ExemptAmount ?? 0), invoice.Header.Totals.ExemptAmount ?? 0);
            Assert.Equal(guides.Sum(guide => guide.Header.Totals.NonBillableAmount ?? 0), invoice.Header.Totals.NonBillableAmount ?? 0);
            billed += invoice.GlobalAdjustments.Count > 0 ? 1 : 0;
        }

        Assert.InRange(billed, 100, 300);
    }

    // Together they round to another peso by the choice that the guides were not made by.
    [Fact]
    public void Lines_become_one_by_the_choices_of_the_caller()
    {
        var options = With(new CalculationOptions { LinePercentBase = PercentBase.Rounded });
        Document[] guides = [.. new[] { 3.7m, 8m }.Select((quantity, at) => Guide(at + 1, [], options, [Item(quantity, 888) with { DiscountPercent = 34 }], TransferReason.Sale))];
        Assert.Equal(6_858, guides.Sum(guide => guide.Header.Totals.NetAmount));
        Assert.Equal(6_858, GuideBilling.Invoice(guides, options).GetValueOrThrow().IssuedOn(The.IssueDate).Preview(options).GetValueOrThrow().Header.Totals.NetAmount);
    }

    [Fact]
    public void Guide_that_was_computed_by_other_choices_is_told_or_billed_by_them()
    {
        GlobalAdjustment[] both = [Global(AdjustmentKind.Surcharge, ValueKind.Amount, 2_000), Global(AdjustmentKind.Discount, ValueKind.Percent, 10)];
        var guide = Guide(1, both, Chained, [Item(10, 1_000)], TransferReason.Sale);
        Assert.Equal(10_800, guide.Header.Totals.NetAmount);
        Assert.Equal(["FMGO-BIL-014 10800 11000"], GuideBilling.Invoice(guide).Findings.Select(finding => $"{finding.Code} {finding.Arguments[1]} {finding.Arguments[2]}"));
        Assert.Equal(10_800, GuideBilling.Invoice([guide], Chained).GetValueOrThrow().IssuedOn(The.IssueDate).Preview(Chained).GetValueOrThrow().Header.Totals.NetAmount);
    }

    [Fact]
    public void What_has_no_share_is_told()
    {
        var percent = Global(AdjustmentKind.Discount, ValueKind.Percent, 10);
        var money = Global(AdjustmentKind.Discount, ValueKind.Amount, 500);
        var back = Guide(3, [], Item(4, 1_000) with { ExemptionMark = ExemptionMark.ToDeduct }) with { References = [new Reference { Number = 1, Type = "52", Folio = "1", Date = The.IssueDate }] };
        Assert.Equal(["FMGO-BIL-013"], Found(Guide(1, [money], Item(10, 1_000)), back));
        Assert.Equal(5_400, Bill(Guide(1, [percent], Item(10, 1_000)), back).Header.Totals.NetAmount);
        Assert.Equal(["FMGO-BIL-017"], Found(Guide(1, [], Item(10, 1_000)), back with { GlobalAdjustments = [money] }));
        var unpriced = Guide(2, [percent], TransferReason.SalesToBeMade, Item(1, 1_000) with { UnitPrice = null });
        Assert.Empty(Found(unpriced));
        Assert.Equal(["FMGO-BIL-015"], Found(Guide(1, [], Item(10, 1_000)), unpriced));
        Assert.Equal(["FMGO-BIL-016"], Found(Guide(1, [percent], Item(10, 1_000) with { TaxCodes = ["24"] }), Guide(2, [], Item(10, 1_000))));
        Assert.Empty(Found(Guide(1, [percent], Item(10, 1_000) with { TaxCodes = ["24"] }), Guide(2, [], Item(10, 1_000) with { TaxCodes = ["24"] })));
    }

    // The freight of the second guide bears no additional tax there, and would in the invoice.
    [Theory]
    [InlineData(1_000, 10_000, ExemptionMark.Exempt, 5_000, "26")]
    [InlineData(750, 8_000, ExemptionMark.NonBillable, 1_234, "24")]
    public void Taxed_money_beside_no_taxed_items_takes_no_tax_of_other_guides(int price, int other, ExemptionMark mark, int freight, string code)
    {
        var beer = Guide(1, [], Item(10, price) with { Name = "Cerveza", TaxCodes = [code] });
        var goods = Item(1, other) with { Name = "Libro", ExemptionMark = mark };
        Document Carried(AdjustmentScope? scope) => Guide(2, [Global(AdjustmentKind.Surcharge, ValueKind.Amount, freight) with { Scope = scope }], goods);
        Assert.Equal(["FMGO-BIL-016"], Found(beer, Carried(null)));
        Assert.Equal(["FMGO-BIL-016"], Found(Guide(1, [Global(AdjustmentKind.Discount, ValueKind.Percent, 10)], Item(10, price) with { TaxCodes = [code] }), Carried(null)).Distinct());
        Assert.Equal(beer.Header.Totals.Taxes[0].Amount, Bill(beer, Carried(AdjustmentScope.Exempt)).Header.Totals.Taxes[0].Amount);
        var untaxed = Guide(1, [], Item(10, price));
        Assert.Equal(untaxed.Header.Totals.NetAmount + freight, Bill(untaxed, Carried(null)).Header.Totals.NetAmount);
    }

    [Fact]
    public void Taxed_freight_on_exempt_goods_makes_no_exempt_invoice()
    {
        var invoice = Bill(Guide(1, [Global(AdjustmentKind.Surcharge, ValueKind.Amount, 500)], Item(1, 10_000) with { ExemptionMark = ExemptionMark.Exempt }));
        Assert.Equal((DocumentType.Invoice, 500, 10_000), (invoice.Type, invoice.Header.Totals.NetAmount, invoice.Header.Totals.ExemptAmount));
    }

    [Fact]
    public void Stated_credit_adds_up_and_is_not_halved_in_silence()
    {
        var guide = Guide(1, [], Item(10, 1_000));
        guide = guide with { Header = guide.Header with { Totals = guide.Header.Totals with { ConstructionCredit = 309, TotalAmount = guide.Header.Totals.TotalAmount - 309 } } };
        var invoice = Bill(guide, guide.WithFolio(2));
        Assert.Equal((618, 2 * guide.Header.Totals.TotalAmount), (invoice.Header.Totals.ConstructionCredit, invoice.Header.Totals.TotalAmount));
        var back = Guide(3, [], Item(4, 1_000) with { ExemptionMark = ExemptionMark.ToDeduct }) with { References = [new Reference { Number = 1, Type = "52", Folio = "1", Date = The.IssueDate }] };
        Assert.Equal(["FMGO-BIL-013"], Found(guide, back));
    }

    [Fact]
    public void Second_currency_goes_over_where_its_rate_is_one_and_is_told_where_not()
    {
        Document In(long folio, decimal rate) => Guide(folio, [], Item(10, 1_000)) is var guide ? TotalsCalculator.Calculate(guide with
        {
            Header = guide.Header with { OtherCurrency = new OtherCurrencyTotals { Currency = "DOLAR USA", ExchangeRate = rate } },
        }).GetValueOrThrow() : guide;
        var invoice = Bill(In(1, 950), In(2, 950));
        Assert.Equal(Rounding.ToDecimals(20_000m / 950, 4), invoice.Header.OtherCurrency!.NetAmount);
        var told = GuideBilling.Invoice(In(1, 950), In(2, 951));
        Assert.Equal(("FMGO-BIL-018", Severity.Warning), (Assert.Single(told.Findings).Code, told.Findings[0].Severity));
        Assert.Equal("FMGO-BIL-018", Assert.Single(GuideBilling.Invoice(In(1, 950), Guide(2, [], Item(1, 1_000))).Findings).Code);
    }

    [Fact]
    public void Values_past_the_format_are_no_exception()
    {
        GlobalAdjustment[] huge = [.. Enumerable.Repeat(Global(AdjustmentKind.Surcharge, ValueKind.Percent, 999.99m), 20), Global(AdjustmentKind.Surcharge, ValueKind.Percent, 9_999_999_999_999_999.99m)];
        var guide = Guide(1, [], Item(1, 999_999_999_999)) with { GlobalAdjustments = [.. huge] };
        Assert.NotEmpty(GuideBilling.Invoice([guide, Guide(2, [], Item(1, 1_000))], Chained).Findings);
        var invoice = Bill(Guide(1, [], Item(1, 999_999_999_999))).WithFolio(3) with { GlobalAdjustments = [.. huge] };
        Assert.NotEmpty(Correction.Of(invoice).Credit("x").ReducePercent(50).IssuedOn(The.IssueDate).Preview(Chained).Findings);
    }

    [Fact]
    public void Of_gross_guides_the_total_is_the_sum()
    {
        Document[] guides = [.. Enumerable.Range(1, 20).Select(folio => Guide(folio, [], Item(0.5m, 333)) is var guide ? TotalsCalculator.Calculate(guide with
        {
            Header = guide.Header with { Identification = guide.Header.Identification with { HasGrossPrices = true }, Totals = new Totals() },
        }).GetValueOrThrow() : guide)];
        var invoice = Bill(guides);
        Assert.Equal((2_800, 3_340), (guides.Sum(guide => guide.Header.Totals.NetAmount), guides.Sum(guide => guide.Header.Totals.TotalAmount)));
        Assert.Equal((2_807, 3_340), (invoice.Header.Totals.NetAmount, invoice.Header.Totals.TotalAmount));
    }

    private static DocumentOptions With(CalculationOptions calculation) => new() { Calculation = calculation };

    private static DraftLine Item(decimal quantity, decimal price) => new() { Name = "Clavos", Quantity = quantity, Unit = "KG", UnitPrice = price };

    private static DraftLine[] Items(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(at => Item(random.Next(1, 80) / 8m, random.Next(1_000, 20_000)) with
        {
            Name = $"Ítem {random.Next(3)}",
            ExemptionMark = at == 0 ? null : (random.Next(4) switch { 0 => ExemptionMark.Exempt, 1 => ExemptionMark.NonBillable, _ => null }),
        })];

    private static GlobalAdjustment[] Adjustments(Random random) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(2) == 0
            ? Global(random.Next(2) == 0 ? AdjustmentKind.Discount : AdjustmentKind.Surcharge, ValueKind.Percent, random.Next(1, 4) * 5)
            : Global(AdjustmentKind.Surcharge, ValueKind.Amount, random.Next(1, 5_000) / 4m) with { Scope = random.Next(3) switch { 0 => null, 1 => AdjustmentScope.Exempt, _ => AdjustmentScope.NonBillable } })];

    private static GlobalAdjustment Global(AdjustmentKind kind, ValueKind valueKind, decimal value) => new() { Kind = kind, ValueKind = valueKind, Value = value, Description = "Global" };

    private static Document Guide(long folio, GlobalAdjustment[] adjustments, params DraftLine[] lines) => Guide(folio, adjustments, DocumentOptions.Default, lines, TransferReason.Sale);

    private static Document Guide(long folio, GlobalAdjustment[] adjustments, TransferReason reason, params DraftLine[] lines) => Guide(folio, adjustments, DocumentOptions.Default, lines, reason);

    private static Document Guide(long folio, GlobalAdjustment[] adjustments, DocumentOptions options, DraftLine[] lines, TransferReason reason)
    {
        var draft = DocumentDraft.DispatchGuide(The.Issuer, The.Receiver, reason).IssuedOn(The.IssueDate)
            .Customize(document => document with { Header = document.Header with { Transport = Some.Transport }, GlobalAdjustments = [.. adjustments] })
            .AddLines(lines);
        return TotalsCalculator.Calculate(draft.Document, options.Calculation).Partial!.WithFolio(folio);
    }

    private static IEnumerable<string> Found(params Document[] guides) => GuideBilling.Invoice(guides).Findings.Select(finding => finding.Code);

    private static Document Bill(params Document[] guides)
    {
        var invoice = GuideBilling.Invoice(guides).GetValueOrThrow().IssuedOn(The.IssueDate).Preview().GetValueOrThrow();
        Notes.AssertSound(invoice.WithFolio(9));
        return invoice;
    }
}
