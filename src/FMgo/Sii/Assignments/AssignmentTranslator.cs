using System.Globalization;
using System.Xml.Linq;

namespace FMgo.Sii;

/// <summary>wsRPETCConsulta v1.2: three queries, the token first.</summary>
internal static class AssignmentTranslator
{
    public static HttpRequestMessage WriteSubmission(SiiEndpoints endpoints, TrackId trackId, string token) =>
        Write(endpoints, SoapEnvelope.Encoded("getEstEnvio", SoapEnvelope.DefaultNamespace, ("Token", token), ("TrackId", trackId.ToString())));

    public static HttpRequestMessage WriteStatus(SiiEndpoints endpoints, AssignmentQuery query, string token) => Write(endpoints, SoapEnvelope.Encoded(
        "getEstCesion",
        SoapEnvelope.DefaultNamespace,
        ("Token", token),
        ("RutEmisor", query.Document.Issuer.Body()),
        ("DVEmisor", query.Document.Issuer.Digit()),
        ("TipoDoc", query.Document.Type.ToString()),
        ("FolioDoc", query.Document.Folio.ToString(CultureInfo.InvariantCulture)),

        // Optional, and matched by position: empty rather than left out.
        ("IdCesion", query.AccessKey ?? "")));

    public static HttpRequestMessage WriteForParty(SiiEndpoints endpoints, DocumentKey document, Rut party, string token) => Write(endpoints, SoapEnvelope.Encoded(
        "getEstCesionRelac",
        SoapEnvelope.DefaultNamespace,
        ("Token", token),
        ("RutEmisor", document.Issuer.Body()),
        ("DVEmisor", document.Issuer.Digit()),
        ("TipoDoc", document.Type.ToString()),
        ("FolioDoc", document.Folio.ToString(CultureInfo.InvariantCulture)),
        ("RutEmpresa", party.Body()),
        ("DVEmpresa", party.Digit())));

    public static AssignmentSubmissionStatus ReadSubmission(SiiHttpAnswer answer)
    {
        var (header, body) = Read(SiiOperation.AssignmentSubmissionStatus, answer);
        return new AssignmentSubmissionStatus
        {
            Query = header,
            Status = body.Text("ESTADO_ENVIO") is { } state ? new SiiStatus(SiiCodeFamily.AssignmentSubmission, state, body.Text("DESC_ESTADO")) : null,
        };
    }

    public static AssignmentStatus ReadStatus(SiiOperation operation, SiiHttpAnswer answer)
    {
        var (header, body) = Read(operation, answer);
        return new AssignmentStatus
        {
            Status = header,
            Holder = RutOf(body.Text("RUT_TENEDOR")),
            LastEntry = body.Text("FECHA_ULT_ANOT"),
            Collector = RutOf(body.Text("RUT_COBRANZA")),
            CollectionAddress = body.Text("DIR_COBRANZA"),
            SwornDeclaration = body.Text("DEC_JURADA"),
        };
    }

    private static HttpRequestMessage Write(SiiEndpoints endpoints, HttpContent envelope) =>
        SiiRequests.Soap(endpoints.Of(SiiHost.Documents, SiiEndpoints.AssignmentQuery), envelope);

    private static (SiiStatus Header, XElement? Body) Read(SiiOperation operation, SiiHttpAnswer answer)
    {
        var root = SiiAnswers.Inner(operation, answer);
        var header = root.Find("RESP_HDR") ?? root;
        string code = SiiAnswers.Required(operation, answer, header, "ESTADO");
        return (new SiiStatus(SiiCodeFamily.AssignmentQuery, code, header.Text("GLOSA")), root.Find("RESP_BODY"));
    }

    private static Rut? RutOf(string? text) => Rut.TryParse(text, out var rut) ? rut : null;
}
