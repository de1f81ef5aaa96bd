using System.Text.Json;
using System.Text.Json.Serialization;

namespace FMgo.Sii;

/// <summary>Writes what SII said, with the family of its code, and reads it back: <c>{"family":"Upload","code":"0","text":"…"}</c>.</summary>
public sealed class SiiStatusJsonConverter : JsonConverter<SiiStatus>
{
    /// <inheritdoc />
    public override SiiStatus Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return json.RootElement.ValueKind == JsonValueKind.Object
            && Text(json.RootElement, "code") is { Length: > 0 } code
            && Text(json.RootElement, "family") is { } name && Enum.GetNames<SiiCodeFamily>().Contains(name) && Enum.TryParse(name, out SiiCodeFamily family)
            ? new SiiStatus(family, code, Text(json.RootElement, "text"))
            : throw new JsonException("Not a status of SII: it needs family and code.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, SiiStatus value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("family", value.Explanation.Family.ToString());
        writer.WriteString("code", value.Code);
        if (value.Text is not null)
        {
            writer.WriteString("text", value.Text);
        }

        writer.WriteEndObject();
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
