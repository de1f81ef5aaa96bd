using System.Globalization;
using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;

namespace FMgo.Benchmarks.Ratios;

/// <summary>Whether a line of a boleta costs the same among a thousand as among ten: totals, structure and rules.</summary>
internal static class LinearCase
{
    private const int LinesPerTurn = 2000;

    private static readonly int[] Sizes = [10, 100, 1000];

    public static CaseResult Measure(RatioContext context)
    {
        Action[] boletas = [.. Sizes.Select(Boleta)];
        Turns.WarmUp(context.WarmUp, boletas);
        double[] perLine = [.. Sizes.Select((size, index) => PerLine(context, boletas[index], size))];
        return new CaseResult
        {
            Case = "boleta-1000-lines",
            Ratio = perLine.Max() / perLine.Min(),
            FmgoMicroseconds = perLine[^1] * Sizes[^1],
            More = new()
            {
                ["us_per_line"] = Sizes.Zip(perLine).ToDictionary(pair => pair.First.ToString(CultureInfo.InvariantCulture), pair => CaseResult.Round(pair.Second, 3)),

                // Without what a boleta costs whatever its lines.
                ["us_per_further_line"] = new Dictionary<string, double?> { ["10-100"] = Further(perLine, 0), ["100-1000"] = Further(perLine, 1) },
            },
        };
    }

    private static double? Further(double[] perLine, int from) => CaseResult.Round(
        ((perLine[from + 1] * Sizes[from + 1]) - (perLine[from] * Sizes[from])) / (Sizes[from + 1] - Sizes[from]), 3);

    private static Action Boleta(int lines)
    {
        var draft = DocumentDraft.Boleta(Invoices.Issuer)
            .IssuedOn(Invoices.Today)
            .AddLines(Enumerable.Range(1, lines).Select(number => new DraftLine { Name = $"Artículo {number}", Quantity = 2, UnitPrice = 1190 + number }));
        return () => draft.Complete().GetValueOrThrow();
    }

    // The best of the rounds: what else runs on the machine only adds.
    private static double PerLine(RatioContext context, Action boleta, int size) =>
        Turns.Run(context.Repeat(200, 20), LinesPerTurn / size, boleta)[0].Min() / size;
}
