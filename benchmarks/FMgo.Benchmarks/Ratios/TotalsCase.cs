using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;
using FMgo.Drafting;

namespace FMgo.Benchmarks.Ratios;

/// <summary>The arithmetic and the structure check of a document, beside one RSA 2048 signature.</summary>
internal static class TotalsCase
{
    private const int PerTurn = 16;

    public static CaseResult Measure(RatioContext context)
    {
        var document = Invoices.Number(Invoices.Draft().Document, folio: 170);
        Action floor = context.Floor.Signature;
        Action fmgo = () => Work();
        Turns.WarmUp(context.WarmUp, floor, fmgo);
        double[][] times = Turns.Run(context.Repeat(400, 40), PerTurn, floor, fmgo);
        return new CaseResult
        {
            Case = "totals-and-check",
            Ratio = Statistics.Ratio(times[1], times[0]),
            FloorMicroseconds = Statistics.Median(times[0]),
            FmgoMicroseconds = Statistics.Median(times[1]),
            AllocatedBytes = Allocation.PerCall(Work),
        };

        int Work() => TotalsCalculator.Calculate(document).GetValueOrThrow().CheckStructure().Count;
    }
}
