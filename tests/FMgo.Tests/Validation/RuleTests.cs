using System.Text.RegularExpressions;
using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tests.Conformance;
using FMgo.Tests.Docs;
using FMgo.Validation;

namespace FMgo.Tests.Validation;

public partial class RuleTests
{
    public static TheoryData<string> Codes => [.. Cases.All.Select(rule => rule.Code)];

    public static TheoryData<int> Types => [.. DocumentType.All.Select(type => type.Code)];

    [Fact]
    public void Every_rule_of_documents_has_a_case() =>
        Assert.Equal(RuleList.Rules.Select(entry => entry.Rule.Code).Order(StringComparer.Ordinal), Cases.All.Select(rule => rule.Code).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Rule_is_broken_alone_by_one_document_and_not_by_another(string code)
    {
        var rule = Cases.All.Single(candidate => candidate.Code == code);
        var found = Remarks(rule.Broken, rule.Options);
        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.Equal(code, finding.Code));
        Assert.Empty(Remarks(rule.Sound, rule.Options));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Good_document_has_no_finding(int type) =>
        Assert.Empty(Remarks(Some.Document(DocumentType.FromCode(type)), Cases.Options));

    [Theory]
    [MemberData(nameof(Types))]
    public void Arbitrary_documents_never_throw_and_rules_find_only_where_they_say(int code)
    {
        var type = DocumentType.FromCode(code);
        for (int seed = 0; seed < 300; seed++)
        {
            var filler = new DocumentFiller(DocumentType.All[seed % DocumentType.All.Count], new Random(seed), everything: seed % 5 == 0);
            var document = filler.Fill().WithId(id => id with { Type = type });
            DocumentValidator.Validate(document, Cases.Options with { PayerThresholds = [new(2026, 5_000)] });
            Assert.All(RuleSet.Check(document, Cases.Options), finding => AssertDeclared(type, finding));
        }
    }

    [Fact]
    public void Empty_documents_never_throw()
    {
        Assert.NotEmpty(DocumentValidator.Validate(new Document()));
        foreach (var type in DocumentType.All)
        {
            var empty = new Document
            {
                Header = new Header
                {
                    Identification = new Identification { Type = type, ScheduledPayments = [new ScheduledPayment()] },
                    Transport = new Transport { Driver = new Driver(), Customs = new Customs { PackageGroups = [new PackageGroup()] } },
                    OtherCurrency = new OtherCurrencyTotals(),
                },
                Lines = [new Line { RetentionAgent = new RetentionAgent(), OtherCurrency = new LineCurrency(), Subquantities = [new Subquantity()], TaxCodes = [""], SubDiscounts = [new SubDiscount()], SubSurcharges = [new SubSurcharge()] }],
                GlobalAdjustments = [new GlobalAdjustment()],
                References = [new Reference()],
                Commissions = [new Commission()],
                Subtotals = [new InformativeSubtotal()],
            };
            Assert.NotEmpty(DocumentValidator.Validate(empty));
        }
    }

    [Theory]
    [InlineData(33)]
    [InlineData(34)]
    [InlineData(39)]
    [InlineData(52)]
    public void Nothing_is_allocated_when_nothing_is_wrong(int code)
    {
        var document = Some.Document(DocumentType.FromCode(code));

        // The JIT's first code allocates what its final code does not, which takes its place after some dozen calls and a moment.
        Assert.True(SpinWait.SpinUntil(() => AllocatedByValidating(document) == 0, TimeSpan.FromMinutes(3)), $"{AllocatedByValidating(document)} bytes");
    }

    private static long AllocatedByValidating(Document document)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        DocumentValidator.Validate(document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Document_that_is_right_comes_back_as_the_same_object(int code)
    {
        var document = Some.Document(DocumentType.FromCode(code));
        Assert.Same(document, TotalsCalculator.Calculate(document).Value);
    }

    private static IReadOnlyList<Finding> Remarks(Document document, DocumentOptions options) =>
        [.. DocumentValidator.Validate(document, options)];

    private static void AssertDeclared(DocumentType type, Finding finding)
    {
        var rule = RuleList.Rules.Single(entry => entry.Rule.Code == finding.Code).Rule;
        Assert.True(rule.Types.Contains(type), $"{finding.Code} is not declared for {type}");
        string path = Index().Replace(finding.Path, "");
        Assert.Contains(rule.Paths, declared => declared == "*" || declared == path);
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
