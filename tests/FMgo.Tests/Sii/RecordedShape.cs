using System.Security;
using FMgo.Sii;
using FMgo.Tests.Sii.EndToEnd;

namespace FMgo.Tests.Sii;

/// <summary>How the manual of a family shapes an answer that holds one of its codes, and where the client tells it.</summary>
internal sealed record RecordedShape(string Path, bool HasText, Func<string, string, Answer> Make, Func<ISiiClient, Task<(string? Code, string? Text)>> ReadAsync)
{
    private static readonly DocumentKey Invoice = new(SiiTestHost.Issuer, DocumentType.Invoice, 170);

    public static RecordedShape Of(SiiCodeFamily family) => family switch
    {
        // Autenticación automática 1.9, 5.2.
        SiiCodeFamily.Seed => new("/CrSeed.jws", true, (code, text) => Recorded.Soap("getSeed", Recorded.Response(Header(code, text), code == "00" ? "<SEMILLA>000000000078</SEMILLA>" : "")), SignInAsync),
        SiiCodeFamily.Token => new("/GetTokenFromSeed.jws", true, (code, text) => Recorded.Soap("getToken", Recorded.Response(Header(code, text), code == "00" ? "<TOKEN>T1</TOKEN>" : "")), SignInAsync),
        SiiCodeFamily.Session => new("/CrSeed.jws", false, (code, text) => Answer.Text($"<html><body>{System.Net.WebUtility.HtmlEncode(text)}. C&oacute;digo: 01.01.204.500.709.{code}</body></html>", media: "text/html"), SignInAsync),

        // Envío automático de DTE 1.5, 2.1.
        SiiCodeFamily.Upload => new("/DTEUpload", false, (code, text) => Recorded.Received(code, code is "0" or "99" ? "0000000039" : null, code is "7" or "99" ? $"<DETAIL><ERROR>{text}</ERROR></DETAIL>" : ""), Plain(family)),
        SiiCodeFamily.UploadDetail => new("/DTEUpload", true, (code, text) => Recorded.Received("7", detail: $"<DETAIL><ERROR>{(code == "cvc-" ? "cvc-minLength-valid" : code)}: {text}</ERROR></DETAIL>"), async client =>
            Of((await client.Submissions.SubmitAsync(SiiTestHost.Upload())).Errors.Single())),

        // Consulta de estado de upload 1.10, 3.3 to 4.25.
        SiiCodeFamily.Submission => new("/QueryEstUp.jws", true, (code, text) => Recorded.Submission($"<TRACKID>53292</TRACKID>{Header(code, text)}<NUM_ATENCION>532 ( 2026/06/14 16:44:20)</NUM_ATENCION>"), Plain(family)),
        SiiCodeFamily.SubmissionError => new("/QueryEstUp.jws", false, (code, _) => Recorded.Submission($"<ESTADO>-11</ESTADO><ERR_CODE>{code}</ERR_CODE><SQL_CODE/><SRV_CODE/>"), client => SubCodeAsync(client, status => status.Error)),
        SiiCodeFamily.QueryService => new("/QueryEstUp.jws", false, (code, _) => Recorded.Submission($"<ESTADO>-11</ESTADO><ERR_CODE/><SQL_CODE/><SRV_CODE>{code}</SRV_CODE>"), client => SubCodeAsync(client, status => status.Service)),
        SiiCodeFamily.QueryDatabase => new("/QueryEstUp.jws", false, (code, _) => Recorded.Submission($"<ESTADO>-11</ESTADO><ERR_CODE/><SQL_CODE>{code}</SQL_CODE><SRV_CODE/>"), client => SubCodeAsync(client, status => status.Database)),

        // Consulta de estado DTE 1.10, tables 3-4 to 3-11; Consulta avanzada 1.0; Reenvío de correos 1.0, 3.3.
        SiiCodeFamily.Document => new("/QueryEstDte.jws", true, (code, text) => Recorded.Soap("getEstDte", Recorded.Response($"<ESTADO>{code}</ESTADO><GLOSA_ESTADO>{Escape(text)}</GLOSA_ESTADO>", "")), Plain(family)),
        SiiCodeFamily.DocumentError => new("/QueryEstDte.jws", true, (code, text) => Recorded.Soap("getEstDte", Recorded.Response($"<ESTADO>DOK</ESTADO><GLOSA_ESTADO>DTE Recibido</GLOSA_ESTADO><ERR_CODE>{code}</ERR_CODE><GLOSA_ERR>{Escape(text)}</GLOSA_ERR>", "")), async client =>
            Of((await client.Documents.GetStatusAsync(Query())).Error)),
        SiiCodeFamily.AdvancedQuery => new("/QueryEstDteAv", true, (code, text) => Recorded.Soap("getEstDteAv", Recorded.Response(SiiHeader(code, text), "")), Plain(family)),
        SiiCodeFamily.ResultMail => new("/wsDTECorreo", true, (code, text) => Recorded.Soap("reenvioCorreo", Recorded.Response(SiiHeader(code, text), "")), Plain(family)),

        // SII's API of boletas, OpenAPI 1.0.5.
        SiiCodeFamily.BoletaSubmission => new("-0000053292", false, (code, _) => Answer.Json($$"""{"trackid":53292,"estado":"{{code}}","estadistica":null,"detalle_rep_rech":null}"""), Plain(family)),
        SiiCodeFamily.BoletaUpload => new("/boleta.electronica.envio", true, (code, text) => Answer.Json($$"""{"codigo":"{{code}}","mensaje":"{{text}}"}""", 400), async client => Of((await client.Submissions.SubmitAsync(SiiTestHost.UploadOfBoletas())).Status)),
        SiiCodeFamily.BoletaDetail => new("-0000053292", true, (code, text) => Answer.Json($$"""{"estado":"EPR","estadistica":[],"detalle_rep_rech":[{"tipo":39,"folio":7,"estado":"{{code}}","descripcion":"{{text}}","error":[]}]}"""), async client =>
            Of((await BoletasAsync(client)).Details.Single().Status)),
        SiiCodeFamily.Detail => new("-0000053292", true, (code, text) => Answer.Json($$"""{"estado":"EPR","estadistica":[],"detalle_rep_rech":[{"tipo":39,"folio":7,"estado":"RCH","descripcion":"","error":[{{Error(code, text)}}]}]}"""), async client =>
            Of((await BoletasAsync(client)).Details.Single().Errors.Single().Status)),
        SiiCodeFamily.Boleta => new("/estado", true, (code, text) => Answer.Json($$"""{"codigo":"{{code}}","descripcion":"{{text}}"}"""), Plain(family)),

        // Consulta y registro de aceptación o reclamo 1.2.
        SiiCodeFamily.Claim => new("/registroreclamodteservice", true, (code, text) => Claimed($"<codResp>{code}</codResp><descResp>{Escape(text)}</descResp>"), Plain(family)),
        SiiCodeFamily.ClaimEvent => new("/registroreclamodteservice", true, (code, text) => Claimed($"<codResp>15</codResp><descResp>Listado</descResp><listaEventosDoc><codEvento>{code}</codEvento><descEvento>{Escape(text)}</descEvento><rutResponsable>77777777</rutResponsable><dvResponsable>7</dvResponsable><fechaEvento>24-11-2026 10:00:05</fechaEvento></listaEventosDoc>"), async client =>
            Of((await client.Claims.ListEventsAsync(Invoice)).Events.Single().Status)),

        // Envío automático de AEC 1.0, 3.2; wsRPETCConsulta 1.2, 3.2 and 3.3.
        SiiCodeFamily.AssignmentUpload => new("/RTCAnotEnvio.cgi", false, (code, _) => Answer.Text($"<?xml version=\"1.0\"?><RECEPCIONAEC><RUTSENDER>1-9</RUTSENDER><RUTCOMPANY>76192083-9</RUTCOMPANY><FILE>a.xml</FILE><TIMESTAMP>24-11-2026 10:00:05</TIMESTAMP><STATUS>{code}</STATUS>{(code == "0" ? "<TRACKID>0000038936</TRACKID>" : "")}</RECEPCIONAEC>"), Plain(family)),
        SiiCodeFamily.AssignmentQuery => new("/wsRPETCConsulta", true, (code, text) => Recorded.Soap("getEstCesion", Recorded.Response(SiiHeader(code, text), "")), Plain(family)),
        SiiCodeFamily.AssignmentSubmission => new("/wsRPETCConsulta", true, (code, text) => Recorded.Soap("getEstEnvio", Recorded.Response("<SII:ESTADO>0</SII:ESTADO>", $"<TRACKID>53292</TRACKID><ESTADO_ENVIO>{code}</ESTADO_ENVIO><DESC_ESTADO>{Escape(text)}</DESC_ESTADO>")), Plain(family)),
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "No recorded answer has this shape yet."),
    };

    private static (string? Code, string? Text) Of(SiiStatus? status) => (status?.Code, status?.Text);

    private static Func<ISiiClient, Task<(string?, string?)>> Plain(SiiCodeFamily family) => async client => Of(await CodeProbe.All[family].AskAsync(client));

    private static async Task<(string? Code, string? Text)> SubCodeAsync(ISiiClient client, Func<SubmissionStatus, SiiStatus?> find) => Of(find(await client.Submissions.GetStatusAsync(SiiTestHost.Query())));

    private static Task<SubmissionStatus> BoletasAsync(ISiiClient client) => client.Submissions.GetStatusAsync(SiiTestHost.BoletaQuery());

    private static async Task<(string? Code, string? Text)> SignInAsync(ISiiClient client)
    {
        try
        {
            await client.Session.GetTokenAsync(SiiTokenService.Documents);
            return ("00", null);
        }
        catch (SiiException refused)
        {
            return Of(refused.SiiCode);
        }
    }

    private static DocumentQuery Query() => new() { Document = Invoice, Receiver = Rut.FromBody(77_777_777), IssueDate = new DateOnly(2026, 11, 24), Total = 2380 };

    private static string Header(string code, string text) => $"<ESTADO>{code}</ESTADO><GLOSA>{Escape(text)}</GLOSA>";

    private static string SiiHeader(string code, string text) => $"<SII:ESTADO>{code}</SII:ESTADO><SII:GLOSA>{Escape(text)}</SII:GLOSA>";

    private static string Error(string code, string text) => code.Split('-') is [var section, var level, var number]
        ? $$"""{"seccion":"{{section}}","linea":1,"nivel":{{level}},"codigo":{{number}},"descripcion":"{{text}}","detalle":null}"""
        : throw new ArgumentException(code, nameof(code));

    private static Answer Claimed(string content) => Answer.Text(
        $"<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><ns2:r xmlns:ns2=\"http://ws.registroreclamodte.diii.sdi.sii.cl\"><return>{content}</return></ns2:r></soap:Body></soap:Envelope>");

    private static string Escape(string text) => SecurityElement.Escape(text);
}
