using System.Text.Json;
using System.Text.Json.Serialization;

namespace FMgo;

/// <summary>Writes a finding with its messages in both languages, and reads it back: equal to the one that was written, also where its rule is not known.</summary>
/// <remarks><c>{"code":"FMGO-TOT-001","severity":"error","path":"Detalle[3]/MontoItem","spanish":"…","english":"…","arguments":["2","3"]}</c>, with <c>"waived":true</c> where the host waived it.</remarks>
public sealed class FindingJsonConverter : JsonConverter<Finding>
{
    /// <inheritdoc />
    public override Finding Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A finding is an object.");
        }

        bool waived = root.TryGetProperty("waived", out var mark) && mark.ValueKind == JsonValueKind.True;
        string[] arguments = root.TryGetProperty("arguments", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw new JsonException("Arguments are texts."))]
            : [];
        var (spanish, english) = (Text(root, "spanish"), Text(root, "english"));
        var rule = arguments.Length > 0
            ? RuleOf(Text(root, "code"), Text(root, "severity"), waived, Escaped(spanish), Escaped(english))
            : RuleOf(Text(root, "code"), Text(root, "severity"), waived, spanish, english);
        return new Finding(rule, Text(root, "path"), arguments) { IsWaived = waived };
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Finding value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("code", value.Code);
        writer.WriteString("severity", NameOf(value.Severity));
        writer.WriteString("path", value.Path);
        writer.WriteString("spanish", value.TextIn(english: false));
        writer.WriteString("english", value.TextIn(english: true));
        if (value.Arguments.Count > 0)
        {
            writer.WriteStartArray("arguments");
            foreach (string argument in value.Arguments.AsSpan())
            {
                writer.WriteStringValue(argument);
            }

            writer.WriteEndArray();
        }

        if (value.IsWaived)
        {
            writer.WriteBoolean("waived", true);
        }

        writer.WriteEndObject();
    }

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "information",
    };

    private static Rule RuleOf(string code, string severity, bool waived, string spanish, string english)
    {
        if (!Rule.IsCode(code) || string.IsNullOrWhiteSpace(spanish) || string.IsNullOrWhiteSpace(english))
        {
            throw new JsonException("Not a finding: it needs code, severity, path, spanish and english.");
        }

        return severity switch
        {
            "warning" when waived => Rule.Error(code, spanish, english),
            "error" when !waived => Rule.Error(code, spanish, english),
            "warning" => Rule.Warning(code, spanish, english),
            "information" when !waived => Rule.Information(code, spanish, english),
            _ => throw new JsonException("The severity of a finding is error, warning or information."),
        };
    }

    // The messages came with their values in them: braces are text now, and a message with values is a format.
    private static string Escaped(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new JsonException($"Not a finding: {name} is missing.");
}
