using FMgo.Arithmetic;
using FMgo.Corrections;
using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Tests.Corrections;

/// <summary>Percentages of documents whose money is beside their lines, and what is left of them.</summary>
public class NoteRestTests
{
    private static readonly DocumentOptions Chained = new() { Calculation = new CalculationOptions { GlobalPercentBase = GlobalPercentBase.RunningSum } };

    // The line is rounded to a peso or to none; the surcharge goes by the percentage that was asked for.
    [Theory]
    [InlineData(1, 1, null, 3_990, 50, 2_375)]
    [InlineData(1, 1, null, 3_990, 30, 1_424)]
    [InlineData(1, 1, null, 3_990, 49, 2_326)]
    [InlineData(3, 9, null, 45_000, 5, 2_679)]
    [InlineData(1, 4, null, 100_000, 20, 23_801)]
    [InlineData(1, 1, ExemptionMark.NonBillable, 2_000, 50, 1_190)]
    [InlineData(1, 1, ExemptionMark.Exempt, 3_990, 30, 1_424)]
    public void Percentage_is_that_of_the_money_beside_the_lines_too(int quantity, int price, ExemptionMark? mark, int surcharge, int percent, int total)
    {
        var original = Issue([Money(AdjustmentKind.Surcharge, surcharge)], Item(quantity, price) with { ExemptionMark = mark });
        var note = Notes.Sound(Correction.Of(original).Credit("Parte").ReducePercent(percent).IssuedOn(The.IssueDate));
        Assert.Equal(total, note.Header.Totals.TotalAmount);
        var raised = Notes.Sound(Correction.Of(original).Debit("Parte").IncreasePercent(percent).IssuedOn(The.IssueDate));
        Assert.Equal(total, raised.Header.Totals.TotalAmount);
        Empty(original, DocumentOptions.Default, CorrectionBalance.Of(original).Apply(note).GetValueOrThrow());
    }

    [Fact]
    public void Second_percentage_is_of_what_is_left()
    {
        var original = Issue([Money(AdjustmentKind.Surcharge, 10_000)], Item(1, 1));
        var balance = CorrectionBalance.Of(original);
        foreach (var (percent, net) in ((int, decimal)[])[(50, 5_001), (50, 2_500), (50, 1_250)])
        {
            var note = Notes.Sound(Correction.Of(balance).Credit("Parte").ReducePercent(percent).IssuedOn(The.IssueDate), balance.Notes.Count + 1);
            Assert.Equal(net, note.Header.Totals.NetAmount);
            balance = balance.Apply(note).GetValueOrThrow();
        }

        Empty(original, DocumentOptions.Default, balance);
    }

    [Fact]
    public void Rest_of_every_surcharge_comes_to_what_is_left()
    {
        int rests = 0;
        for (int surcharge = 100; surcharge <= 3_100; surcharge += 75)
        {
            for (int percent = 5; percent <= 95; percent += 5)
            {
                foreach (var mark in (ExemptionMark?[])[ExemptionMark.NonBillable, ExemptionMark.Exempt, null])
                {
                    var original = Issue([Money(AdjustmentKind.Surcharge, surcharge)], Item(1, mark is null ? 1 : 10_000) with { ExemptionMark = mark });
                    Empty(original, DocumentOptions.Default, Taken(original, DocumentOptions.Default, percent));
                    rests++;
                }
            }
        }

        Assert.Equal(41 * 19 * 3, rests);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Notes_of_any_percentages_add_up_whatever_goes_beside_the_lines(int seed)
    {
        var random = new Random(seed);
        int divided = 0;
        for (int i = 0; i < 150; i++)
        {
            var options = random.Next(3) == 0 ? Chained : DocumentOptions.Default;
            var original = Random(random, options);
            if (original is null)
            {
                continue;
            }

            var balance = CorrectionBalance.Of(original);
            for (int note = random.Next(1, 4); note > 0 && balance.RemainingTotal > 1; note--)
            {
                balance = Taken(original, options, random.Next(1, 100), balance);
            }

            if (balance.RemainingTotal > 0)
            {
                Empty(original, options, balance);
                divided++;
            }
        }

        Assert.InRange(divided, 75, 150);
    }

    [Fact]
    public void Percentage_of_money_alone_takes_its_part_where_percentages_are_chained()
    {
        var original = Issue([Money(AdjustmentKind.Surcharge, 2_000), Percent(AdjustmentKind.Discount, 10)], Chained, Item(1, 10_000) with { ExemptionMark = ExemptionMark.NonBillable });
        Assert.Equal(1_800, original.Header.Totals.NetAmount);
        var annulled = Correction.Of(original).Annul("Anula").IssuedOn(The.IssueDate).Preview(Chained);
        Assert.DoesNotContain(annulled.Findings, finding => finding.Code == "FMGO-TOT-017");
        var note = Correction.Of(original).Credit("Parte").ReducePercent(10).IssuedOn(The.IssueDate).Preview(Chained).GetValueOrThrow();
        Assert.Equal((180, 2), (note.Header.Totals.NetAmount, note.GlobalAdjustments.Count));
        Empty(original, Chained, CorrectionBalance.Of(original).Apply(note.WithFolio(1)).GetValueOrThrow());
    }

    [Theory]
    [InlineData(ValueKind.Amount, 545.5, 18, 98, 448)]
    [InlineData(ValueKind.Percent, 5.45, 30, 3_164, 7_381)]
    public void Non_billable_parts_add_up(ValueKind kind, decimal value, int percent, decimal part, decimal rest)
    {
        var adjustment = Money(AdjustmentKind.Surcharge, value) with { ValueKind = kind, Scope = AdjustmentScope.NonBillable };
        DraftLine[] lines = kind == ValueKind.Amount ? [Item(1, 5_000)] : [Item(1, 5_000), Item(1, 10_000) with { Name = "Fianza", ExemptionMark = ExemptionMark.NonBillable }];
        var original = Issue([adjustment], lines);
        var note = Correction.Of(original).Credit("Parte").ReducePercent(percent).IssuedOn(The.IssueDate).Preview().GetValueOrThrow().WithFolio(1);
        var last = Correction.Of(CorrectionBalance.Of(original).Apply(note).GetValueOrThrow()).Credit("Resto").ReturnRemaining().IssuedOn(The.IssueDate).Preview().GetValueOrThrow();
        Assert.Equal((part, rest), (note.Header.Totals.NonBillableAmount, last.Header.Totals.NonBillableAmount));
        Assert.Equal(original.Header.Totals.NonBillableAmount, part + rest);
    }

    // The part of the coded line comes to no peso, and the surcharge beside it would go without its tax.
    [Theory]
    [InlineData(1, "25", 3_990, 40, 818, 327)]
    [InlineData(200, "25", 100_000, 0.2, 20_541, 41)]
    [InlineData(2, "24", 7_000, 20, 2_206, 441)]
    public void Tax_of_a_line_that_is_rounded_to_nothing_is_not_lost_in_silence(int price, string code, int surcharge, decimal percent, int tax, int lost)
    {
        var original = Issue([Money(AdjustmentKind.Surcharge, surcharge)], Item(1, price) with { TaxCodes = [code] });
        Assert.Equal(tax, Assert.Single(original.Header.Totals.Taxes).Amount);
        foreach (var note in (CorrectionNote[])[Correction.Of(original).Credit("Parte").ReducePercent(percent), Correction.Of(original).Debit("Parte").IncreasePercent(percent)])
        {
            var finding = Assert.Single(note.IssuedOn(The.IssueDate).Preview().Findings);
            Assert.Equal(("FMGO-COR-032", code, lost.ToString(System.Globalization.CultureInfo.InvariantCulture)), (finding.Code, finding.Arguments[0], finding.Arguments[1]));
        }

        var most = Notes.Sound(Correction.Of(original).Credit("Parte").ReducePercent(90).IssuedOn(The.IssueDate));
        Assert.InRange(most.Header.Totals.Taxes[0].Amount.GetValueOrDefault(), tax * 0.9m - 2, tax * 0.9m + 2);
        Assert.Equal(tax, Notes.Sound(Correction.Of(original).Annul("Anula").IssuedOn(The.IssueDate)).Header.Totals.Taxes[0].Amount);
    }

    [Fact]
    public void Rest_of_a_surcharge_whose_coded_line_is_used_up_is_told_as_that()
    {
        var original = Issue([Money(AdjustmentKind.Surcharge, 3_990)], Item(1, 1) with { TaxCodes = ["25"] });
        var note = Notes.Sound(Correction.Of(original).Credit("Parte").ReducePercent(60).IssuedOn(The.IssueDate));
        Assert.Equal(491, note.Header.Totals.Taxes[0].Amount);
        var rest = Correction.Of(CorrectionBalance.Of(original).Apply(note).GetValueOrThrow()).Credit("Resto").ReturnRemaining();
        Assert.Equal(["FMGO-COR-032"], Notes.Found(rest.IssuedOn(The.IssueDate)));
    }

    // The discount is of the wine alone; in one note it would act on the interest too, and take from the tax of the wine what is not its own.
    [Theory]
    [InlineData(ValueKind.Percent, 20, AdjustmentKind.Discount, "25", 100_000)]
    [InlineData(ValueKind.Amount, 34_941, AdjustmentKind.Surcharge, "23", 15_195)]
    public void Taxes_are_not_moved_by_lines_that_a_debit_note_added(ValueKind kind, decimal value, AdjustmentKind way, string code, decimal price)
    {
        var original = Issue([Money(way, value) with { ValueKind = kind }], Item(1, price) with { TaxCodes = [code] });
        var debit = Notes.Sound(Correction.Of(original).Debit("Mora").AddLine(new DraftLine { Name = "Interés", UnitPrice = 60_000 }).IssuedOn(The.IssueDate));
        var balance = CorrectionBalance.Of(original).Apply(debit).GetValueOrThrow();
        foreach (var whole in (CorrectionNote[])[Correction.Of(balance).Credit("Todo").ReturnRemaining(), Correction.Of(balance).Credit("Parte").ReducePercent(50), Correction.Of(balance).Debit("Más").IncreasePercent(50)])
        {
            Assert.Equal(["FMGO-COR-033"], Notes.Found(whole.IssuedOn(The.IssueDate)));
        }

        var first = Notes.Sound(Correction.Of(balance).Credit("Vino").Return(1).IssuedOn(The.IssueDate), 2);
        Assert.Equal(original.Header.Totals.Taxes[0].Amount, first.Header.Totals.Taxes[0].Amount);
        balance = balance.Apply(first).GetValueOrThrow();
        var last = Notes.Sound(Correction.Of(balance).Credit("Interés").ReturnRemaining().IssuedOn(The.IssueDate), 3);
        Assert.Equal((debit.Header.Totals.TotalAmount, 0), (last.Header.Totals.TotalAmount, last.Header.Totals.Taxes.Count));
        Assert.Equal(0, balance.Apply(last).GetValueOrThrow().RemainingTotal);
    }

    // Of one and the same tax the base is the net itself, whatever lines come together; and without global money nothing moves.
    [Theory]
    [InlineData(20, true)]
    [InlineData(0, false)]
    public void Lines_that_a_debit_note_added_go_with_the_others_where_no_tax_moves(int percent, bool isOfTheTax)
    {
        var original = Issue(percent == 0 ? [] : [Percent(AdjustmentKind.Discount, percent)], Item(1, 100_000) with { TaxCodes = ["25"] });
        var debit = Notes.Sound(Correction.Of(original).Debit("Más").AddLine(new DraftLine { Name = "Otro vino", UnitPrice = 60_000, TaxCodes = isOfTheTax ? ["25"] : [] }).IssuedOn(The.IssueDate));
        var balance = CorrectionBalance.Of(original).Apply(debit).GetValueOrThrow();
        var rest = Notes.Sound(Correction.Of(balance).Credit("Todo").ReturnRemaining().IssuedOn(The.IssueDate), 2);
        Assert.Equal(balance.RemainingTotal, rest.Header.Totals.TotalAmount);
        Assert.Equal(0, balance.Apply(rest).GetValueOrThrow().RemainingTotal);
    }

    // ValorDR has two decimals in exports too, and what the lines have beyond them goes to a line.
    [Fact]
    public void Surcharge_of_an_export_is_fitted_in_whole_cents()
    {
        var original = TotalsCalculator.Calculate(DocumentDraft.ExportInvoice(The.Issuer, The.Receiver with { Rut = Rut.Foreigner }, "DOLAR USA").IssuedOn(The.IssueDate).WithExchangeRate(905.1234m)
            .Customize(document => document with { GlobalAdjustments = [Percent(AdjustmentKind.Surcharge, 11.03m), Money(AdjustmentKind.Surcharge, 52_830)] })
            .AddLines([Item(0.77m, 7.2885m) with { Unit = "6" }]).Document).GetValueOrThrow().WithFolio(77);
        var balance = CorrectionBalance.Of(original);
        foreach (var way in (Func<CorrectionNote, CorrectionNote>[])[credit => credit.ReduceLine(1, 4), credit => credit.ReducePercent(99), credit => credit.ReduceLine(1, 0.0084m)])
        {
            balance = balance.Apply(Notes.Sound(way(Correction.Of(balance).Credit("Parte")).IssuedOn(The.IssueDate), balance.Notes.Count + 1)).GetValueOrThrow();
        }

        var rest = Notes.Sound(Correction.Of(balance).Credit("Resto").ReturnRemaining().IssuedOn(The.IssueDate), 9);
        Assert.Equal(balance.RemainingTotal, rest.Header.Totals.TotalAmount);
    }

    // A coded peso among much that is not coded takes next to nothing with it.
    [Fact]
    public void Tax_of_less_than_rounding_takes_is_not_missed()
    {
        var original = Issue([Money(AdjustmentKind.Surcharge, 100_000)], Item(1, 1) with { TaxCodes = ["24"] }, Item(1, 100_000) with { Name = "Servicio" });
        Assert.True(Correction.Of(original).Credit("Parte").ReducePercent(30).IssuedOn(The.IssueDate).Preview().Succeeded);
    }

    [Fact]
    public void Retention_of_a_line_that_is_rounded_to_nothing_is_not_lost_in_silence()
    {
        var original = TotalsCalculator.Calculate(Some.Document(DocumentType.PurchaseInvoice) with
        {
            GlobalAdjustments = [Money(AdjustmentKind.Surcharge, 5_200)],
            Lines = [new Line { Name = "Chatarra", Quantity = 1, UnitPrice = 1, TaxCodes = ["15"] }],
        } is var document ? document with { Header = document.Header with { Totals = new Totals() } } : document).GetValueOrThrow().WithFolio(5);
        Assert.Equal(988, original.Header.Totals.Taxes[0].Amount);
        Assert.Equal(["FMGO-COR-032"], Notes.Found(Correction.Of(original).Credit("Parte").ReducePercent(25).IssuedOn(The.IssueDate)));
    }

    // Which of two rates was in force in those months is not known; the note goes by that of its original.
    [Theory]
    [InlineData("30", 13)]
    [InlineData("30", 10)]
    [InlineData("34", 11)]
    [InlineData("34", 4)]
    public void Retention_has_the_rate_that_the_original_states(string code, int percent)
    {
        var document = Some.Document(DocumentType.PurchaseInvoice);
        var original = TotalsCalculator.Calculate(document with
        {
            Header = document.Header with
            {
                Identification = document.Header.Identification with { IssueDate = new DateOnly(2011, 2, 1) },
                Totals = new Totals { Taxes = [new TaxTotal { Code = code, Percent = percent }] },
            },
            Lines = [new Line { Name = "Legumbres", Quantity = 100, Unit = "KG", UnitPrice = 10_000, TaxCodes = [code] }],
        }).GetValueOrThrow().WithFolio(5);
        decimal total = 1_190_000 - (10_000 * percent);
        Assert.Equal(total, original.Header.Totals.TotalAmount);
        var part = Preview(Correction.Of(original).Credit("Parte").ReducePercent(25));
        Assert.Equal((total / 4, percent), (part.Header.Totals.TotalAmount, part.Header.Totals.Taxes[0].Percent));
        Assert.Equal(total, Preview(Correction.Of(original).Annul("Anula")).Header.Totals.TotalAmount);
        var rest = Preview(Correction.Of(CorrectionBalance.Of(original).Apply(part.WithFolio(1)).GetValueOrThrow()).Credit("Resto").ReturnRemaining());
        Assert.Equal(total * 3 / 4, rest.Header.Totals.TotalAmount);
        Assert.Equal(total / 2, Preview(Correction.Of(original).Debit("Más").IncreasePercent(50)).Header.Totals.TotalAmount);
    }

    private static Document Preview(CorrectionNote note) => note.IssuedOn(The.IssueDate).Preview().GetValueOrThrow();

    private static CorrectionBalance Taken(Document original, DocumentOptions options, int percent, CorrectionBalance? balance = null)
    {
        balance ??= CorrectionBalance.Of(original);
        var result = Correction.Of(balance).Credit("Parte").ReducePercent(percent).IssuedOn(The.IssueDate).Preview(options);
        Assert.True(result.Succeeded, $"{percent} %, note {balance.Notes.Count + 1} {Text(result.Findings)} {DocumentJson.Write(original)}");
        return Applied(balance, original, result.Value.WithFolio(balance.Notes.Count + 1));
    }

    private static void Empty(Document original, DocumentOptions options, CorrectionBalance balance)
    {
        var result = Correction.Of(balance).Credit("Resto").ReturnRemaining().IssuedOn(The.IssueDate).Preview(options);
        Assert.True(result.Succeeded, $"rest {balance.RemainingTotal} {Text(result.Findings)} {DocumentJson.Write(original)} {string.Concat(balance.Notes.Select(note => DocumentJson.Write(note)))}");
        Assert.Equal(balance.RemainingTotal, result.Value.Header.Totals.TotalAmount);
        var all = Applied(balance, original, result.Value.WithFolio(balance.Notes.Count + 1));
        Assert.Equal(0, all.RemainingTotal);
        Assert.Equal(original.Header.Totals.NonBillableAmount ?? 0, all.Notes.Sum(note => note.Header.Totals.NonBillableAmount ?? 0));
        // The parts may miss by the pesos that VAT jumps over; the total may not.
        Assert.InRange(original.Header.Totals.NetAmount.GetValueOrDefault() - all.Notes.Sum(note => note.Header.Totals.NetAmount.GetValueOrDefault()), -all.Notes.Count - 1, all.Notes.Count + 1);
    }

    private static CorrectionBalance Applied(CorrectionBalance balance, Document original, Document note)
    {
        var result = balance.Apply(note);
        Assert.True(result.Succeeded, $"{Text(result.Findings)} {DocumentJson.Write(original)} {DocumentJson.Write(note)}");
        return result.Value;
    }

    private static string Text(ValueList<Finding> findings) => string.Join("; ", findings);

    private static Document? Random(Random random, DocumentOptions options)
    {
        DraftLine[] lines = [.. Enumerable.Range(0, random.Next(1, 5)).Select(at => Item(random.Next(1, 9), random.Next(3) == 0 ? random.Next(1, 9) : random.Next(1, 9_000)) with
        {
            Name = $"Ítem {at}",
            ExemptionMark = random.Next(4) switch { 0 => ExemptionMark.Exempt, 1 => ExemptionMark.NonBillable, _ => null },
        })];
        GlobalAdjustment[] adjustments = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (random.Next(5) switch
        {
            0 => Percent(AdjustmentKind.Discount, random.Next(1, 30)),
            1 => Percent(AdjustmentKind.Surcharge, random.Next(1, 30)),
            2 => Money(AdjustmentKind.Discount, random.Next(1, 800) / 4m),
            _ => Money(AdjustmentKind.Surcharge, random.Next(2) == 0 ? random.Next(1, 60_000) : random.Next(1, 60_000) / 4m),
        }) with { Scope = random.Next(4) switch { 0 => AdjustmentScope.Exempt, 1 => AdjustmentScope.NonBillable, _ => null } })];
        var result = TotalsCalculator.Calculate(Draft(adjustments, lines), options.Calculation);
        return result is { HasErrors: false, Value.Header.Totals.TotalAmount: > 100 } ? result.Value.WithFolio(77) : null;
    }

    private static Document Issue(GlobalAdjustment[] adjustments, params DraftLine[] lines) => Issue(adjustments, DocumentOptions.Default, lines);

    private static Document Issue(GlobalAdjustment[] adjustments, DocumentOptions options, params DraftLine[] lines) =>
        TotalsCalculator.Calculate(Draft(adjustments, lines), options.Calculation).GetValueOrThrow().WithFolio(77);

    private static Document Draft(GlobalAdjustment[] adjustments, DraftLine[] lines) => DocumentDraft.Invoice(The.Issuer, The.Receiver).IssuedOn(The.IssueDate)
        .Customize(document => document with { GlobalAdjustments = [.. adjustments] }).AddLines(lines).Document;

    private static DraftLine Item(decimal quantity, decimal price) => new() { Name = "Cuota", Quantity = quantity, UnitPrice = price };

    private static GlobalAdjustment Money(AdjustmentKind kind, decimal value) => new() { Kind = kind, ValueKind = ValueKind.Amount, Value = value, Description = "Global" };

    private static GlobalAdjustment Percent(AdjustmentKind kind, decimal value) => Money(kind, value) with { ValueKind = ValueKind.Percent };
}
