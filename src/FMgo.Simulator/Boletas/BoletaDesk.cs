using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;

namespace FMgo.Simulator;

/// <summary>Answers the queries of the boleta API (OpenAPI 1.0.5 of SII).</summary>
internal sealed class BoletaDesk(SimulatorParts parts)
{
    public SimulatorResponse SubmissionStatus(SimulatorCall call)
    {
        if (Refuse(call) is { } refusal)
        {
            return refusal;
        }

        if (call.ForcedCode is { } forced)
        {
            return SimulatorResponse.Json(new JsonObject { ["estado"] = forced, ["estadistica"] = null, ["detalle_rep_rech"] = null }.ToJsonString());
        }

        string[] ids = call.Path["boleta.electronica.envio/".Length..].Split('-');
        if (ids.Length != 3 || !StatusDesk.TryRut(ids[0], ids[1], out var company) || parts.Register.FindSubmission(ids[2]) is not { IsBoletaApi: true } stored || stored.Whole.Company != company)
        {
            return SimulatorResponse.Plain(404, "Envío no encontrado", "no such submission of that company");
        }

        var submission = stored.Whole;
        string state = State(stored);
        bool isDone = state is "EPR" or "RPR";
        return SimulatorResponse.Json(new JsonObject
        {
            ["rut_emisor"] = submission.Company.ToString(),
            ["rut_envia"] = submission.Sender.ToString(),
            ["trackid"] = long.Parse(submission.TrackId, CultureInfo.InvariantCulture),
            ["fecha_recepcion"] = ChileTime.FromInstant(submission.ReceivedAt).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
            ["estado"] = state,
            ["estadistica"] = isDone ? Statistics(submission) : null,
            ["detalle_rep_rech"] = isDone ? Details(submission) : null,
        }.ToJsonString());
    }

    public SimulatorResponse DocumentStatus(SimulatorCall call)
    {
        if (Refuse(call) is { } refusal)
        {
            return refusal;
        }

        string[] ids = call.Path["boleta.electronica/".Length..^"/estado".Length].Split('-');
        var query = HttpUtility.ParseQueryString(call.Request.Uri.Query);
        foreach (string name in (ReadOnlySpan<string>)["rut_receptor", "dv_receptor", "monto", "fechaEmision"])
        {
            if (string.IsNullOrEmpty(query[name]))
            {
                // Seen live: plain text, HTTP 200 and a type of JSON.
                return SimulatorResponse.Json($"falta {name}", reason: $"no {name}");
            }
        }

        var key = ids.Length == 4 ? StatusDesk.Key(ids[0], ids[1], ids[2], ids[3]) : null;
        string state = call.ForcedCode
            ?? StatusDesk.DocumentState(parts.Register, parts.Clock.GetUtcNow(), key, $"{query["rut_receptor"]}-{query["dv_receptor"]}", query["fechaEmision"]!, query["monto"]!, signature: null);
        return SimulatorResponse.Json(new JsonObject { ["codigo"] = state, ["descripcion"] = DocumentStates.Texts.TryGetValue(state, out var text) ? text.Text : "" }.ToJsonString());
    }

    private string State(StoredSubmission stored)
    {
        string state = stored.StateAt(parts.Clock.GetUtcNow());
        return state == "EPR" && stored.Whole.Documents.Any(document => document.Outcome == SimulatedOutcome.AcceptedWithRemarks) && StatusDesk.Count(stored.Whole.Documents, SimulatedOutcome.Rejected) == 0 ? "RPR" : state;
    }

    private static JsonArray Statistics(SimulatedSubmission submission) => new([.. submission.Documents.GroupBy(document => document.Key.Type.Code).OrderBy(group => group.Key).Select(group => new JsonObject
    {
        ["tipo"] = group.Key,
        ["informados"] = group.Count(),
        ["aceptados"] = StatusDesk.Count(group, SimulatedOutcome.Accepted),
        ["rechazados"] = StatusDesk.Count(group, SimulatedOutcome.Rejected),
        ["reparos"] = StatusDesk.Count(group, SimulatedOutcome.AcceptedWithRemarks),
    })]);

    private static JsonArray? Details(SimulatedSubmission submission)
    {
        var remarked = submission.Documents.Where(document => document.Remarks.Count > 0).ToList();
        return remarked.Count == 0 ? null : new JsonArray([.. remarked.Select(document => new JsonObject
        {
            ["tipo"] = document.Key.Type.Code,
            ["folio"] = document.Key.Folio,
            ["estado"] = document.Outcome == SimulatedOutcome.Rejected ? "RCH" : "RPR",
            ["descripcion"] = document.Outcome == SimulatedOutcome.Rejected ? "Documento Rechazado" : "Documento Aceptado con Reparos",
            ["error"] = new JsonArray([.. document.Remarks.Select(Error)]),
        })]);
    }

    private static JsonObject Error(SimulatedRemark remark)
    {
        string[] code = remark.Code.Split('-');
        return new JsonObject { ["seccion"] = code[0], ["linea"] = 0, ["nivel"] = remark.Level, ["codigo"] = int.Parse(code[2], CultureInfo.InvariantCulture), ["descripcion"] = remark.Text, ["detalle"] = remark.Detail };
    }

    private SimulatorResponse? Refuse(SimulatorCall call)
    {
        if (call.Fault is { Kind: FaultKind.ExpiredToken })
        {
            parts.BoletaSessions.Expire(call.Request.Token);
        }

        return parts.BoletaSessions.Find(call.Request.Token, out _) == TokenState.Active ? null : SimulatorResponse.Plain(401, "NO ESTA AUTENTICADO", "the token does not exist or has expired");
    }
}
