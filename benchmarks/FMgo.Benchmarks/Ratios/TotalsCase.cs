using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;
using FMgo.Validation;

namespace FMgo.Benchmarks.Ratios;

/// <summary>The arithmetic, the structure check and every rule of a factura of ten lines, beside one RSA 2048 signature.</summary>
internal static class TotalsCase
{
    private const int PerTurn = 16;

    public static CaseResult Measure(RatioContext context)
    {
        var draft = Invoices.Draft();
        var finished = Calculate();
        Action floor = context.Floor.Signature;
        Action fmgo = () => Calculate();
        Action validate = () => Validate();
        Turns.WarmUp(context.WarmUp, floor, fmgo, validate);
        double[][] times = Turns.Run(context.Repeat(400, 40), PerTurn, floor, fmgo, validate);
        long result = Allocation.PerCall(() => CopyFigures(draft.Document, finished));
        return new CaseResult
        {
            Case = "totals-and-check",
            Ratio = Statistics.Ratio(times[1], times[0]),
            FloorMicroseconds = Statistics.Median(times[0]),
            FmgoMicroseconds = Statistics.Median(times[1]),
            AllocatedBytes = Allocation.PerCall(() => Calculate().Lines.Count - finished.Lines.Count) - result,
            More = new()
            {
                ["result_bytes"] = result,
                ["validate_ratio"] = CaseResult.Round(Statistics.Ratio(times[2], times[0]), 3)!,
                ["validate_us"] = CaseResult.Round(Statistics.Median(times[2]), 1)!,
                ["validate_allocated_bytes"] = Allocation.PerCall(Validate),
            },
        };

        Document Calculate() => draft.Complete().GetValueOrThrow().Document;

        int Validate() => finished.Validate(DocumentOptions.Default).Count;
    }

    /// <summary>Makes the records that differ from those of the draft, and nothing else: what any calculator that leaves its input alone has to allocate.</summary>
    private static int CopyFigures(Document draft, Document finished)
    {
        var lines = new Line[draft.Lines.Count];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = draft.Lines[i] with { Number = i + 1, Amount = finished.Lines[i].Amount };
        }

        var totals = draft.Header.Totals with { NetAmount = 1, VatRate = 19, Vat = 1, TotalAmount = 2 };
        var document = draft with { Header = draft.Header with { Totals = totals } };

        // What says that it was completed and found sound. The list takes the array over in FMgo and copies it here; the result object is one of three fields.
        return new IssuableDocument(document, default, environment: null).Document.Lines.Count - lines.Length;
    }
}
