using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Tests.Arithmetic;

/// <summary>Documents as people post them, in JSON with the official tags, and what the calculator makes of them.</summary>
internal static class JsonOrder
{
    public const string ToCorrect = """, "Referencia": [{ "TpoDocRef": "33", "FolioRef": "170", "FchRef": "2026-03-02", "CodRef": 3 }]""";

    /// <summary>Reads a document; <paramref name="rest"/> starts with a comma and follows <c>Encabezado</c>.</summary>
    public static Document Read(int type, string rest, string identification = "", string totals = "")
    {
        string json = $$"""{ "Encabezado": { "IdDoc": { "TipoDTE": {{type}}{{identification}} }, "Totales": { {{totals}} } }{{rest}} }""";
        var read = DocumentJson.Read(json);
        Assert.DoesNotContain(read.Findings, finding => finding.Severity != Severity.Information);
        return read.Partial!;
    }

    public static Result<Document> Calculate(int type, string rest, string identification = "", string totals = "", CalculationOptions? options = null) =>
        TotalsCalculator.Calculate(Read(type, rest, identification, totals), options);

    /// <summary>Computes a whole order as it is.</summary>
    public static Result<Document> CalculateText(string json) => TotalsCalculator.Calculate(DocumentJson.Read(json).GetValueOrThrow());

    /// <summary>Computes a document that must be free of findings.</summary>
    public static Document Clean(int type, string rest, string identification = "", string totals = "", CalculationOptions? options = null)
    {
        var result = Calculate(type, rest, identification, totals, options);
        Assert.Empty(result.Findings);
        return result.Partial!;
    }

    /// <summary>What was found, as <c>code path</c>, for tests that say exactly what a wrong document gives.</summary>
    public static string[] Found(Result<Document> result) => [.. result.Findings.Select(finding => $"{finding.Code} {finding.Path}")];
}
