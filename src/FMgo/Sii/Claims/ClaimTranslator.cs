using System.Globalization;
using System.Xml.Linq;

namespace FMgo.Sii;

/// <summary>WSREGISTRORECLAMODTE v1.2: literal parameters without namespace, the token as a cookie.</summary>
internal static class ClaimTranslator
{
    private const string Namespace = "http://ws.registroreclamodte.diii.sdi.sii.cl";

    public static HttpRequestMessage WriteAction(SiiEndpoints endpoints, DocumentKey document, ClaimAction action) => SiiRequests.Soap(
        endpoints.Of(SiiHost.Claims, endpoints.Claims),
        SoapEnvelope.Literal(
            "ingresarAceptacionReclamoDoc",
            Namespace,
            ("rutEmisor", document.Issuer.Body()),
            ("dvEmisor", document.Issuer.Digit()),
            ("tipoDoc", document.Type.ToString()),
            ("folio", document.Folio.ToString(CultureInfo.InvariantCulture)),
            ("accionDoc", CodeOf(action))));

    public static HttpRequestMessage WriteQuery(SiiEndpoints endpoints, string operation, DocumentKey document) => SiiRequests.Soap(
        endpoints.Of(SiiHost.Claims, endpoints.Claims),
        SoapEnvelope.Literal(
            operation,
            Namespace,
            ("rutEmisor", document.Issuer.Body()),
            ("dvEmisor", document.Issuer.Digit()),
            ("tipoDoc", document.Type.ToString()),
            ("folio", document.Folio.ToString(CultureInfo.InvariantCulture))));

    public static SiiStatus ReadStatus(SiiOperation operation, SiiHttpAnswer answer) => StatusOf(operation, answer, ReturnOf(operation, answer));

    public static ClaimEvents ReadEvents(SiiHttpAnswer answer)
    {
        var result = ReturnOf(SiiOperation.ListClaimEvents, answer);
        return new ClaimEvents
        {
            Status = StatusOf(SiiOperation.ListClaimEvents, answer, result),
            Events = result.Outermost("listaEventosDoc").Select(EventOf).ToValueList(),
        };
    }

    public static ReceptionDate ReadDate(SiiHttpAnswer answer)
    {
        string text = ReturnOf(SiiOperation.ReceptionDate, answer).Text() ?? "";
        bool isDate = DateTime.TryParseExact(text, "dd-MM-yyyy HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        return new ReceptionDate { Text = text, ReceivedAt = isDate ? date : null };
    }

    private static XElement ReturnOf(SiiOperation operation, SiiHttpAnswer answer) =>
        AnswerXml.TryParse(answer.Text)?.Find("return") ?? throw AnswerFaults.Unexpected(operation, answer, "return");

    private static SiiStatus StatusOf(SiiOperation operation, SiiHttpAnswer answer, XElement result) =>
        new(SiiCodeFamily.Claim, SiiAnswers.Required(operation, answer, result, "codResp"), result.Text("descResp"));

    private static ClaimEvent EventOf(XElement row) => new()
    {
        Status = new SiiStatus(SiiCodeFamily.ClaimEvent, row.Text("codEvento") ?? "", row.Text("descEvento")),
        Responsible = Rut.TryParse($"{row.Text("rutResponsable")}-{row.Text("dvResponsable")}", out var rut) ? rut : null,
        Date = row.Text("fechaEvento"),
    };

    private static string CodeOf(ClaimAction action) => action switch
    {
        ClaimAction.AcceptContent => "ACD",
        ClaimAction.ClaimContent => "RCD",
        ClaimAction.AcknowledgeGoods => "ERM",
        ClaimAction.ClaimPartOfGoods => "RFP",
        ClaimAction.ClaimAllGoods => "RFT",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
