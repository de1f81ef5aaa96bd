using System.Globalization;
using System.Text;
using FMgo.Tables;

namespace FMgo.Tests.Docs;

/// <summary>Writes <c>docs/code-tables.md</c> from the tables.</summary>
internal static class CodeTablePage
{
    private const string Introduction = """
        # Code tables

        <!-- Generated from CodeTables by tests/FMgo.Tests/Docs/CodeTablePageTests.cs. Do not edit: see CONTRIBUTING.md. -->

        What SII's and Customs' codes mean, in Spanish and in English, as data: `FMgo.Tables.CodeTables`.

        ```csharp
        using FMgo;
        using FMgo.Tables;
        Console.WriteLine(CodeTables.Ports.Find(905)?.SpanishName);                  // Valparaíso
        Console.WriteLine(CodeTables.PaymentMeans.Find("EF")?.EnglishName);          // Cash
        Console.WriteLine(CodeTables.TransferReasons.Find("09")?.GetName());         // in the language of the current culture
        var table = CodeTables.Find("Encabezado/IdDoc/IndServicio", DocumentType.Boleta);
        foreach (var entry in table!.Entries)
        {
            Console.WriteLine($"{entry.Code} {entry.SpanishName}");
        }
        ```

        A field can mean other things in boletas and in exports, so a table is found by path *and* document type. Where codes are numbers, leading zeros do not
        count. A table is made on first use; looking up a code allocates nothing.

        **Complete** tables are those whose source gives the whole list, such as an enumeration of the schema: another code is wrong. The others
        may lack codes that SII takes, so an unknown code deserves a warning, not an error.

        Customs' tables (Compendio de Normas Aduaneras, Anexo 51) were not read at aduana.cl. They hold what at least two independent public copies agree on;
        the names are ours, and remarks tell where copies differ. Customs adds ports several times a year.

        Tax codes are here by name only: rates belong to the [calculation](drafting-and-totals.md).

        """;

    public static string Write()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        text.Append("\n| Table | Español | English | Entries | Complete |\n|---|---|---|---|---|\n");
        foreach (var (name, table) in Tables())
        {
            Row(text, $"[`{name}`](#{name.ToLowerInvariant()})", table.SpanishName, table.EnglishName, table.Entries.Count.ToString(CultureInfo.InvariantCulture), table.IsComplete ? "yes" : "no");
        }

        foreach (var (name, table) in Tables())
        {
            WriteTable(text, name, table);
        }

        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, string name, CodeTable table)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n{table.SpanishName}. *{table.EnglishName}.*\n\n");
        foreach (var field in table.Fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"- `{field.Path}` in {string.Join(", ", field.DocumentTypes)}{(field.Condition is null ? "" : $", if {field.Condition}")}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nSource: {table.Source}. {(table.IsComplete ? "Complete" : "Not complete")}.\n\n");
        var columns = Columns.Where(column => table.Entries.Any(entry => column.Value(entry).Length > 0)).ToList();
        Row(text, [.. columns.Select(column => column.Title)]);
        text.Append(CultureInfo.InvariantCulture, $"|{string.Concat(columns.Select(_ => "---|"))}\n");
        foreach (var entry in table.Entries)
        {
            Row(text, [.. columns.Select(column => column.Value(entry))]);
        }
    }

    private static readonly (string Title, Func<CodeEntry, string> Value)[] Columns =
    [
        ("Code", entry => $"`{entry.Code}`"),
        ("Español", entry => entry.SpanishName),
        ("English", entry => entry.EnglishName),
        ("Short", entry => entry.Abbreviation ?? ""),
        ("ISO", entry => entry.IsoCode ?? ""),
        ("Customs", entry => entry.CustomsCode ?? ""),
        ("From", entry => Date(entry.ValidFrom)),
        ("Until", entry => Date(entry.ValidUntil)),
        ("Tax codes", entry => string.Join(", ", entry.TaxCodes)),
        ("Units", entry => string.Join(", ", entry.Units)),
        ("Second unit", entry => entry.ReferenceUnit ?? ""),
        ("Remark", entry => entry.Remark ?? ""),
    ];

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static void Row(StringBuilder text, params string[] cells) =>
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");

    /// <summary>The tables by the name of their property.</summary>
    private static IEnumerable<(string Name, CodeTable Table)> Tables()
    {
        var names = typeof(CodeTables).GetProperties().Where(property => property.PropertyType == typeof(CodeTable)).ToDictionary(property => (CodeTable)property.GetValue(null)!, property => property.Name);
        return CodeTables.All.Select(table => (names[table], table));
    }
}
