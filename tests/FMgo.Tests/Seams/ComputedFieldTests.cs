using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tests.Arithmetic;

namespace FMgo.Tests.Seams;

/// <summary><c>[Tag(Computed = true)]</c> says which fields the calculator fills in, and is true.</summary>
public partial class ComputedFieldTests
{
    private const int PerType = 1500;

    [Fact]
    public void Exactly_the_fields_that_the_calculator_fills_in_are_declared_as_computed()
    {
        var filled = new HashSet<string>(StringComparer.Ordinal);
        var undeclared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (document, options) in Documents())
        {
            var before = Paths(document);
            foreach (string path in Paths(TotalsCalculator.Calculate(document, options).Partial!).Except(before))
            {
                filled.Add(path);
                if (!FieldCatalogue.IsComputed(path, document.Type!.Branch))
                {
                    undeclared.Add($"{document.Type}: {path}");
                }
            }
        }

        Assert.True(undeclared.Count == 0, string.Join('\n', undeclared.Order(StringComparer.Ordinal)));
        var declared = Enum.GetValues<DocumentBranch>().SelectMany(branch => FieldCatalogue.All.Where(entry => entry.Field.IsComputedIn(branch)).Select(entry => entry.Path)).Distinct();
        var never = declared.Where(path => !filled.Any(other => other == path || other.StartsWith(path + "/", StringComparison.Ordinal))).Order(StringComparer.Ordinal);
        Assert.True(!never.Any(), string.Join('\n', never));
    }

    private static IEnumerable<(Document Document, CalculationOptions Options)> Documents()
    {
        foreach (var type in DocumentType.All)
        {
            for (int seed = 0; seed < PerType; seed++)
            {
                var random = new RandomDocuments((seed * 1000) + type.Code);
                var options = random.Options();
                yield return (random.Plausible(type, options), options);
            }

            // As people draft them: nothing that arithmetic gives.
            yield return (Bare(type), new CalculationOptions { HasConstructionCredit = true, ConstructionCreditFactor = 0.2m });
        }
    }

    private static Document Bare(DocumentType type)
    {
        var document = Some.Document(type);
        var totals = document.Header.Totals;
        return document with
        {
            Header = document.Header with
            {
                Identification = document.Header.Identification with { BoletaServiceKind = null },
                Totals = new Totals { Currency = totals.Currency, PreviousBalance = type.IsExport ? null : 5 },
                OtherCurrency = type.IsExport ? new OtherCurrencyTotals { ExchangeRate = 900 } : null,
            },
            Lines = document.Lines.Select(line => line with { Number = null, Amount = null, OtherCurrency = type.IsExport ? new LineCurrency { UnitPrice = 1, Code = "USD" } : null }).ToValueList(),
            References = document.References.Select(reference => reference with { Number = null }).ToValueList(),
        };
    }

    /// <summary>The paths of all that has a value, groups too, without indices.</summary>
    private static HashSet<string> Paths(Document document)
    {
        HashSet<string> paths = [];
        Collect(JsonNode.Parse(DocumentJson.Write(document)), "", paths);
        return paths;
    }

    private static void Collect(JsonNode? node, string path, HashSet<string> paths)
    {
        if (path.Length > 0 && node is not JsonArray)
        {
            paths.Add(Plain(path));
        }

        switch (node)
        {
            case JsonObject group:
                foreach (var (name, child) in group)
                {
                    Collect(child, path.Length == 0 ? name : $"{path}/{name}", paths);
                }

                break;
            case JsonArray list:
                foreach (var child in list)
                {
                    Collect(child, path, paths);
                }

                break;
        }
    }

    private static string Plain(string path) => Index().Replace(path, "");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
