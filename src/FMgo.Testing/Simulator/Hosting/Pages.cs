using System.Globalization;
using System.Net;
using System.Text;

namespace FMgo.Testing.Simulator;

/// <summary>Pages for people: plain HTML, no script, nothing from outside.</summary>
internal static class Pages
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:70rem;padding:1rem 1.5rem;color:#1b1f24;background:#fff}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}"
        + "p.mark{background:#fff4ce;border:1px solid #d9b23c;padding:.5rem .8rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #d8dee4;vertical-align:top}"
        + "th{font-weight:600}.ok{color:#116329}.warn{color:#7d4e00}.no{color:#a40e26}code{font-size:.92em}td ul{margin:0;padding-left:1.1rem}";

    /// <summary>A page as SII's portal shows instead of an answer.</summary>
    public static SimulatorResponse Portal(string text, string reason) => SimulatorResponse.Html(
        $"<!DOCTYPE html><html lang=\"es\"><head><meta charset=\"utf-8\"><title>Simulador</title></head><body><p>{WebUtility.HtmlEncode(text)}</p><p>FMgo: simulador local.</p></body></html>", reason: reason);

    public static SimulatorResponse Sendings(SimulatorParts parts)
    {
        var now = parts.Clock.GetUtcNow();
        var rows = parts.Register.Submissions().AsEnumerable().Reverse().Take(500).Select(stored => Row(stored.At(now))).ToList();
        var html = Start("Envíos recibidos");
        html.Append(CultureInfo.InvariantCulture, $"<p>Ambiente: {(parts.Options.Environment == SiiEnvironment.Production ? "producción" : "certificación")}. Hora simulada en Chile: {parts.Clock.GetChileTime():yyyy-MM-dd HH:mm:ss}. ");
        html.Append(CultureInfo.InvariantCulture, $"Esquemas: {(parts.Options.SchemaFolder is null ? "revisor estructural de FMgo" : "los del SII, en la carpeta indicada")}. <a href=\"/simulator/\">Actualizar</a></p>");
        html.Append(rows.Count == 0
            ? "<p>Todavía no ha llegado nada. Autentíquese con su certificado de prueba y suba un EnvioDTE.</p>"
            : $"<table><thead><tr><th>TrackID</th><th>Recibido</th><th>Empresa</th><th>Archivo</th><th>Estado</th><th>Documentos y motivo</th></tr></thead><tbody>{string.Concat(rows)}</tbody></table>");
        html.Append("<h2>Fallas programadas</h2>");
        html.Append(parts.Faults.Planned is { Count: > 0 } planned ? $"<ul>{string.Concat(planned.Select(fault => $"<li><code>{Text(fault)}</code></li>"))}</ul>" : "<p>Ninguna.</p>");
        return SimulatorResponse.Html(html.Append("</body></html>").ToString());
    }

    private static StringBuilder Start(string title) => new(
        $"<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title} · simulador de FMgo</title><style>{Style}</style></head><body>"
        + $"<h1>{title}</h1><p class=\"mark\">Este es un simulador local de FMgo. No es el Servicio de Impuestos Internos y nada de lo que acepta tiene valor tributario.</p>");

    private static string Row(SimulatedSubmission sending) => string.Create(
        CultureInfo.InvariantCulture,
        $"<tr id=\"{sending.TrackId}\"><td><code>{sending.TrackId}</code></td><td>{ChileTime.FromInstant(sending.ReceivedAt):yyyy-MM-dd HH:mm:ss}</td><td>{sending.Company}</td>"
        + $"<td>{Text(sending.FileName)}<br>{Text(sending.RootName)}</td><td class=\"{ClassOf(sending)}\"><strong>{sending.State}</strong><br>{Text(sending.StateText)}</td><td>{Why(sending)}</td></tr>\n");

    private static string Why(SimulatedSubmission sending)
    {
        string errors = sending.Errors.Count == 0 ? "" : $"<ul>{string.Concat(sending.Errors.Take(20).Select(error => $"<li>{Text(error)}</li>"))}</ul>";
        string documents = string.Concat(sending.Documents.Take(100).Select(document =>
            $"<div class=\"{ClassOf(document.Outcome)}\">{document.Key.Type} N° {document.Key.Folio}: {Word(document.Outcome)}{(document.Remarks.Count == 0 ? "" : $"<ul>{string.Concat(document.Remarks.Select(remark => $"<li>{Text(remark.ToString())}</li>"))}</ul>")}</div>"));
        return errors + documents + (sending.IsFinal ? "" : "En revisión.") + $"<small>Esquema revisado con: {Text(sending.SchemaCheckedBy)}</small>";
    }

    private static string Word(SimulatedOutcome outcome) => outcome switch
    {
        SimulatedOutcome.Accepted => "aceptado",
        SimulatedOutcome.AcceptedWithRemarks => "aceptado con reparos",
        _ => "rechazado",
    };

    private static string ClassOf(SimulatedOutcome outcome) => outcome switch { SimulatedOutcome.Accepted => "ok", SimulatedOutcome.AcceptedWithRemarks => "warn", _ => "no" };

    private static string ClassOf(SimulatedSubmission sending) =>
        !sending.IsFinal ? "" : sending.Errors.Count > 0 || !SubmissionStates.IsGood(sending.State) ? "no" : sending.Documents.Count > 0 ? ClassOf(sending.Documents.Max(document => document.Outcome)) : "ok";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
