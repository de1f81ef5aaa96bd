using System.Text;
using System.Xml;
using FMgo.Xml;

namespace FMgo.Verification;

/// <summary>Writes a document again with its elements in other namespaces, and without the attributes that have one (<c>xsi:schemaLocation</c>).</summary>
internal static class NamespaceStripper
{
    // Entitize: a carriage return that was written as a character reference must come out as one, or the digest changes.
    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static byte[] Strip(byte[] document, Func<string, string> map)
    {
        using var output = new MemoryStream(document.Length);
        using (var reader = XmlReader.Create(new MemoryStream(document, writable: false), XmlSource.Settings))
        using (var writer = XmlWriter.Create(output, Settings))
        {
            while (reader.Read())
            {
                Copy(reader, writer, map);
            }
        }

        return output.ToArray();
    }

    private static void Copy(XmlReader reader, XmlWriter writer, Func<string, string> map)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                CopyElement(reader, writer, map);
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.ProcessingInstruction:
                writer.WriteProcessingInstruction(reader.Name, reader.Value);
                break;
        }
    }

    private static void CopyElement(XmlReader reader, XmlWriter writer, Func<string, string> map)
    {
        bool isEmpty = reader.IsEmptyElement;
        writer.WriteStartElement("", reader.LocalName, map(reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0)
            {
                writer.WriteAttributeString(reader.LocalName, reader.Value);
            }
        }

        if (isEmpty)
        {
            writer.WriteFullEndElement();
        }
    }
}
