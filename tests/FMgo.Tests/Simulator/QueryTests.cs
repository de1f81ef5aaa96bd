using System.Text.Json.Nodes;
using FMgo.Simulator;

namespace FMgo.Tests.Simulator;

public class QueryTests
{
    [Fact]
    public async Task A_document_is_known_once_received_and_by_its_data()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        Assert.Equal("FAU", await StateOfAsync(client, 1, 2380));
        await client.UploadAsync(await client.MakeAsync(DocumentType.Invoice));
        Assert.Equal("DOK", await StateOfAsync(client, 1, 2380));
        Assert.Equal("DNK", await StateOfAsync(client, 1, 2381));
        Assert.Equal("FNA", await StateOfAsync(client, 99, 2380));
        client.Simulator.VoidFolios(The.IssuerRut, DocumentType.Invoice, 50, 50);
        Assert.Equal("FAN", await StateOfAsync(client, 50, 2380));
        await client.UploadAsync(await client.MakeAsync(DocumentType.CreditNote));
        Assert.Equal("MMC", await StateOfAsync(client, 1, 2380));
    }

    [Fact]
    public async Task The_advanced_query_compares_the_signature()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        byte[] file = await client.MakeAsync(DocumentType.Invoice);
        string text = System.Text.Encoding.Latin1.GetString(file);
        string signature = text.Split("<SignatureValue>")[1].Split('<')[0].Replace("\n", "", StringComparison.Ordinal);
        string track = await client.UploadForTrackIdAsync(file);
        Task<string> Ask(string value) => client.SoapAsync(
            "/DTEWS/services/QueryEstDteAv",
            $"<getEstDteAv xmlns=\"http://DefaultNamespace\"><a>76192083</a><b>9</b><c>77777777</c><d>7</d><e>33</e><f>1</f><g>24-11-2026</g><h>2380</h><i>{value}</i><j>{client.Token}</j></getEstDteAv>");
        string good = await Ask(signature);
        Assert.Equal((track, "SI"), (SimulatorClient.Value(good, "TRACKID"), SimulatorClient.Value(good, "RECIBIDO")));
        Assert.Contains("<ESTADO>DNK</ESTADO>", System.Net.WebUtility.HtmlDecode(await Ask("AAAA")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_is_there_when_the_sending_is_done()
    {
        using var client = new SimulatorClient(new SiiSimulatorOptions());
        await client.AuthenticateAsync();
        string track = await client.UploadForTrackIdAsync(await client.MakeAsync(DocumentType.Invoice));
        async Task<string?> Ask(string id) => SimulatorClient.Value(
            await client.SoapAsync("/DTEWS/services/wsDTECorreo", $"<reenvioCorreo xmlns=\"http://DefaultNamespace\"><a>{client.Token}</a><b>76192083</b><c>9</c><d>{id}</d></reenvioCorreo>"), "ESTADO");
        Assert.Equal("114", await Ask(track));
        client.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("0", await Ask(track));
        Assert.Equal("105", await Ask("999"));
    }

    [Fact]
    public async Task Claims_follow_SIIs_table()
    {
        using var client = new SimulatorClient();
        client.Host = "https://maullin.sii.cl";
        await client.AuthenticateAsync();
        await client.UploadAsync(await client.MakeAsync(DocumentType.Invoice));
        client.Host = "https://ws2.sii.cl";
        async Task<string?> Ask(string operation, string action = "") => SimulatorClient.Value(
            await client.SoapAsync(
                "/WSREGISTRORECLAMODTECERT/registroreclamodteservice",
                $"<w:{operation} xmlns:w=\"http://ws.registroreclamodte.diii.sdi.sii.cl\"><rutEmisor>76192083</rutEmisor><dvEmisor>9</dvEmisor><tipoDoc>33</tipoDoc><folio>1</folio>{(action.Length > 0 ? $"<accionDoc>{action}</accionDoc>" : "")}</w:{operation}>"),
            "codResp");
        Assert.Equal("16", await Ask("listarEventosHistDoc"));
        Assert.Equal("22", await Ask("consultarDocDteCedible"));
        Assert.Equal("0", await Ask("ingresarAceptacionReclamoDoc", "ERM"));
        Assert.Equal("7", await Ask("ingresarAceptacionReclamoDoc", "ERM"));
        Assert.Equal("13", await Ask("ingresarAceptacionReclamoDoc", "RCD"));
        Assert.Equal("4", await Ask("ingresarAceptacionReclamoDoc", "XXX"));
        Assert.Equal("15", await Ask("listarEventosHistDoc"));
        Assert.Equal("23", await Ask("consultarDocDteCedible"));
        client.Time.Advance(TimeSpan.FromDays(9));
        client.Host = "https://maullin.sii.cl";
        using var renewed = FMgo.Testing.TestCertificate.Create(clock: client.Time);
        await client.AuthenticateAsync(renewed);
        client.Host = "https://ws2.sii.cl";
        Assert.Equal("8", await Ask("ingresarAceptacionReclamoDoc", "ACD"));
    }

    [Fact]
    public async Task Boletas_go_by_their_own_API_with_their_own_token()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        byte[] file = await client.MakeAsync(DocumentType.Boleta, 2);
        Assert.Contains("NO ESTA AUTENTICADO", await client.UploadAsync(file, url: "https://pangal.sii.cl/recursos/v1/boleta.electronica.envio"), StringComparison.Ordinal);
        string seed = SimulatorClient.Value(await client.Http.GetStringAsync(new Uri("https://apicert.sii.cl/recursos/v1/boleta.electronica.semilla")), "SEMILLA")!;
        using var signed = new StringContent(SimulatorClient.SignSeed(seed, The.TestCertificate), System.Text.Encoding.UTF8, "application/xml");
        client.Token = SimulatorClient.Value(await (await client.Http.PostAsync(new Uri("https://apicert.sii.cl/recursos/v1/boleta.electronica.token"), signed)).Content.ReadAsStringAsync(), "TOKEN")!;
        Assert.Contains("Acceso Denegado", await client.UploadAsync(file, url: "https://apicert.sii.cl/recursos/v1/boleta.electronica.envio"), StringComparison.Ordinal);
        var receipt = JsonNode.Parse(await client.UploadAsync(file, url: "https://pangal.sii.cl/recursos/v1/boleta.electronica.envio"))!;
        Assert.Equal("REC", (string?)receipt["estado"]);

        var state = JsonNode.Parse(await GetAsync(client, $"boleta.electronica.envio/76192083-9-{receipt["trackid"]}"))!;
        Assert.Equal("EPR", (string?)state["estado"]);
        Assert.Equal(2, (int)state["estadistica"]![0]!["aceptados"]!);
        var boleta = JsonNode.Parse(await GetAsync(client, "boleta.electronica/76192083-9-39-1/estado?rut_receptor=66666666&dv_receptor=6&monto=2000&fechaEmision=24-11-2026"))!;
        Assert.Equal("DOK", (string?)boleta["codigo"]);
        Assert.Equal("falta monto", await GetAsync(client, "boleta.electronica/76192083-9-39-1/estado?rut_receptor=77777777&dv_receptor=7"));
    }

    [Fact]
    public async Task The_API_of_boletas_takes_boletas_only()
    {
        await using var host = await FMgo.Tests.Sii.EndToEnd.EndToEndHost.StartAsync();
        var receipt = await host.Client.Submissions.SubmitAsync(Some.File((await host.EnvelopeAsync(DocumentType.Invoice)).Content, kind: FMgo.Envelopes.EnvelopeKind.Boletas));
        Assert.Equal("RSC", (await host.Client.Submissions.GetStatusAsync(FMgo.Tests.Sii.EndToEnd.EndToEndHost.Query(receipt))).Status?.Code);
    }

    [Theory]
    [InlineData("https://apicert.sii.cl/recursos/v1/globales/boleta.electronica.estado", 500)]
    [InlineData("https://apicert.sii.cl/recursos/v1/otra", 500)]
    [InlineData("https://pangal.sii.cl/recursos/v1/otra", 404)]
    public async Task What_the_API_of_boletas_does_not_know_is_answered_as_seen_live(string address, int status)
    {
        using var client = new SimulatorClient();
        using var response = await client.Http.GetAsync(new Uri(address));
        Assert.Equal(status, (int)response.StatusCode);
    }

    private static async Task<string> GetAsync(SimulatorClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://apicert.sii.cl/recursos/v1/" + path);
        request.Headers.TryAddWithoutValidation("Cookie", "TOKEN=" + client.Token);
        return await (await client.Http.SendAsync(request)).Content.ReadAsStringAsync();
    }

    private static async Task<string?> StateOfAsync(SimulatorClient client, long folio, int amount) => SimulatorClient.Value(
        await client.SoapAsync(
            "/DTEWS/QueryEstDte.jws",
            $"<getEstDte xmlns=\"http://DefaultNamespace\"><a>11111111</a><b>1</b><c>76192083</c><d>9</d><e>77777777</e><f>7</f><g>33</g><h>{folio}</h><i>24112026</i><j>{amount}</j><k>{client.Token}</k></getEstDte>"),
        "ESTADO");
}
