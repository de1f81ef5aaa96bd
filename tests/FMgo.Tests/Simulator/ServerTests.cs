using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FMgo.Simulator;

namespace FMgo.Tests.Simulator;

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

    [Theory]
    [InlineData(20)]
    [InlineData(4000)]
    public async Task A_file_that_is_too_large_hears_so_however_large_it_is(int kibibytes)
    {
        using var client = new SimulatorClient(new SiiSimulatorOptions { MaxFileBytes = 10 * 1024 });
        await using var server = await SiiSimulatorServer.StartAsync(client.Simulator);
        client.Http.Dispose();
        client.Http = new HttpClient();
        client.Host = server.AddressOf("maullin.sii.cl").ToString().TrimEnd('/');
        await client.AuthenticateAsync();
        Assert.Equal("2", SimulatorClient.Value(await client.UploadAsync(new byte[kibibytes * 1024]), "STATUS"));
    }

    [Fact]
    public async Task What_nests_without_end_is_refused_and_the_simulator_lives_on()
    {
        using var client = new SimulatorClient();
        string deep = string.Concat(Enumerable.Repeat("<a>", 500_000)) + string.Concat(Enumerable.Repeat("</a>", 500_000));
        Assert.Contains("not a SOAP envelope", await client.SoapAsync("/DTEWS/GetTokenFromSeed.jws", $"<getToken><pszXml>{deep}</pszXml></getToken>"), StringComparison.Ordinal);
        Assert.Equal("02", SimulatorClient.Value(await client.SendSeedAsync($"<getToken><item><Semilla>{deep}</Semilla></item></getToken>"), "ESTADO"));
        Assert.Equal(12, (await client.GetSeedAsync()).Length);
    }

    [Theory]
    [InlineData("clock", "{\"advanceSeconds\":1e300}")]
    [InlineData("clock", "{\"advanceSeconds\":1e11}")]
    [InlineData("clock", "{}")]
    [InlineData("cafs", "{\"issuer\":\"76192083-9\",\"type\":33,\"count\":99999999999}")]
    [InlineData("caf-keys", "{}")]
    [InlineData("taxpayers", "{\"rut\":\"76192083-9\",\"users\":[null]}")]
    public async Task Nonsense_for_the_simulator_itself_is_refused_with_a_reason(string address, string body)
    {
        using var client = new SimulatorClient();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.Http.PostAsync(new Uri("https://maullin.sii.cl/simulator/api/" + address), content);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.DoesNotContain("Object reference", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_names_and_states_are_text_to_the_page_and_to_the_answer()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        client.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.EndIn("<img src=x>"));
        byte[] body = System.Text.Encoding.Latin1.GetBytes(string.Concat(new[] { ("rutSender", "11111111"), ("dvSender", "1"), ("rutCompany", "76192083"), ("dvCompany", "9") }
            .Select(field => $"--b\r\nContent-Disposition: form-data; name=\"{field.Item1}\"\r\n\r\n{field.Item2}\r\n"))
            + "--b\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"\u0001<b>;1.xml\"\r\n\r\n" + System.Text.Encoding.Latin1.GetString(await client.MakeAsync(DocumentType.Invoice)) + "\r\n--b--\r\n");
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://maullin.sii.cl/cgi_dte/UPL/DTEUpload") { Content = content };
        request.Headers.TryAddWithoutValidation("User-Agent", "PROG 1.0");
        request.Headers.TryAddWithoutValidation("Cookie", "TOKEN=" + client.Token);
        using var answer = await client.Http.SendAsync(request);
        var receipt = System.Xml.Linq.XElement.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(("0", "?<b>;1.xml"), ((string?)receipt.Element("STATUS"), (string?)receipt.Element("FILE")));
        string page = await client.Http.GetStringAsync(new Uri("https://maullin.sii.cl/simulator/"));
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("", "", "es")]
    [InlineData("", "en-US,en;q=0.9,es;q=0.8", "en")]
    [InlineData("", "es-CL,es;q=0.9,en;q=0.8", "es")]
    [InlineData("", "de, en;q=0.1", "en")]
    [InlineData("", "de, ;;; q=x", "es")]
    [InlineData("?lang=en", "es", "en")]
    [InlineData("?lang=es", "en", "es")]
    [InlineData("?lang=xx", "", "es")]
    public async Task The_page_speaks_the_language_that_is_asked_for(string query, string accepted, string language)
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        await client.UploadAsync(await client.MakeAsync(DocumentType.CreditNote));
        await client.UploadAsync(await client.MakeAsync(DocumentType.Invoice, resolution: new DateOnly(2020, 1, 1)));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://maullin.sii.cl/simulator/" + query);
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        string page = System.Net.WebUtility.HtmlDecode(await (await client.Http.SendAsync(request)).Content.ReadAsStringAsync());
        string[] spanish = ["<html lang=\"es\">", "Envíos recibidos", "No es el Servicio de Impuestos Internos", "Envio Procesado", "rechazado", "Documento de referencia no recibido", "FchResol o NroResol no son los del contribuyente", "el revisor estructural de FMgo", "lang=en"];
        string[] english = ["<html lang=\"en\">", "Submissions received", "It is not SII", "Submission processed", "rejected", "The referenced document was not received", "FchResol or NroResol are not the taxpayer's", "Schema checked by: FMgo's structural checker", "lang=es"];
        Assert.All(language == "es" ? spanish : english, text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.All((language == "es" ? english : spanish).SkipLast(1), text => Assert.DoesNotContain(text, page, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("es", "rechazado")]
    [InlineData("en", "rejected")]
    public async Task A_browser_shows_what_arrived_and_why(string language, string outcome)
    {
        string? browser = new[] { "chromium", "chromium-browser", "google-chrome" }.FirstOrDefault(Tool.Exists);
        Skip.If(browser is null, "No headless browser (apt-get install chromium).");
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        await client.UploadAsync(await client.MakeAsync(DocumentType.CreditNote));
        await using var server = await SiiSimulatorServer.StartAsync(client.Simulator);
        var (exitCode, shown) = await Task.Run(() => Tool.Run(
            browser!, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--timeout=20000", "--dump-dom", new Uri(server.BaseAddress, "simulator/?lang=" + language).ToString()));
        Assert.Equal(0, exitCode);
        Assert.Contains("REF-3-750", shown, StringComparison.Ordinal);
        Assert.Contains(outcome, shown, StringComparison.Ordinal);
    }
}
