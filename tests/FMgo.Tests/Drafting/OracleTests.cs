using FMgo.Documents;
using FMgo.Drafting;
using FMgo.Tests.Drafting.Oracle;

namespace FMgo.Tests.Drafting;

/// <summary>The calculator against a second implementation in exact fractions, and against what must hold of any document.</summary>
public class OracleTests
{
    private const int PerSeed = 2500;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Agrees_with_exact_fractions(int seed)
    {
        var documents = new RandomDocuments(seed);
        int computed = 0;
        for (int i = 0; i < PerSeed; i++)
        {
            var document = documents.Plausible();
            var options = documents.Options();
            var result = TotalsCalculator.Calculate(document, options);
            var expected = SpecTotals.Of(document, options);
            if (expected.IsImpossible || IsEmptyExempt(document, expected))
            {
                Assert.True(result.HasErrors, $"seed {seed}, document {i}: {DocumentJson.Write(document)}");
                continue;
            }

            Assert.False(result.HasErrors, $"seed {seed}, document {i}: {string.Join("; ", result.Findings)} {DocumentJson.Write(document)}");
            string? difference = expected.Amounts.DifferenceFrom(SpecAmounts.In(result.Value!));
            Assert.True(difference is null, $"seed {seed}, document {i}: {difference} {DocumentJson.Write(document)}");
            computed++;
        }

        Assert.InRange(computed, PerSeed / 3, PerSeed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Order_changes_nothing_and_totals_add_up(int seed)
    {
        var documents = new RandomDocuments(seed * 1000);
        for (int i = 0; i < PerSeed; i++)
        {
            var document = documents.Plausible();
            var result = TotalsCalculator.Calculate(document);
            var shuffled = TotalsCalculator.Calculate(document with
            {
                Lines = documents.Shuffle(document.Lines),
                GlobalAdjustments = documents.Shuffle(document.GlobalAdjustments),
            });
            Assert.Equal(result.Value!.Header.Totals, shuffled.Value!.Header.Totals);
            Assert.Equal(
                result.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal),
                shuffled.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
            if (result.Succeeded)
            {
                AssertAddsUp(result.Value.Header.Totals);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_computed_document_computes_to_itself_and_fits_the_format(int seed)
    {
        var documents = new RandomDocuments(seed * 2000);
        for (int i = 0; i < PerSeed; i++)
        {
            var options = documents.Options();
            var first = TotalsCalculator.Calculate(documents.Plausible(), options);
            if (!first.Succeeded)
            {
                continue;
            }

            var second = TotalsCalculator.Calculate(first.Value, options);
            Assert.Equal(first.Value, second.Value);
            Assert.DoesNotContain(second.Findings, finding => finding.Severity == Severity.Error);
            Assert.DoesNotContain(first.Value.CheckStructure(), finding => finding.Path.Contains("Monto", StringComparison.Ordinal) || finding.Path.Contains("Totales", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_in_the_data_is_an_exception(int seed)
    {
        var documents = new RandomDocuments(seed * 3000);
        for (int i = 0; i < PerSeed; i++)
        {
            var document = documents.Arbitrary();
            var options = documents.Options();
            var result = TotalsCalculator.Calculate(document, options);
            Assert.NotNull(result.Value);
            Assert.Equal(result.Findings, TotalsCalculator.Calculate(document, options).Findings);
            foreach (var finding in result.Findings)
            {
                Assert.NotEmpty(finding.Message);
            }
        }
    }

    private static bool IsEmptyExempt(Document document, SpecTotals expected) => document.Type!.Code == 34 && expected.Amounts["Totales/MntExe"].IsZero;

    private static void AssertAddsUp(Totals totals)
    {
        decimal sum = (totals.NetAmount ?? 0) + (totals.ExemptAmount ?? 0) + (totals.Vat ?? 0) + (totals.ContainerDeposit ?? 0);
        Assert.Equal(sum, totals.TotalAmount);
        Assert.Equal(totals.PeriodAmount ?? sum, sum + (totals.NonBillableAmount ?? 0));
    }
}
