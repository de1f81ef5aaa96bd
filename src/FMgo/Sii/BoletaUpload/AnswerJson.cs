using System.Text.Json;

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
            json = JsonDocument.Parse(answer.Text);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw new JsonException();
        }
        catch (JsonException trouble)
        {
            json?.Dispose();
            var text = answer.Text.AsSpan().Trim();
            var retry = text.StartsWith("{") && !text.EndsWith("}") ? Retry.Soon : Retry.None;
            throw SiiException.Of(operation, SiiProblem.UnexpectedAnswer, retry, answer, $"HTTP {(int)answer.Status}, no JSON", trouble);
        }
    }

    /// <summary>The value as SII wrote it, digits and all; null where it is absent, null or empty.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
        {
            return null;
        }

        string? text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()?.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>The elements of an array; none where it is absent or null.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    public static int Number(this JsonElement element, string name) =>
        int.TryParse(element.Text(name), System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : 0;
}
