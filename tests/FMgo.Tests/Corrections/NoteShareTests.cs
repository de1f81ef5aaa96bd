using FMgo.Arithmetic;
using FMgo.Corrections;
using FMgo.Documents;

namespace FMgo.Tests.Corrections;

/// <summary>What partial notes make of what the original says of itself as a whole.</summary>
public class NoteShareTests
{
    // Encabezado 107: the net is the lines and the global adjustments, so a surcharge alone is one.
    [Theory]
    [InlineData(ExemptionMark.NonBillable)]
    [InlineData(ExemptionMark.NegativeNonBillable)]
    public void Surcharge_that_is_all_that_is_charged_goes_by_all_lines(ExemptionMark mark)
    {
        var original = Issue(Some.Document(DocumentType.Invoice) with
        {
            Lines = [new Line { Name = "Cuota", ExemptionMark = mark, Quantity = 4, UnitPrice = 2_500 }],
            GlobalAdjustments = [Money(AdjustmentKind.Surcharge, 2_000)],
        });
        Assert.Equal((2_000, 2_380), (original.Header.Totals.NetAmount, original.Header.Totals.TotalAmount));
        var first = Sound(Credit(original).ReducePercent(10));
        Assert.Equal((200, 38, 238), (first.Header.Totals.NetAmount, first.Header.Totals.Vat, first.Header.Totals.TotalAmount));
        Assert.Equal(1_000, decimal.Abs(first.Header.Totals.NonBillableAmount!.Value));
        var balance = CorrectionBalance.Of(original).Apply(first).GetValueOrThrow();
        var rest = Sound(Correction.Of(balance).Credit("Resto").ReturnRemaining().IssuedOn(The.IssueDate), 2);
        Assert.Equal((1_800, 342, 2_142), (rest.Header.Totals.NetAmount, rest.Header.Totals.Vat, rest.Header.Totals.TotalAmount));
        Assert.Equal(9_000, decimal.Abs(rest.Header.Totals.NonBillableAmount!.Value));
    }

    [Fact]
    public void Stated_taxes_go_by_all_lines_too_where_none_counts()
    {
        var original = Issue(Some.Document(DocumentType.Invoice) with
        {
            Header = Some.Document(DocumentType.Invoice).Header with { Totals = new Totals { Taxes = [new TaxTotal { Code = "28", Amount = 500 }] } },
            Lines = [new Line { Name = "Cuota", ExemptionMark = ExemptionMark.NonBillable, Quantity = 1, UnitPrice = 10_000 }],
            GlobalAdjustments = [Money(AdjustmentKind.Surcharge, 2_000)],
        });
        Assert.Equal(50, Assert.Single(Preview(Credit(original).ReducePercent(10)).Header.Totals.Taxes).Amount);
    }

    [Theory]
    [InlineData(100.5, 25.13, 12_345)]
    [InlineData(100.5, 25.13, 4_000)]
    [InlineData(0.75, 0.19, 4_000)]
    public void Money_with_decimals_is_shared_out_with_decimals(decimal discount, decimal quarter, decimal price)
    {
        var original = Issue(Some.Document(DocumentType.Invoice) with
        {
            Lines = [new Line { Name = "Tela", Quantity = 4, Unit = "M", UnitPrice = price }],
            GlobalAdjustments = [Money(AdjustmentKind.Discount, discount)],
        });
        var balance = CorrectionBalance.Of(original);
        decimal total = 0;
        for (int folio = 1; folio <= 3; folio++)
        {
            var note = Sound(Correction.Of(balance).Credit("Devolución").Return(1, 1).IssuedOn(The.IssueDate), folio);
            Assert.Equal(quarter, Assert.Single(note.GlobalAdjustments).Value);
            balance = balance.Apply(note).GetValueOrThrow();
            total += note.Header.Totals.TotalAmount!.Value;
        }

        var last = Sound(Correction.Of(balance).Credit("Resto").ReturnRemaining().IssuedOn(The.IssueDate), 4);
        Assert.Equal(original.Header.Totals.TotalAmount, total + last.Header.Totals.TotalAmount);
    }

    [Fact]
    public void Original_of_software_that_rounds_each_discount_is_annulled_to_the_peso()
    {
        var options = new CalculationOptions { AdjustmentRounding = AdjustmentRounding.Each };
        var original = TotalsCalculator.Calculate(Draft(Some.Document(DocumentType.Invoice) with
        {
            Lines = [new Line { Name = "Tela", Amount = 10_000 }],
            GlobalAdjustments = [Money(AdjustmentKind.Discount, 100.5m), Money(AdjustmentKind.Discount, 100.5m)],
        }), options).GetValueOrThrow().WithFolio(77);
        Assert.Equal(9_798, original.Header.Totals.NetAmount);
        Assert.Equal(original.Header.Totals.TotalAmount, Preview(Credit(original, isWhole: true)).Header.Totals.TotalAmount);
        var note = Credit(original, isWhole: true).Preview(new() { Calculation = options }).GetValueOrThrow();
        Assert.Equal((original.Header.Totals.NetAmount, original.Header.Totals.TotalAmount), (note.Header.Totals.NetAmount, note.Header.Totals.TotalAmount));
    }

    [Fact]
    public void Specific_tax_below_zero_keeps_its_sign()
    {
        var original = Issue(Some.Document(DocumentType.Invoice) with
        {
            Header = Some.Document(DocumentType.Invoice).Header with { Totals = new Totals { Taxes = [new TaxTotal { Code = "35", Amount = -1_200 }] } },
            Lines = [new Line { Name = "Bencina", Quantity = 100, Unit = "LT", UnitPrice = 900, TaxCodes = ["35"] }],
        });
        Assert.Equal(90_000 + 17_100 - 1_200, original.Header.Totals.TotalAmount);
        Assert.Equal(-300, Assert.Single(Preview(Credit(original).Return(1, 25)).Header.Totals.Taxes).Amount);
        var whole = Preview(Credit(original, isWhole: true));
        Assert.Equal((-1_200, original.Header.Totals.TotalAmount), (whole.Header.Totals.Taxes[0].Amount, whole.Header.Totals.TotalAmount));
    }

    [Theory]
    [InlineData(0.65)]
    [InlineData(0.325)]
    public void Credit_of_a_contract_from_before_shrinks_with_the_VAT(decimal factor)
    {
        var document = Some.Document(DocumentType.Invoice);
        var original = Issue(document with
        {
            Header = document.Header with
            {
                Identification = document.Header.Identification with { IssueDate = new DateOnly(2026, 3, 2) },
                Totals = new Totals { ConstructionCredit = Rounding.ToPesos(1_900 * factor) },
            },
            Lines = [new Line { Name = "Vivienda", Quantity = 10, UnitPrice = 1_000 }],
        });
        Assert.Equal(Rounding.ToPesos(1_900 * factor), original.Header.Totals.ConstructionCredit!.Value);
        var note = Preview(Credit(original).Return(1, 4));
        Assert.Equal(Rounding.ToPesos(760 * original.Header.Totals.ConstructionCredit.Value / 1_900), note.Header.Totals.ConstructionCredit);
    }

    [Fact]
    public void Pesos_of_the_money_of_an_export_note_are_its_own()
    {
        var document = Some.Document(DocumentType.ExportInvoice);
        var original = Issue(document with
        {
            Header = document.Header with { Totals = new Totals { Currency = "DOLAR USA" }, OtherCurrency = new OtherCurrencyTotals { Currency = "PESO CL", ExchangeRate = 941.55m } },
            Lines = [document.Lines[0] with { Number = null, Quantity = 3, UnitPrice = 1_000, Amount = null }],
            GlobalAdjustments = [Money(AdjustmentKind.Surcharge, 850.75m) with { Scope = AdjustmentScope.Exempt }],
        });
        Assert.Equal(801_023.6625m, Assert.Single(original.GlobalAdjustments).OtherCurrencyAmount);
        var note = Preview(Credit(original).Return(1, 1));
        var share = Assert.Single(note.GlobalAdjustments);
        Assert.Equal((283.58m, 267_004.749m), (share.Value, share.OtherCurrencyAmount));
    }

    private static GlobalAdjustment Money(AdjustmentKind kind, decimal value) => new() { Kind = kind, ValueKind = ValueKind.Amount, Value = value, Description = "Global" };

    private static Document Draft(Document document) => document with { Header = document.Header with { Totals = document.Header.Totals with { NetAmount = null, Vat = null, VatRate = null, TotalAmount = null } } };

    private static Document Issue(Document document) => TotalsCalculator.Calculate(Draft(document)).GetValueOrThrow().WithFolio(77);

    private static CorrectionNote Credit(Document original, bool isWhole = false) =>
        (isWhole ? Correction.Of(original).Annul("Anula") : Correction.Of(original).Credit("Devolución")).IssuedOn(The.IssueDate);

    private static Document Sound(CorrectionNote note, long folio = 1) => Notes.Sound(note, folio);

    private static Document Preview(CorrectionNote note) => note.Preview().GetValueOrThrow();
}
