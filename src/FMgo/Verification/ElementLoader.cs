using System.Xml;
using System.Xml.Linq;
using FMgo.Xml;

namespace FMgo.Verification;

/// <summary>Loads an element that was cut out of a file that has been read once already, so that it is known to be well formed.</summary>
internal static class ElementLoader
{
    public static XElement Load(byte[] document)
    {
        using var reader = XmlReader.Create(new MemoryStream(document, writable: false), XmlSource.Settings);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public static bool IsSii(this XElement element) => XmlNames.IsSii(element.Name.NamespaceName);

    /// <summary>The first child of SII with a name.</summary>
    public static XElement? Child(this XElement? parent, string name) => parent?.Children(name).FirstOrDefault();

    /// <summary>The children of SII with a name.</summary>
    public static IEnumerable<XElement> Children(this XElement parent, string name) =>
        parent.Elements().Where(element => element.Name.LocalName == name && element.IsSii());

    /// <summary>The only child of SII with a name; null where there is none or more than one.</summary>
    public static XElement? OnlyChild(this XElement? parent, string name) =>
        parent?.Children(name).Take(2).ToList() is [var only] ? only : null;
}
