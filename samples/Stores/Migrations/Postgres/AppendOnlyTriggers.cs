using Microsoft.EntityFrameworkCore.Migrations;

namespace FMgo.Stores.Migrations.Postgres;

/// <summary>Keeps what was written once.</summary>
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
        migration.Sql("CREATE FUNCTION fmgo_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%: append only', TG_TABLE_NAME; END $$;");
        foreach (var (table, columns) in Tables)
        {
            migration.Sql($"CREATE TRIGGER {table}_kept BEFORE UPDATE {columns} ON {table} FOR EACH ROW EXECUTE FUNCTION fmgo_append_only();");
            migration.Sql($"CREATE TRIGGER {table}_not_deleted BEFORE DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION fmgo_append_only();");
        }
    }

    public static void Drop(MigrationBuilder migration)
    {
        foreach (var (table, _) in Tables)
        {
            migration.Sql($"DROP TRIGGER {table}_kept ON {table};");
            migration.Sql($"DROP TRIGGER {table}_not_deleted ON {table};");
        }

        migration.Sql("DROP FUNCTION fmgo_append_only();");
    }
}
