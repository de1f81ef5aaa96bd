using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FMgo.Simulator;

namespace FMgo.Tests.Simulator;

/// <summary>Who may call the simulator over HTTP, and that whatever comes is answered.</summary>
public class GuardTests
{
    private const string Caf = "{\"issuer\":\"76192083-9\",\"type\":33,\"count\":1}";

    public static TheoryData<string, string> Paths => new()
    {
        { "GET", "/simulator/" },
        { "GET", "/simulator/api/submissions" },
        { "POST", "/simulator/api/cafs" },
        { "GET", "/" },
        { "GET", "/recursos/v1/boleta.electronica.semilla" },
        { "POST", "/cgi_dte/UPL/DTEUpload" },
        { "GET", "/no/such/path" },
    };

    // DNS rebinding: the page's own name leads here, so Host and Origin agree.
    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_name_from_elsewhere_is_refused_on_every_path(string method, string path)
    {
        using var simulator = new SiiSimulator();
        await using var server = await SiiSimulatorServer.StartAsync(simulator);
        int port = server.BaseAddress.Port;
        foreach (string host in new[] { $"evil.example:{port}", "evil.example", $"localhost.evil.example:{port}", $"127.0.0.1.evil.example:{port}", $"10.0.0.1:{port}", "localhost", $"localhost:{port + 1}", $"0.0.0.0:{port}", $"[::2]:{port}", $"maullin.sii.cl:{port}" })
        {
            Assert.Equal(403, await StatusOfAsync(port, $"{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Length: {Caf.Length}\r\n\r\n{Caf}"));
        }

        Assert.Empty(simulator.Calls);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("127.8.9.1")]
    [InlineData("[::1]")]
    public async Task Names_of_this_machine_come_in(string name)
    {
        using var simulator = new SiiSimulator();
        await using var server = await SiiSimulatorServer.StartAsync(simulator);
        int port = server.BaseAddress.Port;
        foreach (string origin in new[] { "", $"Origin: http://{name}:{port}\r\n", $"Origin: http://localhost:{port}\r\n" })
        {
            Assert.Equal(200, await StatusOfAsync(port, $"POST /simulator/api/cafs HTTP/1.1\r\nHost: {name}:{port}\r\n{origin}Content-Length: {Caf.Length}\r\n\r\n{Caf}"));
        }
    }

    [Theory]
    [InlineData("sii.local", "sii.local", 200)]
    [InlineData("sii.local", "SII.LOCAL:9", 200)]
    [InlineData("localhost:8080", "localhost:8080", 200)]
    [InlineData("localhost:8080", "localhost:8081", 403)]
    [InlineData("sii.local", "evil.sii.local", 403)]
    public async Task Names_that_the_host_allows_come_in(string allowed, string host, int status)
    {
        using var simulator = new SiiSimulator(new SiiSimulatorOptions { AllowedHosts = [allowed] });
        await using var server = await SiiSimulatorServer.StartAsync(simulator);
        Assert.Equal(status, await StatusOfAsync(server.BaseAddress.Port, $"POST /simulator/api/cafs HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Length: {Caf.Length}\r\n\r\n{Caf}"));
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://evil.example:{0}")]
    [InlineData("https://localhost:{0}")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    [InlineData("nonsense")]
    public async Task A_page_from_elsewhere_sends_nothing(string origin)
    {
        using var simulator = new SiiSimulator();
        await using var server = await SiiSimulatorServer.StartAsync(simulator);
        int port = server.BaseAddress.Port;
        origin = origin.Replace("{0}", port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (var row in Paths)
        {
            int expected = (string)row[0] == "POST" ? 403 : await StatusOfAsync(port, $"GET {row[1]} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
            Assert.Equal(expected, await StatusOfAsync(port, $"{row[0]} {row[1]} HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: {origin}\r\nContent-Length: {Caf.Length}\r\n\r\n{Caf}"));
        }
    }

    [Theory]
    [InlineData("GET / HTTP/1.0\r\n\r\n")]
    [InlineData("GET / HTTP/1.0\r\nHost:\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost:\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: \r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: :80\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost:99999\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: [::1\r\n\r\n")]
    public async Task No_host_is_a_bad_request(string request)
    {
        using var simulator = new SiiSimulator();
        await using var server = await SiiSimulatorServer.StartAsync(simulator);
        Assert.Equal(400, await StatusOfAsync(server.BaseAddress.Port, request));
    }

    [Theory]
    [InlineData("-----BEGIN PUBLIC KEY-----\\nAAAA\\n-----END PUBLIC KEY-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\\nMFowDQYJKoZIhvcNAQEBBQADSQAwRgJBAO9I\\n-----END PUBLIC KEY-----")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\\nMIIB\\n-----END RSA PRIVATE KEY-----")]
    [InlineData("-----BEGIN ENCRYPTED PRIVATE KEY-----\\nMIIB\\n-----END ENCRYPTED PRIVATE KEY-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\\n!\\n-----END PUBLIC KEY-----")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_key_that_is_broken_inside_is_refused_with_a_reason(string pem)
    {
        using var client = new SimulatorClient();
        using var content = new StringContent($"{{\"keyId\":7,\"pem\":\"{pem}\"}}", Encoding.UTF8, "application/json");
        using var answer = await client.Http.PostAsync(new Uri("https://maullin.sii.cl/simulator/api/caf-keys"), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Throws<ArgumentException>(() => client.Simulator.TrustCafKey(7, pem.Replace("\\n", "\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_key_of_a_size_that_no_CAF_has_is_refused()
    {
        using var simulator = new SiiSimulator();
        Assert.Throws<ArgumentException>(() => simulator.TrustCafKey(7, new string(PemEncoding.Write("RSA PRIVATE KEY", OddKeys.Composite(8192)))));
        using var other = ECDsa.Create();
        Assert.Throws<ArgumentException>(() => simulator.TrustCafKey(7, other.ExportSubjectPublicKeyInfoPem()));
    }

    /// <summary>Certificates with a byte changed, dates among them: an answer of SII's kind, never an exception.</summary>
    [Fact]
    public async Task A_certificate_that_cannot_be_read_is_an_answer_of_SII()
    {
        using var client = new SimulatorClient();
        string signed = SimulatorClient.SignSeed(await client.GetSeedAsync(), The.TestCertificate);
        using var certificate = X509Certificate2.CreateFromPem(The.TestCertificate.CertificatePem);
        string text = System.Text.RegularExpressions.Regex.Match(signed, "<X509Certificate>([^<]*)</X509Certificate>").Groups[1].Value;
        byte[] der = Convert.FromBase64String(text);
        var states = new HashSet<string?>();
        for (int at = 0; at < der.Length; at += 2)
        {
            byte[] changed = [.. der];
            changed[at] = (byte)(at % 3 == 0 ? 0x80 : changed[at] ^ 1);
            states.Add(SimulatorClient.Value(await client.SendSeedAsync(signed.Replace(text, Convert.ToBase64String(changed), StringComparison.Ordinal)), "ESTADO"));
        }

        // The first date, in letters.
        int date = der.AsSpan().IndexOf(new byte[] { 0x17, 0x0D });
        byte[] unreadable = [.. der];
        unreadable.AsSpan(date + 2, 12).Fill((byte)'X');
        Assert.Equal("11", SimulatorClient.Value(await client.SendSeedAsync(signed.Replace(text, Convert.ToBase64String(unreadable), StringComparison.Ordinal)), "ESTADO"));
        Assert.DoesNotContain(null, states);
        Assert.Contains("11", states);
    }

    [Fact]
    public async Task Signatures_beyond_what_a_document_may_have_are_not_checked_each()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        string file = Encoding.Latin1.GetString(await client.MakeAsync(DocumentType.Invoice));
        int from = file.IndexOf("<Signature", StringComparison.Ordinal);
        string signature = file[from..(file.IndexOf("</Signature>", StringComparison.Ordinal) + "</Signature>".Length)];
        string many = string.Concat(Enumerable.Repeat(signature + "\n", 1000));
        byte[] resigned = XmlResigner.Resign(Encoding.Latin1.GetBytes(file[..from] + many + file[(from + signature.Length)..]));

        // Each check of a signature hashes all of the document: a thousand of them, thousands of megabytes.
        var watch = System.Diagnostics.Stopwatch.StartNew();
        string track = await client.UploadForTrackIdAsync(resigned);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        var submission = client.Simulator.FindSubmission(track)!;
        Assert.Equal("RSC", submission.State);
        Assert.Contains(submission.Errors, error => error.Contains("FMGO-STR-015 Signature", StringComparison.Ordinal));
    }

    // .NET's reader alone takes minutes for one of these.
    [Fact]
    public async Task A_tag_of_a_million_attributes_is_refused_before_it_is_parsed()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        string tag = "<a" + string.Concat(Enumerable.Range(0, 1_000_000).Select(number => (number % 100 == 0 ? "\n" : " ") + "a" + number + "=''")) + "/>";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal("7", SimulatorClient.Value(await client.UploadAsync(Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + tag)), "STATUS"));
        Assert.Contains("not a SOAP envelope", await client.SoapAsync("/DTEWS/CrSeed.jws", tag), StringComparison.Ordinal);
        Assert.Equal("02", SimulatorClient.Value(await client.SendSeedAsync(tag), "ESTADO"));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static async Task<int> StatusOfAsync(int port, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        string? line = await reader.ReadLineAsync();
        return int.Parse(line!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
