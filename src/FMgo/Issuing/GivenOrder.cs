using System.Buffers;
using System.Globalization;
using System.Text.Json;
using FMgo.Corrections;
using FMgo.Documents;

namespace FMgo.Issuing;

/// <summary>An order as its caller gave it, before any default: what two orders with one key are compared by.</summary>
internal static class GivenOrder
{
    private const string Changes = "Cambios";
    private const int MostDifferences = 10;

    public static void Write(IssueOrder order, Utf8JsonWriter json)
    {
        if (order.Draft is { } draft)
        {
            DocumentJson.Write(draft.Document, json);
        }
        else
        {
            Write(order.Note!, json);
        }
    }

    /// <summary>Where an order says something else than the one before it, by the official paths; empty where both say the same.</summary>
    /// <param name="order">The order.</param>
    /// <param name="before">What <see cref="Write(IssueOrder, Utf8JsonWriter)"/> wrote of the one before.</param>
    public static IReadOnlyList<string> Differences(IssueOrder order, ReadOnlyMemory<byte> before)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, JsonText.Writer(indented: false)))
        {
            Write(order, json);
        }

        if (buffer.WrittenSpan.SequenceEqual(before.Span))
        {
            return [];
        }

        using var now = JsonDocument.Parse(buffer.WrittenMemory);
        using var then = JsonDocument.Parse(before);
        var paths = new List<string>();
        Compare(then.RootElement, now.RootElement, "", paths);
        return paths;
    }

    // A note is told by what it corrects and how; what it comes to depends on the notes before it.
    private static void Write(CorrectionNote note, Utf8JsonWriter json)
    {
        var original = note.Balance.Original;
        var date = note.Date ?? DateOnly.MinValue;
        var header = NoteHeader.Of(note, date);
        var document = new Document
        {
            Header = header with { Identification = header.Identification with { IssueDate = note.Date } },
            Lines = note.Text is { } text ? [new Line { Name = text }] : default,
            References = [NoteHeader.Refer(note, header.Issuer.Rut ?? original.Header.Issuer.Rut.GetValueOrDefault())],
        };
        json.WriteStartObject();
        json.WritePropertyName("DTE");
        DocumentJson.Write(document, json);
        json.WriteStartArray(Changes);
        foreach (var change in note.Changes.AsSpan())
        {
            json.WriteStartObject();
            json.WriteString("Clase", change.Kind.ToString());
            json.WriteNumber("Linea", change.Line);
            if (change.Value is { } value)
            {
                json.WriteNumber("Valor", value);
            }

            if (change.Added is { } line)
            {
                json.WritePropertyName(Paths.Lines.Path);
                DocumentJson.Write(new Document { Lines = [line] }, json);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Compare(JsonElement then, JsonElement now, string path, List<string> paths)
    {
        if (paths.Count == MostDifferences)
        {
            return;
        }

        if (then.ValueKind == JsonValueKind.Object && now.ValueKind == JsonValueKind.Object)
        {
            foreach (string name in then.EnumerateObject().Concat(now.EnumerateObject()).Select(property => property.Name).Distinct(StringComparer.Ordinal))
            {
                string below = name == "DTE" ? path : path.Length == 0 ? name : $"{path}/{name}";
                Compare(Property(then, name), Property(now, name), below, paths);
            }
        }
        else if (then.ValueKind == JsonValueKind.Array && now.ValueKind == JsonValueKind.Array)
        {
            int count = Math.Max(then.GetArrayLength(), now.GetArrayLength());
            for (int i = 0; i < count; i++)
            {
                string at = string.Create(CultureInfo.InvariantCulture, $"{path}[{i + 1}]");
                Compare(Item(then, i), Item(now, i), at, paths);
            }
        }
        else if (!IsSame(then, now))
        {
            paths.Add(path);
        }
    }

    private static bool IsSame(JsonElement then, JsonElement now) => then.ValueKind == now.ValueKind && then.ValueKind switch
    {
        JsonValueKind.Number => then.GetDecimal() == now.GetDecimal(),
        JsonValueKind.String => then.GetString() == now.GetString(),
        JsonValueKind.Object or JsonValueKind.Array => false,
        _ => true,
    };

    private static JsonElement Property(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : default;

    private static JsonElement Item(JsonElement json, int index) => index < json.GetArrayLength() ? json[index] : default;
}
