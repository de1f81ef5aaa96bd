using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using FMgo.Simulator;
using FMgo.Testing;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Tests.Simulator;

/// <summary>A small client written for these tests only: it shares nothing with FMgo's client.</summary>
internal sealed class SimulatorClient : IDisposable
{
    private const string ProgramAgent = "Mozilla/4.0 (compatible; PROG 1.0; Windows NT)";

    public SimulatorClient(SiiSimulatorOptions? options = null)
    {
        Time = new FakeTimeProvider(The.Clock.GetUtcNow());
        Simulator = new SiiSimulator((options ?? new SiiSimulatorOptions { Times = SimulationTimes.Immediate }) with { Clock = Time });
        Http = new HttpClient(Simulator.CreateHandler());
    }

    public FakeTimeProvider Time { get; }

    public SiiSimulator Simulator { get; }

    public HttpClient Http { get; set; }

    public string Host { get; set; } = "https://maullin.sii.cl";

    public string Token { get; set; } = "";

    /// <summary>The text of an element, after the escaping of SOAP is undone.</summary>
    public static string? Value(string answer, string name) => Regex.Match(System.Net.WebUtility.HtmlDecode(answer), $"<(?:\\w+:)?{name}(?: [^>]*)?>([^<]*)<", RegexOptions.CultureInvariant) is { Success: true } match ? match.Groups[1].Value : null;

    public async Task<string> SoapAsync(string path, string body, bool withAction = true)
    {
        using var content = new StringContent($"<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>{body}</soapenv:Body></soapenv:Envelope>", Encoding.UTF8, "text/xml");
        using var request = new HttpRequestMessage(HttpMethod.Post, Host + path) { Content = content };
        if (withAction)
        {
            request.Headers.TryAddWithoutValidation("SOAPAction", "\"\"");
        }

        request.Headers.TryAddWithoutValidation("Cookie", "TOKEN=" + Token);
        using var response = await Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<string> GetSeedAsync() => Value(await SoapAsync("/DTEWS/CrSeed.jws", "<getSeed/>"), "SEMILLA")!;

    public Task<string> SendSeedAsync(string signed) => SoapAsync("/DTEWS/GetTokenFromSeed.jws", $"<getToken><pszXml>{System.Security.SecurityElement.Escape(signed)}</pszXml></getToken>");

    public async Task<string> AuthenticateAsync(TestCertificate? certificate = null)
    {
        string answer = await SendSeedAsync(SignSeed(await GetSeedAsync(), certificate ?? The.TestCertificate));
        Token = Value(answer, "TOKEN") ?? "";
        return answer;
    }

    public static string SignSeed(string seed, TestCertificate certificate)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml($"<getToken><item><Semilla>{seed}</Semilla></item></getToken>");
        using var x509 = X509Certificate2.CreateFromPem(certificate.CertificatePem, certificate.KeyPem);
        using var key = x509.GetRSAPrivateKey()!;
        var signed = new SignedXml(document) { SigningKey = key };
        signed.SignedInfo!.SignatureMethod = SignedXml.XmlDsigRSASHA1Url;
        var reference = new Reference("") { DigestMethod = SignedXml.XmlDsigSHA1Url };
        reference.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        signed.AddReference(reference);
        signed.KeyInfo.AddClause(new RSAKeyValue(key));
        signed.KeyInfo.AddClause(new KeyInfoX509Data(x509));
        signed.ComputeSignature();
        document.DocumentElement!.AppendChild(document.ImportNode(signed.GetXml(), deep: true));
        return document.OuterXml;
    }

    public async Task<string> UploadAsync(byte[] file, string agent = ProgramAgent, string url = "/cgi_dte/UPL/DTEUpload", bool chunked = false)
    {
        using var form = new MultipartFormDataContent("frontera");
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("rutSender", "11111111"), ("dvSender", "1"), ("rutCompany", "76192083"), ("dvCompany", "9")])
        {
            form.Add(new StringContent(value), name);
        }

        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("text/xml");
        form.Add(part, "archivo", "envio.xml");
        using var request = new HttpRequestMessage(HttpMethod.Post, (url.StartsWith('/') ? Host : "") + url) { Content = form };
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
        request.Headers.TryAddWithoutValidation("Cookie", "TOKEN=" + Token);
        using var response = await Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    public Task<string> StateAsync(string trackId) => SoapAsync(
        "/DTEWS/QueryEstUp.jws", $"<getEstUp xmlns=\"http://DefaultNamespace\"><RutCompania>76192083</RutCompania><DvCompania>9</DvCompania><TrackId>{trackId}</TrackId><Token>{Token}</Token></getEstUp>");

    public Task<byte[]> MakeAsync(DocumentType type, int count = 1, Func<Document, Document>? change = null, DateOnly? resolution = null) =>
        SimulatorEnvelopes.MakeAsync(Simulator, type, count, change, resolution);

    public async Task<string> UploadForTrackIdAsync(byte[] file) => Value(await UploadAsync(file), "TRACKID")!;

    public void Dispose()
    {
        Http.Dispose();
        Simulator.Dispose();
    }
}
