using System.Xml;
using System.Xml.Linq;

namespace FMgo.Sii;

/// <summary>Reads SII's XML by local names: prefixes differ from service to service, and so does the order.</summary>
internal static class AnswerXml
{
    /// <summary>The root, or null where the text is no well-formed XML.</summary>
    public static XElement? TryParse(string text)
    {
        try
        {
            using var reader = new ShallowXmlReader(text.Trim());
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    public static XElement? Find(this XElement root, string name) => root.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == name);

    /// <summary>The trimmed text of the first element of a name; null where it is absent or empty.</summary>
    public static string? Text(this XElement? root, string name) => root?.Find(name)?.Value.Trim() is { Length: > 0 } text ? text : null;
}
