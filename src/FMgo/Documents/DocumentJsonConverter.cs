using System.Text.Json;
using System.Text.Json.Serialization;

namespace FMgo.Documents;

/// <summary>Writes a document by SII's tags (<see cref="DocumentJson"/>), and reads it back.</summary>
/// <remarks>What cannot be read is a <see cref="JsonException"/> that names the first fault; <see cref="DocumentJson.Read(JsonElement)"/> tells all of them. A document that is not finished is one all the same.</remarks>
public sealed class DocumentJsonConverter : JsonConverter<Document>
{
    /// <inheritdoc />
    public override Document Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var read = DocumentJson.Read(json.RootElement);
        var fault = read.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error && finding.Rule.Kind != RuleKind.Absence);
        return fault is null ? read.Partial! : throw new JsonException(fault.ToString());
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Document value, JsonSerializerOptions options) => DocumentJson.Write(value, writer);
}
