using System.Text.Json;
using FMgo.Validation;

namespace FMgo.Xml;

/// <summary>
/// Reads fields from JSON with the official tags: numbers as numbers or text, one object where a list is meant, nothing for <c>null</c>, empty
/// text, empty objects and empty lists.
/// </summary>
internal sealed class JsonFieldReader : FieldReader
{
    private readonly Stack<IEnumerator<(string Name, JsonElement Value)>> _groups = new();

    public JsonFieldReader(JsonElement document, DocumentBranch branch)
    {
        Branch = branch;
        _groups.Push(Fields(document).GetEnumerator());
    }

    public override string Tag => _groups.Peek().Current.Name;

    protected override bool IsStrict => false;

    protected override bool IsTrue => Value.ValueKind == JsonValueKind.True;

    private JsonElement Value => _groups.Peek().Current.Value;

    public override bool Next() => _groups.Peek().MoveNext();

    protected override string? ReadText()
    {
        switch (Value.ValueKind)
        {
            case JsonValueKind.String:
                return ReadString();
            case JsonValueKind.Number:
                return Value.GetRawText();
            default:
                Report(StructureRules.UnexpectedContent, Shown(Value.GetRawText()));
                return null;
        }
    }

    private string? ReadString()
    {
        try
        {
            return Value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, such as "\uD800", is JSON but not text.
            Report(StructureRules.UnexpectedContent, Shown(Value.GetRawText()));
            return null;
        }
    }

    protected override bool EnterGroup()
    {
        if (Value.ValueKind != JsonValueKind.Object)
        {
            Report(StructureRules.UnexpectedContent, Shown(Value.GetRawText()));
            return false;
        }

        _groups.Push(Fields(Value).GetEnumerator());
        return true;
    }

    protected override void LeaveGroup() => _groups.Pop();

    private static IEnumerable<(string Name, JsonElement Value)> Fields(JsonElement group)
    {
        foreach (var property in group.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in property.Value.EnumerateArray().Where(item => !IsAbsent(item)))
                {
                    yield return (property.Name, item);
                }
            }
            else if (!IsAbsent(property.Value))
            {
                yield return (property.Name, property.Value);
            }
        }
    }

    private static bool IsAbsent(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False => true,
        JsonValueKind.String => value.ValueEquals(""),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().MoveNext(),
        _ => false,
    };
}
