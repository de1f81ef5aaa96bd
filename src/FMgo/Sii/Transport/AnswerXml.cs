using System.Xml;
using System.Xml.Linq;
using FMgo.Text;

namespace FMgo.Sii;

/// <summary>Reads SII's XML by local names: prefixes differ from service to service, and so does the order.</summary>
internal static class AnswerXml
{
    /// <summary>The root, or null where the text is no well-formed XML, or is beyond <see cref="AnswerLimits"/>.</summary>
    public static XElement? TryParse(string text)
    {
        if (!TagGuard.Passes(text))
        {
            return null;
        }

        try
        {
            using var reader = new ShallowXmlReader(text.Trim());
            return XElement.Load(reader);
        }
        catch (Exception notXml) when (notXml is XmlException or ArgumentException)
        {
            // The tree refuses, in its own way, a declaration of the namespace of xml that the reader lets through.
            return null;
        }
    }

    public static XElement? Find(this XElement root, string name) => root.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == name);

    /// <summary>The trimmed text of the first element of a name; null where it is absent or empty.</summary>
    public static string? Text(this XElement? root, string name) => root?.Find(name)?.Text();

    /// <summary>The trimmed text of an element; null where it is empty.</summary>
    public static string? Text(this XElement element) => element.Value.Trim() is { Length: > 0 } text ? AnswerLimits.Beginning(text) : null;

    /// <summary>The elements of a name that stand in no other of that name: each text is read once, however they nest.</summary>
    public static IEnumerable<XElement> Outermost(this XElement root, string name) =>
        root.Elements().SelectMany(child => child.Name.LocalName == name ? [child] : child.Outermost(name));
}
