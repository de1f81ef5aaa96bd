using System.Globalization;
using System.Net;
using System.Text;

namespace FMgo.Simulator;

/// <summary>Pages for people, in Spanish or English: plain HTML, no script, nothing from outside.</summary>
internal sealed class Pages(SimulatorParts parts, PageLanguage language)
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:70rem;padding:1rem 1.5rem;color:#1b1f24;background:#fff}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}"
        + "p.mark{background:#fff4ce;border:1px solid #d9b23c;padding:.5rem .8rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #d8dee4;vertical-align:top}"
        + "th{font-weight:600}.ok{color:#116329}.warn{color:#7d4e00}.no{color:#a40e26}code{font-size:.92em}td ul{margin:0;padding-left:1.1rem}td:nth-child(-n+3){white-space:nowrap}";

    private const int MaxSubmissions = 500;
    private const int MaxDocuments = 100;
    private const int MaxErrors = 20;

    /// <summary>A page as SII's portal shows instead of an answer.</summary>
    public static SimulatorResponse Portal(string text, string reason) => SimulatorResponse.Html(
        $"<!DOCTYPE html><html lang=\"es\"><head><meta charset=\"utf-8\"><title>Simulador</title></head><body><p>{WebUtility.HtmlEncode(text)}</p><p>FMgo: simulador local.</p></body></html>", reason: reason);

    public SimulatorResponse Submissions()
    {
        var now = parts.Clock.GetUtcNow();
        var rows = parts.Register.Submissions().AsEnumerable().Reverse().Take(MaxSubmissions).Select(stored => Row(stored.At(now))).ToList();
        var html = Start(language.Pick("Envíos recibidos", "Submissions received"));
        html.Append(CultureInfo.InvariantCulture, $"<p>{Surroundings()} <a href=\"/simulator/?lang={language.Code}\">{language.Pick("Actualizar", "Refresh")}</a> · <a href=\"/simulator/?lang={language.OtherCode}\" lang=\"{language.OtherCode}\">{language.Pick("English", "Español")}</a></p>");
        html.Append(rows.Count == 0
            ? $"<p>{language.Pick("Todavía no ha llegado nada. Autentíquese con su certificado de prueba y suba un EnvioDTE.", "Nothing has come yet. Sign in with your test certificate and upload an EnvioDTE.")}</p>"
            : $"<table><thead><tr>{Headings()}</tr></thead><tbody>{string.Concat(rows)}</tbody></table>");
        html.Append(Math.Max(0, parts.Register.Submissions().Count - MaxSubmissions) is > 0 and var older ? $"<p>{language.Pick($"y {older} anteriores: /simulator/api/submissions", $"and {older} earlier ones: /simulator/api/submissions")}</p>" : "");
        html.Append(CultureInfo.InvariantCulture, $"<h2>{language.Pick("Fallas programadas", "Planned faults")}</h2>");
        html.Append(parts.Faults.Planned is { Count: > 0 } planned ? $"<ul>{string.Concat(planned.Select(fault => $"<li><code>{Text(fault)}</code></li>"))}</ul>" : $"<p>{language.Pick("Ninguna.", "None.")}</p>");
        return SimulatorResponse.Html(html.Append("</body></html>").ToString());
    }

    private StringBuilder Start(string title) => new(
        $"<!DOCTYPE html>\n<html lang=\"{language.Code}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title} · {language.Pick("simulador de FMgo", "FMgo simulator")}</title><style>{Style}</style></head><body>"
        + $"<h1>{title}</h1><p class=\"mark\">{language.Pick("Este es un simulador local de FMgo. No es el Servicio de Impuestos Internos y nada de lo que acepta tiene valor tributario.", "This is a local simulator of FMgo. It is not SII (Servicio de Impuestos Internos), and what it accepts has no tax value.")}</p>");

    private string Surroundings()
    {
        bool isProduction = parts.Options.Environment == SiiEnvironment.Production;
        string schemas = parts.Options.SchemaFolder is null ? language.Pick("revisor estructural de FMgo", "FMgo's structural checker") : language.Pick("los del SII, en la carpeta indicada", "SII's, in the folder given");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{language.Pick("Ambiente", "Environment")}: {(isProduction ? language.Pick("producción", "production") : language.Pick("certificación", "certification"))}. {language.Pick("Hora simulada en Chile", "Simulated time in Chile")}: {parts.Clock.GetChileTime():yyyy-MM-dd HH:mm:ss}. {language.Pick("Esquemas", "Schemas")}: {schemas}.");
    }

    private string Headings() => string.Concat(language.Pick<string[]>(
        ["TrackID", "Recibido", "Empresa", "Archivo", "Estado", "Documentos y motivo"],
        ["TrackID", "Received", "Company", "File", "State", "Documents and reasons"]).Select(heading => $"<th>{heading}</th>"));

    private string Row(SimulatedSubmission submission) => string.Create(
        CultureInfo.InvariantCulture,
        $"<tr id=\"{submission.TrackId}\"><td><code>{submission.TrackId}</code></td><td>{ChileTime.FromInstant(submission.ReceivedAt):yyyy-MM-dd HH:mm:ss}</td><td>{submission.Company}</td>"
        + $"<td>{Text(submission.FileName)}<br>{Text(submission.RootName)}</td><td class=\"{ClassOf(submission)}\"><strong>{Text(submission.State)}</strong><br>{Text(language.StateOf(submission))}</td><td>{Why(submission)}</td></tr>\n");

    private string Why(SimulatedSubmission submission)
    {
        string errors = submission.Errors.Count == 0 ? "" : $"<ul>{string.Concat(submission.Errors.Take(MaxErrors).Select(error => $"<li>{Text(language.ErrorOf(error))}</li>"))}</ul>";
        string documents = string.Concat(submission.Documents.Take(MaxDocuments).Select(Line));
        string assignment = submission.Assignment is { } entered
            ? $"<div class=\"ok\">{entered.Document}: {language.Pick("cesión", "assignment")} {entered.Sequence}, {entered.Assignor} → {entered.Assignee}</div>"
            : "";
        string more = Math.Max(0, submission.Documents.Count - MaxDocuments) is > 0 and var left ? $"<div>{language.Pick($"y {left} más", $"and {left} more")}</div>" : "";
        return errors + documents + more + assignment + (submission.IsFinal ? "" : language.Pick("En revisión.", "Being checked."))
            + $"<small>{language.Pick("Esquema revisado con", "Schema checked by")}: {Text(language.CheckerOf(submission.SchemaCheckedBy))}</small>";
    }

    private string Line(SimulatedDocument document)
    {
        string remarks = document.Remarks.Count == 0 ? "" : $"<ul>{string.Concat(document.Remarks.Select(remark => $"<li>{Text(language.RemarkOf(remark))}</li>"))}</ul>";
        return $"<div class=\"{ClassOf(document.Outcome)}\">{document.Key.Type} N° {document.Key.Folio}: {language.OutcomeOf(document.Outcome)}{remarks}</div>";
    }

    private static string ClassOf(SimulatedOutcome outcome) => outcome switch { SimulatedOutcome.Accepted => "ok", SimulatedOutcome.AcceptedWithRemarks => "warn", _ => "no" };

    private static string ClassOf(SimulatedSubmission submission) =>
        !submission.IsFinal ? "" : submission.Errors.Count > 0 || !SubmissionStates.IsGood(submission.State) ? "no" : submission.Documents.Count > 0 ? ClassOf(submission.Documents.Max(document => document.Outcome)) : "ok";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
