using System.Text;
using FMgo.Sii;

namespace FMgo.Tests.Sii;

public class SubmissionStatusTests
{
    [Fact]
    public async Task Answer_that_nests_without_end_is_no_answer()
    {
        using var host = new SiiTestHost(options => options.Sii.MaxAttempts = 1);
        const int Depth = 300_000;
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Answer.Text(string.Concat(Enumerable.Repeat("<a>", Depth)) + "<RESPUESTA/>" + string.Concat(Enumerable.Repeat("</a>", Depth))));
        Assert.Equal(SiiProblem.UnexpectedAnswer, (await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()))).Problem);
    }

    [Fact]
    public async Task Query_has_its_parameters_in_order()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Recorded.Submission("<ESTADO>REC</ESTADO>"));
        await host.Client.Submissions.GetStatusAsync(SiiTestHost.Query());
        string body = host.Sii.SentTo("/QueryEstUp.jws").Single().Body;
        Assert.Contains("<m:getEstUp xmlns:m=\"http://DefaultNamespace\"", body, StringComparison.Ordinal);
        Assert.Contains(">76192083</RutCompania><DvCompania xsi:type=\"xsd:string\">9</DvCompania><TrackId xsi:type=\"xsd:string\">0000053292</TrackId><Token xsi:type=\"xsd:string\">T1</Token></m:getEstUp>", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Query_is_saved_with_the_name_of_its_channel()
    {
        string json = System.Text.Json.JsonSerializer.Serialize(SiiTestHost.BoletaQuery());
        Assert.Contains("\"Channel\":\"Boletas\"", json, StringComparison.Ordinal);
        Assert.Equal(SiiTestHost.BoletaQuery(), System.Text.Json.JsonSerializer.Deserialize<SubmissionQuery>(json));
    }

    [Fact]
    public async Task Verdict_is_of_the_issuer_of_the_submission()
    {
        var status = await AskAsync(Recorded.Submission(
            "<ESTADO>EPR</ESTADO>", "<TIPO_DOCTO>33</TIPO_DOCTO><INFORMADOS>1</INFORMADOS><ACEPTADOS>0</ACEPTADOS><RECHAZADOS>1</RECHAZADOS><REPAROS>0</REPAROS>"));
        Assert.Equal(DocumentVerdict.Rejected, status.VerdictOf(new DocumentKey(The.IssuerRut, DocumentType.Invoice, 1)));
        Assert.Equal(DocumentVerdict.Unknown, status.VerdictOf(new DocumentKey(Rut.Parse("77777777-7"), DocumentType.Invoice, 1)));
    }

    [Fact]
    public async Task Processed_is_not_accepted()
    {
        var status = await AskAsync(Recorded.Submission(
            "<TRACKID>53292</TRACKID><ESTADO>EPR</ESTADO><GLOSA>Envio Procesado</GLOSA><NUM_ATENCION>532 ( 2026/06/14 16:44:20)</NUM_ATENCION>",
            "<TIPO_DOCTO>33</TIPO_DOCTO><INFORMADOS>2</INFORMADOS><ACEPTADOS>2</ACEPTADOS><RECHAZADOS>0</RECHAZADOS><REPAROS>0</REPAROS><TIPO_DOCTO>56</TIPO_DOCTO><INFORMADOS>1</INFORMADOS><ACEPTADOS>0</ACEPTADOS><RECHAZADOS>1</RECHAZADOS><REPAROS>0</REPAROS><TIPO_DOCTO>61</TIPO_DOCTO><INFORMADOS>3</INFORMADOS><ACEPTADOS>2</ACEPTADOS><RECHAZADOS>1</RECHAZADOS><REPAROS>0</REPAROS>"));
        Assert.Equal((SubmissionOutcome.Processed, true, "Envio Procesado", "532 ( 2026/06/14 16:44:20)"), (status.Outcome, status.IsFinal, status.Status!.Text, status.AttentionNumber));
        Assert.Equal(
            [DocumentVerdict.Accepted, DocumentVerdict.Rejected, DocumentVerdict.Unknown, DocumentVerdict.Unknown],
            new[] { DocumentType.Invoice, DocumentType.DebitNote, DocumentType.CreditNote, DocumentType.DispatchGuide }.Select(type => status.VerdictOf(new DocumentKey(The.IssuerRut, type, 1))));
    }

    [Theory]
    [InlineData("REC", SubmissionOutcome.Pending)]
    [InlineData("SOK", SubmissionOutcome.Pending)]
    [InlineData("CRT", SubmissionOutcome.Pending)]
    [InlineData("FOK", SubmissionOutcome.Pending)]
    [InlineData("PDR", SubmissionOutcome.Pending)]
    [InlineData("PRD", SubmissionOutcome.Pending)]
    [InlineData("XYZ", SubmissionOutcome.Pending)]
    [InlineData("RPR", SubmissionOutcome.Processed)]
    [InlineData("RLV", SubmissionOutcome.Processed)]
    [InlineData("RSC", SubmissionOutcome.Refused)]
    [InlineData("RFR", SubmissionOutcome.Refused)]
    [InlineData("RCT", SubmissionOutcome.Refused)]
    [InlineData("RCH", SubmissionOutcome.Refused)]
    [InlineData("RPT", SubmissionOutcome.Refused)]
    [InlineData("-3", SubmissionOutcome.Unanswered)]
    [InlineData("-6", SubmissionOutcome.Unanswered)]
    [InlineData("-10", SubmissionOutcome.Unanswered)]
    [InlineData("-13", SubmissionOutcome.Unanswered)]
    [InlineData("106", SubmissionOutcome.Unanswered)]
    public async Task State_says_what_became_of_the_submission(string state, SubmissionOutcome outcome)
    {
        var status = await AskAsync(Recorded.Submission($"<ESTADO>{state}</ESTADO><GLOSA>texto</GLOSA>"));
        Assert.Equal((state, outcome), (status.Status!.Code, status.Outcome));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-2")]
    [InlineData("-4")]
    [InlineData("-5")]
    [InlineData("-7")]
    [InlineData("-8")]
    [InlineData("-9")]
    [InlineData("-11")]
    [InlineData("-12")]
    [InlineData("-14")]
    public async Task Negative_state_is_asked_again_minutes_apart(string state)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Recorded.Submission($"<ESTADO>{state}</ESTADO><ERR_CODE>2</ERR_CODE><SQL_CODE/><SRV_CODE/>"), Recorded.Submission("<ESTADO>SOK</ESTADO>"));
        Assert.Equal("SOK", (await host.Client.Submissions.GetStatusAsync(SiiTestHost.Query())).Status!.Code);
        Assert.InRange(host.Clock.Delays.Single(), TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(75));
    }

    [Fact]
    public async Task Submission_of_another_company_is_not_asked_about_again()
    {
        var status = await AskAsync(Recorded.Submission("<ESTADO>-11</ESTADO><ERR_CODE>1</ERR_CODE><SQL_CODE>0</SQL_CODE><SRV_CODE>0</SRV_CODE>"));
        Assert.Equal(("-11", "1", SubmissionOutcome.Unanswered), (status.Status!.Code, status.Error?.Code, status.Outcome));
    }

    [Theory]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    public async Task Token_trouble_renews_once(string state)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("OLD", "NEW").On("/QueryEstUp.jws", Recorded.Submission($"<ESTADO>{state}</ESTADO>"), Recorded.Submission("<ESTADO>SOK</ESTADO>"));
        Assert.Equal("SOK", (await host.Client.Submissions.GetStatusAsync(SiiTestHost.Query())).Status!.Code);
        Assert.DoesNotContain(host.Clock.Delays, delay => delay > TimeSpan.Zero);
    }

    [Theory]
    [InlineData(429, "")]
    [InlineData(500, "Error 500")]
    [InlineData(502, "<html>Bad Gateway</html>")]
    [InlineData(503, "")]
    [InlineData(504, "x")]
    [InlineData(200, "")]
    [InlineData(200, "Error 500")]
    [InlineData(200, "<?xml version=\"1.0\"?><soapenv:Envelope xmlns:soap")]
    public async Task Trouble_of_transport_is_retried_in_seconds(int status, string body)
    {
        using var host = new SiiTestHost();
        var trouble = Answer.Text(body, status);
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", trouble, trouble, Recorded.Submission("<ESTADO>SOK</ESTADO>"));
        Assert.Equal("SOK", (await host.Client.Submissions.GetStatusAsync(SiiTestHost.Query())).Status!.Code);
        Assert.InRange(host.Clock.Delays[0], TimeSpan.FromSeconds(0.75), TimeSpan.FromSeconds(1.25));
        Assert.InRange(host.Clock.Delays[1], TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(2.5));
    }

    [Theory]
    [InlineData(HttpRequestError.SecureConnectionError, SiiProblem.Unreachable)]
    [InlineData(HttpRequestError.ConnectionError, SiiProblem.Unreachable)]
    [InlineData(HttpRequestError.NameResolutionError, SiiProblem.Unreachable)]
    [InlineData(HttpRequestError.ResponseEnded, SiiProblem.Interrupted)]
    public async Task Attempts_end_after_four(HttpRequestError error, SiiProblem problem)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Answer.Fails(error), Answer.Fails(error), Answer.Fails(error), Answer.Fails(error));
        var trouble = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()));
        Assert.Equal((SiiOperation.SubmissionStatus, problem, true), (trouble.Operation, trouble.Problem, trouble.IsTransient));
        Assert.Equal(3, host.Clock.Delays.Count);
    }

    [Fact]
    public async Task Silence_ends_at_the_timeout_and_the_budget_ends_the_call()
    {
        using var host = new SiiTestHost(options => options.Sii.RetryBudget = TimeSpan.FromSeconds(65));
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Answer.Silence(), Answer.Silence(), Answer.Silence());
        var start = host.Clock.GetUtcNow();
        var trouble = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()));
        Assert.Equal((SiiProblem.Timeout, true), (trouble.Problem, trouble.IsTransient));
        Assert.InRange(host.Clock.GetUtcNow() - start, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(97));
    }

    [Fact]
    public async Task Retry_after_of_the_server_is_respected()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Answer.Text("", 429, retryAfter: TimeSpan.FromSeconds(40)), Recorded.Submission("<ESTADO>SOK</ESTADO>"));
        await host.Client.Submissions.GetStatusAsync(SiiTestHost.Query());
        Assert.Equal(TimeSpan.FromSeconds(40), host.Clock.Delays.Single());
    }

    [Theory]
    [InlineData("No such operation 'getEstUp'", SiiProblem.RequestRefused)]
    [InlineData("Acceso Denegado (from client)", SiiProblem.WrongAddress)]
    public async Task Fault_that_a_retry_does_not_mend_is_said_at_once(string text, SiiProblem problem)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Recorded.Fault(text));
        var fault = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()));
        Assert.Equal((problem, false), (fault.Problem, fault.IsTransient));
    }

    [Fact]
    public async Task Other_fault_is_repeated_minutes_apart()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Recorded.Fault("java.lang.NullPointerException"), Recorded.Submission("<ESTADO>SOK</ESTADO>"));
        await host.Client.Submissions.GetStatusAsync(SiiTestHost.Query());
        Assert.InRange(host.Clock.Delays.Single(), TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(75));
    }

    [Theory]
    [InlineData("<html><body>Sitio en mantención</body></html>", 200, SiiProblem.UnexpectedAnswer)]
    [InlineData("no soy XML", 200, SiiProblem.UnexpectedAnswer)]
    [InlineData("<otra/>", 200, SiiProblem.UnexpectedAnswer)]
    [InlineData("no hay", 404, SiiProblem.WrongAddress)]
    [InlineData("", 302, SiiProblem.WrongAddress)]
    public async Task What_is_no_answer_is_an_exception_of_its_own(string body, int status, SiiProblem problem)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Answer.Text(body, status));
        var trouble = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()));
        Assert.Equal((SiiOperation.SubmissionStatus, problem, status, body), (trouble.Operation, trouble.Problem, (int)trouble.Status!, trouble.Answer));
    }

    [Fact]
    public async Task Latin_text_that_says_it_is_UTF8_keeps_its_accents()
    {
        string xml = Recorded.Response("<ESTADO>RCT</ESTADO><GLOSA>Error en Carátula ñ</GLOSA>", "");
        Assert.Equal("Error en Carátula ñ", (await AskAsync(Answer.Text(xml, encoding: Encoding.Latin1))).Status!.Text);
        Assert.Equal("Error en Carátula ñ", (await AskAsync(Answer.Text(xml))).Status!.Text);
    }

    private static async Task<SubmissionStatus> AskAsync(Answer answer)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", answer);
        return await host.Client.Submissions.GetStatusAsync(SiiTestHost.Query());
    }
}
