using System.Diagnostics;
using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;
using FMgo.Envelopes;
using FMgo.Sii;
using FMgo.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Benchmarks.Ratios;

/// <summary>Uploads of one document each to the simulator, over HTTP, by FMgo's client in the same process: every check included, and the client too.</summary>
internal static class SimulatorCase
{
    private const int Callers = 4;

    public static async Task<CaseResult> MeasureAsync(RatioContext context)
    {
        using var simulator = new SiiSimulator(new SiiSimulatorOptions { Times = SimulationTimes.Immediate });
        await using var server = await SiiSimulatorServer.StartAsync(simulator);
        await using var services = new ServiceCollection().AddFMgo(options =>
        {
            options.Environment = SiiEnvironment.Certification;
            options.Sii.Addresses.UseOne(server.BaseAddress);
        }).Services.BuildServiceProvider();
        var client = services.GetRequiredService<ISiiClientFactory>().Create(context.Keys.Certificate);
        int count = context.Repeat(2000, 200);
        int warmUp = context.Repeat(3000, 100);
        var files = await PrepareAsync(context, simulator, warmUp + count);
        await UploadAsync(client, files[..warmUp]);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        await UploadAsync(client, files[warmUp..]);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        return simulator.Submissions.All(submission => submission.State == "EPR" && submission.Documents[0].Outcome == SimulatedOutcome.Accepted)
            ? new CaseResult { Case = "simulator", More = new() { ["uploads_per_second"] = Math.Truncate(count / seconds), ["cpu_us_per_upload"] = Math.Truncate(used.TotalMicroseconds / count) } }
            : throw new InvalidOperationException("The simulator did not accept every upload.");
    }

    private static async Task<EnvelopeFile[]> PrepareAsync(RatioContext context, SiiSimulator simulator, int count)
    {
        var issuer = Invoices.Issuer.Rut!.Value;
        using var caf = simulator.RequestCaf(issuer, DocumentType.Invoice, count);
        var files = new EnvelopeFile[count];
        for (int at = 0; at < count; at++)
        {
            var signed = context.Signer.Sign(Invoices.Issuable(), caf.Caf.FirstFolio + at, caf.Caf).GetValueOrThrow();
            var header = new EnvelopeHeader { Issuer = issuer, ResolutionDate = TestTaxpayer.DefaultResolutionDate, ResolutionNumber = 0 };
            files[at] = await Envelope.Create(header, [signed]).GetValueOrThrow().ToFileAsync(context.Keys.Certificate);
        }

        return files;
    }

    private static Task UploadAsync(ISiiClient client, EnvelopeFile[] files) =>
        Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (file, cancellationToken) =>
        {
            var receipt = await client.Submissions.SubmitAsync(file, cancellationToken: cancellationToken);
            if (!receipt.IsReceived)
            {
                throw new InvalidOperationException(receipt.Status.Describe());
            }
        });
}
