using System.Text.Json;
using FMgo.Format;

namespace FMgo.Sii;

/// <summary>Reads SII's JSON. Plain text comes with HTTP 200 and a JSON content type; numbers come as numbers and as text.</summary>
internal static class AnswerJson
{
    /// <exception cref="SiiException">The answer is no JSON object.</exception>
    public static JsonDocument Parse(SiiOperation operation, SiiHttpAnswer answer)
    {
        JsonDocument? json = null;
        try
        {
            if (answer.Text.AsSpan().Count('{') > AnswerLimits.Nodes)
            {
                throw new JsonException("Too many objects.");
            }

            json = JsonDocument.Parse(answer.Text);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw new JsonException();
        }
        catch (JsonException trouble)
        {
            json?.Dispose();
            var text = answer.Text.AsSpan().Trim();
            throw !text.StartsWith("{")
                ? SiiException.Of(operation, SiiProblem.UnexpectedAnswer, Retry.None, answer, $"HTTP {(int)answer.Status}, no JSON", trouble)
                : AnswerFaults.Unreadable(operation, answer, text.EndsWith("}") ? Retry.None : Retry.Soon, "no JSON", trouble);
        }
    }

    /// <summary>The value as SII wrote it, digits and all; null where it is absent, null, empty, or no text, such as half a surrogate pair.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
        {
            return null;
        }

        string? text = value.ValueKind switch
        {
            JsonValueKind.String => JsonFieldReader.TextOf(value)?.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : AnswerLimits.Beginning(text);
    }

    /// <summary>The objects of an array; none where it is absent or null.</summary>
    /// <exception cref="FormatException">Another thing than an object is in it.</exception>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(row => row.ValueKind == JsonValueKind.Object ? row : throw new FormatException("A row is no object."))
            : [];

    public static int Number(this JsonElement element, string name) => SiiAnswers.Count(element.Text(name));
}
