using System.Net.Http.Headers;
using System.Security;
using System.Text;
using System.Xml;

namespace FMgo.Sii;

/// <summary>SOAP 1.1 envelopes as SII's manuals print them: parameters in order, which Axis matches by position, all of them strings.</summary>
internal static class SoapEnvelope
{
    /// <summary>The namespace of the Query services; the manuals of the older ones print the service's URL, which live services refuse (seen at palena and maullin).</summary>
    public const string DefaultNamespace = "http://DefaultNamespace";

    private const string Encoding = " SOAP-ENV:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\"";
    private const string TypeOfParameter = " xsi:type=\"xsd:string\"";

    /// <summary>RPC with encoded parameters: the services on Axis.</summary>
    public static HttpContent Encoded(string operation, string? xmlns, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        Write(operation, xmlns, Encoding, TypeOfParameter, parameters);

    /// <summary>RPC with literal parameters: the register of claims.</summary>
    public static HttpContent Literal(string operation, string xmlns, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        Write(operation, xmlns, "", "", parameters);

    /// <summary>A text that XML can hold.</summary>
    /// <exception cref="ArgumentException">It cannot: a control character, or half a surrogate pair.</exception>
    public static string Checked(string value, string what, string parameterName)
    {
        for (int at = 0; at < value.Length; at++)
        {
            if (XmlConvert.IsXmlChar(value[at]))
            {
                continue;
            }

            if (at + 1 == value.Length || !XmlConvert.IsXmlSurrogatePair(value[at + 1], value[at]))
            {
                throw new ArgumentException($"{what} holds a character that XML cannot.", parameterName);
            }

            at++;
        }

        return value;
    }

    private static ByteArrayContent Write(string operation, string? xmlns, string encoding, string type, ReadOnlySpan<(string Name, string Value)> parameters)
    {
        string name = xmlns is null ? operation : $"m:{operation}";
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><SOAP-ENV:Body><");
        text.Append(name).Append(xmlns is null ? "" : $" xmlns:m=\"{xmlns}\"").Append(encoding).Append('>');
        foreach (var (parameter, value) in parameters)
        {
            text.Append('<').Append(parameter).Append(type).Append('>').Append(SecurityElement.Escape(Checked(value, parameter, nameof(parameters)))).Append("</").Append(parameter).Append('>');
        }

        text.Append("</").Append(name).Append("></SOAP-ENV:Body></SOAP-ENV:Envelope>");
        var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text.ToString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/xml") { CharSet = "utf-8" };
        return content;
    }
}
