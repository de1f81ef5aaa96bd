using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace FMgo.Stores.Tests;

/// <summary>No statement looks through a whole table.</summary>
public sealed partial class SqlitePlanTests
{
    [Fact]
    public async Task Every_statement_finds_its_rows_by_an_index()
    {
        await using var bed = new SqliteBed();
        await bed.OpenAsync();
        await using var connection = new SqliteConnection(bed.ConnectionString);
        await connection.OpenAsync();
        var statements = Statements.All.Where(one => !one.Name.Contains("Postgres", StringComparison.Ordinal)).Concat(ByKey()).ToList();
        Assert.InRange(statements.Count, 20, 100);
        Assert.All(statements, one => Assert.DoesNotContain(Plan(connection, one.Sql), step => step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_statement_without_an_index_would_be_noticed()
    {
        await using var bed = new SqliteBed();
        await bed.OpenAsync();
        await using var connection = new SqliteConnection(bed.ConnectionString);
        await connection.OpenAsync();
        Assert.Contains(Plan(connection, "SELECT key FROM reservations WHERE certificate = @certificate"), step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, string Sql)> ByKey() =>
        new[] { FolioRow.SelectReservation, DocumentRows.Select }.Select(select => ("by key", $"{select} WHERE x.issuer = @issuer AND x.key = @key"));

    private static List<string> Plan(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (string name in Parameters().Matches(sql).Select(match => match.Value).Distinct())
        {
            command.Parameters.AddWithValue(name, Statements.Value(name));
        }

        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    [GeneratedRegex("@[a-z]+")]
    private static partial Regex Parameters();
}
