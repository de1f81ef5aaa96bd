using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tests.Validation;
using FMgo.Validation;
using static FMgo.Tests.Some;

namespace FMgo.Tests.Arithmetic;

/// <summary>What a note corrects are tax documents: the test set, an order or a declaration beside them decides nothing, whether it has CodRef or not.</summary>
public class NoteReferenceTests
{
    private static readonly DateOnly Old = new(2001, 1, 1);

    [Theory]
    [InlineData("SET", "33", 1)]
    [InlineData("801", "33", 1)]
    [InlineData("33", "SET", 0)]
    [InlineData("HES", "46", 1)]
    public void Missing_code_is_told_at_the_first_reference_to_a_tax_document(string first, string second, int index)
    {
        foreach (var code in (CorrectionCode?[])[null, CorrectionCode.Annul])
        {
            // A code where none belongs does not stand for the one that is missing.
            Reference Of(string type, int number) => Reference(type, number) with { CorrectionCode = type is "33" or "46" ? null : code };
            var found = Found(Some.Document(DocumentType.CreditNote).WithReferences(Of(first, 1), Of(second, 2)));
            Assert.Equal([$"Referencia[{index + 1}]/CodRef"], found.Where(finding => finding.Code == "FMGO-TOT-019").Select(finding => finding.Path));
            Assert.DoesNotContain(found, finding => finding.Code is "FMGO-REF-001" or "FMGO-REF-002");
        }
    }

    [Theory]
    [InlineData("SET")]
    [InlineData("801")]
    [InlineData("807")]
    public void Note_without_a_tax_document_is_told_so_alone(string type)
    {
        var found = Found(Some.Document(DocumentType.DebitNote).WithReferences(Reference(type)));
        Assert.DoesNotContain(found, finding => finding.Code == "FMGO-TOT-019");
        Assert.Contains(found, finding => finding.Code == "FMGO-REF-001");
    }

    [Theory]
    [InlineData(61, "SET", "33", null)]
    [InlineData(61, "SET", "33", CorrectionCode.Annul)]
    [InlineData(56, "801", "33", CorrectionCode.Annul)]
    public void Rate_is_that_of_the_tax_document(int code, string other, string corrected, CorrectionCode? codeOfOther)
    {
        var note = Some.Document(DocumentType.FromCode(code)).WithTotals(_ => new Totals()).WithReferences(
            Reference(other) with { Date = Old, CorrectionCode = codeOfOther },
            Reference(corrected, 2) with { CorrectionCode = CorrectionCode.CorrectAmounts });
        Assert.Equal(19, TotalsCalculator.Calculate(note).GetValueOrThrow().Header.Totals.VatRate);

        // Whatever its place: the rate of an old document is the old one.
        var old = note.WithReferences(Reference(other) with { CorrectionCode = codeOfOther }, Reference(corrected, 2) with { Date = Old, CorrectionCode = CorrectionCode.CorrectAmounts });
        Assert.Equal(18, TotalsCalculator.Calculate(old).GetValueOrThrow().Header.Totals.VatRate);
    }

    [Theory]
    [InlineData("SET")]
    [InlineData("802")]
    public void Whether_only_text_is_corrected_is_asked_of_tax_documents(string other)
    {
        Document Note(CorrectionCode ofOther, CorrectionCode ofTax) => Some.Document(DocumentType.CreditNote)
            .WithReferences(Reference(other) with { CorrectionCode = ofOther }, Reference("33", 2) with { CorrectionCode = ofTax });
        Assert.Contains(Found(Note(CorrectionCode.CorrectAmounts, CorrectionCode.CorrectText)), finding => finding.Code == "FMGO-TOT-014");
        Assert.DoesNotContain(Found(Note(CorrectionCode.CorrectText, CorrectionCode.CorrectAmounts)), finding => finding.Code == "FMGO-TOT-014");
    }

    [Fact]
    public void Code_of_the_test_set_makes_no_second_document_corrected()
    {
        var note = Some.Document(DocumentType.CreditNote).WithReferences(
            Reference("SET") with { CorrectionCode = CorrectionCode.Annul, Reason = "CASO 7000001-1" },
            Reference("33", 2) with { CorrectionCode = CorrectionCode.CorrectAmounts },
            Reference("34", 3) with { CorrectionCode = CorrectionCode.CorrectAmounts });
        Assert.DoesNotContain(Found(note), finding => finding.Code == "FMGO-REF-003");
    }

    private static ValueList<Finding> Found(Document note) => note.Validate(Cases.Options);
}
