using System.Text;
using FMgo.Documents;
using FMgo.Tests.Verification;
using FMgo.Validation;

namespace FMgo.Tests.Seams;

/// <summary>What the tests take for good is good by FMgo's own rules, on every stage.</summary>
public class FixtureTests
{
    public static TheoryData<int> Types => [.. DocumentType.All.Select(type => type.Code)];

    [Theory]
    [MemberData(nameof(Types))]
    public void No_rule_has_anything_to_say_about_some_document(int code)
    {
        var type = DocumentType.FromCode(code);
        Document[] documents = [Some.Document(type), Some.Issued(type), Some.Issued(type, folio: 5, lines: 9), Some.Original(type), Some.Issuable(type).Document, Some.Signed(type).Document];
        Assert.All(documents, document => Assert.Empty(document.Validate(The.Options)));
        Assert.Empty(Some.Issuable(type).Remarks);
        Assert.Empty(Some.Signed(type).Remarks);
        Assert.Empty(FMgo.Tests.Simulator.SimulatorEnvelopes.Document(type, 1).Validate(The.Options));
    }

    [Fact]
    public void Nor_about_the_invoice_with_discounts() => Assert.Empty(Some.DiscountedInvoice.Validate(The.Options));

    [Fact]
    public void Nor_about_the_document_that_another_program_signed()
    {
        var read = DocumentXml.Read(Encoding.UTF8.GetBytes(new TestDocument().Signed()));
        Assert.Empty(read.Validate(new DocumentOptions { IsIssued = true }).Findings.Select(finding => finding.ToString()));
    }
}
