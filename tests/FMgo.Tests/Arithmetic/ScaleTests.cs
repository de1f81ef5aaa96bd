using FMgo.Arithmetic;

namespace FMgo.Tests.Arithmetic;

/// <summary>Documents as long as the format takes, with every combination of the choices: 60 lines (1,000 in boletas), 20 adjustments, 20 commissions, 40 references.</summary>
public class ScaleTests
{
    public static TheoryData<int> Types => [.. DocumentType.All.Select(type => type.Code)];

    [Theory]
    [MemberData(nameof(Types))]
    public void The_longest_documents_agree_with_exact_fractions_in_any_order(int code)
    {
        var type = DocumentType.FromCode(code);
        var random = new RandomDocuments((OracleRun.Seed * 10_000) + code);
        int computed = 0;
        var choices = EveryChoice(type).ToList();
        foreach (var options in choices)
        {
            var document = random.Large(type, type.IsBoleta ? 1000 : 60);
            var agreement = Agreement.On(document, options);
            Assert.Null(agreement.Difference);
            if (agreement.Computed is { } result)
            {
                computed++;
                AssertKeepsOrder(document, result, random.Shuffled(document.Lines.Count), options);
            }
        }

        Assert.InRange(computed, choices.Count / 2, choices.Count);
    }

    // Line by line the same, and the same totals; adjustments too may change places where each acts on the sum of the lines.
    private static void AssertKeepsOrder(Document document, Document result, int[] order, CalculationOptions options)
    {
        var adjustments = document.GlobalAdjustments;
        var shuffled = TotalsCalculator.Calculate(
            document with
            {
                Lines = order.Select(place => document.Lines[place]).ToValueList(),
                GlobalAdjustments = options.GlobalPercentBase == GlobalPercentBase.LineSum ? adjustments.Reverse().ToValueList() : adjustments,
            },
            options);
        Assert.False(shuffled.HasErrors);
        Assert.Equal(result.Header, shuffled.Partial!.Header);
        Assert.Equal(order.Select(place => result.Lines[place] with { Number = null }), shuffled.Partial.Lines.Select(line => line with { Number = null }));
    }

    // Those that matter to the type.
    private static IEnumerable<CalculationOptions> EveryChoice(DocumentType type) =>
        from line in Enum.GetValues<PercentBase>()
        from surcharge in Enum.GetValues<SurchargeBase>()
        from global in Enum.GetValues<GlobalPercentBase>()
        from tax in type.IsBoleta || type.IsExport ? [AdditionalTaxBase.Lines] : Enum.GetValues<AdditionalTaxBase>()
        from gross in type.IsExport ? [GrossVat.GrossLessNet] : Enum.GetValues<GrossVat>()
        select new CalculationOptions
        {
            LinePercentBase = line,
            LineSurchargeBase = surcharge,
            GlobalPercentBase = global,
            AdditionalTaxBase = tax,
            InvoiceGrossVat = gross,
            BoletaGrossVat = gross,
            HasConstructionCredit = gross == GrossVat.RateTimesNet,
        };
}
