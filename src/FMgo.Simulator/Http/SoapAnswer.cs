using System.Security;
using System.Xml;

namespace FMgo.Simulator;

/// <summary>Writes answers of SII's SOAP services.</summary>
internal static class SoapAnswer
{
    public const string DefaultNamespace = "http://DefaultNamespace";

    private const string EnvelopeStart = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body>";
    private const string EnvelopeEnd = "</soapenv:Body></soapenv:Envelope>";

    /// <summary>An answer of the Axis services: XML, escaped, in <c>xReturn</c>.</summary>
    public static SimulatorResponse Axis(SoapCall call, string returned, string? reason = null)
    {
        string space = call.Namespace.Length > 0 ? call.Namespace : DefaultNamespace;
        return SimulatorResponse.Xml(
            $"{EnvelopeStart}<ns1:{call.Operation}Response soapenv:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\" xmlns:ns1=\"{Escape(space)}\">"
            + $"<{call.Operation}Return xsi:type=\"xsd:string\">{Escape(returned)}</{call.Operation}Return></ns1:{call.Operation}Response>{EnvelopeEnd}",
            reason: reason);
    }

    /// <summary><c>SII:RESPUESTA</c> with the elements of its header and body given as XML.</summary>
    public static string Respuesta(string header, string? body = null) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<SII:RESPUESTA xmlns:SII=\"http://www.sii.cl/XMLSchema\">"
        + $"<SII:RESP_HDR>{header}</SII:RESP_HDR>{(body is null ? "" : body.Length == 0 ? "<SII:RESP_BODY/>" : $"<SII:RESP_BODY>{body}</SII:RESP_BODY>")}</SII:RESPUESTA>";

    /// <summary>A fault, with the status of HTTP that SOAP 1.1 asks for.</summary>
    public static SimulatorResponse Fault(string text, string code = "soapenv:Server.userException") =>
        SimulatorResponse.Xml($"{EnvelopeStart}<soapenv:Fault><faultcode>{code}</faultcode><faultstring>{Escape(text)}</faultstring></soapenv:Fault>{EnvelopeEnd}", 500, text);

    // What a client sends may hold characters that no XML can.
    public static string Escape(string text) =>
        SecurityElement.Escape(text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0 ? text : string.Concat(text.Select(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character) ? character : '?')));

    public static string Element(string name, string value) => $"<{name}>{Escape(value)}</{name}>";
}
