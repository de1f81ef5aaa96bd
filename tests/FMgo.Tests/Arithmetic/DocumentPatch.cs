using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FMgo.Documents;
using FMgo.Format;
using FMgo.Validation;

namespace FMgo.Tests.Arithmetic;

/// <summary>The numbers of a document by official path, such as <c>Detalle[3]/MontoItem</c>, as the catalogue of fields has them.</summary>
internal static partial class DocumentPatch
{
    private static readonly Dictionary<(DocumentBranch Branch, string Path), Field> Fields = (
        from entry in FieldCatalogue.All
        from branch in Enum.GetValues<DocumentBranch>()
        where entry.Field.ShapeIn(branch) is not null
        select (Key: (branch, PathIn(branch, entry.Path, entry.Field)), entry.Field)).ToDictionary(pair => pair.Key, pair => pair.Field);

    /// <summary>Every numeric field of a branch by its path without indexes, with its shape.</summary>
    public static IEnumerable<(string Path, Shape Shape)> Numeric(DocumentBranch branch) =>
        from pair in Fields
        where pair.Key.Branch == branch && IsNumeric(pair.Value.ShapeIn(branch)!)
        select (pair.Key.Path, pair.Value.ShapeIn(branch)!);

    /// <summary>The numbers that a document has.</summary>
    public static List<(string Path, Shape Shape)> NumbersOf(Document document)
    {
        var numbers = new List<(string, Shape)>();
        Collect(JsonNode.Parse(DocumentJson.Write(document))!.AsObject(), "", document.Type!.Branch, numbers);
        return numbers;
    }

    /// <summary>The document with some numbers put in; groups that are missing are made.</summary>
    public static Document With(Document document, IEnumerable<(string Path, decimal Value)> numbers)
    {
        var read = Read(document, numbers);
        Assert.DoesNotContain(read.Findings, finding => finding.Severity != Severity.Information);
        return read.Partial!;
    }

    public static Document With(Document document, string path, decimal value) => With(document, [(path, value)]);

    /// <summary>The same for numbers that a field may not even hold.</summary>
    public static Result<Document> Read(Document document, IEnumerable<(string Path, decimal Value)> numbers)
    {
        var json = JsonNode.Parse(DocumentJson.Write(document))!.AsObject();
        foreach (var (path, value) in numbers)
        {
            Set(json, path.Split('/'), value, document.Type!.Branch);
        }

        return DocumentJson.Read(json.ToJsonString());
    }

    /// <summary>Whether the manual's presence code of a field is 0 for a type.</summary>
    public static bool IsRefused(string path, DocumentType type) => PresenceDemand.IsRefused(Fields[(type.Branch, path)], type);

    public static string WithoutIndexes(string path) => Indexes().Replace(path, "");

    private static bool IsNumeric(Shape shape) => shape.Kind is ContentKind.Integer or ContentKind.Decimal;

    private static string PathIn(DocumentBranch branch, string path, Field field) => path[..^field.Tag.Length] + field.TagIn(branch);

    private static void Collect(JsonObject json, string prefix, DocumentBranch branch, List<(string Path, Shape Shape)> numbers)
    {
        foreach (var (tag, value) in json)
        {
            string path = prefix + tag;
            if (value is JsonArray array)
            {
                for (int i = 0; i < array.Count; i++)
                {
                    Add(array[i]!, $"{path}[{i + 1}]");
                }
            }
            else
            {
                Add(value!, path);
            }
        }

        void Add(JsonNode node, string path)
        {
            if (node is JsonObject group)
            {
                Collect(group, path + "/", branch, numbers);
            }
            else if (Fields.TryGetValue((branch, Indexes().Replace(path, "")), out var field) && field.ShapeIn(branch) is { } shape && IsNumeric(shape))
            {
                numbers.Add((path, shape));
            }
        }
    }

    private static void Set(JsonObject json, string[] steps, decimal value, DocumentBranch branch)
    {
        string path = "";
        foreach (string step in steps[..^1])
        {
            path += (path.Length == 0 ? "" : "/") + Indexes().Replace(step, "");
            json = Child(json, step, Fields[(branch, path)].IsList);
        }

        json[steps[^1]] = JsonValue.Create(value);
    }

    private static JsonObject Child(JsonObject json, string step, bool isList)
    {
        int bracket = step.IndexOf('[', StringComparison.Ordinal);
        string tag = bracket < 0 ? step : step[..bracket];
        if (!isList)
        {
            return (json[tag] ??= new JsonObject()).AsObject();
        }

        int index = bracket < 0 ? 1 : int.Parse(step.AsSpan(bracket + 1, step.Length - bracket - 2), CultureInfo.InvariantCulture);
        var list = (json[tag] ??= new JsonArray()).AsArray();
        while (list.Count < index)
        {
            list.Add(new JsonObject());
        }

        return list[index - 1]!.AsObject();
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Indexes();
}
