using System.Globalization;

namespace FMgo.Tables;

/// <summary>
/// Reads the text of a table: a line an entry, <c>code|Spanish name|English name|key=value;key=value|remark</c>. An empty English name is the Spanish one.
/// </summary>
internal static class CodeText
{
    private const int Code = 0;
    private const int Spanish = 1;
    private const int English = 2;
    private const int Details = 3;
    private const int Remark = 4;

    public static CodeEntry[] Read(string text)
    {
        var entries = new List<CodeEntry>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            entries.Add(ReadLine(line.ToString().Split('|')));
        }

        return [.. entries];
    }

    private static CodeEntry ReadLine(string[] columns)
    {
        string english = columns[English].Length > 0 ? columns[English] : columns[Spanish];
        var entry = new CodeEntry { Code = columns[Code], SpanishName = columns[Spanish], EnglishName = english };
        if (columns.Length > Details && columns[Details].Length > 0)
        {
            entry = AddDetails(entry, columns[Details]);
        }

        return columns.Length > Remark ? entry with { Remark = columns[Remark] } : entry;
    }

    private static CodeEntry AddDetails(CodeEntry entry, string details)
    {
        foreach (string detail in details.Split(';'))
        {
            int equals = detail.IndexOf('=', StringComparison.Ordinal);
            string value = detail[(equals + 1)..];
            entry = detail[..equals] switch
            {
                "short" => entry with { Abbreviation = value },
                "iso" => entry with { IsoCode = value },
                "customs" => entry with { CustomsCode = value },
                "from" => entry with { Regulation = Regulations.Find(value) ?? throw new FormatException($"There is no regulation {value}.") },
                "until" => entry with { ValidUntil = DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture) },
                "tax" => entry with { TaxCodes = new ValueList<string>(value.Split(',')) },
                "unit" => entry with { Units = new ValueList<string>(value.Split(',')) },
                "reference" => entry with { ReferenceUnit = value },
                _ => throw new FormatException($"A table of codes has an unknown detail: {detail}"),
            };
        }

        return entry;
    }
}
