using System.Globalization;
using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tests.Arithmetic.Oracle;

namespace FMgo.Tests.Arithmetic;

/// <summary>One of the worked examples of the fact sheet, section 4.20: the document in JSON with official tags, and the amounts of the table.</summary>
internal sealed record WorkedExample
{
    public required string Name { get; init; }

    public required int Type { get; init; }

    /// <summary>More of <c>IdDoc</c>, after a comma.</summary>
    public string Identification { get; init; } = "";

    /// <summary>What <c>Totales</c> brings.</summary>
    public string Totals { get; init; } = "";

    /// <summary>More of <c>Encabezado</c>, after a comma.</summary>
    public string Header { get; init; } = "";

    /// <summary>The lines, without their names.</summary>
    public required string[] Lines { get; init; }

    /// <summary>More of the document, after a comma.</summary>
    public string Rest { get; init; } = "";

    public CalculationOptions Options { get; init; } = CalculationOptions.Default;

    /// <summary>Amounts as <c>tag value</c>, of <c>Totales</c> unless a path says otherwise; a dash says that the tag must not be there.</summary>
    public required string Expected { get; init; }

    /// <summary>The one thing that is remarked on, as code and path; null where there is nothing to say.</summary>
    public string? Remark { get; init; }

    public Document Read()
    {
        var lines = Lines.Select(line => $$"""{ "NmbItem": "A"{{(line.Length == 0 ? "" : ", ")}}{{line}} }""");
        string json = $$"""
            { "Encabezado": { "IdDoc": { "TipoDTE": {{Type}}{{Identification}} }, "Totales": { {{Totals}} }{{Header}} },
              "Detalle": [ {{string.Join(", ", lines)}} ]{{Rest}} }
            """;
        var read = DocumentJson.Read(json);
        Assert.Empty(read.Findings);
        return read.Partial!;
    }

    /// <summary>Every amount of the table is there and no other value in its place.</summary>
    public void AssertHolds(SpecAmounts amounts)
    {
        foreach (string entry in Expected.Split(';', StringSplitOptions.TrimEntries))
        {
            string[] parts = entry.Split(' ');
            string path = FullPath(parts[0], amounts);
            if (parts[1] == "-")
            {
                Assert.False(amounts.Has(path), $"{Name}: {path} is there");
            }
            else
            {
                Fraction value = decimal.Parse(parts[1], CultureInfo.InvariantCulture);
                Assert.True(amounts.Has(path) && value.CompareTo(amounts[path]) == 0, $"{Name}: {path} is {(amounts.Has(path) ? amounts[path] : "not there")} instead of {parts[1]}");
            }
        }
    }

    public override string ToString() => Name;

    // ImptoReten(24) is the amount of the row with that code, whichever row it is.
    private static string FullPath(string tag, SpecAmounts amounts)
    {
        if (tag.StartsWith("ImptoReten(", StringComparison.Ordinal))
        {
            Fraction code = decimal.Parse(tag[11..^1], CultureInfo.InvariantCulture);
            int row = 1;
            while (amounts.Has($"Totales/ImptoReten[{row}]/TipoImp") && amounts[$"Totales/ImptoReten[{row}]/TipoImp"].CompareTo(code) != 0)
            {
                row++;
            }

            return $"Totales/ImptoReten[{row}]/MontoImp";
        }

        return tag.Contains("Detalle[", StringComparison.Ordinal) || tag.StartsWith("OtraMoneda/", StringComparison.Ordinal) || tag.StartsWith("Comisiones[", StringComparison.Ordinal)
            ? tag
            : "Totales/" + tag;
    }
}
