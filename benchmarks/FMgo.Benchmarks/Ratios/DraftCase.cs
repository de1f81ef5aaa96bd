using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;

namespace FMgo.Benchmarks.Ratios;

/// <summary>From the lines of an order to a signed document: draft, totals, every rule, folio, write, stamp, sign.</summary>
internal static class DraftCase
{
    private const int PerTurn = 8;

    public static CaseResult Measure(RatioContext context)
    {
        Action floor = context.Floor.Document;
        Action fmgo = () => Issue();
        Turns.WarmUp(context.WarmUp, floor, fmgo);
        double[][] times = Turns.Run(context.Repeat(400, 40), PerTurn, floor, fmgo);
        return new CaseResult
        {
            Case = "draft",
            Ratio = Statistics.Ratio(times[1], times[0]),
            FloorMicroseconds = Statistics.Median(times[0]),
            FmgoMicroseconds = Statistics.Median(times[1]),
            AllocatedBytes = Allocation.PerCall(Issue),
        };

        int Issue()
        {
            return Invoices.Draft().Complete().Then(issuable => context.Signer.Sign(issuable, 170, context.Keys.Caf)).GetValueOrThrow().File.Length;
        }
    }
}
