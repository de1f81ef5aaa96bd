using FMgo.Corrections;
using FMgo.Tests.Conformance;

namespace FMgo.Tests.Corrections;

/// <summary>Of an original with every field filled, a note takes no field that notes do not have.</summary>
public class NoteFieldsTests
{
    public static TheoryData<int> Types => [33, 34, 39, 41, 43, 46, 56, 110, 111];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_note_has_only_fields_of_its_type(int code)
    {
        var type = DocumentType.FromCode(code);
        int whole = 0;
        for (int seed = 0; seed < 20; seed++)
        {
            var original = new DocumentFiller(type, new Random(seed), everything: seed % 2 == 0).Fill() with { References = default };
            CorrectionNote[] notes = [Correction.Of(original).CorrectText("x", "x"), Correction.Of(original).Annul("x"), Correction.Of(original).Debit("x").IncreasePercent(50)];
            foreach (var note in notes)
            {
                var result = Notes.Complete(note, original).IssuedOn(new DateOnly(2050, 1, 1)).Preview();
                Assert.DoesNotContain(result.Findings, finding => finding.Code is "FMGO-PRE-002" or "FMGO-STR-002");
                whole += result.Findings.Any(finding => finding.Path.StartsWith("Detalle[1]/", StringComparison.Ordinal)) || result.Partial is not null ? 1 : 0;
            }
        }

        Assert.InRange(whole, 5, 60);
    }
}
