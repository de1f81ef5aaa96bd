using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;

namespace FMgo.Stores.Tests;

/// <summary>No statement has to look through a whole table. The tables are empty here, so sequential scans are made dear: what is left of them has no index to go by.</summary>
[Collection(PostgresTests.Name)]
public sealed partial class PostgresPlanTests
{
    [SkippableFact]
    public async Task Every_statement_finds_its_rows_by_an_index()
    {
        await using var bed = new PostgresBed();
        await bed.OpenAsync();
        await using var connection = await ConnectAsync(bed);
        var statements = Statements.All.Concat(ByKeys()).ToList();
        Assert.InRange(statements.Count, 20, 100);
        Assert.All(statements, one => Assert.All(Scans(connection, one.Sql), scan => Assert.True(scan.HasCondition, scan.Kind)));
    }

    [SkippableFact]
    public async Task A_statement_without_an_index_would_be_noticed()
    {
        await using var bed = new PostgresBed();
        await bed.OpenAsync();
        await using var connection = await ConnectAsync(bed);
        Assert.Contains(Scans(connection, "SELECT key FROM reservations WHERE certificate = @certificate"), scan => !scan.HasCondition);
    }

    private static async Task<NpgsqlConnection> ConnectAsync(PostgresBed bed)
    {
        var connection = new NpgsqlConnection(bed.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SET enable_seqscan = off", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static IEnumerable<(string Name, string Sql)> ByKeys() => new[] { FolioRow.SelectReservation, DocumentRows.Select }.Select(select =>
        ("by keys", $"{select} JOIN unnest(@issuers, @keys) AS asked (issuer, key) ON x.issuer = asked.issuer AND x.key = asked.key"));

    private static List<(string Kind, bool HasCondition)> Scans(NpgsqlConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN (FORMAT JSON) {sql}";
        foreach (string name in Parameters().Matches(sql).Select(match => match.Value).Distinct())
        {
            command.Parameters.AddWithValue(name, Statements.Value(name));
        }

        using var plan = JsonDocument.Parse((string)command.ExecuteScalar()!);
        return [.. Nodes(plan.RootElement[0].GetProperty("Plan")).Where(node => Kind(node).EndsWith("Scan", StringComparison.Ordinal) && Kind(node) is not ("Function Scan" or "Bitmap Heap Scan"))
            .Select(node => (Kind(node), node.TryGetProperty("Index Cond", out _)))];
    }

    private static string Kind(JsonElement node) => node.GetProperty("Node Type").GetString()!;

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        [node, .. node.TryGetProperty("Plans", out var below) ? below.EnumerateArray().SelectMany(Nodes) : []];

    [GeneratedRegex("@[a-z]+")]
    private static partial Regex Parameters();
}
