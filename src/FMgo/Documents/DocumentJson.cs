using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using FMgo.Format;

namespace FMgo.Documents;

/// <summary>Documents as JSON whose names are SII's tags, the shape that other Chilean services accept too.</summary>
/// <remarks>
/// Reading takes numbers as numbers or as text, one object where a list is meant, and ignores <c>null</c>, empty text, empty
/// objects and empty lists. <c>false</c>, with which some programs spell absence, is absence too, but said so (<c>FMGO-STR-017</c>) where the field is no flag. A name that the format does not know is a finding, never dropped in silence.
/// </remarks>
public static class DocumentJson
{
    private const int MaxDepth = 16;

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
            string place = $"{exception.LineNumber + 1}:{exception.BytePositionInLine + 1}";
            return new Result<Document>(null, [FormatRules.NotJson.At("", place)]);
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
        if (json.ValueKind != JsonValueKind.Object)
        {
            return new Result<Document>(null, [FormatRules.NotAnObject.At("")]);
        }

        if (!Utf8.IsValid(JsonMarshal.GetRawUtf8Value(json)))
        {
            return new Result<Document>(null, [FormatRules.NotUtf8.At("")]);
        }

        var reader = new JsonFieldReader(json, (int)BranchOf(json));
        var document = DocumentCodec.Read(reader);
        ValueList<Finding> missing = document.Header.Identification.Type is null ? [StructureRules.Missing.At(Paths.Header.Identification.Type)] : default;
        return Result.Of(document, reader.Findings.ToValueList(), missing);
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
    private static DocumentBranch BranchOf(JsonElement document)
    {
        string? text = JsonFieldReader.Child(JsonFieldReader.Child(JsonFieldReader.Child(document, Paths.Header.Path), Tags.Header.Identification), Tags.Identification.Type) switch
        {
            { ValueKind: JsonValueKind.String } code => JsonFieldReader.TextOf(code),
            { ValueKind: JsonValueKind.Number } code => code.GetRawText(),
            _ => null,
        };
        var type = text is null ? null : FieldReader.TypeOf(text.Trim(FieldReader.XmlSpaces), strict: false);
        return type?.Branch ?? DocumentBranch.Documento;
    }
}
