using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;

namespace FMgo.Benchmarks.Ratios;

/// <summary>From a complete document to a signed one: folio, write, stamp, sign. That it is complete and sound was made sure before; the case draft has that in it.</summary>
internal static class DocumentCase
{
    private const int PerTurn = 8;

    public static CaseResult Measure(RatioContext context)
    {
        var document = Invoices.Create(folio: 170);
        var issuable = Invoices.Issuable();
        using var other = new SignedXmlIssuer(context.Keys);
        Action floor = context.Floor.Document;
        Action fmgo = () => Issue();
        Action signedXml = () => other.Issue(document);

        Turns.WarmUp(context.WarmUp, floor, fmgo, signedXml);
        double[][] times = Turns.Run(context.Repeat(400, 40), PerTurn, floor, fmgo, signedXml);
        return new CaseResult
        {
            Case = "document",
            Ratio = Statistics.Ratio(times[1], times[0]),
            FloorMicroseconds = Statistics.Median(times[0]),
            FmgoMicroseconds = Statistics.Median(times[1]),
            SignedXmlMicroseconds = Statistics.Median(times[2]),
            AllocatedBytes = Allocation.PerCall(Issue),
            More = new()
            {
                ["signedxml_ratio"] = CaseResult.Round(Statistics.Ratio(times[2], times[0]), 2)!,
                ["signedxml_allocated_bytes"] = Allocation.PerCall(() => other.Issue(document).Length),
            },
        };

        int Issue() => context.Signer.Sign(issuable, 170, context.Keys.Caf).GetValueOrThrow().File.Length;
    }
}
