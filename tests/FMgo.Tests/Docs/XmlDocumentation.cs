using System.Xml.Linq;

namespace FMgo.Tests.Docs;

/// <summary>The summaries in the XML documentation file of the library, as Markdown.</summary>
internal static class XmlDocumentation
{
    private static readonly Dictionary<string, XElement> Summaries = Load();

    /// <summary>The summary of a type; empty where it has none.</summary>
    public static string OfType(string fullName) => Of("T:" + fullName);

    /// <summary>The summary of a property; empty where it has none.</summary>
    public static string OfProperty(string type, string property) => Of($"P:{type}.{property}");

    /// <summary>The summary of a field, such as a value of an enum; empty where it has none.</summary>
    public static string OfField(string type, string field) => Of($"F:{type}.{field}");

    private static string Of(string member) =>
        Summaries.TryGetValue(member, out var summary) ? string.Join(' ', Render(summary).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

    private static string Render(XElement element) => string.Concat(element.Nodes().Select(Render));

    private static string Render(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" or "seealso" } see => $"`{see.Attribute("cref")?.Value.Split('.').Last() ?? see.Value}`",
        XElement other => Render(other),
        _ => "",
    };

    private static Dictionary<string, XElement> Load()
    {
        string file = Path.ChangeExtension(typeof(Document).Assembly.Location, ".xml");
        return XDocument.Load(file).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!);
    }
}
