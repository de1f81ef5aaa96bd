using System.Diagnostics;
using System.Globalization;
using System.Reflection.PortableExecutable;
using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;

namespace FMgo.Benchmarks.Ratios;

/// <summary>The first document of a process: from the moment when the keys are loaded, in the same way for both, until it is signed.</summary>
internal static class ColdCase
{
    public const string Command = "cold";

    private const string Fmgo = "fmgo";
    private const string Completed = "completed";
    private const string SignedXml = "signedxml";

    public static CaseResult Measure(RatioContext context)
    {
        int rounds = context.Repeat(15, 1);
        string today = Invoices.Today.ToString("O", CultureInfo.InvariantCulture);
        var (fmgo, completed, signedXml) = (new double[rounds], new double[rounds], new double[rounds]);
        for (int round = 0; round < rounds; round++)
        {
            fmgo[round] = ChildProcess.Measure(Command, Fmgo, context.Folder, today);
            completed[round] = ChildProcess.Measure(Command, Completed, context.Folder, today);
            signedXml[round] = ChildProcess.Measure(Command, SignedXml, context.Folder, today);
        }

        return new CaseResult
        {
            Case = "cold",
            Ratio = Statistics.Ratio(fmgo, signedXml),
            FmgoMicroseconds = Statistics.Median(fmgo),
            SignedXmlMicroseconds = Statistics.Median(signedXml),
            More = new()
            {
                ["ready_to_run"] = IsPrecompiled(),
                ["with_completion_ratio"] = CaseResult.Round(Statistics.Ratio(completed, signedXml), 3)!,
                ["with_completion_us"] = CaseResult.Round(Statistics.Median(completed), 1)!,
            },
        };
    }

    public static int RunChild(string way, string folder, string date)
    {
        var keys = BenchmarkKeys.Load(folder);
        var document = Invoices.Create(folio: 1, DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture));
        return ChildProcess.Answer(way switch
        {
            Fmgo => TimeFmgo(keys, document),
            Completed => TimeFromDraft(keys, document),
            _ => TimeSignedXml(keys, document),
        });
    }

    /// <summary>Whether FMgo was compiled ahead of time (PublishReadyToRun); otherwise most of a first document is the JIT's time.</summary>
    private static bool IsPrecompiled()
    {
        using var file = new PEReader(File.OpenRead(typeof(DocumentSigner).Assembly.Location));
        return file.PEHeaders.CorHeader?.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static double TimeFmgo(BenchmarkKeys keys, Document document)
    {
        // A document that was completed by another process, such as one that waits in a queue: no arithmetic and no rule may run before the clock starts.
        var issuable = new IssuableDocument(document.WithFolio(1), default, environment: null);
        long start = Stopwatch.GetTimestamp();
        new DocumentSigner(keys.Certificate).Sign(issuable, 1, keys.Caf).GetValueOrThrow();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    /// <summary>With every rule and all arithmetic, which SignedXml does not do.</summary>
    private static double TimeFromDraft(BenchmarkKeys keys, Document document)
    {
        long start = Stopwatch.GetTimestamp();
        DocumentDraft.From(document).Complete().Then(issuable => new DocumentSigner(keys.Certificate).Sign(issuable, 1, keys.Caf)).GetValueOrThrow();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static double TimeSignedXml(BenchmarkKeys keys, Document document)
    {
        using var issuer = new SignedXmlIssuer(keys);
        long start = Stopwatch.GetTimestamp();
        issuer.Issue(document);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
