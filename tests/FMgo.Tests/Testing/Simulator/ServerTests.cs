using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FMgo.Testing.Simulator;

namespace FMgo.Tests.Testing.Simulator;

public class ServerTests
{
    [Fact]
    public async Task The_whole_way_works_over_real_HTTP()
    {
        using var client = new SimulatorClient();
        await using var server = await SiiSimulatorServer.StartAsync(client.Simulator);
        client.Http.Dispose();
        client.Http = new HttpClient();
        client.Host = server.AddressOf("maullin.sii.cl").ToString().TrimEnd('/');
        await client.AuthenticateAsync();
        string track = await client.UploadForTrackIdAsync(await client.MakeAsync(DocumentType.Invoice));
        Assert.Equal("EPR", SimulatorClient.Value(await client.StateAsync(track), "ESTADO"));

        string page = await client.Http.GetStringAsync(new Uri(server.BaseAddress, "simulator/"));
        Assert.Contains(track, page, StringComparison.Ordinal);
        Assert.Contains("No es el Servicio de Impuestos Internos", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);

        using var planned = await client.Http.PostAsJsonAsync(new Uri(server.BaseAddress, "simulator/api/faults"), new { operation = "Seed", fault = "ConnectionReset" });
        Assert.True(planned.IsSuccessStatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetSeedAsync());
        Assert.Equal(12, (await client.GetSeedAsync()).Length);
        using var wrong = await client.Http.PostAsJsonAsync(new Uri(server.BaseAddress, "simulator/api/faults"), new { fault = "Nonsense" });
        Assert.Equal(400, (int)wrong.StatusCode);
    }

    [Fact]
    public async Task A_TLS_handshake_fails_on_demand()
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var simulator = new SiiSimulator();
        await using var server = await SiiSimulatorServer.StartAsync(simulator, certificate: made);
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.Thumbprint == made.Thumbprint };
        using var http = new HttpClient(handler);
        simulator.Faults.Next(null, SimulatedFault.TlsFailure);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri(server.BaseAddress, "recursos/v1/boleta.electronica.semilla")));
        Assert.True((await http.GetAsync(new Uri(server.BaseAddress, "recursos/v1/boleta.electronica.semilla"))).IsSuccessStatusCode);
    }

    [SkippableFact]
    public async Task A_browser_shows_what_arrived_and_why()
    {
        string? browser = new[] { "chromium", "chromium-browser", "google-chrome" }.FirstOrDefault(Tool.Exists);
        Skip.If(browser is null, "No headless browser (apt-get install chromium).");
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        await client.UploadAsync(await client.MakeAsync(DocumentType.CreditNote));
        await using var server = await SiiSimulatorServer.StartAsync(client.Simulator);
        var (exitCode, shown) = await Task.Run(() => Tool.Run(
            browser!, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--timeout=20000", "--dump-dom", new Uri(server.BaseAddress, "simulator/").ToString()));
        Assert.Equal(0, exitCode);
        Assert.Contains("REF-3-750", shown, StringComparison.Ordinal);
        Assert.Contains("rechazado", shown, StringComparison.Ordinal);
    }
}
