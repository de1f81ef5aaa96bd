using FMgo.Tests.Conformance;
using FMgo.Validation;
using FMgo.Xml;

namespace FMgo.Tests.Validation;

public class PresenceTests
{
    [Theory]
    [MemberData(nameof(RuleTests.Types), MemberType = typeof(RuleTests))]
    public void Masks_and_full_walk_agree(int code)
    {
        var type = DocumentType.FromCode(code);
        for (int seed = 0; seed < 200; seed++)
        {
            var document = new DocumentFiller(type, new Random(seed), everything: false).Fill();
            bool conforms = DocumentCodec.Conforms(document, PresenceTable.Of(type, document.Header.Identification.IssueDate));
            var inspection = new Inspection(document, type, ValidationOptions.Default);
            PresenceReporter.Report(ref inspection);

            // The masks may doubt what the walk then excuses (a refused 0, text that the schema itself misses), never the reverse.
            Assert.False(conforms && inspection.Findings.Count > 0);
        }
    }

    [Theory]
    [MemberData(nameof(RuleTests.Types), MemberType = typeof(RuleTests))]
    public void Full_document_hears_of_every_field_with_code_0(int code)
    {
        var type = DocumentType.FromCode(code);
        var document = new DocumentFiller(type, new Random(code), everything: true).Fill();
        var found = RuleSet.Check(document, Cases.Options).Where(finding => finding.Code == "FMGO-PRE-002").Select(finding => finding.Path.Split('/')[^1]).ToHashSet();
        var refused = FieldCatalogue.All.Where(entry => PresenceCode.IsRefused(entry.Field, type)).Select(entry => entry.Field.TagIn(type.Branch)).ToHashSet();

        // Number fields may have been filled with 0, which is excused.
        Assert.Empty(found.Except(refused));
        Assert.True(found.Count >= refused.Count - 8, string.Join(", ", refused.Except(found)));
    }

    [Fact]
    public void Guide_needs_units_from_May_2026_on()
    {
        var guide = GoodDocuments.Of(DocumentType.DispatchGuide).WithLine(line => line with { Unit = null });
        Assert.Contains(RuleSet.Check(guide, Cases.Options), finding => finding is { Code: "FMGO-PRE-001", Path: "Detalle[1]/UnmdItem" });
        var before = guide.WithId(id => id with { IssueDate = new(2026, 4, 30) });
        Assert.DoesNotContain(RuleSet.Check(before, Cases.Options), finding => finding.Code == "FMGO-PRE-001");
    }

    [Fact]
    public void Zero_in_a_field_the_type_does_not_use_is_excused()
    {
        var exempt = GoodDocuments.Of(DocumentType.ExemptInvoice).WithTotals(totals => totals with { NetAmount = 0, Vat = 0 });
        Assert.Empty(RuleSet.Check(exempt, Cases.Options));
    }
}
