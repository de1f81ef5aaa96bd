using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;
using FMgo.Validation;
using FMgo.Verification;

namespace FMgo.Benchmarks.Ratios;

/// <summary>An envelope of two thousand facturas is verified: structure, every signature, stamp, CAF, model and rules of each document.</summary>
internal static class VerifyCase
{
    private static readonly DocumentOptions Issued = new() { IsIssued = true };

    public const string Command = "peak-verify";

    /// <summary>Names a program <c>fmgo</c>, such as one that was published ahead of time, whose memory is measured too.</summary>
    private const string Program = "FMGO_PROGRAM";

    public static async Task<CaseResult> MeasureOneThreadAsync(RatioContext context)
    {
        byte[] file = await EnvelopeAsync(context);
        var floor = new VerifyingFloor(context.Keys);
        var verifier = context.Keys.CreateVerifier();
        var extracted = Extracted(verifier, file);
        Action floorWork = () => floor.Envelope(SampleEnvelopes.Count);
        Action all = () => Verify(verifier, file, withRules: true);
        Action signatures = () => Verify(verifier, file, withRules: false);
        Action peer = () => extracted.ForEach(document => SignedXmlVerifier.Verify(document));
        Turns.WarmUp(context.WarmUp, floorWork, all, signatures);
        double[][] times = Turns.Run(context.Repeat(15, 1), perTurn: 1, floorWork, all, signatures, peer);
        return new CaseResult
        {
            Case = "verify-2000-1-thread",
            Ratio = Statistics.Ratio(times[1], times[0]),
            FloorMicroseconds = Statistics.Median(times[0]),
            FmgoMicroseconds = Statistics.Median(times[1]),
            SignedXmlMicroseconds = Statistics.Median(times[3]),
            PeakMegabytes = ChildProcess.Measure(Command, context.Folder),
            More = new()
            {
                ["file_mb"] = CaseResult.Round(file.Length / 1024.0 / 1024.0, 1)!,
                ["without_rules_ratio"] = CaseResult.Round(Statistics.Ratio(times[2], times[0]), 3)!,
                ["program_peak_mb"] = CaseResult.Round(ProgramPeak(context.Folder), 1),
            },
        };
    }

    public static async Task<CaseResult> MeasureTwoThreadsAsync(RatioContext context)
    {
        byte[] file = await EnvelopeAsync(context);
        VerifyingFloor[] floors = [new(context.Keys), new(context.Keys)];
        var one = context.Keys.CreateVerifier();
        var two = context.Keys.CreateVerifier(threads: 2);
        Action[] contestants =
        [
            () => floors[0].Envelope(SampleEnvelopes.Count),
            () => Parallel.ForEach(floors, floor => floor.Envelope(SampleEnvelopes.Count / 2)),
            () => one.VerifyEach(file, static _ => { }),
            () => two.VerifyEach(file, static _ => { }),
        ];
        Turns.WarmUp(context.WarmUp, contestants);
        double[] best = [.. Turns.Run(context.Repeat(15, 1), perTurn: 1, contestants).Select(times => times.Min())];
        return new CaseResult
        {
            Case = "verify-2000-2-threads",
            Ratio = best[3] / best[1],
            FloorMicroseconds = best[1],
            FmgoMicroseconds = best[3],
            More = new()
            {
                ["speedup"] = CaseResult.Round(best[2] / best[3], 2)!,
                ["floor_speedup"] = CaseResult.Round(best[0] / best[1], 2)!,
            },
        };
    }

    /// <summary>The peak of a whole process that reads the file and verifies it, runtime and file included.</summary>
    public static int RunChild(string folder)
    {
        byte[] file = File.ReadAllBytes(PathIn(folder));
        Verify(BenchmarkKeys.Load(folder).CreateVerifier(), file, withRules: true);
        return ChildProcess.Answer(ResidentPeak.Since(idle: 0));
    }

    private static double? ProgramPeak(string folder) => Environment.GetEnvironmentVariable(Program) is { Length: > 0 } program
        ? OtherProgram.MeasurePeak(program, "verify", PathIn(folder), "--caf-key", BenchmarkKeys.AuthorityPathIn(folder))
        : null;

    private static string PathIn(string folder) => Path.Combine(folder, "verify.xml");

    private static async Task<byte[]> EnvelopeAsync(RatioContext context)
    {
        string path = PathIn(context.Folder);
        await SampleEnvelopes.Create(SampleEnvelopes.Count)
            .SaveAsync(path, Enumerable.Range(1, SampleEnvelopes.Count).Select(folio => Invoices.Job(context.Keys, folio)), context.Keys, threads: 2);
        return await File.ReadAllBytesAsync(path);
    }

    private static void Verify(DocumentVerifier verifier, byte[] file, bool withRules)
    {
        int errors = 0;
        var report = verifier.VerifyEach(file, document => errors += withRules && document.Content.Validate(Issued).HasErrors ? 1 : 0);
        if (!report.IsTrusted || report.DocumentCount != SampleEnvelopes.Count || errors > 0)
        {
            throw new InvalidOperationException($"The envelope is not trusted: {report.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error)}, {errors} documents with errors.");
        }
    }

    // Each as it was signed, standing alone: in place no strict verifier takes it.
    private static List<byte[]> Extracted(DocumentVerifier verifier, byte[] file)
    {
        var documents = new List<byte[]>();
        verifier.VerifyEach(file, document => documents.Add(document.Element.Bytes.ToArray()));
        return documents;
    }
}
