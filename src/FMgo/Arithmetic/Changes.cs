namespace FMgo.Arithmetic;

/// <summary>A list that a step goes through, copied only when one of its items comes out another.</summary>
internal ref struct Changes<T>(ValueList<T> given)
    where T : class
{
    private T[]? _changed;

    /// <summary>Puts an item in its place.</summary>
    public void Put(int index, T item)
    {
        if (_changed is null && !ReferenceEquals(item, given.AsSpan()[index]))
        {
            _changed = given.AsSpan().ToArray();
        }

        _changed?[index] = item;
    }

    /// <summary>The items as they are now: the list itself where none changed.</summary>
    public readonly ValueList<T> ToValueList() => _changed is null ? given : new ValueList<T>(_changed);
}
