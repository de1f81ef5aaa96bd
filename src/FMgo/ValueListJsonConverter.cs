using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FMgo;

/// <summary>Writes lists as JSON arrays, and reads them back. <c>null</c> is the empty list; a <c>null</c> element is a <see cref="JsonException"/>.</summary>
/// <typeparam name="T">The elements.</typeparam>
public sealed class ValueListJsonConverter<T> : JsonConverter<ValueList<T>>
{
    private readonly JsonConverter<T>? _element;

    /// <summary>Makes a converter that asks the options how elements are written; add it to the options where .NET cannot make one at run time (native AOT, elements that are structs of your own).</summary>
    public ValueListJsonConverter()
    {
    }

    internal ValueListJsonConverter(JsonConverter<T> element) => _element = element;

    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list is written as an array.");
        }

        List<T> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = _element is null ? JsonSerializer.Deserialize(ref reader, TypeInfo(options)) : _element.Read(ref reader, typeof(T), options);
            items.Add(item ?? throw new JsonException("A list has no null elements."));
        }

        return items.ToValueList();
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        writer.WriteStartArray();
        foreach (var item in value.AsSpan())
        {
            if (_element is null)
            {
                JsonSerializer.Serialize(writer, item, TypeInfo(options));
            }
            else
            {
                _element.Write(writer, item, options);
            }
        }

        writer.WriteEndArray();
    }

    private static JsonTypeInfo<T> TypeInfo(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
