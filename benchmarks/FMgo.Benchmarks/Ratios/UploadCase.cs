using System.Net.Http.Headers;
using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;
using FMgo.Envelopes;
using FMgo.Sii;

namespace FMgo.Benchmarks.Ratios;

/// <summary>What the client adds to an upload: beside a bare HttpClient that posts the same bytes, to the same server, which does nothing.</summary>
internal static class UploadCase
{
    private const int PerTurn = 32;
    private const int Counted = 500;

    public static async Task<CaseResult> MeasureAsync(RatioContext context)
    {
        using var handler = new NullHandler();
        await using var services = ClientHost.With(handler);
        var submissions = services.SubmissionsOf(context.Keys);
        var file = SiiFile.FromBytes(await EnvelopeOfOneAsync(context));
        var upload = (await EnvelopeFile.ReadAsync(file)).GetValueOrThrow();
        var (body, type) = await BodyOfAsync(handler, submissions, upload);
        using var bare = new HttpClient(handler, disposeHandler: false) { BaseAddress = new Uri("https://maullin.sii.cl") };

        await WarmUpAsync(context.WarmUp, Floor, Fmgo);
        int rounds = context.Repeat(300, 20);
        var (floor, fmgo) = (new double[rounds], new double[rounds]);
        for (int round = 0; round < rounds; round++)
        {
            // Each comes first in turn.
            floor[round] = round % 2 == 0 ? await CpuAsync(Floor) : 0;
            fmgo[round] = await CpuAsync(Fmgo);
            floor[round] = round % 2 == 0 ? floor[round] : await CpuAsync(Floor);
        }

        return new CaseResult
        {
            Case = "upload",
            FloorMicroseconds = Statistics.Median(floor),
            FmgoMicroseconds = Statistics.Median(fmgo),
            AllocatedBytes = await AllocatedAsync(Fmgo) - await AllocatedAsync(Floor),
            More = new() { ["added_cpu_us"] = CaseResult.Round(Statistics.Median(fmgo.Zip(floor, (one, other) => one - other)), 1)!, ["file_bytes"] = file.Length },
        };

        async Task Fmgo() => Ensure((await submissions.SubmitAsync(upload)).IsReceived);

        async Task Floor()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/cgi_dte/UPL/DTEUpload", UriKind.Relative)) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = type;
            request.Headers.TryAddWithoutValidation("User-Agent", "Mozilla/4.0 ( compatible; PROG 1.0; Windows NT)");
            request.Headers.TryAddWithoutValidation("Cookie", "TOKEN=TOKENTOKENTOK");
            using var response = await bare.SendAsync(request);
            Ensure((await response.Content.ReadAsStringAsync()).Contains("<STATUS>0<", StringComparison.Ordinal));
        }
    }

    private static async Task<byte[]> EnvelopeOfOneAsync(RatioContext context)
    {
        using var file = new MemoryStream();
        await SampleEnvelopes.Create(1).WriteAsync(file, [Invoices.Job(context.Keys, 1)], context.Keys);
        return file.ToArray();
    }

    private static async Task<(byte[] Body, MediaTypeHeaderValue Type)> BodyOfAsync(NullHandler handler, ISiiSubmissions submissions, EnvelopeFile upload)
    {
        byte[]? body = null;
        MediaTypeHeaderValue? type = null;
        handler.Look = async content => (body, type) = (await content.ReadAsByteArrayAsync(), content.Headers.ContentType);
        await submissions.SubmitAsync(upload);
        handler.Look = null;
        return (body!, type!);
    }

    private static async Task WarmUpAsync(TimeSpan atLeast, params Func<Task>[] contestants)
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        while (System.Diagnostics.Stopwatch.GetElapsedTime(start) < atLeast)
        {
            foreach (var contestant in contestants)
            {
                await contestant();
            }
        }
    }

    /// <summary>Processor time of one upload, in microseconds: of the whole process, so that nothing hides on another thread.</summary>
    private static async Task<double> CpuAsync(Func<Task> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < PerTurn; i++)
        {
            await work();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / PerTurn;
    }

    private static async Task<long> AllocatedAsync(Func<Task> work)
    {
        await work();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < Counted; i++)
        {
            await work();
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Counted;
    }

    private static void Ensure(bool received)
    {
        if (!received)
        {
            throw new InvalidOperationException("The upload was not received.");
        }
    }
}
