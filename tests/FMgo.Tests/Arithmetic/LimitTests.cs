using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Tests.Arithmetic;

/// <summary>
/// Numbers at the limits that the catalogue of fields gives: calculator and oracle agree to the last digit or both refuse; one step beyond, the field is
/// named. A field that joins the catalogue joins here.
/// </summary>
public class LimitTests
{
    private const int DocumentsPerType = 25;
    private const int PerSeed = 2500;

    public static TheoryData<int> Types => [.. DocumentType.All.Select(type => type.Code)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(OracleRun.Seed * 4, 4)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_numeric_field_at_its_limits(int code)
    {
        var type = DocumentType.FromCode(code);
        var random = new RandomDocuments((OracleRun.Seed * 1000) + code);
        var tried = new HashSet<string>();
        for (int i = 0; i < DocumentsPerType; i++)
        {
            var options = random.Options();
            var document = random.Plausible(type, options);
            foreach (var (path, shape) in Fields(document, type, isFirst: i == 0))
            {
                tried.Add(DocumentPatch.WithoutIndexes(path));
                foreach (decimal value in AtLimits(shape))
                {
                    AssertAgrees(DocumentPatch.With(document, path, value), options, path, value);
                }

                foreach (decimal value in Beyond(shape))
                {
                    AssertRefused(DocumentPatch.Read(document, [(path, value)]), options, path, value);
                }
            }
        }

        Assert.Superset(DocumentPatch.Numeric(type.Branch).Select(field => field.Path).ToHashSet(), tried);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Many_numbers_at_their_limits_at_once(int seed)
    {
        var random = new RandomDocuments(seed * 5000);
        int computed = 0;
        for (int i = 0; i < PerSeed; i++)
        {
            var options = random.Options();
            var agreement = Agreement.On(random.Extreme(options), options);
            Assert.True(agreement.Difference is null, $"seed {seed}, document {i}: {agreement.Difference}");
            computed += agreement.Computed is null ? 0 : 1;
        }

        Assert.InRange(computed, PerSeed / 50, PerSeed);
    }

    [Fact]
    public void Sums_past_the_format_that_a_discount_brings_back_are_computed_in_any_order()
    {
        var document = new Document
        {
            Header = new Header { Identification = new Identification { Type = DocumentType.ExemptInvoice } },
            Lines = [new Line { Amount = 999_999_999_999_999_999m }, new Line { Amount = 999_999_999_999_999_999m }],
            GlobalAdjustments =
            [
                new GlobalAdjustment { Kind = AdjustmentKind.Surcharge, ValueKind = ValueKind.Percent, Value = 30, Scope = AdjustmentScope.Exempt },
                new GlobalAdjustment { Kind = AdjustmentKind.Discount, ValueKind = ValueKind.Percent, Value = 80, Scope = AdjustmentScope.Exempt },
            ],
        };
        Assert.Equal(999_999_999_999_999_999m, TotalsCalculator.Calculate(document).Partial!.Header.Totals.TotalAmount);
        Assert.Equal(999_999_999_999_999_999m, TotalsCalculator.Calculate(document with { GlobalAdjustments = document.GlobalAdjustments.Reverse().ToValueList() }).Partial!.Header.Totals.TotalAmount);
    }

    [Fact]
    public void Hundreds_of_surcharges_one_on_the_other_are_a_finding_and_no_exception()
    {
        var surcharge = new GlobalAdjustment { Kind = AdjustmentKind.Surcharge, ValueKind = ValueKind.Percent, Value = 49.99m };
        var document = new Document
        {
            Header = new Header { Identification = new Identification { Type = DocumentType.Invoice } },
            Lines = [new Line { Amount = 1, TaxCodes = ["27"] }],
            GlobalAdjustments = Enumerable.Repeat(surcharge, 400).ToValueList(),
        };
        var result = TotalsCalculator.Calculate(document, new CalculationOptions { GlobalPercentBase = GlobalPercentBase.RunningSum });
        Assert.Equal(["FMGO-TOT-008 Encabezado/Totales/ImptoReten[1]/MontoImp"], JsonOrder.Found(result));
    }

    // All fields of the branch in the first document, those that it has in the others.
    private static IEnumerable<(string Path, Shape Shape)> Fields(Document document, DocumentType type, bool isFirst)
    {
        var there = DocumentPatch.NumbersOf(document);
        return isFirst ? there.Concat(DocumentPatch.Numeric(type.Branch).Where(field => !there.Exists(number => DocumentPatch.WithoutIndexes(number.Path) == field.Path))) : there;
    }

    private static decimal[] AtLimits(Shape shape)
    {
        decimal step = RandomDocuments.StepOf(shape), min = RandomDocuments.LeastOf(shape), max = RandomDocuments.MostOf(shape);
        return [min, min + step, max - step, max];
    }

    private static IEnumerable<decimal> Beyond(Shape shape)
    {
        decimal step = RandomDocuments.StepOf(shape);
        yield return RandomDocuments.LeastOf(shape) - step;
        yield return RandomDocuments.LeastOf(shape) + 1 + new decimal(1, 0, 0, false, (byte)(shape.FractionDigits + 1));
        if (shape.Max < decimal.MaxValue || shape.Kind == ContentKind.Decimal)
        {
            yield return RandomDocuments.MostOf(shape) + step;
        }
    }

    private static void AssertAgrees(Document document, CalculationOptions options, string path, decimal value)
    {
        var agreement = Agreement.On(document, options);
        Assert.True(agreement.Difference is null, $"{path} = {value}: {agreement.Difference}");
    }

    // By the reader, by the calculator or by the check of the structure; a 0 that the reader takes as absent is told by it.
    private static void AssertRefused(Result<Document> read, CalculationOptions options, string path, decimal value)
    {
        var result = TotalsCalculator.Calculate(read.Partial!, options);
        bool isNamed = read.Findings.Concat(result.Findings).Concat(read.Partial!.CheckStructure()).Any(finding => (finding.Severity == Severity.Error || (value == 0 && finding.Code == "FMGO-STR-021")) && DocumentPatch.WithoutIndexes(finding.Path) == DocumentPatch.WithoutIndexes(path));
        Assert.True(isNamed, $"{path} = {value} was not found: {DocumentJson.Write(read.Partial)}");
    }
}
