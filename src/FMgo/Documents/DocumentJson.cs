using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using FMgo.Format;

namespace FMgo.Documents;

/// <summary>Documents as JSON whose names are SII's tags, the shape that other Chilean services accept too.</summary>
/// <remarks>
/// <para>Reading takes numbers as numbers or as text, one object where a list is meant, and ignores <c>null</c>, empty objects and empty lists. An object whose names are numbers in order is a
/// list, which an information says once (<c>FMGO-STR-032</c>). What else programs write where they have nothing to say is
/// absence too, and an information says so: <c>false</c> where the field is no flag (<c>FMGO-STR-017</c>), 0 where the type of document has none and the field may be left out, quantities, prices and totals
/// aside, and in the folio (<c>FMGO-STR-021</c>), and empty text where the field is no text (<c>FMGO-STR-022</c>).</para>
/// <para>A name that the format does not know is an error with the nearest official name (<c>FMGO-STR-013</c>), never dropped in silence. A document that is wrapped in something else, or comes in a list, is not looked
/// for: one error says where it goes (<c>FMGO-FMT-013</c>, <c>FMGO-FMT-002</c>).</para>
/// </remarks>
public static class DocumentJson
{
    private const int MaxDepth = 16;

    private static readonly Document Nothing = new();

    /// <summary>Reads one document.</summary>
    /// <param name="utf8">The JSON text in UTF-8.</param>
    /// <returns>The document, or everything that could not be read; <see cref="Result{T}.Partial"/> is then the document as far as it was read.</returns>
    public static Result<Document> Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        try
        {
            using var json = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Read(json.RootElement);
        }
        catch (JsonException exception)
        {
            return new Result<Document>(null, [JsonWrapper.TellOther(utf8.Span, exception)]);
        }
    }

    /// <summary>Reads one document.</summary>
    /// <param name="json">The JSON text.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte})" path="/returns"/>
    public static Result<Document> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(System.Text.Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads one document.</summary>
    /// <param name="json">The object that holds <c>Encabezado</c>, <c>Detalle</c> and so on.</param>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte})" path="/returns"/>
    public static Result<Document> Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || KeyedList.Is(json))
        {
            return new Result<Document>(null, [JsonWrapper.TellOther(json)]);
        }

        if (!Utf8.IsValid(JsonMarshal.GetRawUtf8Value(json)))
        {
            return new Result<Document>(null, [FormatRules.NotUtf8.At("")]);
        }

        var header = JsonFieldReader.Child(json, Paths.Header.Path);
        if (header.ValueKind == JsonValueKind.Undefined && JsonWrapper.Find(json) is { } wrapper)
        {
            return new Result<Document>(null, [wrapper]);
        }

        var reader = new JsonFieldReader(json, (int)BranchOf(header), OtherNames.Official) { Places = OfficialPlaces.In };
        var document = DocumentCodec.Read(reader);
        var found = reader.Findings.ToValueList();
        if (document == Nothing && found.HasErrors())
        {
            return new Result<Document>(null, found);
        }

        ValueList<Finding> missing = document.Header.Identification.Type is null ? [StructureRules.Missing.At(Paths.Header.Identification.Type)] : default;
        var names = reader.GivenNames;
        return new Result<Document>(document, GivenName.Tell(FindingMerge.Merge(context: null, found, missing), names)) { GivenNames = names };
    }

    /// <summary>Writes a document: numbers as numbers, everything else as text, absent fields not at all.</summary>
    /// <param name="document">The document.</param>
    /// <param name="json">Where to; the document becomes one object.</param>
    public static void Write(Document document, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(json);
        var visitor = new JsonVisitor(json, (int)(document.Type?.Branch ?? DocumentBranch.Documento));
        json.WriteStartObject();
        DocumentCodec.Visit(visitor, document);
        json.WriteEndObject();
    }

    /// <summary>Writes a document as JSON text, on one line.</summary>
    /// <param name="document">The document.</param>
    public static string Write(Document document) => Write(document, indented: false);

    /// <summary>Writes a document as JSON text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="indented">Whether to write it for people.</param>
    public static string Write(Document document, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Writer(indented)))
        {
            Write(document, json);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // The names of some fields depend on the type, which may come after them.
    private static DocumentBranch BranchOf(JsonElement header)
    {
        string? text = JsonFieldReader.Child(JsonFieldReader.Child(header, Tags.Header.Identification), Tags.Identification.Type) switch
        {
            { ValueKind: JsonValueKind.String } code => JsonFieldReader.TextOf(code),
            { ValueKind: JsonValueKind.Number } code => code.GetRawText(),
            _ => null,
        };
        var type = text is null ? null : FieldReader.TypeOf(text.Trim(FieldReader.XmlSpaces), strict: false);
        return type?.Branch ?? DocumentBranch.Documento;
    }
}
