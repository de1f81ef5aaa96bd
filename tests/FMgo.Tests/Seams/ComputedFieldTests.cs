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

    [Fact]
    public void Nothing_in_the_fields_that_are_declared_uncounted_changes_a_sum()
    {
        string[] uncounted = [.. FieldCatalogue.All.Where(entry => entry.Field.IsUncounted()).Select(entry => entry.Path)];
        Assert.Equal(
            ["Encabezado/Emisor", "Encabezado/RUTMandante", "Encabezado/RUTProvSW", "Encabezado/RUTSolicita", "Encabezado/Receptor", "Encabezado/Transporte", "GeoRefEmision", "ManejoMadera", "SubTotInfo"],
            uncounted.Order(StringComparer.Ordinal));
        foreach (var (document, options) in Documents())
        {
            var other = document with
            {
                Header = document.Header with
                {
                    Issuer = new Issuer { Rut = Rut.Sii, ActecoCodes = [1], SiiBranchCode = 5 },
                    PrincipalRut = Rut.Sii,
                    Receiver = new Receiver { Rut = Rut.Foreigner, BusinessLine = "x" },
                    RequesterRut = Rut.Sii,
                    Transport = new Transport { LicensePlate = "ABCD12", Customs = new Customs { SaleClauseAmount = 77, FreightAmount = 7 } },
                    SoftwareProviderRut = Rut.Sii,
                },
                Subtotals = [new InformativeSubtotal { NetAmount = 5 }],
                IssueLocation = new GeoReference(),
                TimberManagement = new TimberManagement(),
            };
            var (one, two) = (TotalsCalculator.Calculate(document, options), TotalsCalculator.Calculate(other, options));
            Assert.Equal(one.Findings, two.Findings);
            Assert.Equal(
                (one.Partial!.Lines, one.Partial.GlobalAdjustments, one.Partial.Commissions, one.Partial.Header.Totals, one.Partial.Header.OtherCurrency),
                (two.Partial!.Lines, two.Partial.GlobalAdjustments, two.Partial.Commissions, two.Partial.Header.Totals, two.Partial.Header.OtherCurrency));
        }
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
