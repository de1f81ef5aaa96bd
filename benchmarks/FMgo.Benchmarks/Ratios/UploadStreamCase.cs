using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;
using FMgo.Envelopes;
using FMgo.Sii;

namespace FMgo.Benchmarks.Ratios;

/// <summary>An envelope of two thousand facturas goes to a server over HTTP: with a Content-Length that the server counts, and without a second copy in memory.</summary>
internal static class UploadStreamCase
{
    public const string Command = "peak-upload";

    private const string FromPath = "path";
    private const string FromBytes = "bytes";
    private const string Copied = "copied";
    private const double Megabyte = 1024 * 1024;

    public static async Task<CaseResult> MeasureAsync(RatioContext context)
    {
        await SaveAsync(context, SmallIn(context.Folder), 20);
        await SaveAsync(context, LargeIn(context.Folder), SampleEnvelopes.Count);
        long file = new FileInfo(LargeIn(context.Folder)).Length;
        await using var server = await CountingServer.StartAsync();
        double path = Measure(FromPath);
        double bytes = Measure(FromBytes);
        return new CaseResult
        {
            Case = "upload-2000",
            PeakMegabytes = path,
            More = new()
            {
                ["file_mb"] = CaseResult.Round(file / Megabyte, 1)!,
                ["peak_from_memory_mb"] = CaseResult.Round(bytes, 1)!,
                ["peak_copied_mb"] = CaseResult.Round(Measure(Copied), 1)!,
                ["content_length"] = server.LastLength,
            },
        };

        double Measure(string way)
        {
            double peak = ChildProcess.Measure(Command, context.Folder, server.Address.ToString(), way);
            return server.LastLength > file ? peak : throw new InvalidOperationException("What came was not what the Content-Length announced.");
        }
    }

    public static async Task<int> RunChildAsync(string folder, string address, string way)
    {
        await using var services = ClientHost.At(new Uri(address));
        var submissions = services.SubmissionsOf(BenchmarkKeys.Load(folder));
        await UploadAsync(submissions, await FileOfAsync(SmallIn(folder), way));
        var large = way == Copied ? null : await FileOfAsync(LargeIn(folder), way);
        long idle = ResidentPeak.StartAgain();

        // Who reads the file only now has one copy of it: what the other ways would show if the client made one.
        await UploadAsync(submissions, large ?? await FileOfAsync(LargeIn(folder), way));
        return ChildProcess.Answer(ResidentPeak.Since(idle));
    }

    private static Task<EnvelopeFile> FileOfAsync(string path, string way) =>
        way == FromPath ? EnvelopeFileOfAsync(SiiFile.FromPath(path)) : EnvelopeFileOfAsync(SiiFile.FromBytes(File.ReadAllBytes(path)));

    private static async Task<EnvelopeFile> EnvelopeFileOfAsync(SiiFile content) => (await EnvelopeFile.ReadAsync(content)).GetValueOrThrow();

    private static async Task UploadAsync(ISiiSubmissions submissions, EnvelopeFile file)
    {
        var receipt = await submissions.SubmitAsync(file);
        if (!receipt.IsReceived)
        {
            throw new InvalidOperationException(receipt.Status.ToString());
        }
    }

    private static string SmallIn(string folder) => Path.Combine(folder, "upload-small.xml");

    private static string LargeIn(string folder) => Path.Combine(folder, "upload-large.xml");

    private static Task SaveAsync(RatioContext context, string path, int count) =>
        SampleEnvelopes.Create(count).SaveAsync(path, Enumerable.Range(1, count).Select(folio => Invoices.Job(context.Keys, folio)), context.Keys, threads: 2);
}
