using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;

namespace FMgo.Sii;

/// <summary>One sign-in: asks for a seed, signs it, asks for the token. A seed serves once, so an attempt is always both.</summary>
internal sealed class SignIn(SiiHttp http, SiiEndpoints endpoints, SiiOptions options, TimeProvider clock)
{
    private const int LongestSeed = 40;

    public async Task<string> RunAsync(SiiTokenService service, SigningCertificate certificate, CancellationToken cancellationToken)
    {
        certificate.EnsureValidAt(clock.GetUtcNow());
        string seed = await AskAsync(SeedRequest(service), SiiCodeFamily.Seed, cancellationToken).ConfigureAwait(false);
        return await AskAsync(TokenRequest(service, SeedDocument.Sign(seed, certificate)), SiiCodeFamily.Token, cancellationToken).ConfigureAwait(false);
    }

    private static void ThrowIfRefused(SiiStatus status, SiiHttpAnswer answer)
    {
        if (status.Code == "00")
        {
            return;
        }

        // New seed for 07 to 10, 12, -2 and -3; the rest would fail again (Autenticación automática v1.9, 5.2).
        var problem = status.Advice == SiiAdvice.Authorize || status.Code == "-3" ? SiiProblem.CertificateRefused : SiiProblem.SignInFailed;
        string code = status.Explanation.IsDocumented ? status.Code : "?";
        throw new SiiException(SiiOperation.SignIn, problem, status.Advice == SiiAdvice.RetryLater ? Retry.Soon : Retry.None, $"{status.Explanation.Family} {code}")
        {
            SiiCode = status,
            Status = answer.Status,
        };
    }

    private static string? ValueOf(XElement answer, SiiCodeFamily family) => family == SiiCodeFamily.Seed
        ? answer.Text("SEMILLA") ?? answer.Text("SEED")
        : answer.Text("TOKEN");

    private static bool IsWellFormed(string value, SiiCodeFamily family) => family == SiiCodeFamily.Seed
        ? value.Length <= LongestSeed && value.All(char.IsAsciiLetterOrDigit)
        : TokenText.IsWellFormed(value);

    private HttpRequestMessage SeedRequest(SiiTokenService service)
    {
        if (service == SiiTokenService.Documents)
        {
            return SiiRequests.Soap(endpoints.Of(SiiHost.Documents, SiiEndpoints.Seed), SoapEnvelope.Encoded("getSeed", xmlns: null));
        }

        var request = new HttpRequestMessage(HttpMethod.Get, endpoints.Of(SiiHost.Boletas, SiiEndpoints.BoletaSeed));
        request.Headers.Accept.ParseAdd("application/xml");
        return request;
    }

    private HttpRequestMessage TokenRequest(SiiTokenService service, byte[] signed)
    {
        if (service == SiiTokenService.Documents)
        {
            string text = Encoding.ASCII.GetString(signed);
            return SiiRequests.Soap(endpoints.Of(SiiHost.Documents, SiiEndpoints.Token), SoapEnvelope.Encoded("getToken", xmlns: null, ("pszXml", text)));
        }

        var request = new HttpRequestMessage(HttpMethod.Post, endpoints.Of(SiiHost.Boletas, SiiEndpoints.BoletaToken)) { Content = new ByteArrayContent(signed) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        request.Headers.Accept.ParseAdd("application/xml");
        return request;
    }

    private async Task<string> AskAsync(HttpRequestMessage request, SiiCodeFamily family, CancellationToken cancellationToken)
    {
        using (request)
        {
            return await http.AskAsync(SiiOperation.SignIn, request, token: null, options.QueryTimeout, answer => Read(answer, family), cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Read(SiiHttpAnswer answer, SiiCodeFamily family)
    {
        AnswerFaults.ThrowIfSession(SiiOperation.SignIn, answer);
        AnswerFaults.ThrowIfFault(SiiOperation.SignIn, answer);
        var root = SiiAnswers.Inner(SiiOperation.SignIn, answer);
        var status = new SiiStatus(family, SiiAnswers.Required(SiiOperation.SignIn, answer, root, "ESTADO"), root.Text("GLOSA"));
        ThrowIfRefused(status, answer);
        return ValueOf(root, family) is { } value && IsWellFormed(value, family)
            ? value
            : throw AnswerFaults.Unexpected(SiiOperation.SignIn, answer, family == SiiCodeFamily.Seed ? "SEMILLA" : "TOKEN");
    }
}
