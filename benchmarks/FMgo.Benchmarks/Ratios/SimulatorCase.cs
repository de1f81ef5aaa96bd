using System.Diagnostics;
using System.Net;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;
using FMgo.Signing;
using FMgo.Submission;
using FMgo.Testing.Simulator;

namespace FMgo.Benchmarks.Ratios;

/// <summary>Uploads of one document each to the simulator, over HTTP, from the same process: every check included, and the client too.</summary>
internal static class SimulatorCase
{
    private const int Callers = 4;
    private const int WarmUp = 100;

    public static async Task<CaseResult> MeasureAsync(RatioContext context)
    {
        using var simulator = new SiiSimulator(new SiiSimulatorOptions { Times = SimulationTimes.Immediate });
        await using var server = await SiiSimulatorServer.StartAsync(simulator);
        using var http = new HttpClient { BaseAddress = server.AddressOf("maullin.sii.cl") };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Mozilla/4.0 (compatible; PROG 1.0; Windows NT)");
        http.DefaultRequestHeaders.TryAddWithoutValidation("SOAPAction", "\"\"");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", "TOKEN=" + await AuthenticateAsync(http, context.Keys));
        int count = context.Repeat(2000, 200);
        var files = await PrepareAsync(context, simulator, WarmUp + count);
        await UploadAsync(http, files[..WarmUp]);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        await UploadAsync(http, files[WarmUp..]);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        return simulator.Submissions.All(sending => sending.State == "EPR" && sending.Documents[0].Outcome == SimulatedOutcome.Accepted)
            ? new CaseResult { Case = "simulator", More = new() { ["uploads_per_second"] = Math.Truncate(count / seconds), ["cpu_us_per_upload"] = Math.Truncate(used.TotalMicroseconds / count) } }
            : throw new InvalidOperationException("The simulator did not accept every upload.");
    }

    private static async Task<byte[][]> PrepareAsync(RatioContext context, SiiSimulator simulator, int count)
    {
        using var caf = simulator.RequestCaf(Invoices.Issuer.Rut!.Value, DocumentType.Invoice, count);
        var files = new byte[count][];
        for (int at = 0; at < count; at++)
        {
            var signed = context.Signer.Sign(Invoices.Create(caf.Caf.FirstFolio + at), caf.Caf).GetValueOrThrow();
            var header = new EnvelopeHeader { Issuer = Invoices.Issuer.Rut.Value, ResolutionDate = TestTaxpayer.DefaultResolutionDate, ResolutionNumber = 0 };
            using var file = new MemoryStream();
            await Envelope.Create(header, [signed.Key]).GetValueOrThrow().WriteAsync(file, new SignedDocument[] { signed }.ToAsyncEnumerable(), context.Keys.Certificate);
            files[at] = file.ToArray();
        }

        return files;
    }

    private static Task UploadAsync(HttpClient http, byte[][] files) =>
        Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (file, cancellationToken) =>
        {
            using var form = new MultipartFormDataContent("frontera")
            {
                { new StringContent("11111111"), "rutSender" },
                { new StringContent("1"), "dvSender" },
                { new StringContent("76192083"), "rutCompany" },
                { new StringContent("9"), "dvCompany" },
                { new ByteArrayContent(file), "archivo", "envio.xml" },
            };
            using var response = await http.PostAsync(new Uri("cgi_dte/UPL/DTEUpload", UriKind.Relative), form, cancellationToken);
            string answer = await response.Content.ReadAsStringAsync(cancellationToken);
            if (!answer.Contains("<STATUS>0</STATUS>", StringComparison.Ordinal))
            {
                throw new InvalidOperationException(answer);
            }
        });

    private static async Task<string> AuthenticateAsync(HttpClient http, BenchmarkKeys keys)
    {
        string seed = await SoapAsync(http, "CrSeed.jws", "<getSeed/>", "SEMILLA");
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml($"<getToken><item><Semilla>{seed}</Semilla></item></getToken>");
        using var certificate = X509Certificate2.CreateFromPem(keys.CertificatePem, keys.KeyPem);
        using var key = certificate.GetRSAPrivateKey()!;
        var signed = new SignedXml(document) { SigningKey = key };
        signed.SignedInfo!.SignatureMethod = SignedXml.XmlDsigRSASHA1Url;
        var reference = new Reference("") { DigestMethod = SignedXml.XmlDsigSHA1Url };
        reference.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        signed.AddReference(reference);
        signed.KeyInfo.AddClause(new RSAKeyValue(key));
        signed.KeyInfo.AddClause(new KeyInfoX509Data(certificate));
        signed.ComputeSignature();
        document.DocumentElement!.AppendChild(document.ImportNode(signed.GetXml(), deep: true));
        return await SoapAsync(http, "GetTokenFromSeed.jws", $"<getToken><pszXml>{SecurityElement.Escape(document.OuterXml)}</pszXml></getToken>", "TOKEN");
    }

    private static async Task<string> SoapAsync(HttpClient http, string service, string body, string element)
    {
        using var content = new StringContent($"<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>{body}</soapenv:Body></soapenv:Envelope>", Encoding.UTF8, "text/xml");
        using var response = await http.PostAsync(new Uri("DTEWS/" + service, UriKind.Relative), content);
        string answer = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        return Regex.Match(answer, $"<{element}>([^<]+)<").Groups[1].Value;
    }
}
