using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FMgo;

/// <summary>Writes a result as <c>{"value": …, "findings": […]}</c>, or with <c>partial</c> in place of <c>value</c> where there are errors, and reads it back.</summary>
/// <remarks>
/// What comes back is what <typeparamref name="T"/> itself reads: a <c>partial</c> with values that it does not take comes back as none, and the findings say why.
/// A stage that only the one before can make, such as an issuable or a signed document, is written and not read.
/// </remarks>
/// <typeparam name="T">What was made.</typeparam>
public sealed class ResultJsonConverter<T> : JsonConverter<Result<T>>
    where T : class
{
    private static readonly FindingJsonConverter Findings = new();

    /// <inheritdoc />
    /// <exception cref="JsonException">There is a value beside errors, or neither a value nor an error.</exception>
    public override Result<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A result is an object.");
        }

        T? value = null;
        T? partial = null;
        ValueList<Finding> findings = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            switch (name)
            {
                case "value":
                    value = JsonSerializer.Deserialize(ref reader, TypeInfo(options));
                    break;
                case "partial":
                    partial = ReadPartial(ref reader, TypeInfo(options));
                    break;
                case "findings":
                    findings = new ValueListJsonConverter<Finding>(Findings).Read(ref reader, typeof(ValueList<Finding>), options);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return findings.HasErrors() == (value is null)
            ? new Result<T>(value ?? partial, findings)
            : throw new JsonException("A result has a value or errors, and never both.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Result<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        writer.WriteStartObject();
        if (value.Partial is { } made)
        {
            writer.WritePropertyName(value.Succeeded ? "value" : "partial");
            JsonSerializer.Serialize(writer, made, TypeInfo(options));
        }

        writer.WritePropertyName("findings");
        new ValueListJsonConverter<Finding>(Findings).Write(writer, value.Findings, options);
        writer.WriteEndObject();
    }

    private static T? ReadPartial(ref Utf8JsonReader reader, JsonTypeInfo<T> type)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        try
        {
            return json.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonTypeInfo<T> TypeInfo(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
