using System.Globalization;
using System.Text.Json;
using FMgo.Text;

namespace FMgo.Format;

/// <summary>Writes the fields that are present as JSON with the official tags: numbers as numbers, all else as text.</summary>
internal sealed class JsonVisitor(Utf8JsonWriter json, int dialect) : IFieldVisitor
{
    // Dividing by it drops the zeros at the end: 19.00 is 19.
    private const decimal Unscaled = 1.0000000000000000000000000000m;

    private readonly Utf8JsonWriter _json = json;
    private readonly int _dialect = dialect;
    private readonly Stack<bool> _inList = new();
    private readonly Stack<int> _counts = new();

    public void Text(Field field, string? value)
    {
        if (value is not null)
        {
            Name(field);
            _json.WriteStringValue(value);
        }
    }

    public void Number(Field field, decimal? value)
    {
        if (value is { } number)
        {
            Name(field);
            _json.WriteNumberValue(number / Unscaled);
        }
    }

    public void Integer(Field field, long? value) => Number(field, value);

    public void Flag(Field field, bool value) => Code(field, value ? field.ShapeIn(_dialect)?.Codes[0] ?? "1" : null);

    public void Code(Field field, string? value)
    {
        if (value is null)
        {
            return;
        }

        Name(field);
        if (value.Length is > 0 and < 9 && value[0] != '0' && value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            _json.WriteNumberValue(int.Parse(value, CultureInfo.InvariantCulture));
        }
        else
        {
            _json.WriteStringValue(value);
        }
    }

    public void Rut(Field field, Rut? value) => Text(field, value?.ToString());

    public void Type(Field field, DocumentType? value) => Integer(field, value?.Code);

    public void Date(Field field, DateOnly? value) => Text(field, value?.ToString(DateText.Date, CultureInfo.InvariantCulture));

    public void Time(Field field, TimeOnly? value) => Text(field, value?.ToString(DateText.Time, CultureInfo.InvariantCulture));

    public void DateTime(Field field, DateTime? value) => Text(field, value?.ToString(DateText.DateTime, CultureInfo.InvariantCulture));

    public bool Enter(Field field, bool present)
    {
        if (present)
        {
            Name(field);
            _json.WriteStartObject();
            _inList.Push(false);
        }

        return present;
    }

    public void Leave(Field field)
    {
        _inList.Pop();
        _json.WriteEndObject();
    }

    public void BeginList(Field field, int count)
    {
        if (count > 0)
        {
            _json.WriteStartArray(field.TagIn(_dialect));
        }

        _inList.Push(true);
        _counts.Push(count);
    }

    public void Element(Field field, int index)
    {
    }

    public void EndList(Field field)
    {
        _inList.Pop();
        if (_counts.Pop() > 0)
        {
            _json.WriteEndArray();
        }
    }

    private void Name(Field field)
    {
        if (!_inList.TryPeek(out bool inList) || !inList)
        {
            _json.WritePropertyName(field.TagIn(_dialect));
        }
    }
}
