namespace FMgo.Stores.Writing;

/// <summary>A column, and where its value comes from.</summary>
internal abstract class RowColumn<TRow>(string name)
{
    public string Name { get; } = name;

    public abstract object? Of(TRow row);

    /// <summary>The values of all rows, as an array of the type of the column.</summary>
    public abstract Array Of(IReadOnlyList<TRow> rows);
}

/// <inheritdoc />
internal sealed class RowColumn<TRow, TValue>(string name, Func<TRow, TValue> value) : RowColumn<TRow>(name)
{
    public override object? Of(TRow row) => value(row);

    public override Array Of(IReadOnlyList<TRow> rows) => rows.Select(value).ToArray();
}
