using System.Text.Json;
using System.Text.Json.Serialization;

namespace FMgo;

/// <summary>Writes values that have a text form as JSON text, and reads them back: RUTs, types, keys, TrackIDs. They may be names of properties too.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <remarks>Text that is none of them is a <see cref="JsonException"/>, never another value. It uses no reflection.</remarks>
public sealed class ParsableJsonConverter<T> : JsonConverter<T>
    where T : IParsable<T>
{
    /// <inheritdoc />
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => Parse(reader.GetString()),

        // A code such as 33 is a number in SII's tables, and people write it as one.
        JsonTokenType.Number when reader.TryGetInt64(out long number) => Parse(number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        _ => throw Refusal(),
    };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(TextOf(value));
    }

    /// <inheritdoc />
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(TextOf(value));
    }

    private static T Parse(string? text) => T.TryParse(text, null, out var value) ? value : throw Refusal();

    private static string TextOf(T? value) => value?.ToString() is { Length: > 0 } text ? text : throw new JsonException($"A {typeof(T).Name} that was never given a value cannot be written.");

    private static JsonException Refusal() => new($"Not a {typeof(T).Name}.");
}
