using Microsoft.EntityFrameworkCore.Migrations;

namespace FMgo.Stores.Migrations.Sqlite;

/// <summary>Keeps what was written once. A migration that rebuilds one of these tables drops its triggers, and must make them again.</summary>
internal static class AppendOnlyTriggers
{
    private static readonly (string Table, string Fixed)[] Tables =
    [
        ("audit", ""),
        ("document_events", ""),
        ("cafs", ""),
        ("folio_ranges", ""),
        ("documents", "OF id, issuer, key, type, folio, file"),
        ("reservations", "OF issuer, key, key_order, type, folio, is_asked, range_id, issue_date, content"),
    ];

    public static void Create(MigrationBuilder migration)
    {
        foreach (var (table, columns) in Tables)
        {
            migration.Sql($"CREATE TRIGGER {table}_kept BEFORE UPDATE {columns} ON {table} BEGIN SELECT RAISE(ABORT, '{table}: append only'); END;");
            migration.Sql($"CREATE TRIGGER {table}_not_deleted BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table}: append only'); END;");
        }
    }

    public static void Drop(MigrationBuilder migration)
    {
        foreach (var (table, _) in Tables)
        {
            migration.Sql($"DROP TRIGGER {table}_kept;");
            migration.Sql($"DROP TRIGGER {table}_not_deleted;");
        }
    }
}
