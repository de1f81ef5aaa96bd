using FMgo.Arithmetic;
using FMgo.Corrections;
using FMgo.Documents;

namespace FMgo.Tests.Corrections;

/// <summary>Notes on what is not billable: <c>MontoNF</c>, which is in no total.</summary>
public class NonBillableTests
{
    [Theory]
    [InlineData(1_000, 5_000)]
    [InlineData(77_777, 3)]
    public void Non_billable_line_is_left_where_the_total_is_not(int billable, int other)
    {
        var original = Issue([], Item(1, billable), NonBillable(1, other));
        var balance = Apply(CorrectionBalance.Of(original), credit => credit.Return(1), 0);
        Assert.Equal([0, other], balance.Lines.Select(line => line.RemainingAmount));
        Assert.Equal((0, true), (balance.RemainingTotal, balance.TracksLines));
        Assert.Contains("FMGO-COR-010", Notes.Found(Correction.Of(balance).Credit("Otra vez").ReduceLine(1, 1).IssuedOn(The.IssueDate)));
        foreach (var way in (Func<CorrectionNote, CorrectionNote>[])[credit => credit.Return(2), credit => credit.ReturnRemaining(), credit => credit.ReduceLine(2, other)])
        {
            var empty = Apply(balance, way, other);
            Assert.All(empty.Lines, line => Assert.Equal(0, line.RemainingAmount));
            Assert.Contains("FMGO-COR-014", Notes.Found(Correction.Of(empty).Credit("Otra vez").ReturnRemaining().IssuedOn(The.IssueDate)));
        }
    }

    [Fact]
    public void Non_billable_amounts_alone_are_credited_in_parts()
    {
        var balance = CorrectionBalance.Of(Issue([], NonBillable(4, 700)));
        balance = Apply(balance, credit => credit.Return(1, 1), 700);
        Assert.Equal((3, 2_100), (balance.Lines[0].RemainingQuantity, balance.Lines[0].RemainingAmount));
        balance = Apply(balance, credit => credit.ReturnRemaining(), 2_100);
        Assert.Equal(0, balance.Lines[0].RemainingAmount);
    }

    [Fact]
    public void Last_note_of_all_leaves_nothing_whatever_its_lines_are_called()
    {
        var original = Issue([], Item(1, 1_000), NonBillable(1, 5_000));
        var note = Note(CorrectionBalance.Of(original), credit => credit.ReturnRemaining());
        var other = note with { Lines = note.Lines.Select(line => line with { Name = $"Devuelve {line.Name}" }).ToValueList() };
        Assert.All(CorrectionBalance.Of(original).Apply(other).GetValueOrThrow().Lines, line => Assert.Equal(0, line.RemainingAmount));
    }

    // The money goes by the lines where nobody says what is left of MontoNF.
    [Theory]
    [InlineData(1_000, 100, AdjustmentKind.Discount, 10, 9, 81)]
    [InlineData(2_000, 300, AdjustmentKind.Surcharge, 30, 27, 243)]
    public void Money_of_what_no_total_tells_goes_by_the_lines(int price, decimal money, AdjustmentKind kind, decimal first, decimal second, decimal rest)
    {
        var adjustment = Global(kind, ValueKind.Amount, money);
        var export = DocumentDraft.ExportInvoice(The.Issuer, The.Receiver with { Rut = Rut.Foreigner }, "DOLAR USA").IssuedOn(The.IssueDate).WithExchangeRate(905)
            .Customize(document => document with { GlobalAdjustments = [adjustment] }).AddLines([Item(1, price) with { Unit = "6" }, NonBillable(1, price) with { Unit = "6" }]);
        var invoice = Issue([adjustment], Item(1, price), NonBillable(1, price));
        invoice = invoice with { Header = invoice.Header with { Totals = invoice.Header.Totals with { NonBillableAmount = null, PeriodAmount = null } } };
        foreach (var original in (Document[])[TotalsCalculator.Calculate(export.Document).GetValueOrThrow().WithFolio(77), invoice])
        {
            var balance = CorrectionBalance.Of(original);
            foreach (var (way, share) in ((Func<CorrectionNote, CorrectionNote>, decimal)[])[(Tenth, first), (Tenth, second), (credit => credit.ReturnRemaining(), rest)])
            {
                var note = Note(balance, way);
                Assert.Equal((kind, share), (Assert.Single(note.GlobalAdjustments).Kind, note.GlobalAdjustments[0].Value));
                balance = balance.Apply(note).GetValueOrThrow();
            }

            Assert.Equal((0, true), (balance.RemainingTotal, balance.Lines.All(line => line.RemainingAmount == 0)));
        }

        static CorrectionNote Tenth(CorrectionNote credit) => credit.ReducePercent(10);
    }

    // The returns round up by a peso that the last note, which has nothing of the class, does not take back.
    [Theory]
    [InlineData(2, 1_005, 50, 3_015, 1_508)]
    [InlineData(3, 1_010, 25, 3_788, 1_263)]
    public void Last_note_without_non_billable_lines_takes_no_discount_of_them(int quantity, int price, int percent, int whole, int part)
    {
        var original = Issue([Global(AdjustmentKind.Surcharge, ValueKind.Percent, percent)], Item(1, 50_000), NonBillable(quantity, price));
        Assert.Equal(whole, original.Header.Totals.NonBillableAmount);
        var balance = CorrectionBalance.Of(original);
        for (int i = 0; i < quantity; i++)
        {
            balance = Apply(balance, credit => credit.Return(2, 1), part);
        }

        Assert.Equal(59_500, balance.RemainingTotal);
        foreach (var way in (Func<CorrectionNote, CorrectionNote>[])[credit => credit.ReturnRemaining(), credit => credit.Return(1)])
        {
            var note = Note(balance, way);
            Assert.Equal((59_500, true), (note.Header.Totals.TotalAmount, note.GlobalAdjustments.Count == 0));
            Assert.All(balance.Apply(note).GetValueOrThrow().Lines, line => Assert.Equal(0, line.RemainingAmount));
        }
    }

    private static CorrectionBalance Apply(CorrectionBalance balance, Func<CorrectionNote, CorrectionNote> way, decimal nonBillable)
    {
        var note = Note(balance, way);
        Assert.Equal(nonBillable, note.Header.Totals.NonBillableAmount.GetValueOrDefault());
        return balance.Apply(note).GetValueOrThrow();
    }

    private static Document Note(CorrectionBalance balance, Func<CorrectionNote, CorrectionNote> way) =>
        Notes.Sound(way(Correction.Of(balance).Credit("Parte")).IssuedOn(The.IssueDate), balance.Notes.Count + 1);

    private static Document Issue(GlobalAdjustment[] adjustments, params DraftLine[] lines) => TotalsCalculator.Calculate(DocumentDraft.Invoice(The.Issuer, The.Receiver).IssuedOn(The.IssueDate)
        .Customize(document => document with { GlobalAdjustments = [.. adjustments] }).AddLines(lines).Document).GetValueOrThrow().WithFolio(77);

    private static DraftLine Item(decimal quantity, decimal price) => new() { Name = "Servicio", Quantity = quantity, UnitPrice = price };

    private static DraftLine NonBillable(decimal quantity, decimal price) => Item(quantity, price) with { Name = "Cobro ajeno", ExemptionMark = ExemptionMark.NonBillable };

    private static GlobalAdjustment Global(AdjustmentKind kind, ValueKind valueKind, decimal value) =>
        new() { Kind = kind, ValueKind = valueKind, Value = value, Description = "Global", Scope = AdjustmentScope.NonBillable };
}
