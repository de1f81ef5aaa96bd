using FMgo.Arithmetic;
using FMgo.Issuing;
using FMgo.Tests.Arithmetic;
using FMgo.Tests.Conformance;

namespace FMgo.Tests.Issuing;

public class IssueContentTests
{
    [Fact]
    public void What_was_completed_is_signed_to_the_same_bytes_when_it_comes_back()
    {
        foreach (var type in DocumentType.All)
        {
            var issuable = Some.Issuable(type);
            var content = RoundTrip(issuable);
            var caf = The.Caf(type).Caf;
            Assert.Equal(The.Signer.Sign(issuable, 1, caf).GetValueOrThrow().File.ToArray(), The.Signer.Sign(content, 1, caf).GetValueOrThrow().File.ToArray());
        }
    }

    [Fact]
    public void Every_field_comes_back()
    {
        foreach (var type in DocumentType.All)
        {
            RoundTrip(new IssuableDocument(new DocumentFiller(type, new Random(type.Code), everything: true).Fill(), [], SiiEnvironment.Certification));
        }
    }

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    public void Every_number_comes_back_as_it_is_written(int seed)
    {
        var random = new RandomDocuments(seed);
        int computed = 0;
        for (int i = 0; i < 2_000; i++)
        {
            if (TotalsCalculator.Calculate(random.Plausible(CalculationOptions.Default)) is { Succeeded: true, Value: var document })
            {
                var back = RoundTrip(new IssuableDocument(document, [], SiiEnvironment.Production)).Document;
                Assert.Equal(EnvelopeText.Fields(document), EnvelopeText.Fields(back));
                computed++;
            }
        }

        Assert.True(computed > 1_000, $"Only {computed}.");
    }

    private static IssuableDocument RoundTrip(IssuableDocument issuable)
    {
        var order = new IssueOrder("A", DocumentDraft.From(issuable.Document));
        var content = IssueContent.Read(IssueContent.Write(order, issuable));
        Assert.Equal(issuable.Document, content.Document.Document);
        Assert.Equal(issuable.Remarks, content.Document.Remarks);
        Assert.Equal(issuable.Environment, content.Document.Environment);
        Assert.Empty(GivenOrder.Differences(order, content.Given));
        return content.Document;
    }
}
