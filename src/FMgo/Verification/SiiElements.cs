using System.Xml.Linq;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Finds the children of an element that are SII's.</summary>
internal static class SiiElements
{
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
