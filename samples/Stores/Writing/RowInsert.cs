namespace FMgo.Stores.Writing;

/// <summary>How rows of a table are inserted: its columns, and where their values come from. SQLite inserts row by row, PostgreSQL all of them by one statement.</summary>
/// <param name="table">The table.</param>
/// <param name="rest">What stands after the values, such as <c>ON CONFLICT (id) DO NOTHING</c>.</param>
/// <param name="columns">The columns.</param>
internal sealed class RowInsert<TRow>(string table, string rest, params RowColumn<TRow>[] columns)
{
    private string Names { get; } = string.Join(", ", columns.Select(column => column.Name));

    /// <summary>One row: <c>VALUES (@a, @b)</c>.</summary>
    public string OneByOne => field ??= $"INSERT INTO {table} ({Names}) VALUES ({string.Join(", ", columns.Select(column => $"@{column.Name}"))}) {rest}";

    /// <summary>All rows, in order: one array for each column.</summary>
    public string AllAtOnce => field ??=
        $"INSERT INTO {table} ({Names}) SELECT {Names} FROM unnest({string.Join(", ", columns.Select(column => $"@{column.Name}"))}) WITH ORDINALITY AS given({Names}, place) ORDER BY place {rest}";

    public (string Name, object? Value)[] Row(TRow row) => [.. columns.Select(column => ($"@{column.Name}", column.Of(row)))];

    public (string Name, object? Value)[] Arrays(IReadOnlyList<TRow> rows) => [.. columns.Select(column => ($"@{column.Name}", (object?)column.Of(rows)))];
}
