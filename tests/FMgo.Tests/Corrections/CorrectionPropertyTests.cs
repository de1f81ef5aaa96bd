using FMgo.Arithmetic;
using FMgo.Corrections;
using FMgo.Documents;
using FMgo.Tables;
using FMgo.Tests.Arithmetic;
using FMgo.Validation;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Tests.Corrections;

/// <summary>What must hold of the notes on any document.</summary>
public class CorrectionPropertyTests
{
    private const int PerSeed = 400;

    private static readonly DocumentOptions Later = new() { Clock = new FakeTimeProvider(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero)) };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_annulment_has_the_total_of_the_original(int seed)
    {
        int annulled = 0;
        foreach (var original in Documents(seed))
        {
            var result = Notes.Complete(Correction.Of(original).Annul("Anula"), original).IssuedOn(DateOf(original)).Preview(Later);
            if (original.Lines.Any(line => line.Amount < 0) && original.Lines.Any(line => line.TaxCodes.Count > 0))
            {
                Assert.Equal("FMGO-COR-030", Assert.Single(result.Findings).Code);
                continue;
            }

            Assert.True(result.Succeeded, $"{string.Join("; ", result.Findings)} {DocumentJson.Write(original)}");
            Assert.Equal(original.Header.Totals.TotalAmount, result.Value.Header.Totals.TotalAmount);
            // Commissions of both signs go in one line, whose VAT is rounded once.
            if (!original.Commissions.Any(commission => commission is { NetAmount: < 0 } or { ExemptAmount: < 0 }))
            {
                Assert.Equal(original.Header.Totals.Vat ?? 0, result.Value.Header.Totals.Vat ?? 0);
                Assert.Equal(original.Header.Totals.ExemptAmount ?? 0, result.Value.Header.Totals.ExemptAmount ?? 0);
            }

            Assert.True(CorrectionBalance.Of(original).Apply(result.Value.WithFolio(1)).GetValueOrThrow().IsAnnulled);
            annulled++;
        }

        Assert.InRange(annulled, PerSeed / 4, PerSeed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Partial_notes_in_any_order_add_up_to_the_original(int seed)
    {
        var random = new Random(seed);
        int emptied = 0;
        foreach (var original in Documents(seed * 100).Where(CanBeDivided))
        {
            var balance = CorrectionBalance.Of(original);
            decimal credited = 0;
            for (int folio = 1; balance.RemainingTotal > 0; folio++)
            {
                var draft = folio > 12 ? Correction.Of(balance).Credit("Resto").ReturnRemaining() : Part(balance, random);
                var result = Notes.Complete(draft, original).IssuedOn(DateOf(original)).Preview(Later);
                if (folio <= 12 && result.Findings.Any(finding => finding.Code is "FMGO-COR-015" or "FMGO-COR-018"))
                {
                    continue;
                }

                Assert.True(result.Succeeded, $"note {folio}, {balance.RemainingTotal} left: {string.Join("; ", result.Findings)} {DocumentJson.Write(original)}");
                var note = result.Value.WithFolio(folio);
                Assert.DoesNotContain(TotalsCalculator.Calculate(note).Findings, finding => finding.Severity == Severity.Error);
                credited += note.Header.Totals.TotalAmount.GetValueOrDefault();
                var applied = balance.Apply(note);
                Assert.True(applied.Succeeded, $"note {folio}: {string.Join("; ", applied.Findings)} {DocumentJson.Write(original)} {DocumentJson.Write(note)}");
                balance = applied.Value;
                Assert.True(balance.TracksLines);
                Assert.InRange(folio, 1, 13);
            }

            Assert.Equal(original.Header.Totals.TotalAmount, credited);
            var stored = balance.Notes.ToArray();
            if (balance.Lines.Any(line => line.RemainingAmount != 0))
            {
                // What is not billable is in no total, and left where none of the notes came to it.
                Assert.All(balance.Lines, line => Assert.True(line.RemainingAmount == 0 || line.Original.ExemptionMark is ExemptionMark.NonBillable or ExemptionMark.NegativeNonBillable));
                var rest = Notes.Complete(Correction.Of(balance).Credit("Resto").ReturnRemaining(), original).IssuedOn(DateOf(original)).Preview(Later);
                Assert.True(rest.Succeeded, $"rest: {string.Join("; ", rest.Findings)} {DocumentJson.Write(original)}");
                balance = balance.Apply(rest.Value.WithFolio(99)).GetValueOrThrow();
            }

            Assert.All(balance.Lines, line => Assert.Equal(0, line.RemainingAmount));
            random.Shuffle(stored);
            Assert.Equal(0, CorrectionBalance.Of(original, stored).GetValueOrThrow().RemainingTotal);
            emptied++;
        }

        Assert.InRange(emptied, PerSeed / 4, PerSeed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_in_the_data_is_an_exception(int seed)
    {
        var documents = new RandomDocuments(seed * 10_000);
        for (int i = 0; i < PerSeed; i++)
        {
            var original = Issued(documents.Arbitrary(), i + 1);
            var note = Issued(documents.Arbitrary(), i + 2);
            note = note with { References = [new Reference { Type = original.Type!.CodeText, Folio = $"{i + 1}", CorrectionCode = CorrectionCode.CorrectAmounts }] };
            CorrectionNote[] notes =
            [
                Correction.Of(original).Annul("x"),
                Correction.Of(original).CorrectText("x", "x"),
                Correction.Of(original).Credit("x").Return(1, 1).ReduceLine(2, 1).ReduceUnitPrice(1, 1).ReducePercent(50),
                Correction.Of(original).Credit("x").ReturnRemaining(),
                Correction.Of(original).Debit("x").IncreaseQuantity(1, 999_999_999_999).IncreaseUnitPrice(1, 999_999_999_999).IncreasePercent(999_999_999_999).IncreaseLine(1, 999_999_999_999),
            ];
            foreach (var each in notes)
            {
                Assert.All(each.Preview().Findings, finding => Assert.NotEmpty(finding.Message));
            }

            Assert.All(CorrectionBalance.Of(original).Apply(note).Findings, finding => Assert.NotEmpty(finding.Message));
            Assert.All(GuideBilling.Invoice(original, note).Findings, finding => Assert.NotEmpty(finding.Message));
        }
    }

    private static Document Issued(Document document, long folio)
    {
        var identification = document.Header.Identification;
        return document with
        {
            Header = document.Header with
            {
                Identification = identification with { Folio = folio, IssueDate = new DateOnly(2026, 11, 20), TransferReason = TransferReason.Sale },
                Issuer = The.Issuer,
                Receiver = The.Receiver,
                Totals = document.Header.Totals with { TotalAmount = document.Header.Totals.TotalAmount ?? 1 },
            },
        };
    }

    private static CorrectionNote Part(CorrectionBalance balance, Random random)
    {
        var note = Correction.Of(balance).Credit("Parte");
        for (int i = 0; i < balance.Lines.Count; i++)
        {
            var line = balance.Lines[i];
            note = random.Next(6) switch
            {
                0 when line.RemainingQuantity > 0 => note.Return(i + 1, decimal.Round(line.RemainingQuantity.Value * random.Next(1, 100) / 100, 6, MidpointRounding.ToZero) is > 0 and { } part ? part : line.RemainingQuantity.Value),
                1 => note.Return(i + 1),
                2 when line.RemainingAmount >= 1 => note.ReduceLine(i + 1, decimal.Ceiling(line.RemainingAmount / 3)),
                3 when line is { RemainingQuantity: > 0, Original.UnitPrice: > 0.01m } && line.RemainingAmount * 2 > line.Original.Amount => note.ReduceUnitPrice(i + 1, decimal.Round(line.Original.UnitPrice.Value / 50, 6, MidpointRounding.ToZero)),
                _ => note,
            };
        }

        return random.Next(10) == 0 ? note.ReducePercent(random.Next(1, 101)) : note;
    }

    // Credit notes are annulled only, negative lines go with the whole (FMGO-COR-003 and 023), and what is worth something without its lines has no parts.
    // Two retentions on one line, or one of any amount, can be more than its VAT, and what the calculator takes off them then is in no proportion.
    // Nor are commissions that eat up most of the document, which the lines of one class may not bear.
    private static bool CanBeDivided(Document original) =>
        original.Type!.Code is not (61 or 112)
        && original.Header.Totals.TotalAmount > (original.Header.Totals.Commissions is { } commissions ? 2 * (commissions.NetAmount + commissions.ExemptAmount + commissions.Vat) : 0)
        && !original.Lines.Any(line => line.Amount < 0)
        && original.Lines.Any(line => line.Amount > 0 && line.ExemptionMark is null or ExemptionMark.Exempt or ExemptionMark.ContainerDeposit)
        && !original.Lines.Any(line => line.TaxCodes.Count > 1 && line.TaxCodes.Any(IsRetained))
        && !original.Header.Totals.Taxes.Any(row => IsRetained(row.Code) && Tax.TryFind(row.Code, out var tax) && tax.Base == TaxBase.Stated)
        && !original.GlobalAdjustments.Any(adjustment => adjustment.Scope == AdjustmentScope.NonBillable);

    private static bool IsRetained(string? code) => Tax.TryFind(code, out var tax) && tax.Effect == TaxEffect.Retained;

    // Issued documents of every type that notes correct, with lines of different names.
    private static IEnumerable<Document> Documents(int seed)
    {
        var documents = new RandomDocuments(seed);
        for (int i = 0; i < PerSeed; i++)
        {
            var plausible = documents.Plausible(CalculationOptions.Default);
            var result = TotalsCalculator.Calculate(plausible with
            {
                Header = plausible.Header with
                {
                    Issuer = The.Issuer,
                    OtherCurrency = plausible.Type!.IsExport ? new OtherCurrencyTotals { Currency = "PESO CL", ExchangeRate = 905.1234m } : plausible.Header.OtherCurrency,
                    Receiver = plausible.Type!.IsExport ? The.Receiver with { Rut = Rut.Foreigner } : The.Receiver,
                },
                References = plausible.References.Select(reference => reference with { Type = plausible.Type!.IsExport ? "110" : "33" }).ToValueList(),
                Lines = plausible.Lines.Select((line, at) => line with { Name = $"Ítem {at}" }).ToValueList(),
            });
            // Retentions that only the schema knows may be more than the VAT of a settlement invoice, and not of a note (FMGO-TOT-038).
            if (result.Succeeded && result.Value.Type!.Code != 52 && !(plausible.Type!.Code == 43 && plausible.Header.Totals.Taxes.Any(row => IsRetained(row.Code))) && result.Value.Lines.Any(line => line.ExemptionMark is not (ExemptionMark.NotASale or ExemptionMark.ToDeduct)) && result.Value.Header.Totals is { TotalAmount: >= 0, NetAmount: null or >= 0, ExemptAmount: null or >= 0, Commissions: null or { NetAmount: >= 0, ExemptAmount: >= 0 } })
            {
                yield return result.Value.WithFolio(i + 1);
            }
        }
    }

    private static DateOnly DateOf(Document original) => original.Header.Identification.IssueDate!.Value;
}
