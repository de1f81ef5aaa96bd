using System.Text;
using FMgo.Simulator;

namespace FMgo.Cli.Tests;

/// <summary>A simulator of SII on a loopback port, and what people do with <c>fmgo</c> against it.</summary>
internal sealed class LocalSii : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SiiSimulatorServer _server;

    private LocalSii(SiiSimulator simulator, SiiSimulatorServer server)
    {
        Simulator = simulator;
        _server = server;
    }

    public SiiSimulator Simulator { get; }

    public string Address => _server.BaseAddress.ToString();

    public string[] Options => ["--environment", "simulator", "--address", Address];

    public static async Task<LocalSii> StartAsync(SimulationTimes? times = null)
    {
        var simulator = new SiiSimulator(new SiiSimulatorOptions { Times = times ?? SimulationTimes.Immediate });
        return new LocalSii(simulator, await SiiSimulatorServer.StartAsync(simulator));
    }

    /// <summary>Issues with test keys and gives the envelope; all into one folder, as people do.</summary>
    public string Issue(int type, long folio, int price = 1000)
    {
        string order = _folder.Write("order.json", Orders.Of(type, folio, price: price));
        return IssueFile(order);
    }

    /// <summary>Issues what is one per line, as <see cref="Issue"/> does.</summary>
    public string IssueAll(string lines) => IssueFile(_folder.Write("orders.jsonl", Encoding.UTF8.GetBytes(lines)));

    private string IssueFile(string orders)
    {
        var result = Fmgo.Run("issue", "--in", orders, "--out", _folder.Path("out"), "--test-keys", "--envelope").AssertFine();
        return _folder.Path($"out/{result.Json.GetProperty("envelopes")[0].GetProperty("file").GetString()}");
    }

    /// <summary>The same file with a text replaced, beside it.</summary>
    public string Edited(string envelope, string old, string changed)
    {
        string text = File.ReadAllText(envelope, Encoding.Latin1);
        Assert.Contains(old, text, StringComparison.Ordinal);
        string path = _folder.Path($"out/edited-{Guid.NewGuid():N}.xml");
        File.WriteAllText(path, text.Replace(old, changed, StringComparison.Ordinal), Encoding.Latin1);
        return path;
    }

    public string Write(string name, byte[] content) => _folder.Write(name, content);

    public CliResult Send(string envelope, params string[] more) => Fmgo.Run(["send", envelope, .. Options, "--test-keys", .. more]);

    public CliResult Status(string trackId, params string[] more) => Fmgo.Run(["status", trackId, "--issuer", Orders.Issuer, .. Options, "--test-keys", .. more]);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Simulator.Dispose();
        _folder.Dispose();
    }
}
