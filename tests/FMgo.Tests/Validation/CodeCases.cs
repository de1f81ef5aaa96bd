using FMgo.Documents;
using static FMgo.Tests.Some;

namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>CodeRules</c>; <see cref="CodeCoverageTests"/> goes through every field that has a table.</summary>
internal static class CodeCases
{
    public static IEnumerable<RuleCase> All => [.. OfCustoms, .. OfAgents, .. Others];

    private static IEnumerable<RuleCase> OfCustoms
    {
        get
        {
            var export = Some.Document(DocumentType.ExportInvoice);
            yield return new("FMGO-COD-001", export.WithTransport(transport => transport with { Customs = transport.Customs! with { LoadingPortCode = 9998 } }), export.WithTransport(transport => transport with { Customs = transport.Customs! with { LoadingPortCode = 905 } }));
            yield return new("FMGO-COD-002", export.WithLine(line => line with { Unit = "CAJA" }), export.WithLine(line => line with { Unit = "kn" }));
        }
    }

    private static IEnumerable<RuleCase> OfAgents
    {
        get
        {
            var invoice = Some.Document(DocumentType.Invoice);
            yield return new("FMGO-COD-003", invoice.WithLine(line => line with { Codes = [Product("9999")] }), invoice.WithLine(line => line with { Codes = [Product("3600")] }));
            yield return new("FMGO-COD-004", AgentCases.Cattle.WithLine(line => line with { Unit = "TON" }), AgentCases.Cattle);
            yield return new("FMGO-COD-005", WithheldBy("341"), WithheldBy("321"));
        }
    }

    private static IEnumerable<RuleCase> Others
    {
        get
        {
            var place = new GeoReference { Latitude = "-33.4", Longitude = "-70.6", ReferenceSystem = 1 };
            var invoice = Some.Document(DocumentType.Invoice) with { IssueLocation = place };
            yield return new("FMGO-COD-006", invoice with { IssueLocation = place with { ReferenceSystem = 2 } }, invoice);
            var land = Some.Document(DocumentType.Invoice).WithReferences(Reference("821") with { Date = new(2021, 9, 1) });
            yield return new("FMGO-COD-007", land.WithId(id => id with { IssueDate = new(2021, 9, 13) }), land.WithId(id => id with { IssueDate = new(2021, 9, 14) }));
        }
    }

    private static ItemCode Product(string code) => new() { Type = "CPCS", Value = code };

    private static Document WithheldBy(string code) => AgentCases.Cattle
        .WithLine(line => line with { TaxCodes = [code] })
        .WithTotals(totals => totals with { Taxes = [new TaxTotal { Code = code, Percent = 19, Amount = 1900 }] });
}
