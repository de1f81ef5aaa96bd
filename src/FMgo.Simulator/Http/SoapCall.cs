using System.Text;
using System.Xml;

namespace FMgo.Simulator;

/// <summary>A call of SOAP 1.1, RPC: the operation and its parameters, in order.</summary>
internal sealed record SoapCall(string Operation, string Namespace, IReadOnlyList<SoapParameter> Parameters)
{
    public string this[int index] => Parameters[index].Value;

    /// <summary>The call, or null where the body is none.</summary>
    public static SoapCall? Read(ReadOnlyMemory<byte> body)
    {
        // SOAP comes in UTF-8 or ISO-8859-1, in which a tag is the same bytes; a NUL would be UTF-16.
        if (body.Span.Contains((byte)0) || XmlTags.AreTooLarge(Encoding.Latin1.GetString(body.Span)))
        {
            return null;
        }

        var document = new XmlDocument { XmlResolver = null };
        try
        {
            using var reader = new ShallowXmlReader(new MemoryStream(body.ToArray()));
            document.Load(reader);
        }
        catch (Exception exception) when (exception is XmlException or DecoderFallbackException)
        {
            return null;
        }

        var operation = document.DocumentElement is { LocalName: "Envelope" } envelope
            ? envelope.ChildNodes.OfType<XmlElement>().FirstOrDefault(child => child.LocalName == "Body")?.ChildNodes.OfType<XmlElement>().FirstOrDefault()
            : null;
        return operation is null
            ? null
            : new SoapCall(operation.LocalName, operation.NamespaceURI, [.. operation.ChildNodes.OfType<XmlElement>().Select(child => new SoapParameter(child.LocalName, child.NamespaceURI, child.InnerText.Trim()))]);
    }
}
