using System.Globalization;

namespace FMgo.Simulator;

/// <summary>Writes <c>RESULTADO_ENVIO</c> (RespSII_v10.xsd): for facturas the only place with a code per document.</summary>
internal static class ResultMail
{
    public static string Write(SimulatedSubmission submission)
    {
        string identification = $"<IDENTIFICACION>{SoapAnswer.Element("RUTEMISOR", submission.Company.ToString())}{SoapAnswer.Element("RUTENVIA", submission.Sender.ToString())}{SoapAnswer.Element("TRACKID", submission.TrackId)}"
            + $"{SoapAnswer.Element("TMSTRECEPCION", ChileTime.FromInstant(submission.ReceivedAt).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))}{SoapAnswer.Element("ESTADO", $"{submission.State} - {submission.StateText}")}</IDENTIFICACION>";
        string statistics = string.Concat(submission.Documents.GroupBy(document => document.Key.Type.Code).OrderBy(group => group.Key).Take(5).Select(group => string.Create(
            CultureInfo.InvariantCulture,
            $"<SUBTOTAL><TIPODOC>{group.Key}</TIPODOC><INFORMADO>{group.Count()}</INFORMADO>{Count("RECHAZO", group, SimulatedOutcome.Rejected)}{Count("REPARO", group, SimulatedOutcome.AcceptedWithRemarks)}{Count("ACEPTA", group, SimulatedOutcome.Accepted)}</SUBTOTAL>")));
        string errors = string.Concat(submission.Errors.Select(error => SoapAnswer.Element("DETERRENVIO", ErrorTexts.InSpanish(error))));
        string reviews = string.Concat(submission.Documents.Where(document => document.Remarks.Count > 0).Select(document => string.Create(
            CultureInfo.InvariantCulture,
            $"<REVISIONDTE><FOLIO>{document.Key.Folio}</FOLIO><TIPODTE>{document.Key.Type.Code}</TIPODTE><ESTADO>{(document.Outcome == SimulatedOutcome.Rejected ? "DTE Rechazado" : "DTE Aceptado con Reparos")}</ESTADO>{string.Concat(document.Remarks.Select(remark => SoapAnswer.Element("DETALLE", remark.ToString())))}</REVISIONDTE>")));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<RESULTADO_ENVIO>" + identification + Wrap("ESTADISTICA", statistics) + Wrap("ERRORENVIO", errors) + Wrap("REVISIONENVIO", reviews) + "</RESULTADO_ENVIO>\n";
    }

    private static string Wrap(string name, string content) => content.Length == 0 ? "" : $"<{name}>{content}</{name}>";

    private static string Count(string name, IEnumerable<SimulatedDocument> documents, SimulatedOutcome outcome) =>
        StatusDesk.Count(documents, outcome) is > 0 and var count ? SoapAnswer.Element(name, count.ToString(CultureInfo.InvariantCulture)) : "";
}
