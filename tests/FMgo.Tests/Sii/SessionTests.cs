using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using FMgo.Sii;

namespace FMgo.Tests.Sii;

public partial class SessionTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Signed_seed_verifies_with_SignedXml()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1");
        Assert.Equal("T1", (await host.Client.Session.GetTokenAsync(SiiTokenService.Documents)).Value);
        var sent = host.Sii.SentTo("/GetTokenFromSeed.jws").Single();
        Assert.Equal("\"\"", sent.Header("SOAPAction"));
        Assert.Equal("text/xml; charset=utf-8", sent.Header("Content-Type"));
        string signed = WebUtility.HtmlDecode(Parameter().Match(sent.Body).Groups[1].Value);
        Assert.Contains("<Semilla>000000000078</Semilla>", signed, StringComparison.Ordinal);
        Assert.True(IsValid(signed));
        Assert.False(IsValid(signed.Replace("000000000078", "000000000079", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_thousand_callers_cause_one_sign_in()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1");
        var tokens = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => host.Client.Session.GetTokenAsync(SiiTokenService.Documents))));
        Assert.All(tokens, token => Assert.Equal("T1", token.Value));
        Assert.Equal(2, host.Sii.Sent.Count);
    }

    [Fact]
    public async Task A_thousand_callers_whose_token_is_refused_cause_one_renewal()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("OLD");
        await host.Client.Session.GetTokenAsync(SiiTokenService.Documents);
        host.Sii.WithTokens("NEW");
        host.Sii.AlwaysTo("/QueryEstUp.jws", ">OLD<", Recorded.Submission("<ESTADO>003</ESTADO><GLOSA>NO+EXISTE</GLOSA>"));
        host.Sii.Always("/QueryEstUp.jws", Recorded.Submission("<ESTADO>SOK</ESTADO>"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()))));
        Assert.Equal(2, host.Sii.SentTo("/CrSeed.jws").Count);
        Assert.All(answers, answer => Assert.Equal("SOK", answer.Status!.Code));
    }

    [Fact]
    public async Task Token_is_used_until_it_expires()
    {
        using var host = new SiiTestHost(options => options.Sii.TokenLifetime = Hour);
        host.Sii.WithTokens("T1", "T2");
        await host.Client.Session.GetTokenAsync(SiiTokenService.Documents);
        host.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("T1", (await host.Client.Session.GetTokenAsync(SiiTokenService.Documents)).Value);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("T2", (await host.Client.Session.GetTokenAsync(SiiTokenService.Documents)).Value);
    }

    [Fact]
    public async Task Boletas_have_a_token_of_their_own()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").WithBoletaTokens("B1");
        Assert.Equal("T1", (await host.Client.Session.GetTokenAsync(SiiTokenService.Documents)).Value);
        Assert.Equal("B1", (await host.Client.Session.GetTokenAsync(SiiTokenService.Boletas)).Value);
        Assert.Equal(["maullin.sii.cl", "maullin.sii.cl", "apicert.sii.cl", "apicert.sii.cl"], host.Sii.Sent.Select(sent => sent.Address.Host));
    }

    [Fact]
    public async Task Token_of_another_environment_in_the_cache_is_not_used()
    {
        var cache = new MixedUpCache();
        using var host = new SiiTestHost(cache: cache);
        host.Sii.WithTokens("T1");
        Assert.Equal("T1", (await host.Client.Session.GetTokenAsync(SiiTokenService.Documents)).Value);
        Assert.Equal("T1", cache.Saved?.Value);
    }

    [Theory]
    [InlineData("x\r\nX-Evil: 1")]
    [InlineData("x\r\nContent-Length: 0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: maullin.sii.cl\r\n\r\n")]
    [InlineData("x\ny")]
    [InlineData("x\0y")]
    [InlineData("x; OTHER=y")]
    [InlineData("x,y")]
    [InlineData("x y")]
    [InlineData("ñ")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_token_of_the_cache_that_SII_could_not_have_given_is_not_used(string? token)
    {
        var cache = new GivenTokenCache(token!);
        using var host = new SiiTestHost(cache: cache);
        host.Sii.WithTokens("T1").WithBoletaTokens("B1").On("/DTEUpload", Recorded.Received("0", "0000000039")).On("/QueryEstUp.jws", Recorded.Submission("<ESTADO>SOK</ESTADO>")).On("-0000053292", Answer.Json("""{"estado":"EPR"}"""));
        await host.Client.Submissions.SubmitAsync(SiiTestHost.Upload());
        await host.Client.Submissions.GetStatusAsync(SiiTestHost.Query());
        Assert.Equal("T1", cache.Saved?.Value);
        Assert.Equal("TOKEN=T1", host.Sii.SentTo("/DTEUpload").Single().Header("Cookie"));
        await host.Client.Submissions.GetStatusAsync(SiiTestHost.BoletaQuery());
        Assert.Equal("TOKEN=B1", host.Sii.SentTo("-0000053292").Single().Header("Cookie"));
        Assert.All(host.Sii.Sent, sent => Assert.DoesNotContain("x\r", sent.Body + string.Concat(sent.Headers.Values), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_of_the_cache_that_is_too_long_is_not_used()
    {
        using var host = new SiiTestHost(cache: new GivenTokenCache(new string('x', 201)));
        host.Sii.WithTokens("T1");
        Assert.Equal("T1", (await host.Client.Session.GetTokenAsync(SiiTokenService.Documents)).Value);
    }

    [Theory]
    [InlineData("PROG 1.0\r\nX-Evil: 1")]
    [InlineData("PROG 1.0\0")]
    [InlineData("PROG 1.0 ñ")]
    public async Task A_User_Agent_that_would_split_the_request_is_never_sent(string agent)
    {
        FMgoOptions? kept = null;
        using var host = new SiiTestHost(options => kept = options);
        _ = host.Client;
        kept!.Sii.UserAgent = agent;
        await Assert.ThrowsAsync<ArgumentException>(() => host.Client.Session.GetTokenAsync(SiiTokenService.Documents));
        Assert.Empty(host.Sii.Sent);
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("0041 0001")]
    [InlineData("D800")]
    [InlineData("0041 DC00 0042")]
    [InlineData("DC00 D800")]
    [InlineData("FFFF")]
    public async Task What_XML_cannot_hold_is_refused_before_anything_is_sent(string characters)
    {
        // In hexadecimal, since an attribute cannot hold half a character.
        using var host = new SiiTestHost();
        string text = string.Concat(characters.Split(' ').Select(character => (char)Convert.ToUInt16(character, 16)));
        var document = new DocumentKey(SiiTestHost.Issuer, DocumentType.Invoice, 170);
        var key = await Assert.ThrowsAsync<ArgumentException>(() => host.Client.Assignments.GetStatusAsync(new AssignmentQuery { Document = document, AccessKey = text }));
        Assert.Equal("query", key.ParamName);
        Assert.Contains(nameof(AssignmentQuery.AccessKey), key.Message, StringComparison.Ordinal);
        var signature = await Assert.ThrowsAsync<ArgumentException>(() => host.Client.Documents.GetAdvancedStatusAsync(new AdvancedDocumentQuery
        {
            Document = new DocumentQuery { Document = document, Receiver = The.Receiver.Rut!.Value, IssueDate = The.IssueDate, Total = 1 },
            Signature = text,
        }));
        Assert.Equal("query", signature.ParamName);
        Assert.Contains(nameof(AdvancedDocumentQuery.Signature), signature.Message, StringComparison.Ordinal);
        Assert.Empty(host.Sii.Sent);
    }

    [Fact]
    public async Task What_XML_can_hold_arrives_as_it_was_given()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/wsRPETCConsulta", Recorded.Soap("getEstCesion", Recorded.Response("<SII:ESTADO>0</SII:ESTADO>", "")));
        await host.Client.Assignments.GetStatusAsync(new AssignmentQuery { Document = new DocumentKey(SiiTestHost.Issuer, DocumentType.Invoice, 170), AccessKey = "<ñ😀&\">" });
        var sent = System.Xml.Linq.XElement.Parse(System.Text.Encoding.UTF8.GetString(host.Sii.SentTo("/wsRPETCConsulta").Single().Bytes));
        Assert.Equal("<ñ😀&\">", sent.Descendants("IdCesion").Single().Value);
    }

    [Theory]
    [InlineData("07")]
    [InlineData("08")]
    [InlineData("09")]
    [InlineData("10")]
    [InlineData("12")]
    [InlineData("-3")]
    public async Task Trouble_with_a_seed_asks_for_a_new_one(string state)
    {
        using var host = new SiiTestHost();
        host.Sii.On("/CrSeed.jws", Recorded.Seed(), Recorded.Seed("000000000079")).On("/GetTokenFromSeed.jws", Recorded.TokenState(state), Recorded.Token("T2"));
        Assert.Equal("T2", (await host.Client.Session.GetTokenAsync(SiiTokenService.Documents)).Value);
        Assert.Contains("000000000079", host.Sii.SentTo("/GetTokenFromSeed.jws")[1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01", SiiProblem.SignInFailed)]
    [InlineData("02", SiiProblem.SignInFailed)]
    [InlineData("03", SiiProblem.SignInFailed)]
    [InlineData("04", SiiProblem.SignInFailed)]
    [InlineData("05", SiiProblem.SignInFailed)]
    [InlineData("06", SiiProblem.SignInFailed)]
    [InlineData("11", SiiProblem.SignInFailed)]
    [InlineData("21", SiiProblem.SignInFailed)]
    [InlineData("-07", SiiProblem.CertificateRefused)]
    public async Task What_a_new_seed_would_not_mend_is_said_at_once(string state, SiiProblem problem)
    {
        using var host = new SiiTestHost();
        host.Sii.On("/CrSeed.jws", Recorded.Seed()).On("/GetTokenFromSeed.jws", Recorded.TokenState(state));
        var refused = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(SiiTestHost.Upload()));
        Assert.Equal((SiiOperation.SignIn, problem, state, false), (refused.Operation, refused.Problem, refused.SiiCode?.Code, refused.IsTransient));
    }

    [Theory]
    [InlineData("máximo")]
    [InlineData("m&aacute;ximo")]
    [InlineData("m&#225;ximo")]
    public async Task Session_limit_is_never_retried_and_blocks_further_attempts_for_an_hour(string word)
    {
        using var host = new SiiTestHost();
        host.Sii.On("/CrSeed.jws", Answer.Text($"<html><body>Ha alcanzado el {word} de sesiones autenticadas. 01.01.204.500.709.27</body></html>", media: "text/html"));
        for (int i = 0; i < 3; i++)
        {
            var limit = await Assert.ThrowsAsync<SiiException>(() => host.Client.Session.GetTokenAsync(SiiTokenService.Documents));
            Assert.Equal((SiiProblem.SessionLimit, "27", false), (limit.Problem, limit.SiiCode?.Code, limit.IsTransient));
        }

        Assert.Single(host.Sii.Sent);
        host.Clock.Advance(Hour + TimeSpan.FromSeconds(1));
        host.Sii.WithTokens("T1");
        Assert.Equal("T1", (await host.Client.Session.GetTokenAsync(SiiTokenService.Documents)).Value);
    }

    [Fact]
    public async Task Session_limit_blocks_the_holder_in_every_service_wherever_it_shows()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Answer.Text("<html><body>Ha alcanzado el máximo de sesiones. 01.01.204.500.709.27</body></html>", media: "text/html"));
        for (int i = 0; i < 2; i++)
        {
            var limit = await Assert.ThrowsAsync<SiiException>(() => i == 0 ? (Task)host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()) : host.Client.Session.GetTokenAsync(SiiTokenService.Boletas));
            Assert.Equal((SiiProblem.SessionLimit, "27"), (limit.Problem, limit.SiiCode?.Code));
        }

        Assert.Equal("T1", (await host.Client.Session.GetTokenAsync(SiiTokenService.Documents)).Value);
        Assert.Equal(3, host.Sii.Sent.Count);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Cache_that_fails_costs_one_sign_in_and_no_call(bool finding, bool saving)
    {
        using var host = new SiiTestHost(cache: new FailingCache(finding, saving));
        host.Sii.WithTokens("T1", "T2");
        host.Sii.AlwaysTo("/QueryEstUp.jws", ">T1<", Recorded.Submission("<ESTADO>SOK</ESTADO>"));
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal("SOK", (await host.Client.Submissions.GetStatusAsync(SiiTestHost.Query())).Status!.Code);
        }

        Assert.Equal(2 + 3, host.Sii.Sent.Count);
        host.Clock.Advance(Hour);
        Assert.Equal("T2", (await host.Client.Session.GetTokenAsync(SiiTokenService.Documents)).Value);
    }

    private static bool IsValid(string xml)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(xml);
        var signed = new System.Security.Cryptography.Xml.SignedXml(document);
        signed.LoadXml((XmlElement)document.GetElementsByTagName("Signature")[0]!);
        return signed.CheckSignature();
    }

    [GeneratedRegex("<pszXml[^>]*>(.*?)</pszXml>", RegexOptions.Singleline)]
    private static partial Regex Parameter();

    private sealed class FailingCache(bool finding, bool saving) : ISiiTokenCache
    {
        private SiiToken? _saved;

        public ValueTask<SiiToken?> FindAsync(SiiTokenKey key, CancellationToken cancellationToken = default) =>
            finding ? throw new TimeoutException() : new ValueTask<SiiToken?>(_saved);

        public ValueTask SaveAsync(SiiToken token, CancellationToken cancellationToken = default)
        {
            _saved = saving ? throw new TimeoutException() : token;
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Gives whatever key is asked for a token of production.</summary>
    private sealed class MixedUpCache : ISiiTokenCache
    {
        public SiiToken? Saved { get; private set; }

        public ValueTask<SiiToken?> FindAsync(SiiTokenKey key, CancellationToken cancellationToken = default) => new(
            new SiiToken { Key = key with { Environment = SiiEnvironment.Production }, Value = "PALENA", ExpiresAt = DateTimeOffset.MaxValue });

        public ValueTask SaveAsync(SiiToken token, CancellationToken cancellationToken = default)
        {
            Saved = token;
            return ValueTask.CompletedTask;
        }
    }
}
