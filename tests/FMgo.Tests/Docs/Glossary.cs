using System.Globalization;
using System.Text;
using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Tests.Docs;

/// <summary>Writes <c>docs/glossary.md</c> from the catalogue of fields: a table per record, in the order of the schema.</summary>
internal static class Glossary
{
    private const string Introduction = """
        # Glossary

        <!-- Generated from the field catalogue by tests/FMgo.Tests/Docs/GlossaryTests.cs. Do not edit: see CONTRIBUTING.md. -->

        Every field of SII's documents: the official tag, the C# property, what it means in Spanish and English, what it may hold, and when it is there.
        Search for a tag (`MntNeto`) to find the property, or for a property (`NetAmount`) to find the tag.

        **Content** is the shape in SII's schemas, the same text as the declaration in the code: how often the element occurs (`1`, `0..1`, `0..60`), then
        what it holds. No content means a group. `text(1..20)` is text of 1 to 20 characters; `int(0..99)` a whole number; `dec(5,2)` a number with up to five
        digits, two of them decimals; `code(1|2)` one of these codes; `flag(1)` is written as 1 when true and left out otherwise. Names such as `MontoType` are
        those of SiiTypes_v10.xsd. Where the parts of the schema differ, each is named: Documento (33, 34, 46, 52, 56, 61), Liquidacion (43),
        Exportaciones (110, 111, 112), Boleta (39, 41); *DTE* stands for the first three.

        **Presence** is the code of SII's format table (Formato DTE v2.5, Formato Boletas v4.2) with the types that have it:
        **1** always, **2** if a condition of the manual holds, **3** optional. Types that are not named do not take the field by the manual.
        Empty: the schema has the field and the manual does not describe it. FMgo checks the shape; the codes are information here
        ([decision 0007](decisions/0007-structure-is-the-schema.md)).

        **Row** is the number of the row in its zone of Formato DTE v2.5.

        """;

    public static string Write()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var record in FieldCatalogue.All.GroupBy(entry => entry.Field.Group))
        {
            WriteRecord(text, record.Key, [.. record]);
        }

        return text.ToString();
    }

    private static void WriteRecord(StringBuilder text, string record, (string Path, Field Field)[] entries)
    {
        string[] paths = [.. entries.Select(entry => Parent(entry.Path)).Distinct()];
        text.Append(CultureInfo.InvariantCulture, $"\n## {record}\n\n");
        text.Append(paths is [""] ? "The document itself" : string.Join(", ", paths.Select(path => $"`{path}`")));
        text.Append(CultureInfo.InvariantCulture, $". {Meaning(XmlDocumentation.OfType(TypeName(record)))}\n\n");
        text.Append("| Tag | Property | Español | English | Content | Presence | Row |\n|---|---|---|---|---|---|---|\n");
        foreach (var field in entries.Select(entry => entry.Field).DistinctBy(field => field.Index))
        {
            string[] cells =
            [
                Tag(field), $"`{field.Property}`", field.Spanish, Meaning(XmlDocumentation.OfProperty(TypeName(record), field.Property)), Content(field), Presence(field), field.Row() == "0" ? "" : field.Row(),
            ];
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
        }
    }

    private static string TypeName(string record) => Records.Get(record).FullName!;

    private static string Parent(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static string Tag(Field field) => field.TagIn(DocumentBranch.Boleta) == field.Tag ? $"`{field.Tag}`" : $"`{field.Tag}`, in boletas `{field.TagIn(DocumentBranch.Boleta)}`";

    /// <summary>The summary without the tag at its start.</summary>
    private static string Meaning(string summary)
    {
        int colon = summary.IndexOf("`: ", StringComparison.Ordinal);
        return summary.StartsWith('`') && colon > 0 ? char.ToUpperInvariant(summary[colon + 3]) + summary[(colon + 4)..] : summary;
    }

    private static string Content(Field field)
    {
        var shapes = Enum.GetValues<DocumentBranch>().Where(branch => field.ShapeIn(branch) is not null)
            .GroupBy(field.ShapeTextIn).Select(group => (Branches: group.ToArray(), Shape: group.Key)).ToArray();
        bool isEverywhere = shapes is [{ Branches.Length: 4 }];
        return string.Join("; ", shapes.Select(shape => isEverywhere ? $"`{shape.Shape}`" : $"{Names(shape.Branches)} `{shape.Shape}`"));
    }

    private static string Names(DocumentBranch[] branches)
    {
        DocumentBranch[] dte = [DocumentBranch.Documento, DocumentBranch.Liquidacion, DocumentBranch.Exportaciones];
        return dte.All(branches.Contains)
            ? string.Join(", ", branches.Except(dte).Select(branch => branch.ToString()).Prepend("DTE"))
            : string.Join(", ", branches);
    }

    private static string Presence(Field field)
    {
        var codes = PresenceCodes.Columns.Zip(field.Codes()).Concat(PresenceCodes.BoletaColumns.Zip(field.BoletaCodes())).Where(pair => pair.Second is '1' or '2' or '3').ToArray();
        bool isOneForAll = codes.Length == DocumentType.All.Count && codes.DistinctBy(pair => pair.Second).Count() == 1;
        return isOneForAll
            ? $"**{codes[0].Second}** all"
            : string.Join("; ", codes.GroupBy(pair => pair.Second).OrderBy(group => group.Key).Select(group => $"**{group.Key}** {string.Join(", ", group.Select(pair => pair.First.Code).Order())}"));
    }
}
