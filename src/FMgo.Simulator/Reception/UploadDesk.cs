using System.Globalization;
using System.Security.Cryptography;

namespace FMgo.Simulator;

/// <summary>Takes files: <c>DTEUpload</c> and the boleta API (Envío automático 1.5; instructivo boleta 2021).</summary>
internal sealed class UploadDesk(SimulatorParts parts)
{
    public const int MinFileBytes = 64;

    private const string TooLarge = "the file is too large";

    private static readonly TimeSpan SameContentWait = TimeSpan.FromSeconds(900);
    private static readonly string[] Fields = ["rutSender", "dvSender", "rutCompany", "dvCompany", "archivo"];

    public SimulatorResponse Upload(SimulatorCall call)
    {
        if (!call.Request.IsProgram)
        {
            return Pages.Portal("Recepción de archivos", "no PROG 1.0 in User-Agent");
        }

        var receipt = Take(call, parts.SoapSessions);
        return SimulatorResponse.Xml(receipt.ToXml(parts.Clock.GetChileTime()), reason: receipt.Reason);
    }

    public SimulatorResponse UploadBoletas(SimulatorCall call)
    {
        if (call.IsWrongHost)
        {
            return SoapAnswer.Fault("Acceso Denegado (from client)", "soapenv:Client");
        }

        if (call.Request.Token is null)
        {
            return SimulatorResponse.Plain(400, "No trae TOKEN", "no cookie TOKEN");
        }

        if (!call.Request.IsProgram)
        {
            return SimulatorResponse.Plain(401, "NO ESTA AUTENTICADO", "no PROG 1.0 in User-Agent");
        }

        var receipt = Take(call, parts.BoletaSessions);
        return receipt.Status == "5" ? SimulatorResponse.Plain(401, "NO ESTA AUTENTICADO", receipt.Reason)
            : receipt.Status is "0" ? SimulatorResponse.Json(receipt.ToJson(parts.Clock.GetChileTime()))
            : SimulatorResponse.Json(receipt.ToErrorJson(), 400, receipt.Reason);
    }

    private UploadReceipt Take(SimulatorCall call, SessionStore sessions)
    {
        bool isBoletaApi = call.Operation == SimulatedOperation.BoletaUpload;
        if (call.Fault is { Kind: FaultKind.ExpiredToken })
        {
            sessions.Expire(call.Request.Token);
        }

        var form = UploadForm.Read(call.Request);
        var receipt = new UploadReceipt { Sender = form is null ? "-" : Rutify(form["rutSender"], form["dvSender"]), Company = form is null ? "-" : Rutify(form["rutCompany"], form["dvCompany"]), FileName = form?.FileName ?? "" };
        UploadReceipt No(string status, string reason, params IReadOnlyList<string> errors) => receipt with { Status = status, Reason = reason, Errors = errors };
        if (sessions.Find(call.Request.Token, out var holder) != TokenState.Active)
        {
            return No("5", "the token does not exist or has expired");
        }

        if (call.ForcedCode is { } forced and not "0")
        {
            return No(forced, "a planned fault", forced == "7" ? ["LSX-00265: planned fault"] : []);
        }

        if (form is null || !form.Names.SequenceEqual(Fields))
        {
            return No("10", "the parts are not rutSender, dvSender, rutCompany, dvCompany, archivo, in this order");
        }

        if (form.File.Length > parts.Options.MaxFileBytes)
        {
            return No("2", TooLarge);
        }

        if (!form.IsComplete && !call.Request.IsChunked)
        {
            return No("3", "the closing boundary is missing");
        }

        if (!Rut.TryParse(receipt.Company, out var rut) || parts.Register.FindTaxpayer(rut) is not { IsAuthorized: true } company)
        {
            return No("6", "the company is not one that the simulator knows as authorized");
        }

        if (!company.Users.Contains(holder) || !Rut.TryParse(receipt.Sender, out var sender) || sender != holder)
        {
            return No("1", "the sender is not the holder of the token, or not a user of the company");
        }

        return Take(call, form, receipt, company, sender, isBoletaApi);
    }

    private UploadReceipt Take(SimulatorCall call, UploadForm form, UploadReceipt receipt, TestTaxpayer company, Rut sender, bool isBoletaApi)
    {
        var file = form.File;
        if (file.Length < MinFileBytes)
        {
            return receipt with { Status = "2", Reason = "the file is too small" };
        }

        var now = parts.Clock.GetUtcNow();
        string digest = Convert.ToHexString(SHA256.HashData(file.Span));
        if (parts.Register.FindSame(digest, now - SameContentWait) is { } same)
        {
            return receipt with { Status = "99", Reason = "the same content was sent before", Errors = [$"Archivo ya fue enviado 1 vez. Primer TRACKID {same.Whole.TrackId}. Espere 900 segundos para reenviar."] };
        }

        string text = UploadDoor.Decode(file);
        var problems = UploadDoor.Check(file.Span, text, out var document);
        if (problems.Count == 0 && parts.Options.RefusesBadSchemaAtUpload)
        {
            problems = [.. parts.Schemas.Check(document!.DocumentElement!.LocalName, text, file).Problems.Select(problem => "LSX-00000: " + problem)];
        }

        if (problems.Count > 0)
        {
            return receipt with { Status = "7", Reason = problems[0], Errors = problems };
        }

        var upload = new Upload
        {
            TrackId = parts.Register.NextTrackId(isBoletaApi),
            Company = company,
            Sender = sender,
            FileName = form.FileName,
            File = file.ToArray(),
            ReceivedAt = now,
            IsBoletaApi = isBoletaApi,
            ForcedState = call.Fault is { Kind: FaultKind.EndState } ? call.Fault.Text : null,
        };
        parts.Register.Add(parts.Submissions.Review(upload, document!, text), digest);
        return receipt with { Status = "0", TrackId = upload.TrackId };
    }

    private static string Rutify(string body, string digit) => string.Create(CultureInfo.InvariantCulture, $"{body}-{digit}");
}
