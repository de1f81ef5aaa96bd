using System.Text.Json;
using FMgo.Format;

namespace FMgo.Documents;

/// <summary>Recognises JSON in which the document is not at the root: wrapped as other services want it, or in a list. It says so, and takes nothing out: what is meant is for whoever sends it to say.</summary>
internal static class JsonWrapper
{
    private const string SpanishWay = "cada documento va por separado (en fmgo, uno por línea: totals --lines, o tantas líneas como documentos en issue).";

    private const string EnglishWay = "each document goes by itself (in fmgo, one per line: totals --lines, or as many lines as documents in issue).";

    // The wrappers of other services have one level or two.
    private const int Deepest = 4;

    private static readonly Rule ListAtTheRoot = FormatRules.NotAnObject.InOtherWords(
        $"Se esperaba un objeto JSON con Encabezado, Detalle, etc., y viene una lista: {SpanishWay}",
        $"A JSON object with Encabezado, Detalle and so on was expected, and it is a list: {EnglishWay}");

    private static readonly Rule OneAfterTheOther = FormatRules.NotAnObject.InOtherWords(
        $"Se esperaba un objeto JSON con Encabezado, Detalle, etc., y vienen varios seguidos: {SpanishWay}",
        $"A JSON object with Encabezado, Detalle and so on was expected, and there are several, one after the other: {EnglishWay}");

    private static readonly Rule List = FormatRules.Wrapped.InOtherWords(
        $"Los documentos vienen en una lista dentro de este campo, que no es del formato. No se leyeron: {SpanishWay}",
        $"The documents are in a list inside of this field, which is not of the format. They were not read: {EnglishWay}");

    private static readonly string[] Names = ["Documento", "Documentos", "DTE", "DTEs", "SetDTE", nameof(DocumentBranch.Exportaciones), nameof(DocumentBranch.Liquidacion), "Boleta", "Boletas"];

    /// <summary>What is said of a root that is no object.</summary>
    public static Finding TellOther(JsonElement root) => (root.ValueKind == JsonValueKind.Array || KeyedList.Is(root) ? ListAtTheRoot : FormatRules.NotAnObject).At("");

    /// <summary>What is said of text that is no JSON.</summary>
    public static Finding TellOther(ReadOnlySpan<byte> text, JsonException exception) =>
        IsUtf16(text) ? FormatRules.NotUtf8.At("")
        : AreSeveral(text) ? OneAfterTheOther.At("")
        : FormatRules.NotJson.At("", $"{exception.LineNumber + 1}:{exception.BytePositionInLine + 1}");

    // As PowerShell and some editors save it: with a mark of its byte order, or the first brace in two bytes.
    private static bool IsUtf16(ReadOnlySpan<byte> text) => text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [(byte)'{', 0, ..] or [0, (byte)'{', ..];

    private static bool AreSeveral(ReadOnlySpan<byte> text)
    {
        var values = new Utf8JsonReader(text, new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            return values.Read() && values.TokenType == JsonTokenType.StartObject && values.TrySkip() && values.Read() && values.TokenType == JsonTokenType.StartObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The field that the document is in; null where there is none such.</summary>
    /// <param name="root">An object without <c>Encabezado</c>.</param>
    public static Finding? Find(JsonElement root) => FindIn(root, "", isList: false, depth: 1);

    private static Finding? FindIn(JsonElement group, string path, bool isList, int depth)
    {
        Finding? named = null;
        foreach (var property in group.EnumerateObject())
        {
            string name = FieldReader.ShownName(JsonFieldReader.NameOf(property));
            string place = path.Length == 0 ? name : $"{path}/{name}";
            bool isHere = isList || property.Value.ValueKind == JsonValueKind.Array;
            var inner = First(property.Value);
            if (inner.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            if (HoldsADocument(inner))
            {
                return (isHere ? List : FormatRules.Wrapped).At(place);
            }

            if (depth < Deepest && FindIn(inner, place, isHere, depth + 1) is { } deeper)
            {
                return deeper;
            }

            named ??= Names.Contains(name, StringComparer.OrdinalIgnoreCase) ? (isHere ? List : FormatRules.Wrapped).At(place) : null;
        }

        return named;
    }

    private static JsonElement First(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault(item => item.ValueKind == JsonValueKind.Object) : value;

    private static bool HoldsADocument(JsonElement group) => group.EnumerateObject().Any(property =>
        JsonFieldReader.NameOf(property).Equals(Paths.Header.Path, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array);
}
