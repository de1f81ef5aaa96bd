using System.Text.Json.Nodes;
using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Tests.Privacy;

/// <summary>Puts values of a person into documents, at the path of any field that a type has.</summary>
internal static class FieldValues
{
    /// <summary>The paths of the fields of a type of document, and of the groups they are in, by the names that the type has for them.</summary>
    public static IEnumerable<(string Path, Field Field)> Of(DocumentType type) => FieldCatalogue.All
        .Where(entry => entry.Field.ShapeIn(type.Branch) is not null)
        .Select(entry => (entry.Path[..(entry.Path.LastIndexOf('/') + 1)] + entry.Field.TagIn(type.Branch), entry.Field));

    /// <summary>The fields of a type that are of a person.</summary>
    public static IEnumerable<(string Path, Field Field)> PersonalOf(DocumentType type) => Of(type).Where(entry => entry.Field.IsPersonal);

    /// <summary>What JSON may have in the place of a field: the values of a person as text and number, and of any other kind.</summary>
    public static IEnumerable<JsonNode> InJson() =>
    [
        .. Canary.Texts.Select(text => (JsonNode)JsonValue.Create(text)),
        new JsonObject { ["otro"] = Canary.Name, ["RUT"] = Canary.Rut.ToString() },
        new JsonArray(new JsonArray(Canary.Name)),
        new JsonArray(Canary.Name, Canary.Rut.ToString(), Canary.WrongRut),
    ];

    /// <summary>A document in JSON with another value at a path.</summary>
    public static JsonObject With(string json, string path, JsonNode value)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        Set(document, path, value);
        return document;
    }

    public static void Set(JsonObject document, string path, JsonNode value)
    {
        string[] parts = path.Split('/');
        var group = document;
        foreach (string part in parts[..^1])
        {
            if (group[part] is JsonArray list)
            {
                group = list[0]!.AsObject();
                continue;
            }

            if (group[part] is not JsonObject)
            {
                group[part] = new JsonObject();
            }

            group = group[part]!.AsObject();
        }

        group[parts[^1]] = value;
    }

    /// <summary>A document in XML with another text in the element at a path: in the place of what is there, or put in.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="path">The path from the document down.</param>
    /// <param name="content">What the element holds, escaped.</param>
    public static string WithXml(string xml, string path, string content)
    {
        string[] parts = path.Split('/');
        int at = xml.IndexOf('>', xml.IndexOf("<Documento", StringComparison.Ordinal) is var start and >= 0 ? start : StartOfOther(xml)) + 1;
        for (int i = 0; i < parts.Length; i++)
        {
            int open = xml.IndexOf($"<{parts[i]}>", at, StringComparison.Ordinal);
            int end = i == 0 ? xml.Length : xml.IndexOf($"</{parts[i - 1]}>", at, StringComparison.Ordinal);
            if (open < 0 || open > end)
            {
                return xml.Insert(at, Nested(parts[i..], content));
            }

            at = open + parts[i].Length + 2;
        }

        return string.Concat(xml.AsSpan(0, at), content, xml.AsSpan(xml.IndexOf($"</{parts[^1]}>", at, StringComparison.Ordinal)));
    }

    private static int StartOfOther(string xml) =>
        new[] { "<Liquidacion", "<Exportaciones" }.Select(name => xml.IndexOf(name, StringComparison.Ordinal)).First(start => start >= 0);

    private static string Nested(string[] parts, string content) =>
        string.Concat(parts.Select(part => $"<{part}>")) + content + string.Concat(parts.Reverse().Select(part => $"</{part}>"));
}
