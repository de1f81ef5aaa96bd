using FMgo.Benchmarks.Measuring;

namespace FMgo.Benchmarks.Ratios;

/// <summary>The command <c>ratios</c>: every case, or those that are named.</summary>
internal static class RatioRun
{
    private const string Quick = "--quick";

    private static readonly Dictionary<string, Func<RatioContext, Task<CaseResult>>> Cases = new()
    {
        ["document"] = context => Task.FromResult(DocumentCase.Measure(context)),
        ["draft"] = context => Task.FromResult(DraftCase.Measure(context)),
        ["totals-and-check"] = context => Task.FromResult(TotalsCase.Measure(context)),
        ["boleta-1000-lines"] = context => Task.FromResult(LinearCase.Measure(context)),
        ["envelope-2000-1-thread"] = EnvelopeCase.MeasureOneThreadAsync,
        ["envelope-2000-2-threads"] = EnvelopeCase.MeasureTwoThreadsAsync,
        ["verify-2000-1-thread"] = VerifyCase.MeasureOneThreadAsync,
        ["verify-2000-2-threads"] = VerifyCase.MeasureTwoThreadsAsync,
        ["flat"] = FlatCase.MeasureAsync,
        ["upload"] = UploadCase.MeasureAsync,
        ["upload-2000"] = UploadStreamCase.MeasureAsync,
        ["simulator"] = SimulatorCase.MeasureAsync,
        ["cold"] = context => Task.FromResult(ColdCase.Measure(context)),
    };

    public static async Task<int> RunAsync(string[] arguments)
    {
        string[] names = [.. arguments.Where(argument => argument != Quick)];
        if (names.FirstOrDefault(name => !Cases.ContainsKey(name)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no case {unknown}, only {string.Join(", ", Cases.Keys)}.");
            return 1;
        }

        using var context = new RatioContext(arguments.Contains(Quick));
        OutputCheck.EnsureBothVerify(context.Keys);
        foreach (string name in names.Length == 0 ? [.. Cases.Keys] : names)
        {
            (await Cases[name](context)).Print();
        }

        return 0;
    }
}
