using FMgo.Text;

namespace FMgo.Format;

/// <summary>
/// Writes the fields that are present as the file holds them: ISO-8859-1, one element a line, no empty tags, no attributes. The same text,
/// read as UTF-8, is canonical already; so there is no second serialisation for the signature.
/// </summary>
/// <param name="buffer">Where to.</param>
/// <param name="dialect">The dialect of the records.</param>
/// <param name="supplied">A number field that is written although the record does not have it yet: the folio, which a document gets last.</param>
/// <param name="number">Its value.</param>
/// <param name="isOnOneLine">Whether no line feeds stand between the elements, as in the seed.</param>
internal readonly struct FileWriter(ByteBuffer buffer, int dialect = 0, Field? supplied = null, long number = 0, bool isOnOneLine = false) : IFieldVisitor
{
    private readonly ByteBuffer _buffer = buffer;
    private readonly int _dialect = dialect;
    private readonly int _lineEnd = isOnOneLine ? 0 : 1;

    public void Text(Field field, string? value)
    {
        if (value is not null)
        {
            Open(field);
            _buffer.AppendText(value);
            Close(field);
        }
    }

    public void Code(Field field, string? value) => Text(field, value);

    public void Number(Field field, decimal? value)
    {
        if (value is { } given)
        {
            Open(field);
            _buffer.AppendNumber(given);
            Close(field);
        }
    }

    public void Integer(Field field, long? value)
    {
        if (value is { } given)
        {
            Open(field);
            _buffer.AppendInteger(given);
            Close(field);
        }
        else if (field == supplied)
        {
            Integer(field, number);
        }
    }

    public void Flag(Field field, bool value)
    {
        if (value)
        {
            Text(field, (field.ShapeIn(_dialect)?.Codes ?? ["1"])[0]);
        }
    }

    public void Rut(Field field, Rut? value)
    {
        if (value is { } rut)
        {
            Open(field);
            _buffer.AppendRut(rut);
            Close(field);
        }
    }

    public void Type(Field field, DocumentType? value) => Integer(field, value?.Code);

    public void Date(Field field, DateOnly? value)
    {
        if (value is { } date)
        {
            Open(field);
            _buffer.AppendDate(date);
            Close(field);
        }
    }

    public void Time(Field field, TimeOnly? value)
    {
        if (value is { } time)
        {
            Open(field);
            _buffer.AppendTime(time);
            Close(field);
        }
    }

    public void DateTime(Field field, DateTime? value)
    {
        if (value is { } moment)
        {
            Open(field);
            _buffer.AppendDateTime(moment);
            Close(field);
        }
    }

    public bool Enter(Field field, bool present)
    {
        if (present)
        {
            Open(field);
            _buffer.Append("\n"u8[.._lineEnd]);
        }

        return present;
    }

    public void Leave(Field field) => Close(field);

    public void BeginList(Field field, int count)
    {
    }

    public void Element(Field field, int index)
    {
    }

    public void EndList(Field field)
    {
    }

    private void Open(Field field) => _buffer.Append(field.OpenIn(_dialect));

    // An end tag comes with its line feed.
    private void Close(Field field)
    {
        byte[] tag = field.CloseIn(_dialect);
        _buffer.Append(tag.AsSpan(0, tag.Length - 1 + _lineEnd));
    }
}
