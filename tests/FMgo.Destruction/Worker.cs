using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FMgo.Issuing;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Destruction;

/// <summary>A process that issues until nothing is left to do, or somebody kills it. What it was told is written into a log, so that it can be held against what is there at the end.</summary>
internal sealed class Worker : IDisposable
{
    public const string Command = "worker";
    public const string NeedsFolios = "needs folios";
    public const string NeedsCertificate = "needs certificate";
    private const int Callers = 8;
    private const int BatchSize = 40;

    private readonly Options _options;
    private readonly Death _death;
    private readonly IDocumentIssuer _issuer;
    private readonly FileStream _log;
    private readonly Lock _gate = new();

    private Worker(Options options, Death death, IDocumentIssuer issuer)
    {
        _options = options;
        _death = death;
        _issuer = issuer;
        _log = new FileStream(Path.Combine(options.Folder, $"told-{Guid.NewGuid():N}.log"), FileMode.CreateNew);
    }

    /// <returns>0 when every order is issued; 3 when the store needs something before it can go on, which the last line says.</returns>
    public static async Task<int> RunAsync(Options options)
    {
        var death = new Death(options.DieAt, options.DieAfter);
        await using var world = await World.OpenAsync(options, death);
        using var worker = new Worker(options, death, world.Services.GetRequiredService<IDocumentIssuer>());
        return await worker.RunAsync();
    }

    /// <summary>What workers were told so far: the file of an order, by number.</summary>
    public static IEnumerable<(int Number, string Document, string Hash)> Told(string folder)
    {
        foreach (string file in Directory.GetFiles(folder, "told-*.log"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            string all = reader.ReadToEnd();

            // The last line may be cut off.
            foreach (string line in all[..(all.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = line.Split(' ');
                yield return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2]);
            }
        }
    }

    public void Dispose() => _log.Dispose();

    private async Task<int> RunAsync()
    {
        var random = new Random(_options.Seed);
        var told = Told(_options.Folder).Select(each => each.Number).ToHashSet();
        int[] left = [.. Enumerable.Range(0, _options.Orders).Where(number => !told.Contains(number) || random.Next(50) == 0)];
        random.Shuffle(left);
        Console.WriteLine("ready");
        var needs = new HashSet<string>();
        await IssueAsync(left, needs);
        while (_options.IsEndless && needs.Count == 0)
        {
            await IssueAsync(random.GetItems([.. Enumerable.Range(0, _options.Orders)], 2 * BatchSize), needs);
        }

        foreach (string need in needs)
        {
            Console.WriteLine(need);
        }

        return needs.Count == 0 ? 0 : 3;
    }

    private Task IssueAsync(int[] orders, HashSet<string> needs) =>
        Parallel.ForEachAsync(orders.Chunk(BatchSize).Select((numbers, index) => (numbers, index)), new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (batch, stop) =>
        {
            if (batch.index % 3 == 0)
            {
                await IssueTogetherAsync(batch.numbers, needs);
            }
            else
            {
                await IssueOneByOneAsync(batch.numbers, needs, stop);
            }
        });

    private async Task IssueTogetherAsync(int[] numbers, HashSet<string> needs)
    {
        int next = 0;
        await foreach (var outcome in _issuer.IssueAllAsync(numbers.Select(Orders.Of)))
        {
            Take(numbers[next++], outcome.Result, needs);
        }
    }

    private async Task IssueOneByOneAsync(int[] numbers, HashSet<string> needs, CancellationToken stop)
    {
        foreach (int number in numbers)
        {
            Take(number, await _issuer.IssueAsync(Orders.Of(number), stop), needs);

            // As many as a shop would: a life is long enough to be ended anywhere in it.
            await Task.Delay(2, stop);
        }
    }

    private void Take(int number, Result<SignedDocument> result, HashSet<string> needs)
    {
        lock (_gate)
        {
            if (result.Succeeded)
            {
                _death.At("before log");
                string line = string.Create(CultureInfo.InvariantCulture, $"{number} {result.Value.Key} {Convert.ToHexString(SHA256.HashData(result.Value.File.Span))}\n");
                _log.Write(Encoding.ASCII.GetBytes(line));
                _log.Flush(flushToDisk: true);
                _death.At("after log");
                return;
            }

            needs.Add(result.Findings[0].Code switch
            {
                "FMGO-ISS-004" or "FMGO-ISS-005" => NeedsFolios,
                "FMGO-ISS-008" or "FMGO-ISS-009" => NeedsCertificate,
                _ => throw new InvalidOperationException(string.Join("; ", result.Findings)),
            });
        }
    }
}
