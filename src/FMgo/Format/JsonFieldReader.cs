using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace FMgo.Format;

/// <summary>
/// Reads fields from JSON with the official tags: numbers as numbers or text, one object where a list is meant, nothing for <c>null</c>, empty
/// objects and empty lists. What else programs write where they have nothing to say (<c>false</c>, empty text, 0) is nothing too, and told by a finding where it may have been meant otherwise.
/// </summary>
internal sealed class JsonFieldReader : FieldReader
{
    private readonly Lazy<ILookup<string, string>> _otherNames;
    private readonly Stack<IEnumerator<(string Name, JsonElement Value)>> _groups = new();
    private bool _isKeyedListTold;

    /// <param name="group">The object whose properties are the fields.</param>
    /// <param name="dialect">The dialect of the records.</param>
    /// <param name="otherNames">Names that others use for official ones: each with those that may be meant.</param>
    public JsonFieldReader(JsonElement group, int dialect, Lazy<ILookup<string, string>> otherNames)
    {
        Dialect = dialect;
        _otherNames = otherNames;
        _groups.Push(FieldsOf(group).GetEnumerator());
    }

    public override string Tag => _groups.Peek().Current.Name;

    protected override bool IsStrict => false;

    protected override bool IsTrue => Value.ValueKind == JsonValueKind.True;

    protected override bool IsFalse => Value.ValueKind == JsonValueKind.False;

    protected override bool IsZero => Value.ValueKind is JsonValueKind.Number or JsonValueKind.String && IsZeroText(JsonMarshal.GetRawUtf8Value(Value));

    protected override bool IsEmpty => IsEmptyText(Value);

    protected override bool IsBlank => Value.ValueKind == JsonValueKind.String && JsonMarshal.GetRawUtf8Value(Value).Trim("\" "u8).IsEmpty;

    protected override ILookup<string, string> OtherNames => _otherNames.Value;

    protected override bool IsEmptyGroupAbsent => true;

    private JsonElement Value => _groups.Peek().Current.Value;

    public override bool Next() => _groups.Peek().MoveNext();

    protected override string? ReadText()
    {
        switch (Value.ValueKind)
        {
            case JsonValueKind.String when TextOf(Value) is { } text:
                return text;
            case JsonValueKind.Number:
                return Value.GetRawText();
            default:
                Report(Quote.OtherKindOfJson, KindOf(Value), "string");
                return null;
        }
    }

    protected override bool EnterGroup()
    {
        if (Value.ValueKind != JsonValueKind.Object || KeyedList.Is(Value))
        {
            Report(Quote.OtherKindOfJson, KindOf(Value), "object");
            return false;
        }

        _groups.Push(FieldsOf(Value).GetEnumerator());
        return true;
    }

    protected override void LeaveGroup() => _groups.Pop();

    /// <summary>The text of a string; null where it holds half a surrogate pair, such as <c>"\uD800"</c>, which is JSON but not text.</summary>
    public static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The name of a property, or how it is spelled where that is no text.</summary>
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property));
        }
    }

    /// <summary>The first property with a name that is not absent; undefined where there is none.</summary>
    public static JsonElement Child(JsonElement group, string name) =>
        group.ValueKind == JsonValueKind.Object ? Fields(group).FirstOrDefault(field => field.Name == name && !IsEmptyText(field.Value)).Value : default;

    private IEnumerable<(string Name, JsonElement Value)> FieldsOf(JsonElement group) => Fields(group, TellKeyedList);

    // Once a document: whoever writes one list so writes all of them so.
    private void TellKeyedList(string name, bool isInOrder)
    {
        if (!isInOrder)
        {
            Add(StructureRules.KeyedListWithGaps.At(PathOfChild(ShownName(name))));
        }
        else if (!_isKeyedListTold)
        {
            _isKeyedListTold = true;
            Add(StructureRules.KeyedList.At(PathOfChild(ShownName(name))));
        }
    }

    private static IEnumerable<(string Name, JsonElement Value)> Fields(JsonElement group, Action<string, bool>? tellKeyedList = null)
    {
        foreach (var property in group.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in property.Value.EnumerateArray().Where(item => !IsAbsent(item)))
                {
                    yield return (NameOf(property), item);
                }
            }
            else if (KeyedList.Is(property.Value))
            {
                bool isInOrder = KeyedList.IsInOrder(property.Value);
                tellKeyedList?.Invoke(NameOf(property), isInOrder);
                foreach (var item in property.Value.EnumerateObject().Where(item => isInOrder && !IsAbsent(item.Value)))
                {
                    yield return (NameOf(property), item.Value);
                }
            }
            else if (!IsAbsent(property.Value))
            {
                yield return (NameOf(property), property.Value);
            }
        }
    }

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => "number",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "string",
    };

    private static bool IsAbsent(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().MoveNext(),
        _ => false,
    };

    private static bool IsEmptyText(JsonElement value) => value.ValueKind == JsonValueKind.String && value.ValueEquals("");

    // As it stands in the file, so that nothing is allocated for the many values that are not 0: 0, 0.00, "0", " 00 ".
    private static bool IsZeroText(ReadOnlySpan<byte> raw)
    {
        var digits = raw.Trim("\" \t\r\n"u8);
        if (digits.Length > 0 && digits[0] is (byte)'-' or (byte)'+')
        {
            digits = digits[1..];
        }

        int point = digits.IndexOf((byte)'.');
        return digits.Contains((byte)'0')
            && !(point < 0 ? digits : digits[..point]).ContainsAnyExcept((byte)'0')
            && (point < 0 || !digits[(point + 1)..].ContainsAnyExcept((byte)'0'));
    }
}
