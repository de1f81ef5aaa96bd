using System.Security;

namespace FMgo.Tests.Sii;

/// <summary>Answers of the shape that SII's manuals document, with made-up values.</summary>
internal static class Recorded
{
    public static Answer Seed(string seed = "000000000078") => Soap("getSeed", Response("<ESTADO>00</ESTADO>", $"<SEMILLA>{seed}</SEMILLA>"));

    public static Answer Token(string token) => Soap("getToken", Response("<ESTADO>00</ESTADO><GLOSA>Token Creado</GLOSA>", $"<TOKEN>{token}</TOKEN>"));

    public static Answer TokenState(string state) => Soap("getToken", Response($"<ESTADO>{state}</ESTADO><GLOSA>texto {state}</GLOSA>", ""));

    public static Answer PlainSeed() => Answer.Text(Response("<ESTADO>00</ESTADO>", "<SEMILLA>123456789012</SEMILLA>"));

    public static Answer PlainToken(string token) => Answer.Text(Response("<ESTADO>00</ESTADO>", $"<TOKEN>{token}</TOKEN>"));

    public static Answer Received(string status, string? trackId = null, string detail = "") => Answer.Text(
        $"<?xml version=\"1.0\"?><RECEPCIONDTE><RUTSENDER>11111111-1</RUTSENDER><RUTCOMPANY>76192083-9</RUTCOMPANY><FILE>envio.xml</FILE><TIMESTAMP>2026-11-24 10:00:05</TIMESTAMP><STATUS>{status}</STATUS>{(trackId is null ? "" : $"<TRACKID>{trackId}</TRACKID>")}{detail}</RECEPCIONDTE>");

    public static Answer Submission(string header, string body = "") => Soap("getEstUp", Response(header, body));

    public static Answer Soap(string operation, string inner) => Answer.Text(
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body><ns1:{operation}Response xmlns:ns1=\"http://DefaultNamespace\"><{operation}Return xsi:type=\"xsd:string\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">{SecurityElement.Escape(inner)}</{operation}Return></ns1:{operation}Response></soapenv:Body></soapenv:Envelope>");

    public static Answer Fault(string text, int status = 500) => Answer.Text(
        $"<?xml version=\"1.0\"?><soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body><soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>{text}</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>", status);

    public static string Response(string header, string body, string hdr = "SII:RESP_HDR") =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><SII:RESPUESTA xmlns:SII=\"http://www.sii.cl/XMLSchema\"><{hdr}>{header}</{hdr}><SII:RESP_BODY>{body}</SII:RESP_BODY></SII:RESPUESTA>";
}
