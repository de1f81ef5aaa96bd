using System.Buffers;
using System.Text.Json;
using FMgo.Documents;

namespace FMgo.Issuing;

/// <summary>What a reservation keeps of its order: what the caller gave, to be compared when the key comes again, and the document as it was completed, to be signed without judging it again.</summary>
/// <remarks>JSON, so that a later version of FMgo reads what an earlier one wrote: <c>{"v":1,"given":{…},"document":{…},"environment":"Certification","remarks":[…]}</c>.</remarks>
internal sealed class IssueContent
{
    private const int Version = 1;

    private static readonly FindingJsonConverter Remark = new();
    private static readonly JsonSerializerOptions Options = new();

    private IssueContent(ReadOnlyMemory<byte> given, IssuableDocument document)
    {
        Given = given;
        Document = document;
    }

    /// <summary>What the caller gave, as JSON.</summary>
    public ReadOnlyMemory<byte> Given { get; }

    /// <summary>The document that is to be signed.</summary>
    public IssuableDocument Document { get; }

    /// <summary>Writes the content of a reservation.</summary>
    public static ReadOnlyMemory<byte> Write(IssueOrder order, IssuableDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, JsonText.Writer(indented: false)))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WritePropertyName("given");
            GivenOrder.Write(order, json);
            json.WritePropertyName("document");
            DocumentJson.Write(document.Document, json);
            if (document.Environment is { } environment)
            {
                json.WriteString("environment", environment.ToString());
            }

            if (document.Remarks.Count > 0)
            {
                json.WriteStartArray("remarks");
                foreach (var remark in document.Remarks.AsSpan())
                {
                    Remark.Write(json, remark, Options);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Reads it back.</summary>
    /// <exception cref="JsonException">It is not what <see cref="Write"/> wrote.</exception>
    public static IssueContent Read(ReadOnlyMemory<byte> content)
    {
        using var json = JsonDocument.Parse(content);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("v", out var version) || !version.TryGetInt32(out int number) || number != Version
            || !root.TryGetProperty("given", out var given) || !root.TryGetProperty("document", out var document))
        {
            throw new JsonException("Not the content of a reservation.");
        }

        SiiEnvironment? environment = root.TryGetProperty("environment", out var name) ? Enum.Parse<SiiEnvironment>(name.GetString()!) : null;
        ValueList<Finding> remarks = root.TryGetProperty("remarks", out var list) ? list.EnumerateArray().Select(ReadRemark).ToValueList() : default;
        var read = DocumentJson.Read(document);
        return read.Partial is { Type: not null } whole && !read.HasErrors
            ? new IssueContent(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(given).ToArray(), new IssuableDocument(whole, remarks, environment))
            : throw new JsonException("The document in the content of a reservation cannot be read.");
    }

    private static Finding ReadRemark(JsonElement json)
    {
        var reader = new Utf8JsonReader(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(json));
        reader.Read();
        return Remark.Read(ref reader, typeof(Finding), Options);
    }
}
