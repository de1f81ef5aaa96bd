using System.Globalization;

namespace FMgo.Sii;

/// <summary><c>getEstDte</c> (Consulta de estado DTE v1.10).</summary>
internal static class DocumentStatusTranslator
{
    public static HttpRequestMessage Write(SiiEndpoints endpoints, DocumentQuery query, Rut asker, string token) => SiiRequests.Soap(
        endpoints.Of(SiiHost.Documents, SiiEndpoints.DocumentStatus),
        SoapEnvelope.Encoded(
            "getEstDte",
            SoapEnvelope.DefaultNamespace,
            ("RutConsultante", asker.Body()),
            ("DvConsultante", asker.Digit()),
            ("RutCompania", query.Document.Issuer.Body()),
            ("DvCompania", query.Document.Issuer.Digit()),
            ("RutReceptor", query.Receiver.Body()),
            ("DvReceptor", query.Receiver.Digit()),
            ("TipoDte", query.Document.Type.ToString()),
            ("FolioDte", query.Document.Folio.ToString(CultureInfo.InvariantCulture)),
            ("FechaEmisionDte", query.IssueDate.ToString("ddMMyyyy", CultureInfo.InvariantCulture)),
            ("MontoDte", query.Total.ToString(CultureInfo.InvariantCulture)),
            ("Token", token)));

    public static DocumentStatus Read(SiiHttpAnswer answer)
    {
        var root = SiiAnswers.Inner(SiiOperation.DocumentStatus, answer);
        string code = SiiAnswers.Required(SiiOperation.DocumentStatus, answer, root, "ESTADO");
        return new DocumentStatus
        {
            Status = new SiiStatus(SiiCodeFamily.Document, code, root.Text("GLOSA_ESTADO") ?? root.Text("GLOSA")),
            Error = root.Text("ERR_CODE") is { } error ? new SiiStatus(SiiCodeFamily.DocumentError, error, root.Text("GLOSA_ERR")) : null,
            AttentionNumber = root.Text("NUM_ATENCION"),
        };
    }
}
