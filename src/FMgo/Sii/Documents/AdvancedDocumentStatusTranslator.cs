using System.Globalization;

namespace FMgo.Sii;

/// <summary><c>getEstDteAv</c> (Consulta avanzada v1.0). Its manual writes the date DD-MM-AAAA, that of getEstDte DDMMAAAA.</summary>
internal static class AdvancedDocumentStatusTranslator
{
    public static HttpRequestMessage Write(SiiEndpoints endpoints, AdvancedDocumentQuery query, string token) => SiiRequests.Soap(
        endpoints.Of(SiiHost.Documents, SiiEndpoints.AdvancedDocumentStatus),
        SoapEnvelope.Encoded(
            "getEstDteAv",
            SoapEnvelope.DefaultNamespace,
            ("RutEmpresa", query.Document.Document.Issuer.Body()),
            ("DvEmpresa", query.Document.Document.Issuer.Digit()),
            ("RutReceptor", query.Document.Receiver.Body()),
            ("DvReceptor", query.Document.Receiver.Digit()),
            ("TipoDte", query.Document.Document.Type.ToString()),
            ("FolioDte", query.Document.Document.Folio.ToString(CultureInfo.InvariantCulture)),
            ("FechaEmisionDte", query.Document.IssueDate.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)),
            ("MontoDte", query.Document.Total.ToString(CultureInfo.InvariantCulture)),
            ("FirmaDte", string.Concat(query.Signature.Where(character => !char.IsWhiteSpace(character)))),
            ("Token", token)));

    public static AdvancedDocumentStatus Read(SiiHttpAnswer answer)
    {
        var root = SiiAnswers.Inner(SiiOperation.AdvancedDocumentStatus, answer);
        var header = root.Find("RESP_HDR") ?? root;
        var body = root.Find("RESP_BODY");
        string code = SiiAnswers.Required(SiiOperation.AdvancedDocumentStatus, answer, header, "ESTADO");
        return new AdvancedDocumentStatus
        {
            Query = new SiiStatus(SiiCodeFamily.AdvancedQuery, code, header.Text("GLOSA")),
            Status = body.Text("ESTADO") is { } state ? new SiiStatus(SiiCodeFamily.Document, state, body.Text("GLOSA")) : null,
            IsReceived = body.Text("RECIBIDO") is { } received ? received == "SI" : null,
            TrackId = TrackId.TryParse(body.Text("TRACKID"), out var trackId) ? trackId : null,
            AttentionNumber = body.Text("NUMATENCION"),
        };
    }
}
