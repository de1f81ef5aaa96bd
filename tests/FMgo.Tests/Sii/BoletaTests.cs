using FMgo.Sii;

namespace FMgo.Tests.Sii;

public class BoletaTests
{
    private const string Submission = "/boleta.electronica.envio";

    [Fact]
    public async Task Upload_goes_to_its_own_host_and_keeps_fifteen_digits()
    {
        using var host = new SiiTestHost();
        host.Sii.WithBoletaTokens("B1").On(Submission, Answer.Json("{\"rut_emisor\":\"76192083-9\",\"rut_envia\":\"11111111-1\",\"trackid\":100000000000001,\"fecha_recepcion\":\"24/11/2026 10:00:05\",\"estado\":\"REC\",\"file\":\"envio.xml\"}"));
        var receipt = await host.Client.Submissions.SubmitAsync(SiiTestHost.UploadOfBoletas());
        Assert.Equal(("REC", "100000000000001", false), (receipt.Status.Code, receipt.TrackId.ToString(), receipt.Status.IsFinal));
        var sent = host.Sii.SentTo(Submission).Single();
        Assert.Equal(("https://pangal.sii.cl/recursos/v1/boleta.electronica.envio", "TOKEN=B1", "application/json"), (sent.Address.AbsoluteUri, sent.Header("Cookie"), sent.Header("Accept")));
    }

    [Fact]
    public async Task Refusal_with_401_renews_the_token_once()
    {
        using var host = new SiiTestHost();
        host.Sii.WithBoletaTokens("OLD", "NEW").On(Submission, Answer.Text("NO ESTA AUTENTICADO", 401), Answer.Text("NO ESTA AUTENTICADO", 401));
        var refused = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(SiiTestHost.UploadOfBoletas()));
        Assert.Equal((SiiProblem.NotAuthenticated, 401), (refused.Problem, (int)refused.Status!));
        Assert.Equal(["TOKEN=OLD", "TOKEN=NEW"], host.Sii.SentTo(Submission).Select(sent => sent.Header("Cookie")));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(422)]
    public async Task Refusal_with_a_code_is_an_answer_under_whatever_status_it_comes(int status)
    {
        using var host = new SiiTestHost();
        host.Sii.WithBoletaTokens("B1").On(Submission, Answer.Json("{\"codigo\":6,\"mensaje\":\"Empresa no autorizada\"}", status));
        var receipt = await host.Client.Submissions.SubmitAsync(SiiTestHost.UploadOfBoletas());
        Assert.Equal(("6", "Empresa no autorizada", false, SiiAdvice.Correct), (receipt.Status.Code, receipt.Status.Text, receipt.IsReceived, receipt.Status.Advice));
        Assert.Equal((SiiCodeFamily.BoletaUpload, true, false), (receipt.Status.Explanation.Family, receipt.Status.IsFinal, receipt.Status.Explanation.IsDocumented));
    }

    [Theory]
    [InlineData("No trae TOKEN", 400, SiiProblem.RequestRefused)]
    [InlineData("{\"mensaje\":\"sin codigo\"}", 400, SiiProblem.RequestRefused)]
    [InlineData("{\"codigo\":", 400, SiiProblem.RequestRefused)]
    [InlineData("{\"codigo\":\"x\",\"mensaje\":\"máximo de sesiones\"}", 400, SiiProblem.SessionLimit)]
    public async Task Refusal_without_a_code_is_none(string text, int status, SiiProblem problem)
    {
        using var host = new SiiTestHost();
        host.Sii.WithBoletaTokens("B1").On(Submission, Answer.Json(text, status));
        Assert.Equal(problem, (await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(SiiTestHost.UploadOfBoletas()))).Problem);
    }

    [Fact]
    public async Task Lost_answer_is_not_repeated()
    {
        using var host = new SiiTestHost();
        host.Sii.WithBoletaTokens("B1").On(Submission, Answer.Silence());
        var lost = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(SiiTestHost.UploadOfBoletas()));
        Assert.Equal((SiiOperation.BoletaUpload, SiiProblem.AnswerLost, false), (lost.Operation, lost.Problem, lost.IsTransient));
    }

    [Fact]
    public async Task Detail_names_each_boleta()
    {
        var status = await AskAsync("""
            {"rut_emisor":"76192083-9","trackid":"100000000000001","estado":"EPR","fecha_recepcion":"24/11/2026 10:00:05",
             "estadistica":[{"tipo":39,"informados":3,"aceptados":1,"rechazados":1,"reparos":1}],
             "detalle_rep_rech":[
               {"tipo":39,"folio":7,"estado":"RCH","descripcion":"Rechazado","error":[{"seccion":"HED","linea":1,"nivel":3,"codigo":861,"descripcion":"Acteco","detalle":"475201"}]},
               {"tipo":39,"folio":8,"estado":"RPR","descripcion":"Reparo","error":null}]}
            """);
        Assert.Equal([DocumentVerdict.Rejected, DocumentVerdict.AcceptedWithRemarks, DocumentVerdict.Accepted], new[] { 7L, 8, 9 }.Select(folio => status.VerdictOf(new DocumentKey(The.IssuerRut, DocumentType.Boleta, folio))));
        var error = status.Details[0].Errors.Single();
        Assert.Equal(("HED-3-861", "Acteco", true, "1", "475201"), (error.Status.Code, error.Status.Text, error.Status.Explanation.IsDocumented, error.Line, error.Detail));
        Assert.True(status.IsFinal);
    }

    [Theory]
    [InlineData("REC", SubmissionOutcome.Pending)]
    [InlineData("SOK", SubmissionOutcome.Pending)]
    [InlineData("CRT", SubmissionOutcome.Pending)]
    [InlineData("FOK", SubmissionOutcome.Pending)]
    [InlineData("PRD", SubmissionOutcome.Pending)]
    [InlineData("EPR", SubmissionOutcome.Processed)]
    [InlineData("RPR", SubmissionOutcome.Processed)]
    [InlineData("RCH", SubmissionOutcome.Refused)]
    [InlineData("RCO", SubmissionOutcome.Refused)]
    [InlineData("RSC", SubmissionOutcome.Refused)]
    [InlineData("RFR", SubmissionOutcome.Refused)]
    [InlineData("RCT", SubmissionOutcome.Refused)]
    [InlineData("RPT", SubmissionOutcome.Refused)]
    public async Task State_says_what_became_of_the_submission(string state, SubmissionOutcome outcome)
    {
        var status = await AskAsync($$"""{"estado":"{{state}}","estadistica":null,"detalle_rep_rech":null}""");
        Assert.Equal((outcome, DocumentVerdict.Accepted), (status.Outcome, status.VerdictOf(new DocumentKey(The.IssuerRut, DocumentType.Boleta, 1)) == DocumentVerdict.Accepted ? DocumentVerdict.Unknown : DocumentVerdict.Accepted));
    }

    [Fact]
    public async Task Submission_that_is_not_there_yet_is_pending()
    {
        var status = await AskAsync("no existe", 404);
        Assert.Equal((false, SubmissionOutcome.Pending), (status.IsFound, status.Outcome));
    }

    [Theory]
    [InlineData("DOK", DocumentVerdict.Accepted)]
    [InlineData("FAU", DocumentVerdict.Unknown)]
    [InlineData("FAN", DocumentVerdict.Rejected)]
    public async Task State_of_a_boleta(string code, DocumentVerdict verdict)
    {
        using var host = new SiiTestHost();
        host.Sii.WithBoletaTokens("B1").On("/estado", Answer.Json($$"""{"codigo":"{{code}}","descripcion":"texto"}"""));
        var status = await host.Client.Boletas.GetStatusAsync(Query());
        Assert.Equal((code, verdict), (status.Status.Code, status.Verdict));
        Assert.Equal("https://apicert.sii.cl/recursos/v1/boleta.electronica/76192083-9-39-7/estado?rut_receptor=66666666&dv_receptor=6&monto=1500&fechaEmision=04-11-2026", host.Sii.SentTo("/estado").Single().Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("falta rut_receptor", 200, SiiProblem.UnexpectedAnswer)]
    [InlineData("parametro invalido", 400, SiiProblem.RequestRefused)]
    [InlineData("no", 405, SiiProblem.RequestRefused)]
    public async Task Plain_text_is_no_answer(string text, int status, SiiProblem problem)
    {
        using var host = new SiiTestHost();
        host.Sii.WithBoletaTokens("B1").On("/estado", Answer.Json(text, status));
        var trouble = await Assert.ThrowsAsync<SiiException>(() => host.Client.Boletas.GetStatusAsync(Query()));
        Assert.Equal((problem, text, status), (trouble.Problem, trouble.Answer, (int)trouble.Status!));
    }

    private static DocumentQuery Query() => new()
    {
        Document = new DocumentKey(SiiTestHost.Issuer, DocumentType.Boleta, 7),
        Receiver = Rut.UnidentifiedBuyer,
        IssueDate = new DateOnly(2026, 11, 4),
        Total = 1500,
    };

    private static async Task<SubmissionStatus> AskAsync(string json, int status = 200)
    {
        using var host = new SiiTestHost();
        host.Sii.WithBoletaTokens("B1").On("/boleta.electronica.envio/76192083-9-100000000000001", Answer.Json(json, status));
        return await host.Client.Submissions.GetStatusAsync(SiiTestHost.BoletaQuery("100000000000001"));
    }
}
