using System.Net.Http.Headers;
using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Mutation;
using FMgo.Sii;
using FMgo.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Fuzz.Targets;

/// <summary>An upload to the simulator: never an error of the server's own, and no document accepted that was not signed.</summary>
internal sealed class SimulatorTarget : IFuzzTarget
{
    private const string Agent = "Mozilla/4.0 (compatible; PROG 1.0; Windows NT)";

    private static readonly string AuthorityPem = SeededKeys.Authority.ExportSubjectPublicKeyInfoPem();
    private static readonly Dictionary<DocumentKey, decimal?> Totals = SignedFiles.Documents.ToDictionary(document => document.Key, document => document.Document.Header.Totals.TotalAmount);

    public string Name => "simulator";

    public InputKind Kind => InputKind.Xml;

    public IReadOnlyList<byte[]> Seeds => SignedFiles.Envelopes;

    public Observation Run(byte[] input)
    {
        using var simulator = new SiiSimulator(new SiiSimulatorOptions
        {
            Clock = Parties.Clock,
            Times = SimulationTimes.Immediate,
            Taxpayers = [new TestTaxpayer { Rut = Parties.Issuer, ResolutionNumber = SignedFiles.ResolutionNumber }],
        });
        simulator.TrustCafKey(SeededKeys.CafKeyId, AuthorityPem);
        var (status, answer) = UploadAsync(simulator, input).GetAwaiter().GetResult();
        var accepted = simulator.Submissions.SelectMany(submission => submission.Documents).Where(document => document.Outcome != SimulatedOutcome.Rejected).ToList();
        return new Observation
        {
            IsTaken = accepted.Count > 0,
            Texts = [answer],
            Check = () => Check(status, answer, accepted),
        };
    }

    private static void Check(int status, string answer, List<SimulatedDocument> accepted)
    {
        if (status >= 500)
        {
            throw new BrokenInvariantException($"status {status}: {answer}");
        }

        foreach (var document in accepted)
        {
            if (!Totals.TryGetValue(document.Key, out decimal? total) || total != document.Total)
            {
                throw new BrokenInvariantException("accepted, and nobody signed a document with its key and total");
            }
        }
    }

    private static async Task<(int Status, string Answer)> UploadAsync(SiiSimulator simulator, byte[] file)
    {
        string token = await SignInAsync(simulator);
        using var form = new MultipartFormDataContent("frontera-de-fuzz")
        {
            { new StringContent("11111111"), "rutSender" },
            { new StringContent("1"), "dvSender" },
            { new StringContent("76192083"), "rutCompany" },
            { new StringContent("9"), "dvCompany" },
        };
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("text/xml");
        form.Add(part, "archivo", "envio.xml");
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://maullin.sii.cl/cgi_dte/UPL/DTEUpload") { Content = form };
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        request.Headers.TryAddWithoutValidation("Cookie", "TOKEN=" + token);
        using var http = new HttpClient(simulator.CreateHandler());
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task<string> SignInAsync(SiiSimulator simulator)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(Parties.Clock)
            .AddFMgo(options => options.Environment = SiiEnvironment.Certification)
            .ConfigureSiiHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(simulator.CreateHandler).SetHandlerLifetime(Timeout.InfiniteTimeSpan))
            .Services.BuildServiceProvider();
        var client = services.GetRequiredService<ISiiClientFactory>().Create(SeededKeys.Certificate);
        return (await client.Session.GetTokenAsync(SiiTokenService.Documents)).Value;
    }
}
