using FMgo.Corrections;
using FMgo.Documents;

namespace FMgo.Tests.Corrections;

public class CorrectionBalanceTests
{
    private static readonly Document Invoice = Some.DiscountedInvoice;

    [Fact]
    public void What_is_left_is_known_by_line_and_in_total()
    {
        var balance = CorrectionBalance.Of(Invoice).Apply(Return(CorrectionBalance.Of(Invoice), 1, 4, folio: 1)).GetValueOrThrow();
        Assert.True(balance.TracksLines);
        Assert.Equal((6m, 5994m), (balance.Lines[0].RemainingQuantity, balance.Lines[0].RemainingAmount));
        Assert.Equal(["FMGO-COR-009"], Notes.Found(Correction.Of(balance).Credit("Devolución").Return(1, 7).IssuedOn(The.IssueDate)));
    }

    [Fact]
    public void More_than_there_is_is_refused_whoever_made_the_note()
    {
        var note = Return(CorrectionBalance.Of(Invoice), 1, 6, folio: 1);
        var again = note.WithFolio(2);
        Assert.Equal(["FMGO-COR-009"], Found(note, again));
        var tooMuch = note with { Header = note.Header with { Totals = note.Header.Totals with { TotalAmount = 1_000_000 } } };
        Assert.Equal(["FMGO-COR-011"], Found(tooMuch));
        var money = Notes.Sound(Correction.Of(Invoice).Credit("Rebaja").ReduceLine(2, 800).IssuedOn(The.IssueDate), 3);
        Assert.Equal(["FMGO-COR-010"], Found(money, money.WithFolio(4)));
    }

    [Fact]
    public void It_is_rebuilt_from_stored_documents_in_any_order()
    {
        var start = CorrectionBalance.Of(Invoice);
        var first = Return(start, 1, 4, folio: 1);
        var second = Notes.Sound(Correction.Of(start).Debit("Más").IncreaseLine(2, 100).IssuedOn(The.IssueDate), 2);
        var text = Notes.Sound(Correction.Of(start).CorrectText("Giro", "Dice A, debe decir B").IssuedOn(The.IssueDate), 3);
        var wrong = Return(start, 1, 5, folio: 4);
        var undone = Notes.Sound(Correction.Of(wrong).Annul("No procedía").IssuedOn(The.IssueDate), 5);
        Document[] stored = [.. new[] { undone, text, second, wrong, first }.Select(note => DocumentJson.Read(DocumentJson.Write(note)).GetValueOrThrow())];
        var balance = CorrectionBalance.Of(Invoice, stored).GetValueOrThrow();
        Assert.Equal(Invoice.Header.Totals.TotalAmount - first.Header.Totals.TotalAmount + second.Header.Totals.TotalAmount, balance.RemainingTotal);
        Assert.Equal([6m, 3m, null], balance.Lines.Select(line => line.RemainingQuantity));
        Assert.Equal(5, balance.Notes.Count);
        var oneByOne = new[] { first, second, text, wrong, undone }.Aggregate(start, (each, note) => each.Apply(note).GetValueOrThrow());
        Assert.Equal((oneByOne.RemainingTotal, oneByOne.Lines), (balance.RemainingTotal, balance.Lines));
    }

    [Fact]
    public void A_debit_note_that_annuls_a_credit_note_restores_the_balance()
    {
        var credit = Notes.Sound(Correction.Of(Invoice).Annul("Error").IssuedOn(The.IssueDate));
        var debit = Notes.Sound(Correction.Of(credit).Annul("Sí procedía").IssuedOn(The.IssueDate));
        var balance = CorrectionBalance.Of(Invoice).Apply(credit).GetValueOrThrow().Apply(debit).GetValueOrThrow();
        Assert.Equal(Invoice.Header.Totals.TotalAmount, balance.RemainingTotal);
        Assert.False(balance.IsAnnulled);
        Notes.Sound(Correction.Of(balance).Annul("Ahora sí").IssuedOn(The.IssueDate), 2);
    }

    [Fact]
    public void A_credit_note_that_annuls_a_debit_note_takes_it_back()
    {
        var debit = Notes.Sound(Correction.Of(Invoice).Debit("Interés").AddLine(new DraftLine { Name = "Interés", Amount = 500 }).IssuedOn(The.IssueDate));
        var credit = Notes.Sound(Correction.Of(debit).Annul("No procedía").IssuedOn(The.IssueDate));
        var balance = CorrectionBalance.Of(Invoice, [debit, credit]).GetValueOrThrow();
        Assert.Equal(Invoice.Header.Totals.TotalAmount, balance.RemainingTotal);
        Assert.Equal(3, balance.Lines.Count);
    }

    [Fact]
    public void Lines_of_the_same_name_are_told_apart_by_price()
    {
        var invoice = DocumentDraft.Invoice(The.Issuer, The.Receiver)
            .AddLine("Tuerca", quantity: 10, unitPrice: 100).AddLine("Tuerca", quantity: 10, unitPrice: 50)
            .AddLine(new DraftLine { Name = "Tuerca", Quantity = 10, UnitPrice = 100, DiscountPercent = 50 })
            .IssuedOn(The.IssueDate).Preview().GetValueOrThrow().WithFolio(7);
        var balance = CorrectionBalance.Of(invoice);
        int folio = 0;
        foreach (int line in (int[])[2, 3, 1, 3, 2])
        {
            balance = balance.Apply(Return(balance, line, 2, ++folio)).GetValueOrThrow();
        }

        Assert.Equal([8m, 6m, 6m], balance.Lines.Select(line => line.RemainingQuantity));
        Assert.Equal([800m, 300m, 300m], balance.Lines.Select(line => line.RemainingAmount));
    }

    [Fact]
    public void A_credit_line_of_unknown_origin_leaves_the_balance_to_totals()
    {
        var note = Return(CorrectionBalance.Of(Invoice), 1, 1, folio: 1);
        var other = note with { Lines = [note.Lines[0] with { Name = "Rebaja comercial" }] };
        var result = CorrectionBalance.Of(Invoice).Apply(other);
        Assert.Equal(["FMGO-COR-029 Detalle[1]"], result.Findings.Select(finding => $"{finding.Code} {finding.Path}"));
        Assert.False(result.Value!.TracksLines);
        Assert.Equal(Invoice.Header.Totals.TotalAmount - note.Header.Totals.TotalAmount, result.Value.RemainingTotal);
        Assert.Equal(["FMGO-COR-011"], Notes.Found(Correction.Of(result.Value).Credit("Todo").ReturnRemaining().IssuedOn(The.IssueDate)));
    }

    [Fact]
    public void Notes_of_other_documents_do_not_belong()
    {
        var note = Return(CorrectionBalance.Of(Invoice), 1, 1, folio: 1);
        Assert.Equal(["FMGO-COR-024"], Found(Invoice));
        Assert.Equal(["FMGO-COR-025"], Found(note with { Header = note.Header with { Identification = note.Header.Identification with { Folio = null } } }));
        Assert.Equal(["FMGO-COR-026"], Found(note with { References = [note.References[0] with { Folio = "8" }] }));
        Assert.Equal(["FMGO-COR-027"], Found(note with { References = [note.References[0], note.References[0] with { Folio = "8" }] }));
        Assert.Equal(["FMGO-COR-028"], Found(note, note));
        Assert.Equal(["FMGO-COR-017"], Found(note with { Header = note.Header with { Receiver = The.Receiver with { Rut = The.Issuer.Rut } } }));
        var annul = Notes.Sound(Correction.Of(Invoice).Annul("Anula").IssuedOn(The.IssueDate), 9);
        Assert.Equal(["FMGO-COR-011"], Found(note, annul));
        var less = annul with { Header = annul.Header with { Totals = annul.Header.Totals with { TotalAmount = 1 } } };
        Assert.Equal(["FMGO-COR-021"], Found(less));
        Assert.Equal(["FMGO-COR-012"], Found(annul, annul.WithFolio(10)));
    }

    [Fact]
    public void Nothing_left_is_nothing_to_credit()
    {
        var all = Notes.Sound(Correction.Of(Invoice).Credit("Todo").ReturnRemaining().IssuedOn(The.IssueDate));
        var balance = CorrectionBalance.Of(Invoice).Apply(all).GetValueOrThrow();
        Assert.Equal(0, balance.RemainingTotal);
        Assert.False(balance.IsAnnulled);
        Assert.Equal(["FMGO-COR-014"], Notes.Found(Correction.Of(balance).Credit("Más").Return(1, 1).IssuedOn(The.IssueDate)));
    }

    private static IEnumerable<string> Found(params Document[] notes) => CorrectionBalance.Of(Invoice, notes).Findings.Select(finding => finding.Code);

    private static Document Return(CorrectionBalance balance, int line, decimal quantity, long folio) =>
        Notes.Sound(Correction.Of(balance).Credit("Devolución").Return(line, quantity).IssuedOn(The.IssueDate), folio);
}
